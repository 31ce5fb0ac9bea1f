package org.proviso.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proviso.Proviso;
import org.proviso.Shipped;
import org.proviso.advice.Assessment;
import org.proviso.advice.Verdict;
import org.proviso.document.Fault;
import org.proviso.document.InvalidInputException;
import org.proviso.finding.Threshold;
import org.proviso.patient.Answer;
import org.proviso.patient.Condition;
import org.proviso.patient.Medicine;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;

/** A rule pack adds to the shipped rules, or is refused as a whole with all that is wrong. */
class PacksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String RAN = "org.proviso.a-rule-pack-ran-code";
  private static final String DRL = "clinic/fever.drl";

  private static final String RULE =
      """
      // What does a fever mean with bupropion?

      rule "clinic/fever-on-bupropion"
          @drugs( "bupropion" )  @weight( "caution" )  @cites( "clinic-list/fever" )  @since( "1" )
      when
          Findings( present("high-fever"), present("taking-bupropion") )
      then
      end
      """;

  @TempDir private Path pack;
  private final Map<String, String> files = new LinkedHashMap<>();

  @BeforeEach
  void aGoodPack() {
    files.put(DRL, RULE);
    files.put("vocabulary/conditions.yaml", "fever-above-39: {label: a fever above 39}\n");
    files.put(
        "vocabulary/clinic.yaml",
        """
        high-fever:
          label: a high fever now
          ask: Do you have a high fever?
          kind: condition
          scope: active
          is: [fever-above-39]
        """);
    files.put(
        "sources.yaml",
        """
        clinic-list:
          kind: guideline
          title: The clinic's own list
          checked: 2026-01-01
          review-by: 2027-01-01
          sections:
            fever: {title: Fever, verified: yes, about: medicine}
        """);
    files.put(
        "texts/en.yaml",
        """
        rules:
          clinic/fever-on-bupropion:
            title: Fever and bupropion
            prompt: Consider telling your provider about the fever.
            clinician: According to the clinic's list.
            teaching: A fever can make a seizure more likely.
        """);
  }

  @Test
  void aGoodPackAddsARuleBesideTheShippedOnes() {
    Proviso proviso = accepted();
    Patient patient =
        Patient.on(TODAY)
            .age(45)
            .condition(Condition.of("fever-above-39"))
            .condition(Condition.of("epilepsy"))
            .medicine(Medicine.of("bupropion"))
            .build();
    Assessment assessment = proviso.assess(patient);
    assertEquals(
        Optional.of(Verdict.Outcome.RAISED),
        assessment.verdict("clinic/fever-on-bupropion").map(Verdict::outcome),
        () -> assessment.verdicts().toString());
    Assessment shipped =
        Shipped.PROVISO.assess(
            Patient.on(TODAY)
                .age(45)
                .condition(Condition.of("epilepsy"))
                .medicine(Medicine.of("bupropion"))
                .build());
    for (Verdict verdict : shipped.verdicts()) {
      assertEquals(
          verdict.outcome(),
          assessment.verdict(verdict.rule().name()).orElseThrow().outcome(),
          verdict.rule().name() + " is judged as without the pack");
    }
    assertEquals(shipped.verdicts().size() + 1, assessment.verdicts().size());
  }

  @Test
  void aPackChangesTheEditionAndLeavesTheShippedOneAsItIs() {
    Rulebook.Edition before = Shipped.PROVISO.rulebook().edition();
    Rulebook.Edition with = accepted().rulebook().edition();
    assertNotEquals(before.digest(), with.digest());
    assertEquals(before.version() + " with " + pack.getFileName(), with.version());
    assertEquals(before, Shipped.PROVISO.rulebook().edition());
    assertEquals(with, accepted().rulebook().edition(), "the same pack, the same digest");
  }

  @Test
  void aPackMayAddAStandingNoteAndChangesNone() {
    files.put("texts/en.yaml", "notes: {our-ward: Ask the pharmacist of the ward.}\n" + texts());
    Map<String, Note> notes = accepted().rulebook().texts().notes();
    assertEquals(Note.of("Ask the pharmacist of the ward."), notes.get("our-ward"));
    assertTrue(notes.keySet().containsAll(Shipped.PROVISO.rulebook().texts().notes().keySet()));

    files.put("texts/en.yaml", "notes: {off-label: It is approved.}\n" + texts());
    assertContains("the note 'off-label' stands twice", refused());
  }

  private static String texts() {
    return """
        rules:
          clinic/fever-on-bupropion:
            title: Fever and bupropion
            prompt: Consider telling your provider about the fever.
            clinician: According to the clinic's list.
            teaching: A fever can make a seizure more likely.
        """;
  }

  @Test
  void anAdjustedThresholdCountsChangesTheDigestAndShowsItsReason() {
    files.clear();
    files.put(
        "vocabulary/thresholds.yaml",
        "mao-inhibitor-washout: {value: 21, reason: Our pharmacy asks for three weeks.}\n");
    Proviso proviso = accepted();
    Patient patient =
        Patient.on(TODAY)
            .medicine(Medicine.of("phenelzine").stopped(PartialDate.of(TODAY.minusDays(21))))
            .build();
    assertEquals("PRESENT", "" + proviso.findings(patient).state("taking-mao-inhibitor"));
    assertEquals("UNKNOWN", "" + Shipped.PROVISO.findings(patient).state("taking-mao-inhibitor"));
    assertNotEquals(
        Shipped.PROVISO.rulebook().edition().digest(), proviso.rulebook().edition().digest());
    Threshold adjusted =
        proviso.rulebook().vocabulary().thresholds().stream()
            .filter(threshold -> threshold.name().equals("mao-inhibitor-washout"))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of("Our pharmacy asks for three weeks."), adjusted.adjusted());
    assertTrue(
        proviso
            .rulebook()
            .vocabulary()
            .finding("taking-mao-inhibitor")
            .orElseThrow()
            .label()
            .contains("21 days"),
        "the label shows the adjusted number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {value: 21}                        | 'reason' is missing
          {value: 21, reason: ""}            | reason
          {value: 14.5, reason: half a day}  | whole number
          {value: -1, reason: less}          | whole number
          {value: 1e99, reason: more}        | whole number
          {value: 1e999999999, reason: more} | number
          {value: soon, reason: words}       | is a number, not 'soon'
          {reason: no value}                 | has no 'value'
          {value: 21, reason: x, unit: mo}   | unknown field 'unit'
          """)
  void aThresholdIsAdjustedWithAReasonAndASensibleNumberOnly(String row, String expected) {
    files.clear();
    files.put("vocabulary/thresholds.yaml", "mao-inhibitor-washout: " + row + "\n");
    assertContains(expected, refused());
    files.put("vocabulary/thresholds.yaml", "two: " + row + "\n");
    assertContains(expected, refused());
  }

  @Test
  void aSyntaxErrorIsRefusedWithFileAndLine() {
    files.put(DRL, RULE.replace("\"taking-bupropion\") )", "\"taking-bupropion\")"));
    List<Fault> faults = refused();
    assertTrue(
        faults.toString().matches("(?s).*clinic/fever\\.drl:[5-9]: syntax error.*"),
        faults::toString);
  }

  @Test
  void anUnknownFindingIsRefusedWithTheNearestId() {
    files.put(DRL, RULE.replace("high-fever", "high-fevre"));
    assertContains(
        "clinic/fever.drl:3: rule \"clinic/fever-on-bupropion\": there is no finding 'high-fevre';"
            + " nearest: high-fever",
        refused());
  }

  @Test
  void aMissingSourceIsRefused() {
    files.put(DRL, RULE.replace("clinic-list/fever\"", "clinic-list/fevre\""));
    assertContains("there is no source 'clinic-list/fevre'; nearest: clinic-list/fever", refused());
    files.put(DRL, RULE.replace("clinic-list/fever\"", "\""));
    assertContains("@cites names no source", refused());
  }

  @Test
  void aMissingTextIsRefused() {
    files.remove("texts/en.yaml");
    assertContains("has no words in texts/en.yaml", refused());
  }

  @Test
  void aTextOfNoRuleIsRefused() {
    files.put(
        "texts/en.yaml",
        files.get("texts/en.yaml").replace("clinic/fever-on-", "clinic/fevers-on-"));
    assertContains("there is no rule 'clinic/fevers-on-bupropion'", refused());
  }

  @Test
  void anUnknownMedicineIsRefused() {
    files.put(DRL, RULE.replace("@drugs( \"bupropion\" )", "@drugs( \"buproprion\" )"));
    assertContains("there is no medicine 'buproprion'; nearest: bupropion", refused());
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    files.put(DRL, RULE + RULE.substring(RULE.indexOf("rule ")));
    assertContains("stands twice", refused());
    files.put(
        "bupropion/mine.drl",
        RULE.replace("clinic/fever-on-bupropion", "bupropion/seizure-disorder"));
    assertContains("rule \"bupropion/seizure-disorder\" stands twice", refused());
  }

  @Test
  void absentInARuleAboutHarmIsRefusedAndInOtherRulesNot() {
    String absent = RULE.replace("present(\"taking-bupropion\")", "absent(\"hospice-care\")");
    for (String weight : List.of("contraindicated", "serious", "caution")) {
      files.put(DRL, absent.replace("\"caution\"", "\"" + weight + "\""));
      assertContains("absent(\"hospice-care\") may not stand in a rule about harm", refused());
    }
    for (String weight : List.of("may-favour", "information")) {
      files.put(DRL, absent.replace("\"caution\"", "\"" + weight + "\""));
      accepted();
    }
  }

  @Test
  void bothPolaritiesOfAFindingAreRefusedClosureIncluded() {
    String information = RULE.replace("\"caution\"", "\"information\"");
    files.put(DRL, information.replace("present(\"taking-bupropion\")", "absent(\"high-fever\")"));
    assertContains("exclude each other", refused());
    files.put(
        DRL,
        information
            .replace("present(\"taking-bupropion\")", "absent(\"heart-or-vessel-disease\")")
            .replace("high-fever\"", "severe-stroke\""));
    assertContains(
        "present(\"severe-stroke\") and absent(\"heart-or-vessel-disease\") exclude each other",
        refused());
    files.put(
        DRL,
        information
            .replace("present(\"taking-bupropion\")", "absent(\"severe-stroke\")")
            .replace("high-fever\"", "heart-or-vessel-disease\""));
    accepted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.util.List;",
        "global java.util.List l;",
        "function boolean f() { System.setProperty(\"org.proviso.a-rule-pack-ran-code\", \"f\");"
            + " return true; }",
        "declare Trap extends java.util.Date end",
        "query q Findings( present(\"high-fever\") ) end",
        "package org.proviso.rules.shipped;",
        "rule \"clinic/other\" salience 3 when then System.setProperty("
            + "\"org.proviso.a-rule-pack-ran-code\", \"then\"); end",
        "rule \"clinic/other\" when eval( System.setProperty("
            + "\"org.proviso.a-rule-pack-ran-code\", \"eval\") == null ) then end",
        "rule \"clinic/other\" when not Findings( present(\"high-fever\") ) then end",
        "rule \"clinic/other\" when Object() then end",
      })
  void codeAndWhateverIsNotAPlainRuleIsRefusedAndNeverRuns(String drl) {
    files.put(DRL, RULE.replace("\nrule ", "\n" + drl + "\n\nrule "));
    refused();
    assertNull(System.getProperty(RAN), "code of a rule pack ran");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fever",
        "clinic/",
        "/fever",
        "other/fever",
        "Clinic/Fever",
        "clinic/fever/high",
        "clinic/../bupropion",
        "clinic/fever ",
        "clinic/fe ver",
        "clinic/fever\\\" when eval(true) then System.exit(1); end rule \\\"x",
        "clinic/fever'",
        "clinic/fièvre",
      })
  void aHostileRuleNameIsRefused(String name) {
    files.put(DRL, RULE.replace("clinic/fever-on-bupropion", name));
    files.put(
        "texts/en.yaml",
        files
            .get("texts/en.yaml")
            .replace("clinic/fever-on-bupropion", "'" + name.replace("'", "''") + "'"));
    refused();
    assertNull(System.getProperty(RAN), "code of a rule pack ran");
  }

  @Test
  void aVeryLongNameIsTakenWithoutHarm() {
    String name = "clinic/a" + "-a".repeat(20_000);
    files.put(DRL, RULE.replace("clinic/fever-on-bupropion", name));
    assertContains("has no words", refused());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          vocabulary/clinic.yaml     | seizure-disorder: {label: l, ask: a, kind: answer}                          | 'seizure-disorder' stands twice
          vocabulary/conditions.yaml | epilepsy: {label: something else}                                           | 'epilepsy' stands twice
          vocabulary/conditions.yaml | tiredness: {label: tiredness, also: [epilepsy]}                             | 'epilepsy' is also a name of 'epilepsy'
          vocabulary/measures.yaml   | heart-rate: {label: pulse, unit: /min, plausible: [1, 2]}                   | 'heart-rate' stands twice
          vocabulary/medicines.yaml  | ingredients: {bupropion: {classes: []}}                                     | 'bupropion' stands twice
          vocabulary/medicines.yaml  | ingredients: {other: {classes: [], also: [Zyban]}}                          | is also a name of 'bupropion'
          vocabulary/medicines.yaml  | classes: {ssri: {label: l}}                                                 | 'ssri' stands twice
          vocabulary/medicines.yaml  | products: {contrave: [naltrexone]}                                          | 'contrave' stands twice
          vocabulary/treatment-kinds.yaml | opioid: {label: l}                                                     | 'opioid' stands twice
          sources.yaml               | us-label-bupropion: {kind: review, title: t, checked: 2026-01-01, review-by: 2026-01-01} | 'us-label-bupropion' stands twice
          drugs.yaml                 | bupropion: {label: b, description: d}                                       | 'bupropion' stands twice
          texts/en.yaml              | rules: {bupropion/seizure-disorder: {title: t, prompt: p, clinician: c, teaching: t}} | stand twice
          texts/en.yaml              | notice: All is well.                                                        | unknown field 'notice'
          texts/crisis.yaml          | countries: {US: {label: l, lines: [], emergency: '1'}}                      | 'US' stand twice
          texts/crisis.yaml          | findings: [high-fever]                                                      | unknown field 'findings'
          texts/crisis.yaml          | generic: {title: t, text: t}                                                | unknown field 'generic'
          """)
  void aPackDoesNotTouchShippedRows(String file, String text, String expected) {
    files.clear();
    files.put(file, text + "\n");
    assertContains(expected, refused());
  }

  @Test
  void aPackMayAddACountrysCrisisLines() {
    files.put(
        "texts/crisis.yaml",
        "countries: {FR: {label: France, lines: [{name: '3114', contact: call 3114}], emergency: '112'}}");
    Assessment assessment =
        accepted()
            .assess(
                Patient.on(TODAY)
                    .country("FR")
                    .answer("suicidal-thoughts", Answer.Said.PRESENT)
                    .build());
    assertEquals("France", assessment.crisis().orElseThrow().country().orElseThrow().label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          kind: conditon                                                            | there is no kind 'conditon'; nearest: condition
          kind: condition, scope: planned, is: [fever-above-39]                     | never planned
          kind: condition, scope: {window: potassium-low}, is: [fever-above-39]     | threshold 'potassium-low' is in 'mmol/L'
          kind: condition, scope: {window: fortnihgt}, is: [fever-above-39]         | there is no threshold 'fortnihgt'
          kind: condition, scope: active, is: [fever-above-93]                      | 'fever-above-93' is not among the conditions; nearest: fever
          kind: medicine-class, scope: active                                       | needs 'classes' or 'medicines'
          kind: medicine-class, scope: active, classes: [ssir]                      | there is no class 'ssir'; nearest: ssri
          kind: medicine-class, scope: active, medicines: [zyban]                   | 'zyban'
          kind: medicine-count, scope: active, classes: [ssri], at-least: potassium-low | is in 'mmol/L'
          kind: treatment-outcome, treatments: [opioid], at-least: potassium-low    | is in 'mmol/L'
          kind: treatment-outcome, outcomes: [inadequate]                           | needs 'treatments'
          kind: family-history                                                      | needs 'conditions'
          kind: allergy                                                             | needs 'classes' or 'medicines'
          kind: age                                                                 | needs a bound
          kind: measure, stale-after: glucose-stale                                 | 'any-of' needs
          kind: measure, any-of: [{measure: glucose, above: glucose-low, below: glucose-low}], stale-after: glucose-stale | more than one bound
          kind: measure, any-of: [{measure: glucose, above: glucose-low}], stale-after: glucose-low | is in 'mmol/L'
          kind: measure, any-of: [{measure: glucose, above: glucose-low}]           | 'stale-after' is missing
          kind: phenotype, is: poor                                                 | 'gene' is missing
          kind: phenotype, gene: CYP2D6, is: bad                                    | 'is' is 'bad'
          kind: answer, implies: [seizure-disordre]                                 | 'seizure-disordre', which is no finding; nearest: seizure-disorder
          kind: answer, colour: red                                                 | unknown field 'colour'
          """)
  void aRowThatMakesNoSenseIsRefused(String row, String expected) {
    files.put("vocabulary/more.yaml", "odd: {label: odd, ask: Odd, " + row + "}\n");
    assertContains(expected, refused());
  }

  @Test
  void allFaultsOfAPackAreListedAtOnce() {
    files.put(DRL, RULE.replace("high-fever", "high-fevre").replace("fever\" )", "fevre\" )"));
    files.put("clinic/broken.drl", "// What?\nrule \"clinic/broken\" when Findings( then end\n");
    files.put(
        "clinic/code.drl",
        "// What?\n"
            + RULE.substring(RULE.indexOf("rule "))
                .replace("fever-on-bupropion", "code")
                .replace("then\n", "then\n  System.exit(1);\n"));
    files.put("vocabulary/thresholds.yaml", "mao-inhibitor-washout: {value: 21}\n");
    files.put(
        "vocabulary/more.yaml",
        "odd: {label: '{nothing}', ask: Odd, kind: answer, implies: [x-y-z]}\n");
    List<Fault> faults = refused();
    for (String expected :
        List.of(
            "there is no finding 'high-fevre'",
            "there is no source 'clinic-list/fevre'",
            "clinic/broken.drl:2: syntax error",
            "nothing may stand between then and end",
            "rule \"clinic/code\": has no words",
            "'reason' is missing",
            "there is no threshold 'nothing'",
            "implies 'x-y-z'")) {
      assertContains(expected, faults);
    }
  }

  @Test
  void filesThatCannotBeReadAreNamedTogether() throws IOException {
    files.put("sources.yaml", "a: [\n");
    files.put("vocabulary/clinic.yaml", "a: 1\na: 2\n");
    write();
    Files.write(pack.resolve(DRL), new byte[] {'/', '/', (byte) 0xFF});
    List<Fault> faults = refusedAsWritten();
    assertContains("sources.yaml", faults);
    assertContains("vocabulary/clinic.yaml:2: 'a' stands here a second time", faults);
    assertContains("fever.drl: is not UTF-8", faults);
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class, () -> Shipped.PROVISO.withRules(pack.resolve("nowhere")));
    assertTrue(
        refusal.getMessage().endsWith("nowhere: is no folder of rules"), refusal.getMessage());
  }

  private Proviso accepted() {
    write();
    try {
      return Shipped.PROVISO.withRules(pack);
    } catch (InvalidInputException e) {
      return fail("refused: " + e.getMessage(), e);
    }
  }

  private List<Fault> refused() {
    write();
    return refusedAsWritten();
  }

  private List<Fault> refusedAsWritten() {
    try {
      Shipped.PROVISO.withRules(pack);
    } catch (InvalidInputException e) {
      return e.faults();
    } catch (RuntimeException | Error e) {
      return fail("not refused but broken: " + e + "\n" + files, e);
    }
    return fail("accepted:\n" + files);
  }

  private void write() {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = pack.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (String optional : List.of("texts/en.yaml")) {
        if (!files.containsKey(optional)) {
          Files.deleteIfExists(pack.resolve(optional));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void assertContains(String expected, List<Fault> faults) {
    String shown = String.join("\n", faults.stream().map(Fault::toString).toList());
    assertTrue(shown.contains(expected), () -> "expected: " + expected + "\nactual:\n" + shown);
  }
}
