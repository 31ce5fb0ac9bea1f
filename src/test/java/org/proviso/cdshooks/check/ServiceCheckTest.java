package org.proviso.cdshooks.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proviso.document.InvalidInputException;

/** A good service on loopback has no fault; with one defect, it has the one that is named. */
class ServiceCheckTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String ORIGIN = "https://ehr.example.org";
  private static final String TOKEN = "header.payload.signature";

  private static List<HookFault> faults(
      TinyService service, UnaryOperator<ServiceCheck> settings, LongSupplier clock) {
    return settings.apply(new ServiceCheck(ServiceAddress.of(service.base()), LIMIT, clock)).run();
  }

  private static Set<String> told(TinyService.Defect defect, UnaryOperator<ServiceCheck> settings) {
    try (TinyService service = new TinyService(defect)) {
      return faults(service, settings, () -> 0).stream()
          .map(fault -> fault.requirement().id())
          .filter(id -> !id.equals("service-version"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> told(TinyService.Defect defect) {
    return told(defect, check -> check);
  }

  /** Wants a token of ours for everything. */
  private static TinyService.Reply guarded(TinyService.Question question, TinyService.Reply good) {
    boolean isAllowed = ("Bearer " + TOKEN).equals(question.headers().get("Authorization"));
    return isAllowed || question.method().equals("OPTIONS") ? good : good.with(401).saying("{}");
  }

  @Test
  void aGoodServiceHasNoFault() {
    assertEquals(Set.of(), told((question, good) -> good));
    assertEquals(Set.of(), told((question, good) -> good, check -> check.fromOrigin(ORIGIN)));
    assertEquals(
        Set.of(),
        told(ServiceCheckTest::guarded, check -> check.fromOrigin(ORIGIN).withToken(TOKEN)));
  }

  @Test
  void discoveryThatAnswersOtherwiseThan200IsFivesFaultAndEndsTheCheck() {
    assertEquals(
        Set.of("discovery-status"),
        told((question, good) -> question.isDiscovery() ? good.with(500) : good));
    try (TinyService service =
        new TinyService(
            (question, good) -> good.with(302).with("Location", "/elsewhere").saying(""))) {
      List<HookFault> faults = faults(service, check -> check, () -> 0);
      assertEquals("302, a redirect, which is not followed", faults.get(0).found());
      assertEquals(1, service.questions().size(), "the redirect was followed");
    }
  }

  @Test
  void aFaultOfTheDiscoveryIsToldWithItsPath() {
    try (TinyService service =
        new TinyService(
            (question, good) ->
                question.isDiscovery()
                    ? good.saying(good.body().replace("\"description\"", "\"descripton\""))
                    : good)) {
      String told = faults(service, check -> check, () -> 0).toString();
      assertTrue(
          told.contains("error 6: GET /cds-services $.services[0].description is missing"), told);
    }
  }

  @Test
  void aFaultOfACardIsToldWithItsServiceAndPath() {
    try (TinyService service =
        new TinyService(
            (question, good) -> good.saying(good.body().replace("\"info\"", "\"hint\"")))) {
      String told = faults(service, check -> check, () -> 0).toString();
      assertTrue(
          told.contains(
              "error 22: POST /cds-services/hello (patient-view) $.cards[0].indicator is \"hint\""),
          told);
    }
  }

  @Test
  void contentTypeAndJsonOfEveryAnswerAreLookedAt() {
    assertEquals(
        Set.of("json-content-type"),
        told((question, good) -> good.with("Content-Type", "text/html")));
    assertEquals(
        Set.of("well-formed"),
        told((question, good) -> good.status() == 200 ? good.saying("<html>") : good));
  }

  @Test
  void anUnknownIdIs404() {
    assertEquals(
        Set.of("unknown-id-status"),
        told((question, good) -> good.status() == 404 ? good.with(400) : good));
  }

  @Test
  void whatIsNoJsonIs400() {
    assertEquals(
        Set.of("not-json-status"),
        told((question, good) -> good.status() == 400 ? good.with(500) : good));
  }

  @Test
  void aValidRequestIsAnswered() {
    assertEquals(
        Set.of("call-status"),
        told((question, good) -> good.status() == 412 ? good.with(422) : good));
    assertEquals(
        Set.of("call-status"),
        told(
            (question, good) ->
                good.status() == 200 && !question.isDiscovery()
                    ? good.with(204).saying("")
                    : good));
  }

  @Test
  void a412InSpiteOfEveryKeyIsTwentiesFault() {
    assertEquals(
        Set.of("advertises-what-it-needs", "error-body"),
        told(
            (question, good) ->
                good.status() == 200 && !question.isDiscovery() ? good.with(412) : good));
  }

  @Test
  void aServiceThatStumblesOverUnknownFieldsIsTold() {
    assertEquals(
        Set.of("accepts-unknown-fields"),
        told(
            (question, good) ->
                question.body().contains("aFieldOfTheFuture") ? good.with(400) : good));
    assertEquals(
        Set.of("accepts-unknown-fields"),
        told(
            (question, good) ->
                question.isJson() && question.json().has("extension") ? good.with(500) : good));
  }

  @Test
  void anErrorWithoutAnOutcomeIsANoteOfTheBallot() {
    try (TinyService service =
        new TinyService((question, good) -> good.status() >= 400 ? good.saying("{}") : good)) {
      List<HookFault> faults = faults(service, check -> check, () -> 0);
      assertTrue(faults.toString().contains("note 19 of 3.0"), faults.toString());
      assertEquals(List.of(), HooksCheckTest.weighty(faults));
    }
  }

  @Test
  void aSlowServiceIsTold() {
    AtomicLong now = new AtomicLong();
    try (TinyService service = new TinyService()) {
      List<HookFault> faults = faults(service, check -> check, () -> now.addAndGet(1_500_000_000L));
      assertTrue(faults.toString().contains("answered after 1500 ms"), faults.toString());
    }
  }

  @Test
  void browsersAreAskedAboutOnlyWhereAnOriginIsGiven() {
    TinyService.Defect closed = (question, good) -> good.without("Access-Control-Allow-Origin");

    assertEquals(Set.of(), told(closed));
    assertEquals(Set.of("cors-origin"), told(closed, check -> check.fromOrigin(ORIGIN)));
    assertEquals(
        Set.of("cors-origin"),
        told(
            (question, good) ->
                good.status() == 404 ? good.without("Access-Control-Allow-Origin") : good,
            check -> check.fromOrigin(ORIGIN)));
    assertEquals(
        Set.of("cors-preflight"),
        told(
            (question, good) -> good.with("Access-Control-Allow-Headers", "Content-Type"),
            check -> check.fromOrigin(ORIGIN)));
    assertEquals(
        Set.of("cors-preflight"),
        told(
            (question, good) -> question.method().equals("OPTIONS") ? good.with(405) : good,
            check -> check.fromOrigin(ORIGIN)));
  }

  @Test
  void discoveryAndServicesAskForATokenAlike() {
    assertEquals(
        Set.of("discovery-authorization"),
        told(
            (question, good) -> question.isDiscovery() ? good : guarded(question, good),
            check -> check.withToken(TOKEN)));
    assertEquals(
        Set.of("discovery-authorization"),
        told(
            (question, good) -> question.isDiscovery() ? guarded(question, good) : good,
            check -> check.withToken(TOKEN)));
  }

  @Test
  void aTokenThatNobodySignedIsRefused() {
    assertEquals(
        Set.of("refuses-unsigned"),
        told(
            (question, good) ->
                question.headers().containsKey("Authorization") ? good : good.with(401),
            check -> check.withToken(TOKEN)));
  }

  @Test
  void aMissingTokenIsHintedAt() {
    try (TinyService service = new TinyService(ServiceCheckTest::guarded)) {
      assertEquals(
          "401 (it may want a token: --token)",
          faults(service, check -> check, () -> 0).get(0).found());
    }
  }

  @Test
  void nobodyIsAskedAboutAndTheTokenIsNotTold() {
    try (TinyService service =
        new TinyService((question, good) -> good.with(500).saying("{\"x\": null"))) {
      List<HookFault> faults = faults(service, check -> check.withToken(TOKEN), () -> 0);
      assertFalse(faults.toString().contains(TOKEN), faults.toString());
    }
    try (TinyService service = new TinyService()) {
      faults(service, check -> check, () -> 0);
      for (TinyService.Question question : service.questions()) {
        if (question.isJson()) {
          assertEquals(List.of(), HooksCheckTest.weighty(HooksCheck.request(question.json())));
          assertEquals("example", question.json().at("/context/patientId").asText());
        }
      }
    }
  }

  @Test
  void oneServiceOfManyMayBeNamed() {
    try (TinyService service = new TinyService()) {
      new ServiceCheck(ServiceAddress.of(service.base() + "/cds-services/other"), LIMIT).run();
      assertTrue(
          service.questions().stream()
              .noneMatch(question -> question.path().equals("/cds-services/hello")));
      new ServiceCheck(ServiceAddress.of(service.base() + "/cds-services/hello/"), LIMIT).run();
      assertTrue(
          service.questions().stream()
              .anyMatch(question -> question.path().equals("/cds-services/hello")));
    }
  }

  @Test
  void aServiceThatHangsOrTalksForEverEndsInAnError() {
    CountDownLatch end = new CountDownLatch(1);
    try (TinyService service =
        new TinyService(
            (question, good) -> {
              await(end);
              return good;
            })) {
      ServiceCheck check =
          new ServiceCheck(ServiceAddress.of(service.base()), Duration.ofSeconds(1));
      InvalidInputException refused = assertThrows(InvalidInputException.class, check::run);
      assertTrue(refused.getMessage().endsWith("no answer within 1 s"), refused.getMessage());
      end.countDown();
    }
    try (TinyService service =
        new TinyService((question, good) -> good.saying("x".repeat(6_000_000)))) {
      ServiceCheck check = new ServiceCheck(ServiceAddress.of(service.base()), LIMIT);
      InvalidInputException refused = assertThrows(InvalidInputException.class, check::run);
      assertTrue(refused.getMessage().contains("more than 5000000 bytes"), refused.getMessage());
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whereNobodyListensItIsSaid() {
    String base;
    try (TinyService service = new TinyService()) {
      base = service.base();
    }
    ServiceCheck check = new ServiceCheck(ServiceAddress.of(base), LIMIT);
    InvalidInputException refused = assertThrows(InvalidInputException.class, check::run);
    assertTrue(refused.getMessage().contains("not listening"), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, http://localhost:8080/cds-services",
    "http://localhost:8080/, http://localhost:8080/cds-services",
    "http://[::1]:8080/cds-services/, http://[::1]:8080/cds-services",
    "https://cds.example.org/r4/cds-services/x, https://cds.example.org/r4/cds-services",
    "https://cds.example.org/r4, https://cds.example.org/r4/cds-services"
  })
  void theAddressOfTheDiscoveryFollowsFromWhatIsNamed(String named, String discovery) {
    assertEquals(discovery, ServiceAddress.of(named).discovery().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cds.example.org",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "http://169.254.169.254/",
        "ftp://localhost",
        "file:///etc/passwd",
        "https://user:secret@cds.example.org",
        "https://cds.example.org?x=1",
        "https://cds.example.org#x",
        "https://",
        "https://exa mple.org"
      })
  void anAddressThatIsNeitherHttpsNorThisMachineIsNotCalled(String address) {
    assertThrows(InvalidInputException.class, () -> ServiceAddress.of(address));
  }

  @Test
  void aTokenOrOriginOfAnotherFormIsRefusedWithoutBeingShown() {
    ServiceCheck check = new ServiceCheck(ServiceAddress.of("http://localhost:1"), LIMIT);
    String refused =
        assertThrows(InvalidInputException.class, () -> check.withToken("se cret\r\nX: y"))
            .getMessage();
    assertFalse(refused.contains("cret"), refused);
    assertThrows(InvalidInputException.class, () -> check.fromOrigin("ehr.example.org\r\n"));
  }
}
