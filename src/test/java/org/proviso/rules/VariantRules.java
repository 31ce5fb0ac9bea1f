package org.proviso.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proviso.finding.Findings;

/**
 * Variants of rules, compiled with Drools into one knowledge base as rules that differ in their
 * names: what a rule pack goes through, once for many of them.
 */
public final class VariantRules {

  private final List<Rule> variants;
  private final RuleBase base;

  private VariantRules(List<Rule> variants, RuleBase base) {
    this.variants = variants;
    this.base = base;
  }

  /**
   * Compiles a rule with each of some clauses in place of its own.
   *
   * @param rules whose name each variant keeps, by variant
   * @param clauses the clauses of each variant
   */
  public static VariantRules compile(List<Rule> rules, List<List<Clause>> clauses) {
    List<Rule> variants = new ArrayList<>();
    Map<String, Integer> index = new HashMap<>();
    for (int at = 0; at < rules.size(); at++) {
      Rule rule = rules.get(at);
      Rule variant =
          new Rule(
              rule.name() + "#" + at,
              rule.drugs(),
              rule.weight(),
              rule.cites(),
              rule.since(),
              rule.topic(),
              clauses.get(at),
              rule.place());
      variants.add(variant);
      index.put(variant.name(), at);
    }
    return new VariantRules(variants, new RuleBase(PackCompiler.compile(variants), index));
  }

  /** Which variants hold for what is known: the bits of their places. */
  public BitSet known(Findings findings) {
    return match(new KnownView(findings));
  }

  /** Which variants may hold, depending on what is not known. */
  public BitSet possible(Findings findings) {
    return match(new PossibleView(findings));
  }

  private BitSet match(FindingsView view) {
    BitSet matched = new BitSet();
    base.match(view, matched);
    for (int at = 0; at < variants.size(); at++) {
      if (variants.get(at).holdsIn(view) != matched.get(at)) {
        throw new AssertionError(
            "Drools and plain Java differ on " + variants.get(at).clauses() + " in " + view);
      }
    }
    return matched;
  }
}
