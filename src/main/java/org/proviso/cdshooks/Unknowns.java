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

  private final Map<List<String>, List<Verdict>> byDrugs = new HashMap<>();

  Unknowns(Assessment assessment) {
    for (Verdict verdict : assessment.verdicts()) {
      byDrugs.computeIfAbsent(verdict.rule().drugs(), key -> new ArrayList<>()).add(verdict);
    }
  }

  private List<Verdict> verdicts(List<String> drugs) {
    return byDrugs.getOrDefault(drugs, List.of());
  }

  /** The findings that rules of the same medicines and topic wait for, in the rules' order. */
  Set<Finding> about(Rule rule) {
    Set<Finding> waiting = new LinkedHashSet<>();
    for (Verdict verdict : verdicts(rule.drugs())) {
      if (isOpen(verdict) && verdict.rule().topic().equals(rule.topic())) {
        waiting.addAll(verdict.waitingFor());
      }
    }
    return waiting;
  }

  /** How many rules are about exactly these medicines. */
  int rules(List<String> drugs) {
    return verdicts(drugs).size();
  }

  /** How many of them could not be told. */
  int open(List<String> drugs) {
    return (int) verdicts(drugs).stream().filter(Unknowns::isOpen).count();
  }

  private static boolean isOpen(Verdict verdict) {
    return verdict.outcome() == Verdict.Outcome.UNDETERMINED;
  }
}
