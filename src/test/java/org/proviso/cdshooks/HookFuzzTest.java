package org.proviso.cdshooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.fhir.FhirReader;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Patient;
import org.proviso.patient.RecordList;

/**
 * Mutated calls: no exception escapes, every answer is well formed, and what is taken away makes
 * nothing absent. 2,000 inputs unless {@code -Dfuzz.inputs} says otherwise.
 */
class HookFuzzTest {

  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 2000);
  private static final long SEED = Long.getLong("fuzz.seed", 20260302L);

  private static final String MORE =
      """
      {"resourceType":"Bundle","type":"searchset","entry":[
       {"resource":{"resourceType":"Condition","id":"no-glaucoma","code":{"text":"angle-closure glaucoma"},
        "verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"refuted"}]},
        "subject":{"reference":"Patient/mireille"}}},
       {"resource":{"resourceType":"Condition","id":"glaucoma","code":{"text":"glaucoma"},
        "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},
        "verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},
        "subject":{"reference":"Patient/mireille"}}}]}
      """;

  private final Random random = new Random(SEED);

  private static List<ObjectNode> requests() throws IOException {
    try (Stream<Path> files = Files.list(HookCalls.EXAMPLES)) {
      List<ObjectNode> requests = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".request.json")) {
          requests.add(HookCalls.example(name.replace(".request.json", "")));
        }
      }
      ObjectNode rich = HookCalls.example("patient-view");
      ((ObjectNode) rich.path("prefetch")).set("conditions", HookCalls.MAPPER.readTree(MORE));
      requests.add(rich);
      return requests;
    }
  }

  @Test
  void noMutationOfACallLetsAnExceptionOutOrGivesAMalformedAnswer() throws IOException {
    List<ObjectNode> requests = requests();
    HookService service = HookCalls.service();
    for (int input = 0; input < INPUTS; input++) {
      ObjectNode request = requests.get(input % requests.size()).deepCopy();
      String hook = request.path("hook").asText("feedback");
      int changes = 1 + random.nextInt(4);
      for (int change = 0; change < changes; change++) {
        mutate(request);
      }
      byte[] bytes = HookCalls.bytes(request);
      if (random.nextInt(8) == 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      HookAnswer answer =
          hook.equals("feedback")
              ? service.feedback("proviso-order-sign", bytes)
              : service.call("proviso-" + hook, bytes, HookCalls.TODAY);
      boolean taken = hook.equals("feedback") && answer.isOk();
      assertEquals(
          List.of(),
          taken ? List.of() : Answers.faults(answer),
          "seed " + SEED + ", input " + input + ": " + new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private void mutate(ObjectNode request) {
    List<ContainerNode<?>> containers = new ArrayList<>();
    gather(request, containers);
    ContainerNode<?> chosen = containers.get(random.nextInt(containers.size()));
    if (chosen instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(3)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name, junk());
        default -> object.set(names.get(random.nextInt(names.size())), object.get(name).deepCopy());
      }
    } else if (chosen instanceof ArrayNode array && !array.isEmpty()) {
      int at = random.nextInt(array.size());
      switch (random.nextInt(3)) {
        case 0 -> array.remove(at);
        case 1 -> array.set(at, junk());
        default -> array.add(array.get(at).deepCopy());
      }
    }
  }

  private static void gather(JsonNode node, List<ContainerNode<?>> containers) {
    if (node instanceof ContainerNode<?> container) {
      containers.add(container);
      node.forEach(item -> gather(item, containers));
    }
  }

  private JsonNode junk() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (random.nextInt(12)) {
      case 0 -> json.nullNode();
      case 1 -> json.textNode("");
      case 2 -> json.numberNode(new java.math.BigDecimal("1e99999"));
      case 3 -> json.numberNode(-1);
      case 4 -> json.booleanNode(true);
      case 5 -> json.arrayNode();
      case 6 -> json.objectNode();
      case 7 -> json.textNode("x".repeat(5000));
      case 8 -> json.textNode("<b>`|[x](y)\u202E\uD800");
      case 9 -> json.textNode("2026-02-31");
      case 10 -> json.arrayNode().add(json.arrayNode().add(json.nullNode()));
      default -> json.objectNode().put("resourceType", "OperationOutcome");
    };
  }

  @Test
  void whatIsTakenAwayMakesNothingAbsent() throws IOException {
    List<ObjectNode> requests = requests();
    requests.removeIf(
        request -> HookCalls.call(request).status() != 200 || request.has("feedback"));
    for (int input = 0; input < INPUTS / 4; input++) {
      ObjectNode request = requests.get(input % requests.size()).deepCopy();
      Set<RecordList> complete = random.nextBoolean() ? Set.of() : EnumSet.allOf(RecordList.class);
      Findings before = findings(request, complete);
      String what = takeAway(request, complete.isEmpty());
      Findings after = findings(request, complete);
      for (Finding finding : before.vocabulary().findings()) {
        if (before.state(finding.id()) != State.ABSENT) {
          assertNotEquals(
              State.ABSENT,
              after.state(finding.id()),
              "seed " + SEED + ", input " + input + ": " + finding.id() + " after " + what);
        }
      }
    }
  }

  /** Takes away what a prefetch can lack, each in a way that can be noticed. */
  private String takeAway(ObjectNode request, boolean nullSaysNothing) {
    ObjectNode prefetch = (ObjectNode) request.path("prefetch");
    StringBuilder done = new StringBuilder();
    for (Prefetch key : Prefetch.ALL) {
      JsonNode sent = prefetch.path(key.key());
      if (key == Prefetch.PATIENT || sent.isMissingNode() || random.nextBoolean()) {
        continue;
      }
      int how = random.nextInt(nullSaysNothing ? 5 : 4);
      done.append(key.key()).append(' ').append(how).append("; ");
      switch (how) {
        case 0 -> prefetch.remove(key.key());
        case 1 -> prefetch.putObject(key.key()).put("resourceType", "OperationOutcome");
        case 2 -> prefetch.put(key.key(), "nonsense");
        case 3 -> cutPage(sent);
        default -> prefetch.putNull(key.key());
      }
    }
    return done.toString();
  }

  private void cutPage(JsonNode sent) {
    if (sent instanceof ObjectNode page) {
      page.putArray("link").addObject().put("relation", "next").put("url", "https://x.example/2");
      ArrayNode entries = page.withArray("entry");
      for (int at = entries.size() - 1; at >= 0; at--) {
        if (random.nextBoolean()) {
          entries.remove(at);
        }
      }
    }
  }

  private static Findings findings(ObjectNode request, Set<RecordList> complete) {
    Hook hook = Hook.ofService("proviso-" + request.path("hook").asText()).orElseThrow();
    Call call = CallReader.read(hook, HookCalls.bytes(request));
    Map<Prefetch, Part> parts = Gathering.of(call, FhirServers.none());
    Patient patient =
        new RecordReader(FhirReader.of(Shipped.PROVISO.rulebook()), complete)
            .read(call, parts, HookCalls.TODAY);
    return Shipped.PROVISO.findings(patient);
  }
}
