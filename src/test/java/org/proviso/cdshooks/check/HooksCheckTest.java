package org.proviso.cdshooks.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Good documents have no fault; broken in one place, they have the one that is named. */
class HooksCheckTest {

  /** Told of texts rather than of trees: {@link JsonTextTest}. */
  private static final Set<String> OF_TEXT = Set.of("well-formed", "key-once", "within-limits");

  /** Told of running services: {@link ServiceCheckTest}. */
  private static final Set<String> OF_SERVICES =
      Set.of(
          "accepts-unknown-fields",
          "discovery-status",
          "json-content-type",
          "discovery-authorization",
          "unknown-id-status",
          "not-json-status",
          "answers-in-time",
          "call-status",
          "refuses-unsigned",
          "cors-origin",
          "cors-preflight");

  @TestFactory
  Stream<DynamicTest> aGoodDocumentHasNoFaultAndItsKindIsSeen() {
    return Documents.names().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Examination examination = HooksCheck.text(Documents.bytes(name));
                      assertEquals(Optional.of(Documents.kind(name)), examination.kind());
                      assertEquals(List.of(), weighty(examination.faults()));
                      assertEquals(
                          List.of(),
                          weighty(HooksCheck.check(Documents.kind(name), Documents.good(name))));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aBrokenDocumentHasTheFaultOfItsPoint() {
    return Documents.breakages().stream()
        .map(
            breakage ->
                DynamicTest.dynamicTest(
                    requirement(breakage.requirement()).terms().point()
                        + " "
                        + breakage.requirement()
                        + ": "
                        + breakage.file()
                        + " "
                        + breakage.path()
                        + " = "
                        + breakage.value(),
                    () -> assertTold(breakage)));
  }

  private static void assertTold(Documents.Breakage breakage) {
    JsonNode broken = breakage.broken();
    DocumentKind kind = Documents.kind(breakage.file());
    List<HookFault> faults = HooksCheck.check(kind, broken);
    assertTrue(
        faults.stream()
            .anyMatch(
                fault ->
                    fault.requirement().id().equals(breakage.requirement())
                        && fault.path().equals(breakage.path())),
        () -> "told: " + faults);
  }

  @Test
  void everyRequirementIsBrokenByTheTableOrInATestOfItsOwn() {
    Set<String> told =
        Documents.breakages().stream()
            .map(Documents.Breakage::requirement)
            .collect(Collectors.toCollection(TreeSet::new));
    told.addAll(OF_TEXT);
    told.addAll(OF_SERVICES);
    Set<String> all =
        Requirement.all().stream()
            .map(Requirement::id)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(all, told);
    assertEquals(all.size(), Requirement.all().size(), "ids are unique");
  }

  @Test
  void theInvariantsOfTheBallotAreThereByName() {
    Set<String> names =
        Requirement.all().stream()
            .flatMap(requirement -> requirement.terms().invariant().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        new TreeSet<>(
            List.of(
                "cds-r-1",
                "cds-r-2",
                "cds-resp-1",
                "cds-resp-2",
                "cds-resp-3",
                "cds-resp-4",
                "cds-resp-5",
                "cds-resp-6",
                "cds-resp-7",
                "cds-fb-1",
                "cds-fb-2",
                "cds-fb-3")),
        names);
  }

  @Test
  void aSummaryIsCountedInCodePoints() {
    JsonNode response = Documents.good("response");
    Documents.put(response, "/cards/0/summary", '"' + "\uD83D\uDE00".repeat(139) + '"');
    assertEquals(List.of(), weighty(HooksCheck.response(response)));

    Documents.put(response, "/cards/0/summary", '"' + "\uD83D\uDE00".repeat(140) + '"');
    assertEquals(
        "error 22: $.cards[0].summary is 140 characters, \""
            + "\uD83D\uDE00".repeat(60)
            + "…\"; allowed: fewer than 140 characters (code points)",
        weighty(HooksCheck.response(response)).get(0).toString());
  }

  @Test
  void whatIsToldNamesPointPlaceValueAndWhatIsAllowed() {
    JsonNode response = Documents.good("response");
    Documents.put(response, "/cards/0/indicator", "\"warnin\"");

    assertEquals(
        "error 22: $.cards[0].indicator is \"warnin\"; nearest: warning; allowed: info, warning or"
            + " critical (REQUIRED)",
        HooksCheck.response(response).get(0).toString());
  }

  @Test
  void anInvariantAndTheBallotAreNamed() {
    JsonNode response = Documents.good("response");
    Documents.put(response, "/cards/0/selectionBehavior", "-");

    String all = HooksCheck.response(response).toString();
    assertTrue(all.contains("error 22 (cds-resp-6): $.cards[0].selectionBehavior is missing"), all);
    assertTrue(all.contains("note 27 of 3.0: "), all);
  }

  @Test
  void discoveryRequestAndResponseAreComparedWithoutAnIdWhereOneServiceHasTheHook() {
    JsonNode request = Documents.good("request-patient-view");
    Documents.put(request, "/prefetch/secret", "null");

    List<HookFault> faults =
        weighty(
            HooksCheck.exchange(Documents.good("discovery"), request, Documents.good("response")));

    assertEquals(
        List.of("$.request.prefetch.secret"), faults.stream().map(HookFault::path).toList());
    assertEquals(39, faults.get(0).point());
  }

  @Test
  void nothingOfAPatientAndNoTokenIsEverShown() {
    String secret = "Zyxwvutsrq";
    for (Documents.Breakage breakage : Documents.breakages()) {
      if (!breakage.pointer().matches(".*/(context|prefetch|fhirAuthorization|userComment)/.*")
          || breakage.file().startsWith("discovery")) {
        continue;
      }
      JsonNode broken = Documents.good(breakage.file());
      Documents.put(broken, breakage.pointer(), "\"" + secret + " 1\"");
      assertFalse(
          HooksCheck.check(Documents.kind(breakage.file()), broken).toString().contains(secret),
          breakage.pointer());
      Documents.put(broken, breakage.pointer(), "{\"" + "a\": \"" + secret + "\"}");
      assertFalse(
          HooksCheck.check(Documents.kind(breakage.file()), broken).toString().contains(secret),
          breakage.pointer());
    }
  }

  @TestFactory
  Stream<DynamicTest> aSampleRequestOfOursIsValid() {
    JsonNode templates = Documents.good("discovery").at("/services/0/prefetch");
    return Hook.published().stream()
        .map(
            hook ->
                DynamicTest.dynamicTest(
                    hook.name(),
                    () -> {
                      UUID instance = UUID.fromString("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
                      assertEquals(
                          List.of(), HooksCheck.request(SampleRequest.bare(hook, instance)));
                      assertEquals(
                          List.of(),
                          HooksCheck.request(SampleRequest.complete(hook, instance, templates)));
                    }));
  }

  static List<HookFault> weighty(List<HookFault> faults) {
    return faults.stream().filter(fault -> fault.severity() != Severity.NOTE).toList();
  }

  private static Requirement requirement(String id) {
    return Requirement.all().stream()
        .filter(requirement -> requirement.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no requirement " + id));
  }
}
