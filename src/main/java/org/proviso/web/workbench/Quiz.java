package org.proviso.web.workbench;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.proviso.advice.Verdict;
import org.proviso.document.Fields;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.rules.Clause;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/**
 * What to choose from in a quiz about the patient on the bench: considerations that are raised, and
 * others that miss by one clause or stand near by. Each choice has its feedback.
 */
final class Quiz {

  private static final int MOST_RAISED = 7;
  private static final int MOST_OTHERS = 5;
  private static final int FAR = 4;

  private final Bench bench;
  private final Rulebook rulebook;
  private final Set<String> near = new HashSet<>();

  private Quiz(Bench bench, Rulebook rulebook) {
    this.bench = bench;
    this.rulebook = rulebook;
  }

  static ObjectNode of(Bench bench, Rulebook rulebook) {
    return new Quiz(bench, rulebook).answer();
  }

  private ObjectNode answer() {
    List<Verdict> raised =
        bench.assessment().considerations().stream()
            .map(each -> bench.assessment().verdict(each.rule().name()).orElseThrow())
            .toList();
    raised.forEach(verdict -> near.add(file(verdict.rule())));
    List<Verdict> others =
        bench.assessment().verdicts().stream()
            .filter(verdict -> verdict.outcome() != Verdict.Outcome.RAISED)
            .filter(verdict -> distance(verdict) < FAR)
            .sorted(Comparator.comparingInt(this::distance))
            .limit(MOST_OTHERS)
            .toList();
    List<Verdict> choices =
        new ArrayList<>(
            Stream.concat(raised.stream().limit(MOST_RAISED), others.stream()).toList());
    choices.sort(Comparator.comparing(verdict -> title(verdict.rule())));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode json = answer.putArray("choices");
    for (Verdict verdict : choices) {
      json.addObject()
          .put("rule", verdict.rule().name())
          .put("outcome", Fields.written(verdict.outcome()))
          .put("feedback", feedback(verdict));
    }
    answer.put("moreRaised", Math.max(0, raised.size() - MOST_RAISED));
    return answer;
  }

  private String title(Rule rule) {
    return rulebook.text(rule).title();
  }

  /** How far a rule is from being raised: true but for one clause, or at least near in topic. */
  private int distance(Verdict verdict) {
    boolean partly = !verdict.satisfied().isEmpty() && missing(verdict).size() == 1;
    boolean told = verdict.outcome() == Verdict.Outcome.NOT_RAISED;
    boolean close = near.contains(file(verdict.rule()));
    return partly ? (told ? 0 : 1) : close ? (told ? 2 : 3) : FAR;
  }

  private static String file(Rule rule) {
    return rule.place().file();
  }

  private List<Clause> missing(Verdict verdict) {
    Findings findings = bench.findings();
    return verdict.rule().clauses().stream()
        .filter(
            clause ->
                clause.literals().stream()
                    .noneMatch(each -> findings.state(each.finding()) == each.required()))
        .toList();
  }

  private String feedback(Verdict verdict) {
    return switch (verdict.outcome()) {
      case RAISED -> "Raised, because of " + labels(verdict.satisfied()) + ".";
      case UNDETERMINED ->
          "Open: not recorded is "
              + verdict.waitingFor().stream()
                  .map(finding -> "“" + finding.label() + "”")
                  .collect(joining(", or "))
              + ".";
      case NOT_RAISED ->
          "Not raised: "
              + verdict.failing().get(0).literals().stream()
                  .map(this::asKnown)
                  .collect(joining(", and "))
              + ".";
    };
  }

  private String asKnown(Literal literal) {
    String label = label(literal);
    return bench.findings().state(literal.finding()) == State.PRESENT
        ? label + " is recorded as present"
        : label + " is recorded as absent";
  }

  private String labels(List<Literal> literals) {
    return literals.stream()
        .map(each -> (each.required() == State.ABSENT ? "no " : "") + label(each))
        .collect(joining(", and "));
  }

  private String label(Literal literal) {
    return bench.findings().vocabulary().finding(literal.finding()).orElseThrow().label();
  }
}
