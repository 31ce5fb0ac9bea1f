package org.proviso.rules;

import java.util.BitSet;
import java.util.List;
import org.proviso.finding.Findings;
import org.proviso.finding.Vocabulary;

/**
 * A rule with other clauses than its own, compiled with Drools as a rule pack of one rule would be.
 */
public final class RuleVariant {

  private final Rule rule;
  private final RuleBase base;

  private RuleVariant(Rule rule, RuleBase base) {
    this.rule = rule;
    this.base = base;
  }

  /** A rule with some clauses in place of its own. */
  public static RuleVariant of(Rule rule, List<Clause> clauses, Vocabulary vocabulary) {
    Rule variant =
        new Rule(
            rule.name(),
            rule.drugs(),
            rule.weight(),
            rule.cites(),
            rule.since(),
            rule.topic(),
            clauses,
            rule.place());
    return new RuleVariant(variant, new RuleBase(List.of(variant), vocabulary::indexOf));
  }

  /** Whether it holds for what is known. */
  public boolean known(Findings findings) {
    return match(new KnownView(findings), findings);
  }

  /** Whether it may hold, depending on what is not known. */
  public boolean possible(Findings findings) {
    return match(new PossibleView(findings), findings);
  }

  private boolean match(FindingsView view, Findings findings) {
    BitSet matched = new BitSet();
    base.match(view, matched);
    if (new PlainReading(findings.vocabulary()).holds(rule, view) != matched.get(0)) {
      throw new AssertionError("Drools and plain Java differ on " + rule.clauses() + " in " + view);
    }
    return matched.get(0);
  }
}
