package org.proviso.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proviso.finding.Finding;
import org.proviso.finding.Threshold;
import org.proviso.finding.Vocabulary;

/**
 * What a rule rests on in the vocabulary: the findings that it asks for, those from which they
 * follow, and the numbers of all of them.
 *
 * @param findings the findings, those that the rule asks for first
 * @param thresholds their numbers
 */
public record Grounds(List<Finding> findings, List<Threshold> thresholds) {

  /** Copies the lists. */
  public Grounds {
    findings = List.copyOf(findings);
    thresholds = List.copyOf(thresholds);
  }

  /** The grounds of a rule; what the vocabulary does not know is left out. */
  public static Grounds of(Rule rule, Vocabulary vocabulary) {
    Map<String, Finding> reached = new LinkedHashMap<>();
    rule.findings()
        .forEach(id -> vocabulary.finding(id).ifPresent(finding -> reached.put(id, finding)));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Finding finding : vocabulary.findings()) {
        if (!reached.containsKey(finding.id())
            && finding.implies().stream().anyMatch(reached::containsKey)) {
          reached.put(finding.id(), finding);
          grown = true;
        }
      }
    }
    Set<Threshold> thresholds = new LinkedHashSet<>();
    reached.values().forEach(finding -> thresholds.addAll(finding.criterion().thresholds()));
    return new Grounds(new ArrayList<>(reached.values()), new ArrayList<>(thresholds));
  }
}
