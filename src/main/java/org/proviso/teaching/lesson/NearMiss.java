package org.proviso.teaching.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.proviso.advice.Consideration;
import org.proviso.advice.Verdict;
import org.proviso.finding.State;
import org.proviso.rules.Rule;
import org.proviso.scenario.LessonPlan;
import org.proviso.teaching.ClauseReading;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.LiteralReading;
import org.proviso.teaching.Standing;

/**
 * A rule that would be raised but for one finding.
 *
 * @param rule the rule
 * @param missing what it asks for and is not so, or not known
 * @param holding what it asks for and is so
 */
record NearMiss(Rule rule, LiteralReading missing, List<LiteralReading> holding) {

  NearMiss {
    holding = List.copyOf(holding);
  }

  boolean isOpen() {
    return missing.state() == State.UNKNOWN;
  }

  /**
   * The near misses of a patient, the nearest and most instructive first; one for each finding that
   * is missing.
   */
  static List<NearMiss> of(Inquiry inquiry, LessonPlan plan) {
    Set<String> topics =
        inquiry.assessment().considerations().stream()
            .map(Consideration::rule)
            .map(Rule::topic)
            .collect(Collectors.toSet());
    List<NearMiss> found = new ArrayList<>();
    for (Verdict verdict : inquiry.assessment().verdicts()) {
      if (verdict.outcome() != Verdict.Outcome.RAISED) {
        of(inquiry.why(verdict.rule().name()).clauses(), verdict.rule()).ifPresent(found::add);
      }
    }
    found.sort(
        Comparator.comparingInt((NearMiss miss) -> -nearness(miss, topics, plan))
            .thenComparing(miss -> miss.rule().weight()));
    Set<String> missing = new HashSet<>();
    return found.stream().filter(miss -> missing.add(miss.missing().finding().id())).toList();
  }

  private static Optional<NearMiss> of(List<ClauseReading> clauses, Rule rule) {
    List<ClauseReading> missing =
        clauses.stream().filter(clause -> clause.standing() != Standing.HOLDS).toList();
    if (missing.size() != 1) {
      return Optional.empty();
    }
    List<LiteralReading> literals = missing.get(0).literals();
    LiteralReading told =
        literals.stream()
            .filter(literal -> !literal.evidence().isEmpty())
            .findFirst()
            .orElse(literals.get(0));
    return Optional.of(
        new NearMiss(
            rule,
            told,
            clauses.stream().flatMap(clause -> clause.literals(Standing.HOLDS).stream()).toList()));
  }

  /**
   * The lesson is about it, something of it holds, something is recorded about what is missing, or
   * its topic arises.
   */
  private static int nearness(NearMiss miss, Set<String> topics, LessonPlan plan) {
    int holds = miss.holding().isEmpty() ? 0 : 4;
    int told = miss.missing().evidence().isEmpty() ? 0 : 3;
    int topic = topics.contains(miss.rule().topic()) ? 2 : 0;
    int about = plan.isAbout(miss.rule()) ? 8 : 0;
    return about + holds + told + topic + (miss.rule().weight().isSafety() ? 1 : 0);
  }

  /** Whether it comes when its missing finding is supposed, and nothing else. */
  boolean comesAlone(Inquiry inquiry) {
    Map<String, State> one = Map.of(missing.finding().id(), missing.required());
    return inquiry
        .supposing(one)
        .assessment()
        .verdict(rule.name())
        .filter(verdict -> verdict.outcome() == Verdict.Outcome.RAISED)
        .isPresent();
  }
}
