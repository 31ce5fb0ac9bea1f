package org.proviso.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.proviso.finding.State;
import org.proviso.finding.Threshold;
import org.proviso.rules.Clause;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.WrittenVocabulary;

/** Takes a rule apart: everything that could be wrong with it in one place. */
final class Mutants {

  private final WrittenVocabulary vocabulary;
  private final PlainWords words;

  Mutants(WrittenVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.words = new PlainWords(vocabulary.vocabulary());
  }

  List<Mutant> of(Rule rule) {
    List<Mutant> mutants = new ArrayList<>();
    mutants.add(
        new Mutant(rule, "drop rule", "The whole rule is left out.", new Mutant.Change.LeftOut()));
    for (int at = 0; at < rule.clauses().size(); at++) {
      if (rule.clauses().size() > 1) {
        mutants.add(withoutClause(rule, at));
      }
      for (int literal = 0; literal < rule.clauses().get(at).literals().size(); literal++) {
        literal(rule, at, literal, mutants);
      }
    }
    Set<Threshold> thresholds = new LinkedHashSet<>();
    rule.findings().forEach(finding -> thresholds.addAll(vocabulary.restsOn(finding)));
    for (Threshold threshold : thresholds) {
      mutants.addAll(moved(rule, threshold));
    }
    return mutants;
  }

  private Mutant withoutClause(Rule rule, int at) {
    List<Clause> clauses = new ArrayList<>(rule.clauses());
    Clause dropped = clauses.remove(at);
    return new Mutant(
        rule,
        "drop clause " + dropped,
        "No longer asks for " + words.of(dropped) + ".",
        new Mutant.Change.Rewritten(clauses));
  }

  private void literal(Rule rule, int at, int which, List<Mutant> mutants) {
    List<Literal> literals = rule.clauses().get(at).literals();
    Literal literal = literals.get(which);
    String clause = rule.clauses().size() > 1 ? " in clause " + (at + 1) : "";
    if (literals.size() > 1) {
      List<Literal> fewer = new ArrayList<>(literals);
      fewer.remove(which);
      mutants.add(
          new Mutant(
              rule,
              "drop alternative " + literal + clause,
              "The alternative " + words.of(literal) + " is left out.",
              rewritten(rule, at, fewer)));
    }
    Literal flipped =
        new Literal(
            literal.required() == State.PRESENT ? State.ABSENT : State.PRESENT, literal.finding());
    mutants.add(replaced(rule, at, which, flipped, "flip " + literal + clause));
    vocabulary
        .next(literal.finding())
        .ifPresent(
            next ->
                mutants.add(
                    replaced(
                        rule,
                        at,
                        which,
                        new Literal(literal.required(), next),
                        "swap " + literal + " for " + next + clause)));
  }

  private Mutant replaced(Rule rule, int at, int which, Literal other, String id) {
    List<Literal> literals = new ArrayList<>(rule.clauses().get(at).literals());
    Literal literal = literals.set(which, other);
    return new Mutant(
        rule,
        id,
        "Asks for " + words.of(other) + " instead of " + words.of(literal) + ".",
        rewritten(rule, at, literals));
  }

  private static Mutant.Change rewritten(Rule rule, int at, List<Literal> literals) {
    List<Clause> clauses = new ArrayList<>(rule.clauses());
    clauses.set(at, new Clause(literals));
    return new Mutant.Change.Rewritten(clauses);
  }

  /** One step down and one step up. */
  List<Mutant> moved(Rule rule, Threshold threshold) {
    return List.of(
        moved(rule, threshold, step(threshold).negate()), moved(rule, threshold, step(threshold)));
  }

  private Mutant moved(Rule rule, Threshold threshold, BigDecimal step) {
    BigDecimal value = threshold.value().add(step);
    return new Mutant(
        rule,
        "move " + threshold.name() + " to " + value.toPlainString(),
        words(threshold)
            + PlainWords.of(threshold, value)
            + " instead of "
            + threshold.words()
            + ".",
        new Mutant.Change.Moved(threshold.name(), value));
  }

  private static String words(Threshold threshold) {
    String name = threshold.name().replace('-', ' ');
    return name.endsWith(" stale")
        ? "A record of "
            + PlainWords.quoted(name.substring(0, name.length() - " stale".length()))
            + " counts for "
        : "The limit " + PlainWords.quoted(name) + " is ";
  }

  /**
   * One day, month, year, count, score, beat, millimetre of mercury …: one in the last place that
   * the number is written to, which is a tenth for potassium. A body mass index is given to a tenth
   * even where its limit is a whole number.
   */
  static BigDecimal step(Threshold threshold) {
    if (threshold.unit().equals("kg/m2")) {
      return new BigDecimal("0.1");
    }
    return BigDecimal.ONE.movePointLeft(
        Math.max(0, threshold.value().stripTrailingZeros().scale()));
  }
}
