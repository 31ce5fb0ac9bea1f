package org.proviso.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.proviso.finding.State.ABSENT;
import static org.proviso.finding.State.PRESENT;
import static org.proviso.finding.State.UNKNOWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proviso.patient.Answer;
import org.proviso.patient.Patient;

/** A supposition overrides the record where it must, and nowhere else. */
class SupposingTest {

  private static final Told WORDS =
      Told.by(
          """
          narrow: {label: the narrow, ask: "Narrow?", kind: answer, implies: [broad]}
          broad: {label: the broad, ask: "Broad?", kind: answer}
          left: {label: left, ask: "Left?", kind: answer, one-of: side, implies: [broad]}
          right: {label: right, ask: "Right?", kind: answer, one-of: side}
          top: {label: top, ask: "Top?", kind: answer, one-of: side}
          """);

  private static final List<String> IDS = List.of("narrow", "broad", "left", "right", "top");

  private static Findings recorded(String... answers) {
    Patient.Builder patient = Patient.on(Told.TODAY);
    for (String answer : answers) {
      patient.answer(
          answer.substring(1), answer.charAt(0) == '+' ? Answer.Said.PRESENT : Answer.Said.ABSENT);
    }
    return WORDS.of(patient);
  }

  @Test
  void whatFollowsFromASuppositionIsSupposedToo() {
    Findings findings = recorded("-broad").supposing(Map.of("narrow", PRESENT));

    assertEquals(PRESENT, findings.state("narrow"));
    assertEquals(PRESENT, findings.state("broad"), "it follows, whatever the record says");
    assertFalse(findings.conflicting("broad"), "the record gives way");
    assertEquals(
        "supposed to be so (follows from the narrow)", findings.evidence("broad").get(0).what());
    assertTrue(findings.isSupposed("broad"));
    assertFalse(findings.isSupposed("right"));
  }

  @Test
  void whatImpliesAnAbsentFindingIsAbsent() {
    Findings findings = recorded("+narrow").supposing(Map.of("broad", ABSENT));

    assertEquals(ABSENT, findings.state("narrow"));
    assertEquals(ABSENT, findings.state("left"));
    assertTrue(findings.isSupposed("narrow"));
  }

  @Test
  void whatWasKnownOnlyThroughTheCauseIsNotKnownWithoutIt() {
    assertEquals(UNKNOWN, recorded("+narrow").supposing(Map.of("narrow", UNKNOWN)).state("broad"));
    assertEquals(UNKNOWN, recorded("+narrow").supposing(Map.of("narrow", ABSENT)).state("broad"));
    Findings byItself = recorded("+narrow", "+broad").supposing(Map.of("narrow", UNKNOWN));
    assertEquals(PRESENT, byItself.state("broad"), "the record says it by itself");
    assertFalse(byItself.isSupposed("broad"));
    assertEquals(
        PRESENT,
        recorded("+narrow", "+left").supposing(Map.of("narrow", UNKNOWN)).state("broad"),
        "it follows from another finding");
  }

  @Test
  void whatWouldSettleAFindingSupposedUnknownCountsAsNotRecorded() {
    Findings cause = recorded("+narrow").supposing(Map.of("broad", UNKNOWN));
    assertEquals(UNKNOWN, cause.state("broad"));
    assertEquals(UNKNOWN, cause.state("narrow"));

    Findings effect = recorded("-broad").supposing(Map.of("narrow", UNKNOWN));
    assertEquals(UNKNOWN, effect.state("narrow"));
    assertEquals(UNKNOWN, effect.state("broad"));
    assertEquals(ABSENT, recorded("-broad").state("left"));
    assertEquals(UNKNOWN, effect.state("left"), "it was absent only because the broad was");

    Findings mate = recorded("+right").supposing(Map.of("top", UNKNOWN));
    assertEquals(UNKNOWN, mate.state("right"));
    assertEquals(UNKNOWN, mate.state("left"));
  }

  @Test
  void anotherOfAGroupStepsBack() {
    Findings other = recorded("+right").supposing(Map.of("left", PRESENT));
    assertEquals(ABSENT, other.state("right"));
    assertEquals(ABSENT, other.state("top"));

    Findings none = recorded("+right", "-left", "-top").supposing(Map.of("right", ABSENT));
    assertEquals(UNKNOWN, none.state("left"), "one of the others is so; which is not known");
    assertEquals(UNKNOWN, none.state("top"));
  }

  @Test
  void suppositionsThatExcludeEachOtherAreRefusedByName() {
    Findings findings = recorded("+right");
    assertRefused(
        "these suppositions exclude each other: narrow=present, broad=absent",
        findings,
        "top",
        ABSENT,
        "narrow",
        PRESENT,
        "broad",
        ABSENT);
    assertRefused(
        "these suppositions exclude each other: left=present, right=present",
        findings,
        "left",
        PRESENT,
        "right",
        PRESENT);
    assertRefused(
        "these suppositions exclude each other: left=absent, right=absent, top=absent",
        findings,
        "left",
        ABSENT,
        "right",
        ABSENT,
        "top",
        ABSENT);
    assertRefused(
        "these suppositions exclude each other: narrow=present, broad=unknown",
        findings,
        "narrow",
        PRESENT,
        "broad",
        UNKNOWN);
    assertRefused("there is no finding 'narow'; nearest: narrow", findings, "narow", PRESENT);
  }

  private static void assertRefused(String message, Findings findings, Object... supposed) {
    Map<String, State> map = new LinkedHashMap<>();
    for (int at = 0; at < supposed.length; at += 2) {
      map.put((String) supposed[at], (State) supposed[at + 1]);
    }
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> findings.supposing(map)).getMessage());
  }

  @Test
  void supposingAgainAddsAndTheLaterHolds() {
    Findings findings = recorded("+narrow");
    Findings twice = findings.supposing(Map.of("narrow", ABSENT)).supposing(Map.of("top", PRESENT));
    assertEquals(
        findings.supposing(Map.of("narrow", ABSENT, "top", PRESENT)).state("left"),
        twice.state("left"));
    assertEquals(Map.of("narrow", ABSENT, "top", PRESENT), twice.suppositions());
    assertEquals(PRESENT, twice.supposing(Map.of("narrow", PRESENT)).state("narrow"));
    assertSame(findings, twice.recorded());
    assertSame(findings, findings.supposing(Map.of()));
  }

  /** Every record of answers, under every supposition. */
  @Test
  void everySuppositionHoldsIsClosedAndLeavesTheRestAlone() {
    int tried = 0;
    for (Map<String, State> answers : all()) {
      Findings record = recorded(answers);
      boolean conflicting = IDS.stream().anyMatch(record::conflicting) || !isClosed(record);
      for (Map<String, State> supposed : all()) {
        String shown = "recorded " + answers + ", supposed " + supposed;
        Findings findings;
        try {
          findings = record.supposing(known(supposed));
        } catch (IllegalArgumentException e) {
          assertFalse(hasModel(supposed), shown);
          continue;
        }
        assertTrue(hasModel(supposed), shown);
        tried++;
        for (Map.Entry<String, State> each : known(supposed).entrySet()) {
          assertEquals(each.getValue(), findings.state(each.getKey()), shown);
        }
        assertTrue(conflicting || isClosed(findings), () -> shown + ": " + states(findings));
        if (!conflicting && known(supposed).equals(agreeing(supposed, record))) {
          assertEquals(states(record), states(findings), shown);
        }
        for (String id : IDS) {
          if (!findings.isSupposed(id)) {
            assertEquals(record.state(id), findings.state(id), shown);
          }
        }
      }
    }
    assertTrue(tried > 10_000, "tried " + tried);
  }

  /** Each finding alone supposed unknown: it is, and what is left is closed. */
  @Test
  void everyFindingMayBeSupposedUnknown() {
    for (Map<String, State> answers : all()) {
      Findings record = recorded(answers);
      for (String id : IDS) {
        Findings findings = record.supposing(Map.of(id, UNKNOWN));
        assertEquals(UNKNOWN, findings.state(id), answers + " without " + id);
        if (IDS.stream().noneMatch(record::conflicting) && isClosed(record)) {
          assertTrue(isClosed(findings), answers + " without " + id + ": " + states(findings));
          if (record.state(id) == UNKNOWN) {
            assertEquals(states(record), states(findings), answers + " without " + id);
          }
          for (String other : IDS) {
            assertTrue(
                findings.state(other) == UNKNOWN || findings.state(other) == record.state(other),
                answers + " without " + id + " settles " + other);
          }
        }
      }
    }
  }

  private static Map<String, State> agreeing(Map<String, State> supposed, Findings record) {
    Map<String, State> agreeing = new LinkedHashMap<>(known(supposed));
    agreeing.entrySet().removeIf(each -> record.state(each.getKey()) != each.getValue());
    return agreeing;
  }

  private static Map<String, State> known(Map<String, State> states) {
    Map<String, State> known = new LinkedHashMap<>(states);
    known.values().removeIf(state -> state == UNKNOWN);
    return known;
  }

  private static List<Map<String, State>> all() {
    List<Map<String, State>> all = new ArrayList<>(List.of(Map.of()));
    for (String id : IDS) {
      List<Map<String, State>> more = new ArrayList<>();
      for (Map<String, State> each : all) {
        for (State state : State.values()) {
          Map<String, State> with = new LinkedHashMap<>(each);
          with.put(id, state);
          more.add(with);
        }
      }
      all = more;
    }
    return all;
  }

  private static Findings recorded(Map<String, State> answers) {
    return recorded(
        known(answers).entrySet().stream()
            .map(each -> (each.getValue() == PRESENT ? "+" : "-") + each.getKey())
            .toArray(String[]::new));
  }

  private static Map<String, State> states(Findings findings) {
    Map<String, State> states = new LinkedHashMap<>();
    IDS.forEach(id -> states.put(id, findings.state(id)));
    return states;
  }

  /** Whether there is a way for everything to be, true or false, that fits. */
  private static boolean hasModel(Map<String, State> supposed) {
    for (int bits = 0; bits < 1 << IDS.size(); bits++) {
      Map<String, State> total = new HashMap<>();
      for (int at = 0; at < IDS.size(); at++) {
        total.put(IDS.get(at), (bits >> at & 1) == 1 ? PRESENT : ABSENT);
      }
      if (fits(total)
          && known(supposed).entrySet().stream()
              .allMatch(each -> total.get(each.getKey()) == each.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(Map<String, State> is) {
    return (is.get("narrow") != PRESENT || is.get("broad") == PRESENT)
        && (is.get("left") != PRESENT || is.get("broad") == PRESENT)
        && List.of("left", "right", "top").stream().filter(id -> is.get(id) == PRESENT).count()
            == 1;
  }

  /** Whether nothing is known that the relations exclude, and nothing left that they settle. */
  private static boolean isClosed(Findings findings) {
    for (String id : IDS) {
      for (State state : List.of(PRESENT, ABSENT)) {
        Map<String, State> with = new HashMap<>(states(findings));
        with.put(id, state);
        if (findings.state(id) == UNKNOWN ? !hasModel(with) : !hasModel(states(findings))) {
          return false;
        }
      }
    }
    return true;
  }
}
