package org.proviso.cdshooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proviso.advice.Assessment;
import org.proviso.advice.Verdict;
import org.proviso.finding.Finding;
import org.proviso.rules.Rule;

/** What could not be told, by medicines and topic. */
final class Unknowns {

  private final Map<List<String>, Integer> rules = new HashMap<>();
  private final Map<List<String>, Integer> open = new HashMap<>();
  private final Map<List<String>, Map<String, List<Verdict>>> undetermined = new HashMap<>();

  Unknowns(Assessment assessment) {
    for (Verdict verdict : assessment.verdicts()) {
      Rule rule = verdict.rule();
      rules.merge(rule.drugs(), 1, Integer::sum);
      if (verdict.outcome() == Verdict.Outcome.UNDETERMINED) {
        open.merge(rule.drugs(), 1, Integer::sum);
        undetermined
            .computeIfAbsent(rule.drugs(), key -> new HashMap<>())
            .computeIfAbsent(rule.topic(), key -> new ArrayList<>())
            .add(verdict);
      }
    }
  }

  /** The findings that rules of the same medicines and topic wait for, in the rules' order. */
  Set<Finding> about(Rule rule) {
    Set<Finding> waiting = new LinkedHashSet<>();
    undetermined
        .getOrDefault(rule.drugs(), Map.of())
        .getOrDefault(rule.topic(), List.of())
        .forEach(verdict -> waiting.addAll(verdict.waitingFor()));
    return waiting;
  }

  /** How many rules are about exactly these medicines. */
  int rules(List<String> drugs) {
    return rules.getOrDefault(drugs, 0);
  }

  /** How many of them could not be told. */
  int open(List<String> drugs) {
    return open.getOrDefault(drugs, 0);
  }
}
