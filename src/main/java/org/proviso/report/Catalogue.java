package org.proviso.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.advice.Verdict;
import org.proviso.rules.Level;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/**
 * What a catalogue of rules shows.
 *
 * @param rulebook the rulebook
 * @param rules the rules that are shown, in the rulebook's order
 * @param limits how the rules were chosen, a phrase each; empty where all are shown
 * @param level for whom the words are shown; for everybody where it is empty
 * @param cases the cases that bear on each rule, by its name
 */
public record Catalogue(
    Rulebook rulebook,
    List<Rule> rules,
    List<String> limits,
    Optional<Level> level,
    Map<String, List<Case>> cases) {

  /** Copies the lists. */
  public Catalogue {
    rules = List.copyOf(rules);
    limits = List.copyOf(limits);
    cases = Map.copyOf(cases);
  }

  Phrases phrases() {
    return new Phrases(rulebook.texts());
  }

  /** How the words of a rule are shown. */
  Manner manner() {
    Manner manner = Manner.of(rulebook);
    return level.map(manner::at).orElse(manner);
  }

  /**
   * A case of a rule.
   *
   * @param outcome what comes of the rule in it
   * @param story what is told of the patient
   */
  public record Case(Verdict.Outcome outcome, String story) {}
}
