package org.proviso.cdshooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proviso.Proviso;
import org.proviso.RandomPatients;
import org.proviso.Shipped;
import org.proviso.advice.Assessment;
import org.proviso.cdshooks.check.DocumentKind;
import org.proviso.cdshooks.check.HookFault;
import org.proviso.cdshooks.check.HooksCheck;
import org.proviso.cdshooks.check.Severity;
import org.proviso.finding.Findings;
import org.proviso.patient.Medicine;
import org.proviso.patient.Patient;
import org.proviso.rules.Level;
import org.proviso.rules.Rulebook;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** What our own service writes, the checker does not fault, warnings included. */
class OwnResponsesTest {

  private static final Proviso PROVISO = Shipped.PROVISO;
  private static final Rulebook RULEBOOK = PROVISO.rulebook();
  private static final long SEED = Long.getLong("own.seed", 20261122L);
  private static final int PATIENTS = Integer.getInteger("own.patients", 100);
  private static final int CALLS = Integer.getInteger("own.calls", 200);

  private static List<HookFault> weighty(List<HookFault> faults) {
    return faults.stream().filter(fault -> fault.severity() != Severity.NOTE).toList();
  }

  @Test
  void ourDiscoveryHasNoFault() {
    assertEquals(List.of(), weighty(HooksCheck.discovery(HookCalls.service().discovery().body())));
  }

  @TestFactory
  Stream<DynamicTest> everyAnsweredExampleHasNoFaultAsAnExchange() throws IOException {
    try (Stream<Path> files = Files.list(HookCalls.EXAMPLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".request.json"))
          .map(file -> file.replace(".request.json", ""))
          .filter(name -> HookCalls.example(name).has("hook"))
          .sorted()
          .toList()
          .stream()
          .map(name -> DynamicTest.dynamicTest(name, () -> assertExchange(name)));
    }
  }

  private static void assertExchange(String name) {
    ObjectNode request = HookCalls.example(name);
    HookAnswer answer = HookCalls.call(request);
    ObjectNode exchange = JsonNodeFactory.instance.objectNode();
    exchange.put("service", "proviso-" + request.path("hook").asText());
    exchange.put("status", answer.status());
    exchange.set("discovery", HookCalls.service().discovery().body());
    exchange.set("request", request);
    exchange.set("response", answer.body());
    List<HookFault> faults = weighty(HooksCheck.check(DocumentKind.EXCHANGE, exchange));
    assertEquals(List.of(), faults.stream().filter(fault -> isOurs(fault)).toList());
    if (answer.isOk()) {
      assertEquals(
          List.of(), faults.stream().filter(fault -> fault.severity() == Severity.ERROR).toList());
    }
  }

  private static boolean isOurs(HookFault fault) {
    return !fault.path().startsWith("$.request");
  }

  @TestFactory
  Stream<DynamicTest> noScenarioLeadsToAResponseWithAFault() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples/scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> {
                        for (Scenario scenario : new ScenarioReader(RULEBOOK).read(file)) {
                          Patient patient = scenario.patient();
                          int cards = assertWithoutFault(patient, new Random(SEED));
                          assertTrue(
                              cards > 0 || PROVISO.assess(patient).considerations().isEmpty());
                        }
                      }));
    }
  }

  @Test
  void noRandomPatientLeadsToAResponseWithAFault() {
    RandomPatients patients = new RandomPatients(SEED, RULEBOOK);
    Random random = new Random(SEED);
    int cards = 0;
    for (int made = 0; made < PATIENTS; made++) {
      cards += assertWithoutFault(patients.next(), random);
    }
    assertTrue(cards > PATIENTS, cards + " cards");
  }

  /** On the opening of a chart, and on orders of what the patient takes and of both medicines. */
  private static int assertWithoutFault(Patient patient, Random random) {
    Findings findings = PROVISO.findings(patient);
    Assessment assessment = PROVISO.assess(patient, findings);
    Attention.Spoken spoken = new Attention.Spoken(assessment, RULEBOOK);
    List<Draft> drafts = drafts(patient, random);
    int cards = 0;
    for (HookSettings.PatientView when : HookSettings.PatientView.values()) {
      cards +=
          assertWithoutFault(
              Attention.toView(when, patient, findings, spoken), assessment, findings, List.of());
    }
    return cards
        + assertWithoutFault(
            Attention.toOrders(
                patient, new DraftReader.Drafts(drafts, List.of(), List.of()), spoken),
            assessment,
            findings,
            drafts);
  }

  private static int assertWithoutFault(
      Attention attention, Assessment assessment, Findings findings, List<Draft> drafts) {
    CardId ids = new CardId(new SplittableRandom(SEED)::nextLong, CardMaker.codes(RULEBOOK));
    List<Card> cards =
        new CardMaker(RULEBOOK, ids, Level.CLINICIAN).cards(attention, assessment, drafts);
    Map<Prefetch, Part> parts = new EnumMap<>(Prefetch.class);
    Prefetch.ALL.forEach(key -> parts.put(key, Part.missing(key, "not sent")));
    ObjectNode checked =
        Checked.write(attention, assessment, findings, new Checked.Inputs(parts, List.of("a")));
    Optional<URI> workbench = Optional.of(URI.create("https://proviso.example.org/"));
    assertEquals(
        List.of(),
        weighty(HooksCheck.response(new ResponseWriter(workbench).write(cards, checked))),
        () -> "seed " + SEED + ": " + assessment.subject());
    byte[] written = HookCalls.bytes(new ResponseWriter(Optional.empty()).write(cards, checked));
    assertEquals(List.of(), weighty(HooksCheck.text(written).faults()), "as text");
    return cards.size();
  }

  private static List<Draft> drafts(Patient patient, Random random) {
    List<Draft> drafts = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("imipramine", "bupropion"));
    patient.medicines().stream().map(Medicine::name).forEach(names::add);
    for (String name : names) {
      if (random.nextInt(3) > 0) {
        drafts.add(
            new Draft(
                "MedicationRequest/" + drafts.size(),
                name,
                RULEBOOK.vocabulary().medicines().ingredientsOf(name).orElse(List.of()),
                random.nextBoolean() ? Draft.Choice.CHOSEN : Draft.Choice.BESIDE));
      }
    }
    return drafts;
  }

  @Test
  void noMutatedCallLeadsToAResponseWithAFault() throws IOException {
    Random random = new Random(SEED);
    List<ObjectNode> requests = new ArrayList<>();
    for (String name : List.of("patient-view", "order-select", "order-sign", "missing-keys")) {
      requests.add(HookCalls.example(name));
    }
    HookService service = HookCalls.service();
    int answered = 0;
    for (int call = 0; call < CALLS; call++) {
      ObjectNode request = requests.get(random.nextInt(requests.size())).deepCopy();
      for (int change = 1 + random.nextInt(3); change > 0; change--) {
        mutate(request.path("prefetch"), random);
      }
      HookAnswer answer = HookCalls.call(service, request);
      if (answer.isOk()) {
        answered++;
        assertEquals(
            List.of(),
            weighty(HooksCheck.response(answer.body())),
            () -> "seed " + SEED + ": " + request);
      }
    }
    assertTrue(answered > CALLS / 2, answered + " of " + CALLS + " were answered");
  }

  private static final List<String> TEXTS =
      List.of("x", "", "<b>bold</b>", "One. Two! Three?", "a\nb", "`|[x](y)", "long ".repeat(60));

  /** Puts a text in place of one, or takes something out. */
  private static void mutate(JsonNode node, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    gather(node, containers);
    JsonNode chosen = containers.get(random.nextInt(containers.size()));
    if (chosen instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      if (random.nextInt(3) == 0) {
        object.remove(name);
      } else if (object.path(name).isTextual()) {
        object.put(name, TEXTS.get(random.nextInt(TEXTS.size())));
      }
    } else if (chosen instanceof ArrayNode array && !array.isEmpty()) {
      array.remove(random.nextInt(array.size()));
    }
  }

  private static void gather(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(item -> gather(item, containers));
    }
  }
}
