package org.proviso.rules;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.proviso.document.Place;
import org.proviso.finding.State;

/**
 * Rules as Drools applies them. Immutable and safe to use from any thread: each call has a session
 * of its own.
 */
final class RuleBase {

  /**
   * A session lives within one call and one thread, so it need not guard itself; and no rule has
   * precedence over another, so matches need no agenda.
   */
  private static final KieSessionConfiguration PLAIN = plain();

  private final KieBase base;
  private final Map<org.kie.api.definition.rule.Rule, Integer> index = new IdentityHashMap<>();

  /** The rules of a rulebook; matches are recorded by their places in it. */
  static RuleBase of(Rulebook rulebook) {
    return new RuleBase(rulebook.rules(), rulebook.vocabulary()::indexOf);
  }

  /** The same of rules whose rulebook is not read yet. */
  static RuleBase of(ShippedRules.Conditions conditions) {
    Map<String, Integer> places = new HashMap<>();
    for (String finding : conditions.findings()) {
      places.put(finding, places.size());
    }
    return new RuleBase(conditions.rules(), places::get);
  }

  /**
   * @param rules what matches are recorded of, each by its place here
   * @param findings where the finding of an id has its place
   */
  RuleBase(List<Rule> rules, ToIntFunction<String> findings) {
    base = RuleModel.base(rules, findings);
    Map<String, Integer> places = new HashMap<>();
    for (Rule rule : rules) {
      places.put(rule.name(), places.size());
    }
    for (KiePackage made : base.getKiePackages()) {
      for (org.kie.api.definition.rule.Rule rule : made.getRules()) {
        index.put(rule, places.get(rule.getName()));
      }
    }
  }

  private static KieSessionConfiguration plain() {
    KieSessionConfiguration configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();
    configuration.setOption(ThreadSafeOption.NO);
    configuration.setOption(DirectFiringOption.YES);
    return configuration;
  }

  /**
   * A base that was used once, of a rule about nothing. Whoever makes it has loaded the classes
   * that the first base and the first session need.
   */
  static RuleBase ofOneRule() {
    Clause clause = new Clause(List.of(new Literal(State.PRESENT, "any")));
    Rule rule =
        new Rule(
            "any",
            List.of(),
            Weight.INFORMATION,
            List.of(),
            "",
            "",
            List.of(clause),
            Place.of("warm-up"));
    FindingsView all =
        new FindingsView() {
          @Override
          public boolean present(int finding) {
            return true;
          }

          @Override
          public boolean absent(int finding) {
            return false;
          }
        };
    RuleBase base = new RuleBase(List.of(rule), id -> 0);
    base.match(all, new BitSet());
    return base;
  }

  /** Sets the bit of every rule that matches. */
  void match(FindingsView view, BitSet matched) {
    KieSession session = base.newKieSession(PLAIN, null);
    try {
      session.insert(view);
      session.fireAllRules(
          match -> {
            matched.set(index.get(match.getRule()));
            return false;
          });
    } finally {
      session.dispose();
    }
  }
}
