package org.proviso.terminology;

/** The check digit at the end of a code. It tells a mistyped code, not a wrong one. */
public enum CheckDigit {
  /** None. */
  NONE {
    @Override
    boolean isRight(String code) {
      return !code.isEmpty();
    }
  },
  /** That of SNOMED CT identifiers. */
  VERHOEFF {
    @Override
    boolean isRight(String code) {
      if (!code.matches("[1-9][0-9]{5,17}")) {
        return false;
      }
      int check = 0;
      for (int place = 0; place < code.length(); place++) {
        int digit = code.charAt(code.length() - 1 - place) - '0';
        check = combined(check, shuffled(digit, place % 8));
      }
      return check == 0;
    }
  },
  /** That of LOINC, after the hyphen; answer codes (LA…) carry one of another kind. */
  MOD_10 {
    @Override
    boolean isRight(String code) {
      if (!code.matches("[0-9]{1,7}-[0-9]")) {
        return code.matches("L[A-Z][0-9]{1,7}-[0-9]");
      }
      String digits = code.substring(0, code.length() - 2);
      int sum = 0;
      for (int place = 0; place < digits.length(); place++) {
        int digit = digits.charAt(digits.length() - 1 - place) - '0';
        int weighed = place % 2 == 0 ? 2 * digit : digit;
        sum += weighed / 10 + weighed % 10;
      }
      return (10 - sum % 10) % 10 == code.charAt(code.length() - 1) - '0';
    }
  };

  private static final int[] SHUFFLE = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  abstract boolean isRight(String code);

  /** The product in the symmetries of a pentagon: 0 to 4 turn it, 5 to 9 turn it over as well. */
  private static int combined(int left, int right) {
    int turn = left < 5 ? left + right % 5 : left - right % 5 + 5;
    boolean over = left < 5 != right < 5;
    return turn % 5 + (over ? 5 : 0);
  }

  private static int shuffled(int digit, int times) {
    int shuffled = digit;
    for (int time = 0; time < times; time++) {
      shuffled = SHUFFLE[shuffled];
    }
    return shuffled;
  }
}
