package org.proviso.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.finding.Vocabulary;
import org.proviso.rules.Drug;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Weight;

/**
 * Ranks what to ask: the minimum safety set first, then by the heaviest rule that an answer could
 * settle. Where a no to a broader question would settle a question, and at least as many rules wait
 * for the broader one, that one has its weight and comes first: "an antipsychotic?" before each of
 * them by name. Who asks for a finding is worked out once.
 */
final class Questions {

  private final Vocabulary vocabulary;
  private final Set<Integer> minimum;
  private final boolean[] inMinimum;

  /**
   * For each finding, those that follow from it, over however many steps, and from which it does
   * not follow in turn.
   */
  private final int[][] broader;

  private final List<Asking> asking = new ArrayList<>();

  /** A rule, with the literals of each of its clauses by their places in the vocabulary. */
  private record Asking(Rule rule, int at, int[][] findings, State[][] required) {

    static Asking of(Rule rule, int at, Vocabulary vocabulary) {
      int clauses = rule.clauses().size();
      int[][] findings = new int[clauses][];
      State[][] required = new State[clauses][];
      for (int clause = 0; clause < clauses; clause++) {
        List<Literal> literals = rule.clauses().get(clause).literals();
        findings[clause] = new int[literals.size()];
        required[clause] = new State[literals.size()];
        for (int literal = 0; literal < literals.size(); literal++) {
          findings[clause][literal] = vocabulary.indexOf(literals.get(literal).finding());
          required[clause][literal] = literals.get(literal).required();
        }
      }
      return new Asking(rule, at, findings, required);
    }

    boolean holds(int clause, Findings known) {
      for (int literal = 0; literal < findings[clause].length; literal++) {
        if (known.state(findings[clause][literal]) == required[clause][literal]) {
          return true;
        }
      }
      return false;
    }
  }

  Questions(Rulebook rulebook) {
    vocabulary = rulebook.vocabulary();
    minimum = minimum(rulebook);
    inMinimum = new boolean[vocabulary.findings().size()];
    for (int at : minimum) {
      inMinimum[at] = true;
    }
    broader = new int[inMinimum.length][];
    for (int at = 0; at < broader.length; at++) {
      broader[at] = broader(at);
    }
    for (Weight weight : Weight.values()) {
      for (int at = 0; at < rulebook.rules().size(); at++) {
        if (rulebook.rules().get(at).weight() == weight) {
          asking.add(Asking.of(rulebook.rules().get(at), at, vocabulary));
        }
      }
    }
  }

  private int[] broader(int at) {
    int[] implied = vocabulary.implied(at);
    int[] broader = new int[implied.length];
    int number = 0;
    for (int target : implied) {
      if (Arrays.binarySearch(vocabulary.implied(target), at) < 0) {
        broader[number++] = target;
      }
    }
    return Arrays.copyOf(broader, number);
  }

  private static Set<Integer> minimum(Rulebook rulebook) {
    Set<Integer> asked = new LinkedHashSet<>();
    int longest = 0;
    for (Drug drug : rulebook.drugs()) {
      longest = Math.max(longest, drug.minimumSafetySet().size());
    }
    for (int at = 0; at < longest; at++) {
      for (Drug drug : rulebook.drugs()) {
        if (at < drug.minimumSafetySet().size()) {
          asked.add(rulebook.vocabulary().indexOf(drug.minimumSafetySet().get(at)));
        }
      }
    }
    return asked;
  }

  /**
   * @param undetermined the places of the undetermined rules
   */
  List<Question> rank(BitSet undetermined, Findings findings) {
    List<List<Rule>> waiting = waiting(undetermined, findings);
    List<Question> questions = new ArrayList<>(waiting.size());
    for (int at : minimum) {
      if (findings.state(at) == State.UNKNOWN) {
        questions.add(question(at, waiting.get(at), Question.Priority.MINIMUM_SAFETY_SET));
      }
    }
    Order order = order(waiting, findings);
    long[] ranks = new long[waiting.size()];
    int others = 0;
    for (int at = 0; at < ranks.length; at++) {
      if (!inMinimum[at] && !waiting.get(at).isEmpty()) {
        ranks[others++] = order.rank(at, waiting.get(at).size());
      }
    }
    Arrays.sort(ranks, 0, others);
    for (int rank = 0; rank < others; rank++) {
      int at = (int) ranks[rank];
      questions.add(question(at, waiting.get(at), Question.Priority.COULD_SETTLE_A_RULE));
    }
    return questions;
  }

  /** What orders questions: the heaviest rule, and whether a broader one comes first. */
  private record Order(int[] weight, boolean[] isNarrower) {

    /** Less is earlier; then how many rules wait, then the vocabulary's order. */
    long rank(int at, int waiting) {
      long later = isNarrower[at] ? 1 : 0;
      return (long) weight[at] << 48 | later << 47 | (0x7FFFL - waiting) << 32 | at;
    }
  }

  private Order order(List<List<Rule>> waiting, Findings findings) {
    int[] weight = new int[waiting.size()];
    for (int at = 0; at < weight.length; at++) {
      weight[at] = waiting.get(at).isEmpty() ? Weight.values().length : heaviest(waiting.get(at));
    }
    boolean[] isNarrower = new boolean[weight.length];
    for (int at = 0; at < weight.length; at++) {
      if (!inMinimum[at] && !waiting.get(at).isEmpty()) {
        for (int target : broader[at]) {
          if (findings.state(target) == State.UNKNOWN
              && waiting.get(target).size() >= waiting.get(at).size()) {
            isNarrower[at] = true;
            weight[target] = Math.min(weight[target], heaviest(waiting.get(at)));
          }
        }
      }
    }
    return new Order(weight, isNarrower);
  }

  private static int heaviest(List<Rule> waiting) {
    return waiting.get(0).weight().ordinal();
  }

  private Question question(int at, List<Rule> waiting, Question.Priority priority) {
    return new Question(vocabulary.findings().get(at), waiting, priority);
  }

  /**
   * By finding, the undetermined rules with a clause that asks for it and does not hold yet, the
   * heaviest first.
   */
  private List<List<Rule>> waiting(BitSet undetermined, Findings findings) {
    List<List<Rule>> waiting =
        new ArrayList<>(Collections.nCopies(vocabulary.findings().size(), List.of()));
    for (Asking asks : asking) {
      if (undetermined.get(asks.at())) {
        for (int clause = 0; clause < asks.findings().length; clause++) {
          if (!asks.holds(clause, findings)) {
            for (int finding : asks.findings()[clause]) {
              if (findings.state(finding) == State.UNKNOWN) {
                await(finding, asks.rule(), waiting);
              }
            }
          }
        }
      }
    }
    return waiting;
  }

  private static void await(int finding, Rule rule, List<List<Rule>> waiting) {
    List<Rule> rules = waiting.get(finding);
    if (rules.isEmpty()) {
      rules = new ArrayList<>(4);
      waiting.set(finding, rules);
    }
    if (rules.isEmpty() || rules.get(rules.size() - 1) != rule) {
      rules.add(rule);
    }
  }
}
