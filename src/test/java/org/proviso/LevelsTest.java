package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.fhir.answer.AssessmentBundle;
import org.proviso.fhir.answer.RecordBase;
import org.proviso.patient.Condition;
import org.proviso.patient.Patient;
import org.proviso.report.Catalogue;
import org.proviso.report.CatalogueHtml;
import org.proviso.report.CatalogueJson;
import org.proviso.report.HtmlReport;
import org.proviso.report.JsonReport;
import org.proviso.report.Manner;
import org.proviso.report.MarkdownReport;
import org.proviso.report.Result;
import org.proviso.report.Style;
import org.proviso.report.TextReport;
import org.proviso.rules.Level;
import org.proviso.rules.Note;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;

/**
 * Every rule has words for a patient, a student and a clinician, and a form shows those asked for.
 */
class LevelsTest {

  private static final Rulebook RULEBOOK = Shipped.PROVISO.rulebook();

  static Stream<Path> packs() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("examples"))) {
      List<Path> packs =
          folders.filter(folder -> Files.isRegularFile(folder.resolve("texts/en.yaml"))).toList();
      assertTrue(packs.size() >= 2, () -> "packs: " + packs);
      return packs.stream();
    }
  }

  @Test
  void everyShippedRuleHasItsOwnWordsAtEveryLevel() {
    assertEquals(List.of(), incomplete(RULEBOOK));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyRuleOfAnExamplePackHasItsOwnWordsAtEveryLevel(Path pack) {
    assertEquals(List.of(), incomplete(Shipped.PROVISO.withRules(pack).rulebook()));
  }

  private static List<String> incomplete(Rulebook rulebook) {
    List<String> incomplete = new ArrayList<>();
    for (Map.Entry<String, RuleText> rule : rulebook.texts().rules().entrySet()) {
      RuleText text = rule.getValue();
      TreeSet<String> different =
          new TreeSet<>(List.of(text.prompt(), text.student(), text.clinician(), text.teaching()));
      if (different.size() < 4 || different.contains("") || text.title().isEmpty()) {
        incomplete.add(rule.getKey());
      }
    }
    return incomplete;
  }

  @Test
  void everyNoteHasWordsAtEveryLevel() {
    for (Map.Entry<String, Note> note : RULEBOOK.texts().notes().entrySet()) {
      for (Level level : Level.values()) {
        assertFalse(note.getValue().at(level).isBlank(), note.getKey() + " " + level);
      }
    }
  }

  @Test
  void aRuleWithoutWordsForStudentsShowsThoseForCliniciansAndSaysSo(@TempDir Path pack)
      throws IOException {
    String words = Files.readString(Path.of("examples/rule-pack/texts/en.yaml"));
    for (String file :
        List.of(
            "imipramine/bladder.drl", "vocabulary/bladder.yaml", "vocabulary/conditions.yaml")) {
      Files.createDirectories(pack.resolve(file).getParent());
      Files.copy(Path.of("examples/rule-pack", file), pack.resolve(file));
    }
    Files.createDirectories(pack.resolve("texts"));
    Files.writeString(
        pack.resolve("texts/en.yaml"),
        words.replaceAll("(?s)    student: >-.*?(?=    clinician:)", ""));

    RuleText text =
        Optional.ofNullable(
                Shipped.PROVISO
                    .withRules(pack)
                    .rulebook()
                    .texts()
                    .rules()
                    .get("imipramine/nocturia"))
            .orElseThrow();

    assertEquals("[for clinicians] " + text.clinician(), text.at(Level.STUDENT));
    assertEquals("", text.student());
  }

  private static Patient patient() {
    return Patient.on(LocalDate.of(2026, 3, 2))
        .id("somebody")
        .age(70)
        .country("US")
        .pain("chronic-pain")
        .pain("neuropathic-pain")
        .condition(Condition.of("epilepsy"))
        .condition(Condition.of("depression"))
        .condition(Condition.of("suicidal-thoughts"))
        .build();
  }

  private static Map<String, String> forms(Manner manner) {
    List<Result> results = List.of(Result.of("a.yaml", Shipped.PROVISO.assess(patient())));
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("text", new TextReport(manner, Style.PLAIN).write(results));
    forms.put("markdown", new MarkdownReport(manner).write(results));
    forms.put("html", new HtmlReport(manner).write(results));
    forms.put("json", new JsonReport(manner, JsonReport.Verdicts.LEFT_OUT).write(results));
    forms.put("fhir", fhir(manner, results.get(0).assessment().orElseThrow()));
    return forms;
  }

  private static String fhir(Manner manner, Assessment assessment) {
    Instant recorded = Instant.parse("2026-03-02T10:15:00Z");
    return manner
        .level()
        .map(level -> new AssessmentBundle(RULEBOOK, recorded, level))
        .orElseGet(() -> new AssessmentBundle(RULEBOOK, recorded))
        .add(assessment, RecordBase.none())
        .write();
  }

  /** Letters and digits only, so that no markup and no line break matters. */
  private static String bare(String text) {
    return text.replaceAll("<[^>]*>|&#x?[0-9a-fA-F]+;|&[a-z]+;|[^A-Za-z0-9]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean holds(String form, String words) {
    return form.contains(bare(words));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyFormShowsTheWordsOfTheLevelAskedForAndOfNoOther(Level level) {
    Assessment assessment = Shipped.PROVISO.assess(patient());
    forms(Manner.of(RULEBOOK).at(level))
        .forEach(
            (name, form) -> {
              String read = bare(form);
              for (Consideration each : assessment.considerations()) {
                String where = name + ", " + each.rule().name() + ", ";
                for (Level other : Level.values()) {
                  assertEquals(
                      other == level,
                      holds(read, each.text().at(other)),
                      () -> where + "words for a " + other);
                }
                assertEquals(
                    level == Level.STUDENT,
                    holds(read, each.text().teaching()),
                    () -> where + "the teaching sentence");
                assertTrue(holds(read, each.text().title()), () -> where + "the title");
              }
              RULEBOOK
                  .texts()
                  .notes(level)
                  .forEach((id, note) -> assertTrue(holds(read, note), () -> name + ", " + id));
            });
  }

  @Test
  void withoutALevelAFormShowsWhatAPatientAndWhatAClinicianReads() {
    Assessment assessment = Shipped.PROVISO.assess(patient());
    forms(Manner.of(RULEBOOK))
        .forEach(
            (name, form) -> {
              for (Consideration each : assessment.considerations()) {
                assertTrue(holds(bare(form), each.text().prompt()), name);
                assertTrue(holds(bare(form), each.text().clinician()), name);
                assertEquals(!name.equals("fhir"), holds(bare(form), each.text().teaching()), name);
                assertEquals(name.equals("json"), holds(bare(form), each.text().student()), name);
              }
            });
  }

  @Test
  void helpAtOnceIsTheSameAtEveryLevel() {
    Assessment assessment = Shipped.PROVISO.assess(patient());
    for (Level level : Level.values()) {
      forms(Manner.of(RULEBOOK).at(level))
          .forEach(
              (name, form) -> {
                assertTrue(holds(bare(form), RULEBOOK.texts().crisis().text()), name);
                assertTrue(holds(bare(form), RULEBOOK.texts().notice()), name);
                assessment
                    .crisis()
                    .orElseThrow()
                    .country()
                    .orElseThrow()
                    .lines()
                    .forEach(line -> assertTrue(holds(bare(form), line.contact()), name));
              });
    }
  }

  @Test
  void everyFormSaysForWhomItIs() {
    for (Level level : Level.values()) {
      String reader = level.name().toLowerCase(Locale.ROOT);
      forms(Manner.of(RULEBOOK).at(level))
          .forEach(
              (name, form) ->
                  assertTrue(
                      form.contains(
                          name.equals("json")
                              ? "\"level\" : \"" + reader + "\""
                              : "Words for: a " + reader + "."),
                      () -> name + " " + reader));
    }
  }

  @Test
  void theQuestionForAClinicianSaysWhatItIsAbout() {
    Map<String, String> clinician = forms(Manner.of(RULEBOOK).at(Level.CLINICIAN));
    Map<String, String> patient = forms(Manner.of(RULEBOOK).at(Level.PATIENT));
    Assessment assessment = Shipped.PROVISO.assess(patient());
    String label = assessment.questions().get(0).finding().label();
    String ask = assessment.questions().get(0).finding().ask();

    for (String form : List.of("text", "fhir")) {
      assertTrue(holds(bare(clinician.get(form)), label + ask), clinician.get(form));
      assertTrue(holds(bare(patient.get(form)), ask), patient.get(form));
      assertFalse(holds(bare(patient.get(form)), label + ask), patient.get(form));
    }
  }

  @Test
  void theNameOfARuleAndHowItsSourcesWereVerifiedAreNotForPatients() {
    forms(Manner.of(RULEBOOK).at(Level.PATIENT))
        .forEach(
            (name, form) ->
                assertEquals(
                    List.of("json", "fhir").contains(name),
                    form.contains("bupropion/seizure-disorder"),
                    name));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void theCatalogueShowsTheLevelAskedFor(Level level) {
    Catalogue catalogue =
        new Catalogue(
            RULEBOOK, RULEBOOK.rules().subList(0, 9), List.of(), Optional.of(level), Map.of());
    String page = bare(CatalogueHtml.write(catalogue));
    String json = CatalogueJson.write(catalogue);
    String read = bare(json.substring(0, json.indexOf("\"findings\"")));

    for (RuleText text : catalogue.rules().stream().map(RULEBOOK::text).toList()) {
      for (Level other : Level.values()) {
        assertEquals(other == level, holds(page, text.at(other)), text.title());
        assertEquals(other == level, holds(read, text.at(other)), text.title());
      }
    }
  }
}
