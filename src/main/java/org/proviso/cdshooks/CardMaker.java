package org.proviso.cdshooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.advice.Scope;
import org.proviso.rules.Drug;
import org.proviso.rules.Level;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Weight;

/**
 * Makes cards of what is spoken of: one for each medicine and topic, safety first. Immutable and
 * thread-safe.
 */
final class CardMaker {

  private final Rulebook rulebook;
  private final Map<String, RuleWords> words;
  private final CardId ids;
  private final OtherCards others;

  /** What belongs on one card. */
  private record Topic(List<String> drugs, String name) {

    static Topic of(Rule rule) {
      return new Topic(rule.drugs(), rule.topic());
    }
  }

  CardMaker(Rulebook rulebook, CardId ids, Level level) {
    this.rulebook = rulebook;
    this.ids = ids;
    words = RuleWords.of(rulebook, level);
    others = new OtherCards(rulebook, ids);
  }

  /** Every code that can stand in a card's topic. */
  static List<String> codes(Rulebook rulebook) {
    List<String> codes = new ArrayList<>(OtherCards.codes(rulebook));
    rulebook.rules().forEach(rule -> codes.add(rule.name()));
    return codes;
  }

  List<Card> cards(Attention attention, Assessment assessment, List<Draft> drafts) {
    List<Card> cards = new ArrayList<>();
    if (!attention.speaks()) {
      return cards;
    }
    assessment.crisis().ifPresent(crisis -> cards.add(others.crisis(crisis, assessment)));
    if (assessment.scope().state() == Scope.State.OUT) {
      cards.add(others.outOfScope(assessment));
      return cards;
    }
    Unknowns unknowns = new Unknowns(assessment);
    Map<Topic, List<Consideration>> topics = new LinkedHashMap<>();
    for (Consideration consideration : attention.shown()) {
      topics
          .computeIfAbsent(Topic.of(consideration.rule()), key -> new ArrayList<>())
          .add(consideration);
    }
    CardText text = new CardText(words, assessment, unknowns, drafts);
    topics.values().forEach(points -> cards.add(card(points, text)));
    for (Drug drug : attention.ordered()) {
      others.notRecorded(drug, assessment, unknowns).ifPresent(cards::add);
    }
    return cards;
  }

  private Card card(List<Consideration> points, CardText text) {
    Consideration first = points.get(0);
    RuleWords lead = words.get(first.rule().name());
    return new Card(
        ids.next(first.rule().name()),
        summary(points, lead, text.drafted(points)),
        text.detail(points),
        indicator(first.rule().weight()),
        lead.source(),
        Optional.of(text.extension(points)));
  }

  private String summary(List<Consideration> points, RuleWords lead, String drafts) {
    Weight weight = points.get(0).rule().weight();
    String mark = weight == Weight.CONTRAINDICATED ? "contraindicated" : RuleWords.weight(weight);
    String about = lead.about();
    String title = points.get(0).text().title();
    int more = points.size() - 1;
    String rest = more == 0 ? "" : " (and " + more + (more == 1 ? " more point)" : " more points)");
    return Summary.of(
        List.of(
            about + drafts + ", " + mark + ": " + title + rest,
            about + ", " + mark + ": " + title + rest,
            about + ", " + mark + ": " + title,
            about + ", " + mark + ": points to discuss, told in the detail",
            about + ": points to discuss, told in the detail"),
        "Points to discuss with a provider, told in the detail");
  }

  private static Card.Indicator indicator(Weight weight) {
    return weight == Weight.CONTRAINDICATED || weight == Weight.SERIOUS
        ? Card.Indicator.WARNING
        : Card.Indicator.INFO;
  }
}
