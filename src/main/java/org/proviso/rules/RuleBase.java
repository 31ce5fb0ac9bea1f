package org.proviso.rules;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.proviso.finding.Vocabulary;

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

  /**
   * @param rules what matches are recorded of, each by its place here
   * @param vocabulary where the findings have theirs
   */
  RuleBase(List<Rule> rules, Vocabulary vocabulary) {
    base = RuleModel.base(rules, vocabulary);
    Map<String, Integer> places = new HashMap<>();
    rules.forEach(rule -> places.put(rule.name(), places.size()));
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
