package org.proviso.conformance;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What HAPI's validator says below an error that was looked at and stays, each with its reason. */
enum Reviewed {
  /** RxNorm and ATC are not at hand without a terminology server; our own tests hold the codes. */
  FOREIGN_TERMINOLOGY(
      "CodeSystem is unknown and can't be validated: "
          + "http://www\\.(nlm\\.nih\\.gov/research/umls/rxnorm|whocc\\.no/atc) .*"),
  /**
   * The preferred categories of a DetectedIssue are alerts such as "drug interaction alert"; what a
   * rule is about is seldom just one of them, and none is claimed.
   */
  PREFERRED_CATEGORY(
      "None of the codings provided are in the value set 'Detected Issue Category' .*");

  private final Pattern message;

  Reviewed(String message) {
    this.message = Pattern.compile(message, Pattern.DOTALL);
  }

  boolean covers(SingleValidationMessage said) {
    return said.getSeverity().compareTo(ResultSeverityEnum.ERROR) < 0
        && message.matcher(said.getMessage()).matches();
  }

  /** The errors among what was said. */
  static List<String> errors(List<SingleValidationMessage> messages) {
    return messages.stream()
        .filter(said -> said.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(said -> said.getLocationString() + ": " + said.getMessage())
        .toList();
  }

  /** What was said and was not looked at. */
  static Set<String> others(Iterable<SingleValidationMessage> messages) {
    Set<String> others = new TreeSet<>();
    for (SingleValidationMessage said : messages) {
      if (Stream.of(values()).noneMatch(reviewed -> reviewed.covers(said))) {
        others.add(
            said.getSeverity() + " at " + said.getLocationString() + ": " + said.getMessage());
      }
    }
    return others;
  }
}
