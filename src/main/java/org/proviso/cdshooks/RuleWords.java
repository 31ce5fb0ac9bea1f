package org.proviso.cdshooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proviso.rules.Citation;
import org.proviso.rules.Drug;
import org.proviso.rules.Level;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Source;
import org.proviso.rules.Weight;

/**
 * What a card says of a rule whoever the patient is, in Markdown, made once.
 *
 * @param heading its title and weight
 * @param note the words of the level
 * @param sources what it rests on in the literature
 * @param source what stands as the card's source
 * @param about its medicines: {@code Imipramine and bupropion}
 */
record RuleWords(
    String heading, String note, String sources, Card.CardSource source, String about) {

  static Map<String, RuleWords> of(Rulebook rulebook, Level level) {
    Map<String, RuleWords> words = new HashMap<>();
    for (Rule rule : rulebook.rules()) {
      words.put(rule.name(), of(rule, rulebook, level));
    }
    return Map.copyOf(words);
  }

  private static RuleWords of(Rule rule, Rulebook rulebook, Level level) {
    RuleText text = rulebook.text(rule);
    List<Citation> citations = rulebook.citations(rule);
    return new RuleWords(
        "**" + Markdown.escape(text.title()) + "** (" + weight(rule.weight()) + ")",
        Markdown.escape(text.allAt(level)),
        citations.stream().map(RuleWords::source).collect(Collectors.joining("; ")),
        primary(rule, text, citations),
        about(rule.drugs(), rulebook));
  }

  /** The medicines in order, as a sentence begins with them. */
  static String about(List<String> drugs, Rulebook rulebook) {
    List<String> labels =
        drugs.stream().map(id -> rulebook.drug(id).map(Drug::label).orElse(id)).toList();
    int last = labels.size() - 1;
    String all =
        last == 0
            ? labels.get(0)
            : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
    return all.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + all.substring(1);
  }

  /** The weight in words; a contraindication is a label's, never ours. */
  static String weight(Weight weight) {
    return switch (weight) {
      case CONTRAINDICATED -> "contraindicated on a product label";
      case SERIOUS -> "serious";
      case CAUTION -> "caution";
      case MAY_FAVOUR -> "may favour";
      case INFORMATION -> "information";
    };
  }

  private static String source(Citation citation) {
    String title = Markdown.escape(citation.source().title() + ": " + citation.section().title());
    Optional<String> link = citation.source().link().filter(Markdown::isWebAddress);
    return link.map(address -> "[" + title + "](" + address + ")").orElse(title)
        + " ("
        + citation.section().verified().words()
        + ")";
  }

  /** The first source that is no lay article and can be read somewhere, else the first. */
  private static Card.CardSource primary(Rule rule, RuleText text, List<Citation> citations) {
    Source primary =
        citations.stream()
            .map(Citation::source)
            .filter(
                source ->
                    source.kind() != Source.Kind.LAY_ARTICLE
                        && source.link().filter(Markdown::isWebAddress).isPresent())
            .findFirst()
            .orElse(citations.get(0).source());
    return new Card.CardSource(
        primary.title(), primary.link().filter(Markdown::isWebAddress), rule.name(), text.title());
  }
}
