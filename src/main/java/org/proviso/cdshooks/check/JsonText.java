package org.proviso.cdshooks.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads JSON to the letter, within limits, and finds places in it. */
final class JsonText {

  static final int MOST_BYTES = 20_000_000;
  static final int MOST_DEPTH = 200;

  private static final int MOST_DIGITS = 1000;
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxNumberLength(MOST_DIGITS)
                  .maxStringLength(MOST_BYTES)
                  .build())
          .build();

  private static final String NO_WORD = "a word without quotes that is none of true, false, null";
  private static final Map<String, String> REASONS =
      Map.of(
          "Unexpected end-of-input", "it ends too soon",
          "Unexpected character", "a character that cannot stand here",
          "Unexpected close marker", "a bracket that closes another one than is open",
          "Illegal unquoted character", "a control character in a text",
          "Unrecognized token", NO_WORD,
          "Non-standard token", NO_WORD);

  private final List<HookFault> faults = new ArrayList<>();
  private final String text;
  private final Optional<JsonNode> document;

  /** Reads a text; what is wrong with it is among the faults. */
  JsonText(byte[] bytes) {
    text = bytes.length > MOST_BYTES ? tooLong() : decoded(bytes);
    document = faults.isEmpty() ? read() : Optional.empty();
  }

  Optional<JsonNode> document() {
    return document;
  }

  List<HookFault> faults() {
    return faults;
  }

  private void fault(Requirement requirement, JsonPath path, String found, JsonLocation location) {
    if (faults.size() < FaultList.MOST) {
      faults.add(
          new HookFault(
              requirement, path.text(), found, Optional.of(JsonPlaces.position(location))));
    }
  }

  private String tooLong() {
    fault(JsonRequirement.WITHIN_LIMITS, JsonPath.ROOT, "longer than that", JsonLocation.NA);
    return "";
  }

  private String decoded(byte[] bytes) {
    try {
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (decoded.startsWith("\uFEFF")) {
        fault(
            JsonRequirement.WELL_FORMED,
            JsonPath.ROOT,
            "preceded by a byte order mark",
            JsonLocation.NA);
      }
      return decoded;
    } catch (CharacterCodingException e) {
      fault(JsonRequirement.WELL_FORMED, JsonPath.ROOT, "not UTF-8", JsonLocation.NA);
      return "";
    }
  }

  private Optional<JsonNode> read() {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() == null) {
        fault(JsonRequirement.WELL_FORMED, JsonPath.ROOT, "empty", JsonLocation.NA);
        return Optional.empty();
      }
      JsonNode root = value(parser);
      if (parser.nextToken() != null) {
        fault(
            JsonRequirement.WELL_FORMED,
            JsonPath.ROOT,
            "followed by something else",
            parser.currentTokenLocation());
        return Optional.empty();
      }
      return Optional.of(root);
    } catch (StreamConstraintsException e) {
      fault(
          JsonRequirement.WITHIN_LIMITS,
          JsonPath.ROOT,
          "nested deeper, or with a number of more than " + MOST_DIGITS + " digits",
          e.getLocation() == null ? JsonLocation.NA : e.getLocation());
    } catch (JsonProcessingException e) {
      fault(
          JsonRequirement.WELL_FORMED,
          JsonPath.ROOT,
          inWords(e),
          e.getLocation() == null ? JsonLocation.NA : e.getLocation());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  /** Only what quotes nothing of the text, since the text may be a patient's. */
  private static String inWords(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    return REASONS.entrySet().stream()
        .filter(reason -> message.startsWith(reason.getKey()))
        .findFirst()
        .map(reason -> "no JSON: " + reason.getValue())
        .orElse("no JSON from here on");
  }

  private JsonNode value(JsonParser parser) throws IOException {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        yield array;
      }
      case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(parser.getBooleanValue());
      case VALUE_NULL -> nodes.nullNode();
      default -> nodes.textNode(parser.getText());
    };
  }

  private ObjectNode object(JsonParser parser) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      if (object.has(key) && faults.size() < FaultList.MOST) {
        fault(
            JsonRequirement.KEY_ONCE,
            JsonPlaces.path(parser.getParsingContext()),
            "a second time in its object",
            parser.currentTokenLocation());
      }
      parser.nextToken();
      object.set(key, value(parser));
    }
    return object;
  }

  /** The same faults, each with the place of its value, or of what it is missing from. */
  List<HookFault> placed(List<HookFault> unplaced) {
    return unplaced.isEmpty() ? unplaced : JsonPlaces.placed(unplaced, text);
  }
}
