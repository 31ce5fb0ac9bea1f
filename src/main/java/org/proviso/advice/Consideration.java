package org.proviso.advice;

import java.util.List;
import java.util.Optional;
import org.proviso.rules.Citation;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;
import org.proviso.rules.Source;
import org.proviso.rules.Texts;
import org.proviso.rules.Weight;

/**
 * A point to discuss with a provider, raised because of what is recorded.
 *
 * @param rule the rule that raised it
 * @param text its words
 * @param because every satisfied literal of the rule, in the order written
 * @param sources what it rests on
 */
public record Consideration(
    Rule rule, RuleText text, List<Because> because, List<Citation> sources) {

  /** Copies the lists. */
  public Consideration {
    because = List.copyOf(because);
    sources = List.copyOf(sources);
  }

  /**
   * For a favour, the strongest kind of evidence for the medicine itself and for its class, said
   * apart; empty for anything else. A label says what is approved, not how well it works in pain,
   * and counts as no evidence here.
   */
  public Optional<String> strength() {
    return rule.weight() == Weight.MAY_FAVOUR
        ? Optional.of(Strength.of(sources))
        : Optional.empty();
  }

  /** The same in the words of a catalogue. */
  public Optional<String> strength(Texts texts) {
    return rule.weight() == Weight.MAY_FAVOUR
        ? Optional.of(Strength.of(sources, texts))
        : Optional.empty();
  }

  /** How well the least verified of its sources was verified. */
  public Source.Verified verified() {
    Source.Verified least = Source.Verified.YES;
    for (Citation citation : sources) {
      if (citation.section().verified().compareTo(least) > 0) {
        least = citation.section().verified();
      }
    }
    return least;
  }
}
