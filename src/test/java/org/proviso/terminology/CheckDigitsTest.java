package org.proviso.terminology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;

/**
 * Check digits, reckoned here in another way than in the library: by the printed tables of
 * Verhoeff, and for LOINC by the steps of its users' guide.
 */
class CheckDigitsTest {

  private static final String[] PRODUCTS = {
    "0123456789",
    "1234067895",
    "2340178956",
    "3401289567",
    "4012395678",
    "5987604321",
    "6598710432",
    "7659821043",
    "8765932104",
    "9876543210"
  };
  private static final String[] PERMUTATIONS = {
    "0123456789",
    "1576283094",
    "5803796142",
    "8916043527",
    "9453126870",
    "4286573901",
    "2793806415",
    "7046913258"
  };

  private static final Terminology SHIPPED = Shipped.PROVISO.rulebook().terminology();

  private static List<Code> of(String system) {
    return SHIPPED.codes().stream().filter(code -> code.system().id().equals(system)).toList();
  }

  private static boolean verhoeff(String code) {
    int check = 0;
    String reversed = new StringBuilder(code).reverse().toString();
    for (int place = 0; place < reversed.length(); place++) {
      int moved = PERMUTATIONS[place % 8].charAt(reversed.charAt(place) - '0') - '0';
      check = PRODUCTS[check].charAt(moved) - '0';
    }
    return check == 0;
  }

  private static int loincDigit(String number) {
    StringBuilder odd = new StringBuilder();
    StringBuilder even = new StringBuilder();
    String reversed = new StringBuilder(number).reverse().toString();
    for (int place = 0; place < reversed.length(); place++) {
      (place % 2 == 0 ? odd : even).append(reversed.charAt(place));
    }
    String all = even + Long.toString(2 * Long.parseLong(odd.toString()));
    int sum = all.chars().map(digit -> digit - '0').sum();
    return (10 - sum % 10) % 10;
  }

  @Test
  void everySnomedCodeHasItsDigit() {
    List<Code> codes = of("snomed");
    assertEquals(169, codes.size());
    for (Code code : codes) {
      assertTrue(verhoeff(code.code()), code.code());
      assertTrue(CheckDigit.VERHOEFF.isRight(code.code()), code.code());
    }
  }

  @Test
  void everyLoincCodeHasItsDigit() {
    List<Code> codes = of("loinc").stream().filter(code -> !code.code().startsWith("LA")).toList();
    assertEquals(42, codes.size());
    for (Code code : codes) {
      String[] parts = code.code().split("-");
      assertEquals(Integer.parseInt(parts[1]), loincDigit(parts[0]), code.code());
      assertTrue(CheckDigit.MOD_10.isRight(code.code()), code.code());
    }
  }

  @Test
  void aMistypedDigitOrTwoThatChangedPlacesAreSeen() {
    for (Code code : of("snomed")) {
      char[] letters = code.code().toCharArray();
      letters[2] = letters[2] == '9' ? '0' : (char) (letters[2] + 1);
      assertFalse(CheckDigit.VERHOEFF.isRight(new String(letters)), code.code());
      char[] swapped = code.code().toCharArray();
      if (swapped[3] != swapped[4]) {
        char first = swapped[3];
        swapped[3] = swapped[4];
        swapped[4] = first;
        assertFalse(CheckDigit.VERHOEFF.isRight(new String(swapped)), code.code());
      }
    }
    assertFalse(CheckDigit.MOD_10.isRight("8867-5"));
    assertFalse(CheckDigit.MOD_10.isRight("88674"));
    assertFalse(CheckDigit.VERHOEFF.isRight("84757009 "));
  }
}
