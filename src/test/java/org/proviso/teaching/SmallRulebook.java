package org.proviso.teaching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proviso.Proviso;
import org.proviso.Shipped;
import org.proviso.finding.State;
import org.proviso.patient.Answer;
import org.proviso.patient.Patient;

/** A few rules over five findings of which some follow from others, small enough to try all. */
final class SmallRulebook {

  /** The narrow implies the broad, and so does the left; left, right and top exclude each other. */
  static final List<String> FINDINGS = List.of("narrow", "broad", "left", "right", "top");

  private static final String VOCABULARY =
      """
      narrow: {label: the narrow, ask: "Narrow?", kind: answer, implies: [broad]}
      broad: {label: the broad, ask: "Broad?", kind: answer, scope: ever}
      left: {label: left, ask: "Left?", kind: answer, one-of: side, implies: [broad]}
      right: {label: right, ask: "Right?", kind: answer, one-of: side}
      top: {label: top, ask: "Top?", kind: answer, one-of: side}
      """;

  private static final Map<String, String> RULES =
      Map.of(
          "one", "present(\"broad\")",
          "two", "present(\"narrow\"), present(\"top\") || present(\"right\")",
          "three", "absent(\"broad\"), present(\"right\")",
          "four", "present(\"broad\") || present(\"left\"), absent(\"narrow\"), absent(\"top\")",
          "five", "absent(\"left\"), absent(\"right\")",
          "six", "present(\"left\"), present(\"top\")");

  static final List<String> RULE_NAMES =
      RULES.keySet().stream().sorted().map(name -> "small/" + name).toList();

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private SmallRulebook() {}

  static Proviso in(Path folder) {
    try {
      StringBuilder drl = new StringBuilder("// What is small?\n");
      StringBuilder texts = new StringBuilder("rules:\n");
      for (String name : RULE_NAMES) {
        drl.append(
            """

            rule "%s"
                @drugs( "bupropion" )  @weight( "information" )  @cites( "small/all" )  @since( "1" )
            when
                Findings( %s )
            then
            end
            """
                .formatted(name, RULES.get(name.substring(6))));
        texts.append(
            "  %s: {title: %s, prompt: Ask your provider., clinician: c, teaching: t}\n"
                .formatted(name, name));
      }
      write(folder, "small/small.drl", drl.toString());
      write(folder, "texts/en.yaml", texts.toString());
      write(folder, "vocabulary/small.yaml", VOCABULARY);
      write(
          folder,
          "sources.yaml",
          """
          small:
            kind: guideline
            title: Small
            checked: 2026-01-01
            review-by: 2027-01-01
            sections:
              all: {title: All, verified: yes, about: medicine}
          """);
      return Shipped.PROVISO.withRules(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** An adult with chronic pain of whom this is said. */
  static Patient patient(Map<String, State> said) {
    Patient.Builder patient = Patient.on(TODAY).age(45).pain("chronic-pain");
    said.forEach(
        (id, state) -> {
          if (state != State.UNKNOWN) {
            patient.answer(id, state == State.PRESENT ? Answer.Said.PRESENT : Answer.Said.ABSENT);
          }
        });
    return patient.build();
  }

  /** Every way in which the findings may be said, UNKNOWN where nothing is. */
  static List<Map<String, State>> records() {
    List<Map<String, State>> all = new ArrayList<>(List.of(Map.of()));
    for (String id : FINDINGS) {
      List<Map<String, State>> more = new ArrayList<>();
      for (Map<String, State> each : all) {
        for (State state : State.values()) {
          more.add(with(each, id, state));
        }
      }
      all = more;
    }
    return all;
  }

  /** Every supposition about some of the findings. */
  static List<Map<String, State>> suppositions() {
    List<Map<String, State>> all = new ArrayList<>(List.of(Map.of()));
    for (String id : FINDINGS) {
      List<Map<String, State>> more = new ArrayList<>(all);
      for (Map<String, State> each : all) {
        for (State state : State.values()) {
          more.add(with(each, id, state));
        }
      }
      all = more;
    }
    return all;
  }

  private static Map<String, State> with(Map<String, State> said, String id, State state) {
    Map<String, State> more = new LinkedHashMap<>(said);
    more.put(id, state);
    return more;
  }
}
