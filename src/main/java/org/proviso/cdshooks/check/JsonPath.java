package org.proviso.cdshooks.check;

import java.util.regex.Pattern;

/**
 * Where a value stands.
 *
 * @param text such as {@code $.cards[0].summary}; a key that is no plain word stands in brackets
 */
record JsonPath(String text) {

  static final JsonPath ROOT = new JsonPath("$");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,59}");

  JsonPath child(String key) {
    return new JsonPath(
        PLAIN.matcher(key).matches() ? text + "." + key : text + "['" + Shown.cleaned(key) + "']");
  }

  JsonPath child(int index) {
    return new JsonPath(text + "[" + index + "]");
  }

  @Override
  public String toString() {
    return text;
  }
}
