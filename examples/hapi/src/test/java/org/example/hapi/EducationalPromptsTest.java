package org.example.hapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueSeverity;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.proviso.advice.Assessment;

class EducationalPromptsTest {

  private static final FhirContext CONTEXT = FhirContext.forR4();
  private static final EducationalPrompts PROMPTS = new EducationalPrompts(CONTEXT, Ward.SERVER);
  private static final Validation VALIDATION = new Validation(CONTEXT);

  private static Assessment assessment() {
    return PROMPTS.assess(Ward.record(), Ward.DAY);
  }

  private static Bundle answer() {
    return PROMPTS.answer(assessment(), Instant.parse("2026-03-02T10:15:00Z"));
  }

  private static <T extends Resource> List<T> all(Class<T> type) {
    return answer().getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  @Test
  void theRecordIsReadAndNothingOfItIsLost() {
    assertEquals(List.of(), assessment().unread());
    assertTrue(
        assessment().considerations().stream()
            .anyMatch(each -> each.rule().name().equals("imipramine/recent-myocardial-infarction")),
        assessment().considerations().toString());
  }

  @Test
  void theAnswerPassesTheValidator() {
    assertEquals(List.of(), VALIDATION.errors(answer()));
  }

  @Test
  void theValidatorWouldNoticeAFault() {
    Bundle wrong = answer();
    wrong.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(DetectedIssue.class::isInstance)
        .map(DetectedIssue.class::cast)
        .forEach(issue -> issue.setStatus(DetectedIssueStatus.NULL));

    assertFalse(VALIDATION.errors(wrong).isEmpty());
  }

  @Test
  void whatIsWrittenRefersToTheResourcesThatTheApplicationHolds() {
    Set<String> held =
        Ward.record().getEntry().stream()
            .map(Bundle.BundleEntryComponent::getFullUrl)
            .collect(Collectors.toSet());
    for (DetectedIssue issue : all(DetectedIssue.class)) {
      assertTrue(held.contains(issue.getPatient().getReference()));
      assertTrue(
          issue.getEvidence().stream()
              .flatMap(evidence -> evidence.getDetail().stream())
              .allMatch(detail -> held.contains(detail.getReference())),
          issue.getCode().getText());
    }
  }

  @Test
  void aRecentHeartAttackIsOfHighSeverityAndWhatIsNotRecordedIsRequested() {
    assertTrue(
        all(DetectedIssue.class).stream()
            .anyMatch(issue -> issue.getSeverity() == DetectedIssueSeverity.HIGH));
    GuidanceResponse guidance = all(GuidanceResponse.class).get(0);
    assertEquals("data-requested", guidance.getStatus().toCode());
    assertEquals(assessment().questions().size(), guidance.getDataRequirement().size());
  }
}
