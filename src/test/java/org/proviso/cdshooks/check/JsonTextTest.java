package org.proviso.cdshooks.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON to the letter: what is wrong is told with line and column, and nothing of it is quoted. */
class JsonTextTest {

  private static Examination text(String json) {
    return HooksCheck.text(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String only(String json) {
    List<HookFault> faults = text(json).faults();
    assertEquals(1, faults.size(), faults.toString());
    HookFault fault = faults.get(0);
    return fault.position().orElseThrow() + " " + fault.requirement().id() + " " + fault.found();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{\"cards\": [}`            | 1:12 well-formed no JSON: a bracket that closes another one than is open",
        "`{\"cards\": []`            | 1:13 well-formed no JSON: it ends too soon",
        "`{\"cards\": [],}`          | 1:14 well-formed no JSON: a character that cannot stand here",
        "`{\"cards\": []} {}`        | 1:15 well-formed followed by something else",
        "`{\"cards\": Mary}`         | 1:11 well-formed no JSON: a word without quotes that is none of true, false, null",
        "`{'cards': []}`             | 1:2 well-formed no JSON: a character that cannot stand here",
        "`{\"cards\": [] // none\n}` | 1:14 well-formed no JSON: a character that cannot stand here",
        "`{\"cards\": [NaN]}`        | 1:15 well-formed no JSON: a word without quotes that is none of true, false, null",
        "`{\"a\": \"\t\"}`           | 1:8 well-formed no JSON: a control character in a text",
        "``                          | 1:1 well-formed empty"
      })
  void whatIsNoJsonIsPointOneWithItsPlace(String json, String told) {
    String shown = only(json);
    assertEquals(told.replaceAll("^\\S+ ", ""), shown.replaceAll("^\\S+ ", ""));
    assertEquals(told.replaceAll(" .*", ""), shown.replaceAll(" .*", ""));
  }

  @Test
  void aByteOrderMarkAndOtherEncodingsAreToldAsSuch() {
    assertEquals("1:1 well-formed preceded by a byte order mark", only("\uFEFF{\"cards\": []}"));
    List<HookFault> faults =
        HooksCheck.text("{\"cards\": []}".getBytes(StandardCharsets.UTF_16)).faults();
    assertEquals("not UTF-8", faults.get(0).found());
  }

  @Test
  void aKeyThatStandsTwiceIsToldWithItsSecondPlace() {
    List<HookFault> faults =
        text("{\n \"cards\": [],\n \"extension\": {\"a.b\": {\"c\": 1, \"c\": 2}},\n \"cards\": []\n}")
            .faults();

    assertEquals(
        List.of("3:32 $.extension['a.b'].c", "4:2 $.cards"),
        faults.stream().map(fault -> fault.position().orElseThrow() + " " + fault.path()).toList());
    assertTrue(faults.stream().allMatch(fault -> fault.requirement().id().equals("key-once")));
  }

  @Test
  void aFaultHasThePlaceOfItsValueOrOfTheObjectItIsMissingFrom() {
    Examination examination =
        text(
            """
            {
              "cards": [
                {
                  "summary": "x",
                  "indicator": "high",
                  "source": {"url": "https://example.org"}
                }
              ]
            }
            """);

    assertEquals(
        List.of("5:20 $.cards[0].indicator", "6:17 $.cards[0].source.label"),
        examination.faults().stream()
            .map(fault -> fault.position().orElseThrow() + " " + fault.path())
            .toList());
  }

  @Test
  void aFileOfSomethingElseHasNoKindAndNoFault() {
    for (String other : List.of("{}", "[]", "7", "\"x\"", "{\"resourceType\": \"Patient\"}")) {
      assertEquals(new Examination(Optional.empty(), List.of()), text(other), other);
    }
  }

  @Test
  void whatBreaksTheLimitsIsToldAtOnce() {
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          assertTrue(only("[".repeat(1_000_000)).contains("within-limits nested deeper"));
          assertTrue(only("{\"a\":".repeat(1_000_000)).contains("within-limits nested deeper"));
          assertTrue(only("[" + "9".repeat(1_000_000) + "]").contains("more than 1000 digits"));
          assertEquals(
              "1:1 within-limits longer than that", only(" ".repeat(JsonText.MOST_BYTES + 1)));
        });
  }

  @Test
  void aTextOfNothingButFaultsIsToldInPart() {
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          List<String> hostile =
              List.of(
                  "{\"cards\": [" + "{},".repeat(1_000_000) + "{}]}",
                  "{\"cards\": [], \"x\": "
                      + "[".repeat(190)
                      + "null,".repeat(1_000_000)
                      + "0"
                      + "]".repeat(190)
                      + "}",
                  "{" + "\"cards\": [],".repeat(500_000) + "\"cards\": []}",
                  "{\"services\": [{\"prefetch\": {\"a\": \"" + "{{".repeat(1_000_000) + "\"}}]}",
                  "{\"services\": [{\"prefetch\": {\"a\": \"X?"
                      + "a=b&".repeat(1_000_000)
                      + "\"}}]}",
                  "{\"cards\": [{\"detail\": \"" + "<".repeat(1_000_000) + "\"}]}",
                  "{\"cards\": [{\"detail\": \"" + "```\\n".repeat(300_000) + "\"}]}",
                  "{\"cards\": [{\"detail\": \"" + "<a ".repeat(300_000) + "\"}]}",
                  "{\"cards\": [{\"summary\": \"" + ". ".repeat(1_000_000) + "\"}]}");
          for (String json : hostile) {
            int faults = text(json).faults().size();
            assertTrue(faults > 0 && faults <= FaultList.MOST, json.substring(0, 60));
          }
        });
  }

  @Test
  void nothingInvisibleOfAValueOrAKeyReachesTheTerminal() {
    String told =
        text("{\"cards\": [{\"indicator\": \"\\u001b[31mred\\u0007\\u202e\\ud800\", \"extension\":"
                + " {\"\\u001b]0;x\": 1}}]}")
            .faults()
            .toString();

    assertFalse(told.chars().anyMatch(c -> c < 32 || c == 0x202e || c == 0xd800), told);
    assertTrue(told.contains("\"\\u001b[31mred\\u0007\\u202e\\ud800\""), told);
    assertTrue(told.contains("$.cards[0].extension['\\u001b]0;x']"), told);
  }
}
