package org.proviso.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToIntFunction;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.DSL;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Block0;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.proviso.finding.State;

/**
 * Makes rules into Drools' executable model, from our records. No DRL is compiled, no class is
 * generated and no repository entered, so that rule bases share nothing.
 */
final class RuleModel {

  private static final String PACKAGE = "org.proviso.rules";

  private RuleModel() {}

  /**
   * The rules as Drools applies them, each with a predicate for every clause.
   *
   * @param places where a finding of an id has its place
   */
  static KieBase base(Collection<Rule> rules, ToIntFunction<String> places) {
    ModelImpl model = new ModelImpl(PACKAGE);
    for (Rule rule : rules) {
      Variable<FindingsView> findings = DSL.declarationOf(FindingsView.class, "$findings");
      PatternDef<FindingsView> pattern = PatternDSL.pattern(findings);
      for (Clause clause : rule.clauses()) {
        pattern = pattern.expr(clause.toString(), Condition.of(clause, places));
      }
      model.addRule(
          PatternDSL.rule(PACKAGE, rule.name()).build(pattern, DSL.execute(Nothing.TO_DO)));
    }
    return KieBaseBuilder.createKieBaseFromModel(
        model, RuleBaseFactory.newKnowledgeBaseConfiguration());
  }

  /** A clause by the places of its findings. Conditions with the same text share a node. */
  private record Condition(String text, int[] present, int[] absent)
      implements Predicate1<FindingsView>, HashedExpression {

    static Condition of(Clause clause, ToIntFunction<String> places) {
      return new Condition(
          clause.toString(),
          places(clause, State.PRESENT, places),
          places(clause, State.ABSENT, places));
    }

    private static int[] places(Clause clause, State required, ToIntFunction<String> places) {
      int[] found = new int[clause.literals().size()];
      int number = 0;
      for (Literal literal : clause.literals()) {
        if (literal.required() == required) {
          found[number++] = places.applyAsInt(literal.finding());
        }
      }
      return Arrays.copyOf(found, number);
    }

    @Override
    public boolean test(FindingsView findings) {
      for (int at : present) {
        if (findings.present(at)) {
          return true;
        }
      }
      for (int at : absent) {
        if (findings.absent(at)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String getExpressionHash() {
      return text;
    }

    @Override
    public PredicateInformation predicateInformation() {
      return new PredicateInformation(text);
    }
  }

  /** The consequence of every rule: the match is the answer. */
  private enum Nothing implements Block0, HashedExpression {
    TO_DO;

    @Override
    public void execute() {}

    @Override
    public String getExpressionHash() {
      return name();
    }
  }
}
