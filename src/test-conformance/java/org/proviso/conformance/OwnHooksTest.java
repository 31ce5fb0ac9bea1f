package org.proviso.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proviso.Shipped;
import org.proviso.cdshooks.FeedbackStore;
import org.proviso.cdshooks.FhirServers;
import org.proviso.cdshooks.HookAnswer;
import org.proviso.cdshooks.HookService;
import org.proviso.cdshooks.HookSettings;
import org.proviso.cdshooks.check.DocumentKind;
import org.proviso.cdshooks.check.HookFault;
import org.proviso.cdshooks.check.HooksCheck;
import org.proviso.cdshooks.check.Severity;

/** Our service by HL7's models, and HL7's cases by our checker. */
class OwnHooksTest {

  private static final HookService SERVICE =
      HookService.of(
          Shipped.PROVISO, HookSettings.standard(), FhirServers.none(), FeedbackStore.none());

  /** Where our checker judges otherwise than HL7's models, and why. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "cdshooks-request-bad-1",
          "'Patient/123' for a patientId is a warning here, since real clients send it; the rest of"
              + " what HL7 finds is inside FHIR resources, which are not examined",
          "cdshooks-response-source-link",
          "its summary has 169 characters and its link no type: CDS Hooks 2.0 forbids both, the"
              + " models do not look",
          "cdshooks-services-order-select-extensions",
          "CDS Hooks 2.0 leaves the names of extensions open");

  @TestFactory
  Stream<DynamicTest> ourCheckerJudgesHl7sCasesAsHl7DoesButWhereListed() {
    return HooksCase.all().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () -> {
                      List<HookFault> errors =
                          HooksCheck.text(
                                  each.json().getBytes(StandardCharsets.UTF_8), kind(each.model()))
                              .faults()
                              .stream()
                              .filter(fault -> fault.severity() == Severity.ERROR)
                              .toList();
                      assertEquals(
                          each.good() != OTHERWISE.containsKey(each.name()),
                          errors.isEmpty(),
                          errors.toString());
                    }));
  }

  private static DocumentKind kind(String model) {
    return switch (model) {
      case "CDSHooksRequest" -> DocumentKind.REQUEST;
      case "CDSHooksResponse" -> DocumentKind.RESPONSE;
      default -> DocumentKind.DISCOVERY;
    };
  }

  @Test
  void ourDiscoveryFitsHl7sModel() {
    assertEquals(
        Set.of(),
        KnownFalse.errors(
            HooksModels.messages(SERVICE.discovery().body().toString(), "CDSHooksServices")));
  }

  @TestFactory
  Stream<DynamicTest> ourExamplesFitHl7sModels() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples/cds-hooks"))) {
      return files
          .filter(file -> file.toString().matches(".*(request|response\\.200)\\.json"))
          .filter(file -> !file.getFileName().toString().startsWith("feedback."))
          .sorted()
          .toList()
          .stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () ->
                          assertEquals(
                              Set.of(),
                              KnownFalse.errors(
                                  HooksModels.messages(
                                      Files.readString(file),
                                      file.toString().contains(".request.")
                                          ? "CDSHooksRequest"
                                          : "CDSHooksResponse")))));
    }
  }

  /** HL7's own requests, good and bad, are answered, and the answers fit HL7's model. */
  @TestFactory
  Stream<DynamicTest> hl7sRequestsAreAnsweredByAResponseOrAnOutcome() {
    return HooksCase.all().stream()
        .filter(each -> each.model().equals("CDSHooksRequest"))
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> assertAnswered(each)));
  }

  private static void assertAnswered(HooksCase request) {
    String hook = request.json().replaceAll("(?s).*\"hook\"\\s*:\\s*\"([a-z-]+)\".*", "$1");
    HookAnswer answer =
        SERVICE.call(
            "proviso-" + hook,
            request.json().getBytes(StandardCharsets.UTF_8),
            LocalDate.of(2026, 3, 2));
    if (answer.isOk()) {
      assertEquals(
          Set.of(),
          KnownFalse.errors(HooksModels.messages(answer.body().toString(), "CDSHooksResponse")));
      assertTrue(
          HooksCheck.response(answer.body()).stream()
              .noneMatch(fault -> fault.severity() == Severity.ERROR));
    } else {
      assertTrue(Set.of(400, 404, 412).contains(answer.status()), answer.toString());
      assertEquals(List.of(), Reviewed.errors(HapiValidator.messages(answer.body().toString())));
    }
  }
}
