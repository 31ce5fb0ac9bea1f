package org.proviso.finding;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proviso.document.DocumentReader;
import org.proviso.document.Faults;
import org.proviso.document.Node;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;

/** A vocabulary and what it says of patients, for tests that read: given, when, then. */
final class Told {

  /** The assessment date of every test here. */
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** Words for small vocabularies. */
  private static final Map<String, String> WORDS =
      Map.of(
          "thresholds.yaml",
          """
          medicine-review-stale: {value: 7, unit: d, basis: chosen}
          review-stale: {value: 90, unit: d, basis: chosen}
          fortnight: {value: 14, unit: d, basis: chosen}
          season: {value: 90, unit: d, basis: chosen}
          fast: {value: 100, unit: /min, basis: chosen}
          slow: {value: 50, unit: /min, basis: chosen}
          sixty: {value: 60, unit: kg, basis: chosen}
          heavy: {value: 30, unit: kg/m2, basis: chosen}
          adult: {value: 18, unit: a, basis: chosen}
          older: {value: 65, unit: a, basis: chosen}
          two: {value: 2, unit: "1", basis: chosen}
          """,
          "conditions.yaml",
          """
          disease: {label: the disease, also: [the illness]}
          narrow-disease: {label: a kind of the disease}
          other-kind: {label: another kind}
          vague: {label: something like the disease}
          """,
          "treatment-kinds.yaml",
          """
          exercise: {label: exercise}
          opioid: {label: an opioid}
          nsaid: {label: an anti-inflammatory}
          """,
          "measures.yaml",
          """
          heart-rate: {label: heart rate, unit: /min, plausible: [20, 300], also: [pulse], units: {Hz: 60}}
          weight: {label: weight, unit: kg, plausible: [20, 500]}
          height: {label: height, unit: cm, plausible: [50, 275], units: {m: 100}}
          body-mass-index: {label: body mass index, unit: kg/m2, plausible: [7, 150]}
          """,
          "medicines.yaml",
          """
          classes:
            red: {label: a red medicine}
            blue: {label: a blue medicine}
          ingredients:
            scarlet: {classes: [red], also: [Scarlatine]}
            crimson: {classes: [red]}
            navy: {classes: [blue]}
            violet: {classes: [red, blue]}
          products:
            flag: [scarlet, navy]
          """);

  private final Vocabulary vocabulary;

  Told(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A small vocabulary with these findings, over the words above. */
  static Told by(String findings) {
    Map<String, Node> files = new LinkedHashMap<>();
    WORDS.forEach((file, text) -> files.put(file, node(file, text)));
    files.put("findings.yaml", node("findings.yaml", findings));
    Faults faults = new Faults();
    Vocabulary vocabulary = new VocabularyReader(faults).read(List.of(files));
    faults.refuseIfAny();
    return new Told(vocabulary);
  }

  private static Node node(String file, String text) {
    return DocumentReader.read(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static PartialDate daysAgo(int days) {
    return PartialDate.of(TODAY.minusDays(days));
  }

  static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  Findings of(Patient.Builder patient) {
    return Findings.of(patient.build(), vocabulary);
  }

  /** Asserts the state of a finding; a failure tells patient, expected, actual and evidence. */
  void isPresent(String finding, Patient.Builder patient) {
    is(State.PRESENT, finding, patient);
  }

  void isAbsent(String finding, Patient.Builder patient) {
    is(State.ABSENT, finding, patient);
  }

  void isUnknown(String finding, Patient.Builder patient) {
    is(State.UNKNOWN, finding, patient);
  }

  void isConflicting(String finding, Patient.Builder patient) {
    is(State.PRESENT, finding, patient);
    if (!of(patient).conflicting(finding)) {
      fail(shown(finding, "PRESENT and conflicting", patient));
    }
  }

  void isPresentWithoutConflict(String finding, Patient.Builder patient) {
    is(State.PRESENT, finding, patient);
    if (of(patient).conflicting(finding)) {
      fail(shown(finding, "PRESENT without conflict", patient));
    }
  }

  private void is(State expected, String finding, Patient.Builder patient) {
    if (of(patient).state(finding) != expected) {
      fail(shown(finding, expected.name(), patient));
    }
  }

  private String shown(String finding, String expected, Patient.Builder patient) {
    Findings findings = of(patient);
    return "\npatient:  %s\nfinding:  %s\nexpected: %s\nactual:   %s%s\nreasons:  %s\nunread:   %s"
        .formatted(
            patient.build(),
            finding,
            expected,
            findings.state(finding),
            findings.conflicting(finding) ? " and conflicting" : "",
            findings.evidence(finding),
            findings.unread());
  }
}
