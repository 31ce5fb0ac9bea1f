package org.proviso.fhir;

/**
 * Tells whether the rest of an instant is a time: {@code T08:30}, with seconds, parts of them and
 * an offset or without (FHIR R4, datatypes: dateTime). Character by character, since a large record
 * has thousands.
 */
final class FhirTime {

  private FhirTime() {}

  static boolean isOne(String text, int from) {
    if (!isClock(text, from, 'T', 23)) {
      return false;
    }
    int at = from + 6;
    if (at < text.length() && text.charAt(at) == ':') {
      int seconds = number(text, at + 1, at + 3);
      if (seconds < 0 || seconds > 60) {
        return false;
      }
      at = fraction(text, at + 3);
    }
    return at == text.length()
        || at == text.length() - 1 && text.charAt(at) == 'Z'
        || at == text.length() - 6 && (isClock(text, at, '+', 14) || isClock(text, at, '-', 14));
  }

  /** A sign, two digits up to a most, a colon, and two up to 59. */
  private static boolean isClock(String text, int at, char sign, int most) {
    if (text.length() < at + 6 || text.charAt(at) != sign || text.charAt(at + 3) != ':') {
      return false;
    }
    int hours = number(text, at + 1, at + 3);
    int minutes = number(text, at + 4, at + 6);
    return hours >= 0 && hours <= most && minutes >= 0 && minutes <= 59;
  }

  /** The place after a fraction of a second; the same place where there is none. */
  private static int fraction(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '.') {
      return at;
    }
    int end = at + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end == at + 1 ? at : end;
  }

  /** The number that digits make; -1 where there is anything else, or not enough. */
  static int number(String text, int from, int to) {
    if (to > text.length()) {
      return -1;
    }
    int number = 0;
    for (int at = from; at < to; at++) {
      if (!isDigit(text.charAt(at))) {
        return -1;
      }
      number = 10 * number + text.charAt(at) - '0';
    }
    return number;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
