package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proviso.advice.Assessment;
import org.proviso.advice.Question;
import org.proviso.advice.Scope;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Patient;
import org.proviso.rules.Citation;
import org.proviso.rules.Drug;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Source;
import org.proviso.rules.Weight;
import org.proviso.scenario.ScenarioReader;

/** What is always asked first, and what a favour must say of the medicine that was studied. */
class MinimumSafetySetTest {

  private static final Path PACK = Path.of("examples/another-medicine");
  private static final Set<Source.Kind> STUDIES =
      Set.of(Source.Kind.GUIDELINE, Source.Kind.REVIEW, Source.Kind.TRIAL);

  @Test
  void whatIsNotRecordedOfItIsAskedFirstForEveryPatientThatTheProjectKnows() throws IOException {
    int patients = 0;
    for (Path folder : List.of(Path.of("rules"), Path.of("examples/scenarios"))) {
      for (Path file : scenarios(folder)) {
        for (var scenario : new ScenarioReader(Shipped.PROVISO.rulebook()).read(file)) {
          assertAskedFirst(Shipped.PROVISO, scenario.patient(), file + " " + scenario.id());
          patients++;
        }
      }
    }
    assertTrue(patients > 300, "patients: " + patients);
  }

  @Test
  void theSetOfAnAddedMedicineIsAskedFirstToo() throws IOException {
    Proviso proviso = Shipped.PROVISO.withRules(PACK);
    for (Path file : scenarios(PACK)) {
      for (var scenario : new ScenarioReader(proviso.rulebook()).read(file)) {
        assertAskedFirst(proviso, scenario.patient(), file + " " + scenario.id());
      }
    }
  }

  private static void assertAskedFirst(Proviso proviso, Patient patient, String name) {
    Assessment assessment = proviso.assess(patient);
    if (assessment.scope().state() == Scope.State.OUT) {
      return;
    }
    Findings findings = proviso.findings(patient);
    Set<String> expected =
        proviso.rulebook().drugs().stream()
            .flatMap(drug -> drug.minimumSafetySet().stream())
            .filter(finding -> findings.state(finding) == State.UNKNOWN)
            .collect(Collectors.toCollection(TreeSet::new));
    List<Question> first = assessment.questions().subList(0, expected.size());
    assertEquals(
        expected,
        first.stream()
            .map(question -> question.finding().id())
            .collect(Collectors.toCollection(TreeSet::new)),
        name);
    for (Question question : assessment.questions()) {
      assertEquals(
          first.contains(question),
          question.priority() == Question.Priority.MINIMUM_SAFETY_SET,
          name);
    }
  }

  @Test
  void everyMedicineAsksWhatPartCOfTheDossierNames() {
    Set<String> forAll =
        Set.of(
            "age-24-or-under",
            "taking-mao-inhibitor",
            "suicidal-thoughts",
            "bipolar-disorder",
            "mania-or-hypomania",
            "pregnant");
    for (Drug drug : Shipped.PROVISO.withRules(PACK).rulebook().drugs()) {
      Set<String> lacking = new LinkedHashSet<>(forAll);
      drug.minimumSafetySet().forEach(lacking::remove);
      assertEquals(Set.of(), lacking, drug.id());
      assertTrue(
          drug.minimumSafetySet().stream().anyMatch(finding -> finding.startsWith("allergy-to-")));
    }
    assertAsks(
        "imipramine",
        "recent-myocardial-infarction heart-or-vessel-disease conduction-disorder long-qt"
            + " angle-closure-glaucoma narrow-angles urinary-retention any-seizure-history");
    assertAsks(
        "bupropion",
        "seizure-disorder any-seizure-history bulimia-or-anorexia-nervosa abrupt-alcohol-stop"
            + " abrupt-sedative-stop abrupt-antiepileptic-stop severe-head-injury cns-tumour"
            + " cns-infection cerebral-arteriovenous-malformation severe-stroke blood-pressure-high"
            + " hepatic-impairment");
  }

  private static void assertAsks(String drug, String findings) {
    List<String> asked = Shipped.PROVISO.rulebook().drug(drug).orElseThrow().minimumSafetySet();
    for (String finding : findings.split(" ")) {
      assertTrue(asked.contains(finding), () -> drug + " does not ask " + finding);
    }
  }

  @Test
  void aFavourThatRestsOnRelatedMedicinesSaysSo() {
    int found = 0;
    Rulebook rulebook = Shipped.PROVISO.withRules(PACK).rulebook();
    for (Rule rule : rulebook.rules()) {
      if (rule.weight() == Weight.MAY_FAVOUR && restsOnTheClass(rulebook.citations(rule))) {
        RuleText text = rulebook.text(rule);
        assertTrue(
            text.prompt().contains("related medicine")
                || text.clinician().contains("related medicine"),
            () -> rule.name() + " does not say that related medicines were studied");
        assertFalse(rule.drugs().contains("amitriptyline"), rule.name());
        found++;
      }
    }
    assertTrue(found >= 4, "favours that rest on the class: " + found);
  }

  private static boolean restsOnTheClass(List<Citation> citations) {
    List<Source.About> studied =
        citations.stream()
            .filter(citation -> STUDIES.contains(citation.source().kind()))
            .map(citation -> citation.section().about())
            .toList();
    return studied.contains(Source.About.CLASS) && !studied.contains(Source.About.MEDICINE);
  }

  private static List<Path> scenarios(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(
              file ->
                  file.toString().endsWith(".cases.yaml")
                      || file.startsWith("examples/scenarios") && file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }
}
