package org.proviso.web;

/**
 * Tells how deep JSON is nested without reading it: what is nested without end is not read at all.
 */
final class Nesting {

  private Nesting() {}

  /** Whether brackets outside of strings are nested deeper than a number of levels. */
  static boolean isDeeperThan(int levels, byte[] json) {
    int depth = 0;
    boolean inText = false;
    for (int at = 0; at < json.length; at++) {
      byte each = json[at];
      if (inText) {
        if (each == '\\') {
          at++;
        } else if (each == '"') {
          inText = false;
        }
      } else if (each == '"') {
        inText = true;
      } else if (each == '{' || each == '[') {
        if (++depth > levels) {
          return true;
        }
      } else if (each == '}' || each == ']') {
        depth--;
      }
    }
    return false;
  }
}
