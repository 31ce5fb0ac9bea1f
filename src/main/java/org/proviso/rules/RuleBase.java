package org.proviso.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Compiled rules. Immutable and safe to use from any thread: each call has a session of its own.
 */
final class RuleBase {

  static final String SHIPPED_PACKAGE = "org.proviso.rules.shipped";

  /**
   * A session lives within one call and one thread, so it need not guard itself; and no rule has
   * precedence over another, so matches need no agenda.
   */
  private static final KieSessionConfiguration PLAIN = plain();

  private final KieBase base;
  private final Map<org.kie.api.definition.rule.Rule, Integer> index = new IdentityHashMap<>();

  /**
   * @param base the compiled rules
   * @param index where each rule stands in the rulebook; a compiled rule that is not in it is never
   *     recorded
   */
  RuleBase(KieBase base, Map<String, Integer> index) {
    this.base = base;
    for (KiePackage rules : base.getKiePackages()) {
      for (org.kie.api.definition.rule.Rule rule : rules.getRules()) {
        Integer at = index.get(rule.getName());
        if (at != null) {
          this.index.put(rule, at);
        }
      }
    }
  }

  /** The shipped rules, compiled when the library was built. */
  static KieBase shipped() {
    List<Model> models = new ArrayList<>();
    for (Model model : ServiceLoader.load(Model.class, RuleBase.class.getClassLoader())) {
      if (model.getPackageName().equals(SHIPPED_PACKAGE)) {
        models.add(model);
      }
    }
    if (models.isEmpty()) {
      throw new IllegalStateException("the shipped rules are missing from the class path");
    }
    return KieBaseBuilder.createKieBaseFromModel(
        models, RuleBaseFactory.newKnowledgeBaseConfiguration());
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
            Integer at = index.get(match.getRule());
            if (at != null) {
              matched.set(at);
            }
            return false;
          });
    } finally {
      session.dispose();
    }
  }
}
