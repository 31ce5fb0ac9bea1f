package org.proviso.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.proviso.Shipped;
import org.proviso.document.Fault;
import org.proviso.document.InvalidInputException;

/** Each wrong input gets one clear message: what, the value, what is allowed, and where. */
class BadScenarioTest {

  private static final ScenarioReader READER = new ScenarioReader(Shipped.PROVISO.rulebook());

  private static final String GOOD =
      """
      id: example
      title: An example
      story: Somebody.
      date: 2026-03-02
      patient:
        age: 45
        country: US
        pain: {kinds: [neuropathic-pain], duration: 8 months, intensity: 6}
        conditions:
          - epilepsy
          - {condition: myocardial-infarction, status: past, onset: 2019-05}
        medicines:
          - {medicine: phenelzine, status: stopped, stopped: 10 days ago}
        measurements:
          - {measure: heart-rate, value: 104 /min, on: 2 days ago}
        answers: {wants-to-quit-smoking: present}
        reviewed:
          - {list: medicines, cover: current}
      expect:
        scope: in
        raised-at-least: [bupropion/seizure-disorder]
      """;

  private record Bad(String what, String from, String to, int line, List<String> expected) {}

  private static Bad bad(String what, String from, String to, int line, String... expected) {
    return new Bad(what, from, to, line, List.of(expected));
  }

  private static final List<Bad> BAD =
      List.of(
          bad("an unknown field", "country:", "contry:", 7, "unknown field 'contry'", "country"),
          bad("an unknown field at the top", "story:", "storry:", 3, "'storry'", "story"),
          bad("an unknown field within", "onset:", "onest:", 11, "'onest'", "nearest: onset"),
          bad("a word for a number", "age: 45", "age: old", 6, "'age' is a number", "'old'"),
          bad("a list for a value", "age: 45", "age: [45]", 6, "'age' is one value, not a list"),
          bad("a value for a list", "{list: medicines, cover: current}", "x", 18, "not 'x'"),
          bad(
              "a mapping for a list",
              "conditions:\n    - epilepsy\n    - ",
              "conditions: ",
              9,
              "'conditions' is a list"),
          bad(
              "a value for a mapping",
              "{kinds: [neuropathic-pain], duration: 8 months, intensity: 6}",
              "bad",
              8,
              "'pain' is a mapping",
              "'bad'"),
          bad("nothing where a value belongs", "age: 45", "age:", 6, "'age' has no value"),
          bad("half a year", "age: 45", "age: 45.5", 6, "whole years", "45.5"),
          bad("an impossible age", "age: 45", "age: 200", 6, "200", "0 to 130"),
          bad("a negative age", "age: 45", "age: -1", 6, "-1", "0 to 130"),
          bad(
              "a number that fills the memory",
              "age: 45",
              "age: 1e999999999",
              6,
              "'age' is a number"),
          bad(
              "another such number",
              "intensity: 6",
              "intensity: 1e999999999",
              8,
              "'intensity' is a number"),
          bad("an impossible birth date", "age: 45", "birth-date: 2027-01-01", 6, "2027-01-01"),
          bad("age and birth date", "age: 45", "age: 45\n  birth-date: 1980", 6, "not both"),
          bad(
              "a mistyped condition",
              "- epilepsy",
              "- epilepsi",
              10,
              "'epilepsi'",
              "nearest: epilepsy"),
          bad(
              "a mistyped finding",
              "wants-to-quit-smoking",
              "wants-to-quit-smokin",
              16,
              "'wants-to-quit-smokin'",
              "nearest: wants-to-quit-smoking"),
          bad(
              "a mistyped measure",
              "measure: heart-rate",
              "measure: heart-rat",
              15,
              "'heart-rat'",
              "nearest: heart-rate"),
          bad(
              "a mistyped rule",
              "bupropion/seizure-disorder",
              "bupropion/seizure-disordr",
              21,
              "'bupropion/seizure-disordr'",
              "nearest: bupropion/seizure-disorder"),
          bad(
              "a mistyped answer",
              ": present}",
              ": yes}",
              16,
              "'yes'",
              "present, absent, not-applicable"),
          bad("a mistyped status", "status: past", "status: pst", 11, "'pst'", "current, past"),
          bad(
              "a mistyped list",
              "list: medicines",
              "list: medicine",
              18,
              "'medicine'",
              "nearest: medicines"),
          bad(
              "a mistyped cover",
              "cover: current",
              "cover: all",
              18,
              "'all'",
              "current, since, lifetime"),
          bad("a cover without its date", "cover: current", "cover: since", 18, "needs its date"),
          bad("a mistyped scope", "scope: in", "scope: inn", 20, "'inn'", "in, out, unknown"),
          bad("a country that is no code", "country: US", "country: usa", 7, "'usa'", "US"),
          bad(
              "an impossible day",
              "date: 2026-03-02",
              "date: 2026-02-30",
              4,
              "2026-02-30",
              "2026-03-02"),
          bad("a date that is none", "date: 2026-03-02", "date: today", 4, "'today'", "2026-03-02"),
          bad(
              "a date beyond all years",
              "date: 2026-03-02",
              "date: -999999999-01-01",
              4,
              "-999999999-01-01"),
          bad("no date", "date: 2026-03-02\n", "", 1, "'date' is missing"),
          bad(
              "an impossible onset",
              "onset: 2019-05",
              "onset: 2026-02-30",
              11,
              "2026-02-30",
              "allowed"),
          bad("an impossible month", "onset: 2019-05", "onset: 2019-13", 11, "2019-13", "allowed"),
          bad("a year before all years", "onset: 2019-05", "onset: '-123'", 11, "-123", "allowed"),
          bad("a vague date", "10 days ago", "some days ago", 13, "some days ago", "10 days ago"),
          bad("an impossible value", "104 /min", "900 /min", 15, "900 /min", "20 to 300 /min"),
          bad("a value without unit", "104 /min", "104", 15, "'104'", "104 /min"),
          bad("a foreign unit", "104 /min", "104 bpm", 15, "bpm", "/min"),
          bad("a value that is none", "104 /min", "fast", 15, "'fast'", "104 /min"),
          bad("a duration that is none", "8 months", "long", 8, "'long'", "8 months"),
          bad("an intensity beyond ten", "intensity: 6", "intensity: 11", 8, "11", "0 to 10"),
          bad(
              "present and absent",
              "wants-to-quit-smoking: present",
              "seizure-disorder: absent",
              1,
              "'seizure-disorder' is both present and absent",
              "line 10",
              "line 16"),
          bad(
              "present and refuted",
              "- epilepsy\n",
              "- epilepsy\n    - {condition: epilepsy, certainty: refuted}\n",
              1,
              "both present and absent"),
          bad(
              "a key twice",
              "  country: US\n",
              "  country: US\n  age: 46\n",
              8,
              "'age'",
              "second time",
              "line 6"),
          bad("no id", "id: example\n", "", 1, "'id' is missing"),
          bad(
              "no stopped status",
              "status: stopped, stopped",
              "status: current, stopped",
              13,
              "status stopped"),
          bad("no name of a medicine", "medicine: phenelzine, ", "", 13, "'medicine' is missing"),
          bad("an anchor", "- epilepsy", "- &a epilepsy", 10, "anchor", "&a"),
          bad("an anchor on a mapping", "answers: {", "answers: &b {", 16, "anchor", "&b"),
          bad("an anchor on a key", "country: US", "&k country: US", 7, "anchor"),
          bad("an anchor on the first key", "age: 45", "&k age: 45", 6, "anchor"),
          bad("a tag on the first key", "age: 45", "!k age: 45", 6, "tag"),
          bad("an alias", "- epilepsy", "- *a", 10, "alias", "*a"),
          bad("a tag", "- epilepsy", "- !!str epilepsy", 10, "tag"),
          bad("a tag of ours", "answers: {", "answers: !java {", 16, "tag"),
          bad("a tag on a key", "country: US", "!k country: US", 7, "tag"),
          bad(
              "a tag that names a class",
              "- epilepsy",
              "- !!java.net.URL ['http://localhost']",
              10,
              "tag"),
          bad("a merge", "country: US", "<<: {country: US}", 7, "unknown field '<<'"),
          bad("a key that is a list", "country: US", "? [a, b]\n  : US", 7, "cannot be read"),
          bad(
              "a second document",
              "  scope: in\n",
              "  scope: in\n---\nid: other\n",
              21,
              "second document"),
          bad(
              "an unclosed bracket",
              "[neuropathic-pain]",
              "[neuropathic-pain",
              8,
              "cannot be read"),
          bad("a tab", "  age: 45", "\tage: 45", 6, "cannot be read"),
          bad("a control character", "Somebody", "Some\u0001body", 3, "cannot be read"));

  @TestFactory
  Stream<DynamicTest> eachWrongInputGetsOneMessageWithFileLineValueAndWhatIsAllowed() {
    return BAD.stream()
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.what(),
                    () -> {
                      assertTrue(GOOD.contains(bad.from()), "the fixture holds " + bad.from());
                      String text = GOOD.replace(bad.from(), bad.to());
                      List<Fault> faults =
                          faults(() -> READER.read("bad.yaml", bytes(text)), bad.what());
                      assertEquals(1, faults.size(), () -> "one message, not " + faults);
                      String message = faults.get(0).toString();
                      assertTrue(
                          message.startsWith("bad.yaml:" + bad.line() + ": "),
                          () -> "expected line " + bad.line() + ", actual: " + message);
                      for (String expected : bad.expected()) {
                        assertTrue(
                            message.contains(expected),
                            () -> "expected: " + expected + "\nactual:   " + message);
                      }
                    }));
  }

  @Test
  void theGoodScenarioIsTaken() {
    assertEquals(1, READER.read("good.yaml", bytes(GOOD)).size());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    List<Fault> faults =
        faults(
            GOOD.replace("age: 45", "age: 200")
                .replace("- epilepsy", "- epilepsi")
                .replace("104 /min", "104")
                .replace("scope: in", "scope: inn"));
    assertEquals(4, faults.size(), faults::toString);
  }

  @Test
  void aMedicineThatIsNotKnownIsTakenAsUnreadSinceNoListIsComplete() {
    Scenario scenario =
        READER.read("good.yaml", bytes(GOOD.replace("phenelzine", "phenelzin"))).get(0);
    assertTrue(
        Shipped.PROVISO
            .assess(scenario.patient())
            .unread()
            .toString()
            .contains("nearest: phenelzine"),
        "the unread item names the nearest medicine");
  }

  @Test
  void anEmptyFileIsRefused() {
    for (String empty :
        List.of("", "\n\n", "# only a comment\n", "---\n", "--- \n...\n", "null", "~", "''")) {
      List<Fault> faults = faults(empty);
      assertEquals("[bad.yaml: is empty]", faults.toString(), empty);
    }
    assertEquals("[bad.json: is empty]", faults("bad.json", bytes("")).toString());
    assertEquals("[bad.json: is empty]", faults("bad.json", bytes("null")).toString());
  }

  @Test
  void aScenarioWithoutAPatientIsRefused() {
    assertEquals(
        "[bad.yaml:1: 'patient' is missing]", faults("id: a\ndate: 2026-03-02\n").toString());
  }

  @Test
  void aFileWithoutCasesIsRefused() {
    assertTrue(faults("date: 2026-03-02\ncases: []\n").toString().contains("holds no case"));
    assertTrue(faults("date: 2026-03-02\ncases:\n").toString().contains("has no value"));
  }

  @Test
  void whatIsNoMappingIsRefused() {
    for (String other : List.of("just words", "- a\n- b", "42", "true")) {
      assertEquals(
          1, faults(other).stream().filter(f -> f.message().contains("mapping")).count(), other);
    }
  }

  @Test
  void whatIsNotUtf8IsRefusedWithItsLine() {
    byte[] latin = GOOD.replace("Somebody", "Någon").getBytes(StandardCharsets.ISO_8859_1);
    assertTrue(faults("bad.yaml", latin).get(0).toString().startsWith("bad.yaml:3: is not UTF-8"));
    byte[] utf16 = GOOD.getBytes(StandardCharsets.UTF_16);
    assertTrue(faults("bad.yaml", utf16).get(0).toString().contains("is not UTF-8"));
    byte[] cut = {'i', 'd', ':', ' ', (byte) 0xC3};
    assertTrue(faults("bad.yaml", cut).get(0).toString().contains("is not UTF-8"));
  }

  @Test
  void aByteOrderMarkChangesNothing() {
    assertEquals(1, READER.read("good.yaml", bytes("\uFEFF" + GOOD)).size());
  }

  @TestFactory
  Stream<DynamicTest> deepNestingIsRefusedInTime() {
    int many = 300_000;
    return Stream.of(
            List.of("deep.yaml", "[".repeat(many)),
            List.of("deep.yaml", "{a: ".repeat(many / 2)),
            List.of("deep.yaml", "- ".repeat(many)),
            List.of("deep.yaml", "? ".repeat(many)),
            List.of("deep.yaml", "a: ".repeat(many / 2)),
            List.of("deep.yaml", "!".repeat(many)),
            List.of("deep.yaml", "&a ".repeat(many / 2)),
            List.of("deep.yaml", "\"".repeat(many + 1)),
            List.of("deep.json", "[".repeat(many)),
            List.of("deep.json", "{\"a\":".repeat(many / 4)),
            List.of("deep.json", "9".repeat(many)),
            List.of("deep.yaml", "9".repeat(many)),
            List.of("deep.yaml", GOOD.replace("45", "9".repeat(many))),
            List.of("deep.yaml", GOOD.replace("104 /min", "9".repeat(many) + " /min")),
            List.of("deep.yaml", GOOD.replace("epilepsy", "a-".repeat(many))),
            List.of("deep.yaml", GOOD.replace("8 months", "8" + " ".repeat(many) + "months")))
        .map(
            deep ->
                DynamicTest.dynamicTest(
                    deep.get(0) + " " + deep.get(1).substring(0, 4),
                    () ->
                        assertTimeoutPreemptively(
                            Duration.ofSeconds(30),
                            () -> {
                              List<Fault> faults = faults(deep.get(0), bytes(deep.get(1)));
                              assertEquals(1, faults.size(), () -> "" + faults.size());
                            })));
  }

  @Test
  void fiftyMegabytesAreRefusedUnread(@TempDir Path temp) throws IOException {
    Path file = temp.resolve("large.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(50_000_000);
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertTrue(
                faults(file).get(0).message().contains("50000000 bytes; at most 2000000"),
                () -> faults(file).toString()));
  }

  @Test
  void aMissingFileAndAFolderAreRefused(@TempDir Path temp) {
    assertEquals(
        temp.resolve("none.yaml") + ": there is no such file",
        faults(temp.resolve("none.yaml")).get(0).toString());
    assertTrue(faults(temp).get(0).message().contains("cannot be read"));
  }

  @Test
  void badJsonIsRefusedWithItsLine() {
    assertTrue(
        faults("bad.json", bytes("{\"id\": \"a\",\n \"id\": \"b\"}"))
            .toString()
            .contains("bad.json:2: 'id' stands here a second time"));
    for (String json :
        List.of(
            "{", "{} {}", "{\"a\": NaN}", "// x\n{}", "{'a': 1}", "[1,]", "{\"a\": 01}", "{}}")) {
      assertEquals(false, faults("bad.json", bytes(json)).isEmpty(), json);
    }
  }

  /** Whatever a file holds, it is taken or refused; nothing else ever comes of it. */
  @Test
  void aDamagedFileIsTakenOrRefusedAndNeverBreaksTheReader() {
    long seed = 99;
    Random random = new Random(seed);
    String signs = ":-?[]{},#&*!|>'\"%@`~ \t\n\u0000\u0085\u2028\uFEFF=<.0eE+x";
    for (int at = 0; at < 2_000; at++) {
      StringBuilder text = new StringBuilder(GOOD);
      for (int change = 1 + random.nextInt(4); change > 0; change--) {
        int place = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(place);
          case 1 -> text.insert(place, signs.charAt(random.nextInt(signs.length())));
          default -> text.setCharAt(place, signs.charAt(random.nextInt(signs.length())));
        }
      }
      try {
        READER.read("bad.yaml", bytes(text.toString()));
      } catch (InvalidInputException refused) {
        assertTrue(
            refused.faults().stream().allMatch(fault -> fault.place().file().equals("bad.yaml")));
      } catch (RuntimeException | Error e) {
        fail("seed " + seed + ", change " + at + ": " + e + "\n" + text, e);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Fault> faults(String text) {
    return faults("bad.yaml", bytes(text));
  }

  private static List<Fault> faults(String name, byte[] bytes) {
    return faults(() -> READER.read(name, bytes), name);
  }

  private static List<Fault> faults(Path file) {
    return faults(() -> READER.read(file), file.toString());
  }

  private static List<Fault> faults(Runnable read, String what) {
    try {
      read.run();
    } catch (InvalidInputException e) {
      return e.faults();
    } catch (RuntimeException | Error e) {
      return fail(what + " is not refused but breaks the reader: " + e, e);
    }
    return fail(what + " is taken");
  }
}
