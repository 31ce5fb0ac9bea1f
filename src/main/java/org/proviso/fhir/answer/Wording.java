package org.proviso.fhir.answer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.advice.CrisisLines;
import org.proviso.advice.Question;
import org.proviso.advice.Scope;
import org.proviso.document.Fields;
import org.proviso.finding.Evidence;
import org.proviso.finding.State;
import org.proviso.patient.Certainty;
import org.proviso.rules.Citation;
import org.proviso.rules.Drug;
import org.proviso.rules.Level;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Texts;

/**
 * What is said for people in the resources.
 *
 * @param rulebook in whose words
 * @param level for whom; without one a patient's words stand beside a clinician's
 */
record Wording(Rulebook rulebook, Optional<Level> level) {

  private Texts texts() {
    return rulebook.texts();
  }

  String say(String phrase) {
    return texts().phrase(phrase);
  }

  String say(String phrase, String name, String value) {
    return texts().phrase(phrase, Map.of(name, value));
  }

  /** {@code 1 rule waits}, {@code 2 rules wait}. */
  String count(String phrase, int number) {
    return say(phrase + (number == 1 ? "-one" : "-many"), "number", Integer.toString(number));
  }

  /** The words of a consideration. Without a level they are those that its place is for. */
  String told(Consideration consideration, Level otherwise) {
    return consideration.text().allAt(level.orElse(otherwise));
  }

  String ask(Question question) {
    return level.map(question::at).orElse(question.finding().ask());
  }

  /** The standing notes. */
  Collection<String> notes(Assessment assessment) {
    return level.map(texts()::notes).orElse(assessment.notes()).values();
  }

  /** For whom the words are. */
  Optional<String> reader() {
    return level.map(reader -> say("level", "reader", texts().word("reader", reader)));
  }

  String weight(Rule rule) {
    return texts().word("weight", rule.weight());
  }

  /** The medicines of a rule: {@code imipramine, bupropion}. */
  String medicines(Rule rule) {
    return rule.drugs().stream()
        .map(id -> rulebook.drug(id).map(Drug::label).orElse(id))
        .collect(Collectors.joining(", "));
  }

  /** A consideration in a line. */
  String line(Consideration consideration) {
    Rule rule = consideration.rule();
    return consideration.text().title() + " (" + medicines(rule) + "; " + weight(rule) + ")";
  }

  String state(Because because) {
    String label = because.finding().label();
    return (because.state() == State.PRESENT ? label : say("not-so", "finding", label))
        + (because.conflicting() ? " (" + say("contrary") + ")" : "");
  }

  String because(Because because) {
    String evidence =
        because.evidence().stream().map(this::evidence).collect(Collectors.joining("; "));
    return state(because) + (evidence.isEmpty() ? "" : ": " + evidence);
  }

  String evidence(Evidence evidence) {
    return evidence.what()
        + evidence.date().map(date -> ", " + date).orElse("")
        + (evidence.certainty() == Certainty.UNCONFIRMED ? ", " + say("not-confirmed") : "")
        + (evidence.certainty() == Certainty.REFUTED ? ", " + say("refuted") : "")
        + " ["
        + evidence.where()
        + "]";
  }

  String source(Citation citation) {
    return citation.source().title()
        + ": "
        + citation.section().title()
        + " ("
        + texts().word("verified", citation.section().verified())
        + ")";
  }

  String scope(Scope scope) {
    return say("scope-" + Fields.written(scope.state()), "reason", scope.reason());
  }

  /** How many rules could not be told. */
  String open(Assessment assessment) {
    return texts()
        .phrase(
            "could-not-be-told",
            Map.of(
                "number", Integer.toString(assessment.undetermined().size()),
                "all", Integer.toString(assessment.verdicts().size())));
  }

  String crisis(CrisisLines crisis) {
    return crisis.title()
        + ". "
        + crisis.text()
        + crisis
            .country()
            .map(
                country ->
                    " "
                        + country.lines().stream()
                            .map(line -> line.name() + ", " + line.contact())
                            .collect(Collectors.joining("; "))
                        + ". "
                        + texts()
                            .phrase(
                                "emergency-in",
                                Map.of("country", country.label(), "number", country.emergency()))
                        + ".")
            .orElse("");
  }

  /** A text for people, in the rulebook's language. */
  Narrative text() {
    return new Narrative(texts().language());
  }

  /** What is said under every consideration: why, and according to what. */
  Narrative narrative(Consideration consideration) {
    List<String> because = consideration.because().stream().map(this::because).toList();
    return text()
        .paragraph(texts().notice())
        .paragraph(line(consideration) + ". " + told(consideration, Level.CLINICIAN))
        .paragraph(say("because") + ":")
        .list(because)
        .paragraph(say("according-to") + ":")
        .list(consideration.sources().stream().map(this::source).toList());
  }
}
