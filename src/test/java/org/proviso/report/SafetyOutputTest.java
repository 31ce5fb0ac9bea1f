package org.proviso.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proviso.Proviso;
import org.proviso.Shipped;
import org.proviso.advice.Assessment;
import org.proviso.patient.Condition;
import org.proviso.patient.Measurement;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;
import org.proviso.patient.Quantity;
import org.proviso.rules.Crisis;
import org.proviso.rules.Drug;
import org.proviso.rules.RuleText;

/**
 * Where help is at once stands in a block of its own, above every medicine, in every form, whatever
 * the filter, the scope and the country.
 */
class SafetyOutputTest {

  private static final Crisis CRISIS = Shipped.PROVISO.rulebook().texts().crisis();
  private static final List<Drug> DRUGS = Shipped.PROVISO.rulebook().drugs();

  private static Patient.Builder suicidal(int age) {
    return Patient.on(SampleResults.DATE)
        .id("suicidal")
        .age(age)
        .pain("chronic-pain")
        .pain("neuropathic-pain")
        .condition(Condition.of("epilepsy"))
        .condition(Condition.of("suicidal-thoughts"));
  }

  private static Map<String, String> forms(Assessment assessment) {
    List<Result> results = List.of(Result.of("suicidal.yaml", assessment));
    Map<String, String> forms = new LinkedHashMap<>();
    for (Detail detail : Detail.values()) {
      forms.put(
          "text " + detail,
          new TextReport(Manner.of(Shipped.PROVISO.rulebook()).with(detail), Style.PLAIN)
              .write(results));
      forms.put(
          "markdown " + detail,
          new MarkdownReport(Manner.of(Shipped.PROVISO.rulebook()).with(detail)).write(results));
      forms.put(
          "html " + detail,
          new HtmlReport(Manner.of(Shipped.PROVISO.rulebook()).with(detail)).write(results));
    }
    forms.put(
        "json",
        new JsonReport(Manner.of(Shipped.PROVISO.rulebook()), JsonReport.Verdicts.LEFT_OUT)
            .write(results));
    return forms;
  }

  /** Letters and digits only, so that no markup and no line break matters. */
  private static String bare(String text) {
    return text.replaceAll("&#x?[0-9a-fA-F]+;|&[a-z]+;|[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  private static int at(String form, String words) {
    return bare(form).indexOf(bare(words));
  }

  private static void assertFirst(Assessment assessment) {
    forms(assessment)
        .forEach(
            (name, form) -> {
              int title = at(form, CRISIS.title());
              int text = at(form, CRISIS.text());
              assertTrue(title >= 0 && title < text, () -> name + " shows no help:\n" + form);
              assessment
                  .considerations()
                  .forEach(
                      each -> assertTrue(text < at(form, shown(each.text(), name)), () -> name));
            });
  }

  private static String shown(RuleText text, String form) {
    return form.equals("json") ? text.prompt() : text.title();
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 19, 45, 80})
  void helpStandsAboveEverythingThatIsSaidOfAMedicineAtEveryAge(int age) {
    Assessment assessment = Shipped.PROVISO.assess(suicidal(age).country("US").build());
    assertFirst(assessment);
  }

  @Test
  void noFilterHidesHelpNorTheRulesAboutSuicidality() {
    Proviso documents = Shipped.PROVISO.keepingToDocuments();
    Assessment assessment = documents.assess(suicidal(45).build());
    assertFirst(assessment);
    assertTrue(assessment.notApplied() > 0);
    assertTrue(
        assessment.considerations().stream()
            .anyMatch(each -> each.rule().findings().contains("suicidal-thoughts")));
  }

  @Test
  void eachFindingThatNamesSuicidalityBringsHelp() {
    Patient.Builder none = Patient.on(SampleResults.DATE).age(45);
    assertTrue(Shipped.PROVISO.assess(none.build()).crisis().isEmpty());
    assertEquals(
        List.of("suicidal-thoughts", "suicide-attempt", "phq9-item-9-above-0"), CRISIS.findings());
    assertFirst(
        Shipped.PROVISO.assess(
            Patient.on(SampleResults.DATE)
                .age(45)
                .condition(Condition.of("suicide-attempt").past())
                .build()));
    assertFirst(
        Shipped.PROVISO.assess(
            Patient.on(SampleResults.DATE)
                .age(45)
                .measurement(
                    Measurement.of(
                        "phq9-item-9",
                        Quantity.parse("1 {score}"),
                        PartialDate.parse(SampleResults.DATE.toString())))
                .build()));
  }

  @Test
  void everyCountryHasItsOwnLinesInEveryForm() {
    assertTrue(CRISIS.countries().size() >= 7);
    CRISIS
        .countries()
        .forEach(
            (code, country) -> {
              Assessment assessment = Shipped.PROVISO.assess(suicidal(45).country(code).build());
              assertFirst(assessment);
              forms(assessment)
                  .forEach(
                      (name, form) -> {
                        for (Crisis.Line line : country.lines()) {
                          assertTrue(at(form, line.name()) >= 0, () -> name + ": " + line);
                          assertTrue(at(form, line.contact()) >= 0, () -> name + ": " + line);
                        }
                        assertTrue(at(form, country.emergency()) >= 0, () -> name + ": " + code);
                      });
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AQ"})
  void withoutACountryOrWithoutLinesForItTheGenericLineStands(String code) {
    Patient.Builder patient = suicidal(45);
    Assessment assessment =
        Shipped.PROVISO.assess((code.isEmpty() ? patient : patient.country(code)).build());
    assertTrue(assessment.crisis().orElseThrow().country().isEmpty());
    assertFirst(assessment);
    assertTrue(CRISIS.text().contains("your local emergency number"));
    forms(assessment)
        .forEach((name, form) -> assertEquals(-1, at(form, "call or text 988"), () -> name));
  }
}
