package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;

/** Values in words that fit on a line and do nothing to a terminal. */
final class Shown {

  private static final int MOST_CHARACTERS = 60;

  private Shown() {}

  /** The text shortened, with everything invisible written out. */
  static String cleaned(String text) {
    StringBuilder shown = new StringBuilder();
    int characters = 0;
    for (int at = 0; at < text.length() && characters < MOST_CHARACTERS; characters++) {
      int character = text.codePointAt(at);
      shown.append(
          isVisible(character)
              ? Character.toString(character)
              : String.format("\\u%04x", character));
      at += Character.charCount(character);
    }
    return characters < MOST_CHARACTERS ? shown.toString() : shown + "…";
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  static String quoted(String text) {
    return "\"" + cleaned(text) + "\"";
  }

  /** The value itself, shortened. */
  static String value(JsonNode value) {
    if (value.isTextual()) {
      return quoted(value.textValue());
    }
    if (value.isNumber()) {
      return "the number " + cleaned(value.asText());
    }
    return kind(value);
  }

  /** What it is, and nothing of what it says. */
  static String kind(JsonNode value) {
    if (value.isTextual()) {
      String text = value.textValue();
      return text.isEmpty()
          ? "\"\""
          : "text of " + text.codePointCount(0, text.length()) + " characters";
    }
    if (value.isObject()) {
      return value.isEmpty() ? "{}" : "an object";
    }
    if (value.isArray()) {
      return value.isEmpty() ? "[]" : "an array of " + value.size();
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "true" : "false";
    }
    return value.isNumber() ? "a number" : "null";
  }
}
