package org.proviso.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.proviso.rules.Drug;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Weight;

/**
 * What the page of a catalogue says. Values are plain text; escaping is the template's.
 *
 * @param version the rulebook's version
 * @param digest the rulebook's digest
 * @param notice the notice of every form
 * @param count how many rules are shown, in words
 * @param limits how the rules were chosen; empty where all are shown
 * @param level for whom the words are, in a sentence; empty where for nobody in particular
 * @param weights the weights that occur
 * @param chapters the rules by medicine
 * @param findings the findings that the rules shown rest on
 * @param numbers the thresholds that the rules shown rest on
 * @param sources the sources that the rules shown rest on
 * @param script the script that filters
 * @param scriptDigest its digest, by which the page allows it and no other
 */
record CataloguePage(
    String version,
    String digest,
    String notice,
    String count,
    String limits,
    String level,
    List<Weighed> weights,
    List<Chapter> chapters,
    List<FindingRow> findings,
    List<NumberRow> numbers,
    List<SourceRow> sources,
    String script,
    String scriptDigest) {

  /**
   * A weight and what it means.
   *
   * @param mark the weight
   * @param number how many rules shown have it
   * @param meaning what it says
   */
  record Weighed(Mark mark, int number, String meaning) {}

  /**
   * The rules about one medicine, or about several.
   *
   * @param anchor its id within the page
   * @param heading the medicine's name
   * @param description what it is; empty for several
   * @param count how many rules, in words
   * @param topics its clinical questions
   */
  record Chapter(
      String anchor, String heading, String description, String count, List<Topic> topics) {}

  /**
   * A clinical question.
   *
   * @param anchor its id within the page
   * @param question the question
   * @param count how many rules, in words
   * @param rules its rules
   */
  record Topic(String anchor, String question, String count, List<RuleEntry> rules) {}

  static CataloguePage of(Catalogue catalogue) {
    Rulebook rulebook = catalogue.rulebook();
    Filter filter = Filter.shipped();
    return new CataloguePage(
        rulebook.edition().version(),
        rulebook.edition().digest().substring(0, 12),
        rulebook.texts().notice(),
        Page.count(catalogue.rules().size(), "rule", "rules"),
        String.join("; ", catalogue.limits()),
        catalogue.manner().levelLine(),
        weights(catalogue),
        chapters(catalogue),
        FindingRow.of(catalogue),
        NumberRow.of(catalogue),
        SourceRow.of(catalogue),
        filter.script(),
        filter.digest());
  }

  private static List<Weighed> weights(Catalogue catalogue) {
    List<Rule> rules = catalogue.rules();
    List<Weighed> weights = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      int number = (int) rules.stream().filter(rule -> rule.weight() == weight).count();
      if (number > 0) {
        weights.add(new Weighed(Mark.of(weight, catalogue.phrases()), number, meaning(weight)));
      }
    }
    return weights;
  }

  private static String meaning(Weight weight) {
    return switch (weight) {
      case CONTRAINDICATED ->
          "The US product label, or that of the other medicine of a pair, says not to use the medicine.";
      case SERIOUS ->
          "A boxed warning, a label of another country that says not to use it, a guideline's advice"
              + " against it, or a dangerous interaction.";
      case CAUTION -> "A precaution, or a common harm that matters for this patient.";
      case MAY_FAVOUR ->
          "A reason for which a provider might think of the medicine; never a recommendation.";
      case INFORMATION -> "Neutral information.";
    };
  }

  private static List<Chapter> chapters(Catalogue catalogue) {
    List<Drug> drugs = catalogue.rulebook().drugs();
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(
        chapter(
            Warning.SEVERAL,
            new Words(catalogue.phrases()).several(drugs),
            "",
            rule -> several(rule),
            catalogue));
    for (Drug drug : drugs) {
      chapters.add(
          chapter(
              drug.id(),
              Page.capital(drug.label()),
              drug.description(),
              rule -> !several(rule) && rule.drugs().contains(drug.id()),
              catalogue));
    }
    chapters.removeIf(chapter -> chapter.topics().isEmpty());
    return chapters;
  }

  private static boolean several(Rule rule) {
    return rule.drugs().size() > 1;
  }

  private static Chapter chapter(
      String anchor,
      String heading,
      String description,
      Predicate<Rule> wanted,
      Catalogue catalogue) {
    Map<String, List<RuleEntry>> topics = new LinkedHashMap<>();
    List<Rule> rules = catalogue.rules().stream().filter(wanted).toList();
    for (Rule rule : rules) {
      topics
          .computeIfAbsent(rule.topic(), key -> new ArrayList<>())
          .add(RuleEntry.of(rule, catalogue));
    }
    List<Topic> listed = new ArrayList<>();
    topics.forEach(
        (question, entries) ->
            listed.add(
                new Topic(
                    "q-" + anchor + "-" + (listed.size() + 1),
                    question,
                    Page.count(entries.size(), "rule", "rules"),
                    entries)));
    return new Chapter(
        "m-" + anchor, heading, description, Page.count(rules.size(), "rule", "rules"), listed);
  }
}
