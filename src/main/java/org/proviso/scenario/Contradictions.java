package org.proviso.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.Patient;

/** What a record says both yes and no to, in a sentence each. */
final class Contradictions {

  private Contradictions() {}

  static List<String> of(Patient patient, Vocabulary vocabulary) {
    Findings findings = Findings.of(patient, vocabulary);
    List<String> sentences = new ArrayList<>();
    for (Finding finding : vocabulary.findings()) {
      if (findings.conflicting(finding.id())) {
        sentences.add(sentence(finding, findings));
      }
    }
    return sentences;
  }

  private static String sentence(Finding finding, Findings findings) {
    return "'"
        + finding.id()
        + "' is both present and absent: "
        + findings.evidence(finding.id()).stream()
            .map(Contradictions::shown)
            .collect(Collectors.joining("; "));
  }

  private static String shown(Evidence evidence) {
    return evidence.where() + ": " + evidence.what();
  }
}
