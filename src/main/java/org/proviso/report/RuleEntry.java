package org.proviso.report;

import java.util.List;
import java.util.Locale;
import org.proviso.advice.Consideration;
import org.proviso.advice.Verdict;
import org.proviso.finding.Finding;
import org.proviso.finding.State;
import org.proviso.finding.Threshold;
import org.proviso.rules.Citation;
import org.proviso.rules.Clause;
import org.proviso.rules.Grounds;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Texts;

/**
 * A rule in a catalogue.
 *
 * @param name its name, which is also its id within the page
 * @param mark its weight
 * @param title its title
 * @param lead the text that the page is for
 * @param passages further texts, each with a label
 * @param strength for a favour, what kind of evidence there is; empty for anything else
 * @param conditions what must hold, all of it
 * @param numbers the thresholds that it rests on
 * @param sources what it rests on in the literature
 * @param outcomes its cases by what comes of the rule in them
 * @param place the file and line, with the release that brought it
 */
record RuleEntry(
    String name,
    Mark mark,
    Said title,
    Said lead,
    List<Passage> passages,
    String strength,
    List<Condition> conditions,
    List<String> numbers,
    List<Reference> sources,
    List<Outcome> outcomes,
    String place) {

  /**
   * A condition: one of its alternatives must hold.
   *
   * @param joint the word before it: empty before the first, then "and"
   * @param alternatives what can meet it
   */
  record Condition(String joint, List<Alternative> alternatives) {}

  /**
   * A finding in a condition.
   *
   * @param joint the word before it: empty before the first, then "or"
   * @param words the finding in plain words
   * @param denied whether somebody must have said that it is not so
   * @param anchor where the page says what it counts
   */
  record Alternative(String joint, String words, boolean denied, String anchor) {}

  /**
   * A section of a source.
   *
   * @param words the source and section
   * @param checked the day of the last check
   * @param reviewBy the day by which to check again
   * @param about what the evidence is for
   * @param verified how well it was verified
   */
  record Reference(
      Point.Reference words, String checked, String reviewBy, String about, String verified) {}

  /**
   * Cases with one outcome.
   *
   * @param id the outcome
   * @param word its word
   * @param stories what is told of the patients
   */
  record Outcome(String id, String word, List<String> stories) {}

  /** The id of its heading within the page. */
  String anchor() {
    return "r-" + name.replace('/', '-');
  }

  boolean hasNumbers() {
    return !numbers.isEmpty();
  }

  boolean hasCases() {
    return !outcomes.isEmpty();
  }

  static RuleEntry of(Rule rule, Catalogue catalogue) {
    Rulebook rulebook = catalogue.rulebook();
    List<Citation> citations = rulebook.citations(rule);
    RuleText text = rulebook.text(rule);
    Phrases phrases = catalogue.phrases();
    return new RuleEntry(
        rule.name(),
        Mark.of(rule.weight(), phrases),
        phrases.saidInEnglish(text.title()),
        phrases.saidInEnglish(Passage.lead(text, catalogue.manner()).words()),
        Passage.further(text, catalogue.manner()).stream()
            .map(passage -> passage.in(phrases))
            .toList(),
        new Consideration(rule, text, List.of(), citations).strength(rulebook.texts()).orElse(""),
        rule.clauses().stream()
            .map(clause -> condition(clause, clause == rule.clauses().get(0), rulebook))
            .toList(),
        Grounds.of(rule, rulebook.vocabulary()).thresholds().stream()
            .map(RuleEntry::number)
            .toList(),
        citations.stream().map(citation -> reference(citation, rulebook.texts())).toList(),
        outcomes(catalogue.cases().getOrDefault(rule.name(), List.of())),
        rule.place() + ", since " + rule.since());
  }

  private static Condition condition(Clause clause, boolean first, Rulebook rulebook) {
    return new Condition(
        first ? "" : "and",
        clause.literals().stream()
            .map(literal -> alternative(literal, literal == clause.literals().get(0), rulebook))
            .toList());
  }

  private static Alternative alternative(Literal literal, boolean first, Rulebook rulebook) {
    Finding finding = rulebook.vocabulary().finding(literal.finding()).orElseThrow();
    return new Alternative(
        first ? "" : "or",
        finding.label(),
        literal.required() == State.ABSENT,
        FindingRow.anchor(finding));
  }

  private static String number(Threshold threshold) {
    return threshold.name().replace('-', ' ')
        + ": "
        + threshold.words()
        + (threshold.basis().equals("chosen") ? " (chosen)" : "")
        + threshold.adjusted().map(why -> " (adjusted: " + why + ")").orElse("");
  }

  private static Reference reference(Citation citation, Texts texts) {
    return new Reference(
        Point.Reference.of(citation, texts),
        citation.source().checked().toString(),
        citation.source().reviewBy().toString(),
        texts.word("about", citation.section().about()),
        texts.word("verified", citation.section().verified()));
  }

  private static List<Outcome> outcomes(List<Catalogue.Case> cases) {
    return List.of(Verdict.Outcome.RAISED, Verdict.Outcome.NOT_RAISED, Verdict.Outcome.UNDETERMINED)
        .stream()
        .map(outcome -> outcome(outcome, cases))
        .filter(outcome -> !outcome.stories().isEmpty())
        .toList();
  }

  private static Outcome outcome(Verdict.Outcome outcome, List<Catalogue.Case> cases) {
    String word = outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Outcome(
        word.replace(' ', '-'),
        Page.capital(word),
        cases.stream()
            .filter(each -> each.outcome() == outcome)
            .map(Catalogue.Case::story)
            .toList());
  }
}
