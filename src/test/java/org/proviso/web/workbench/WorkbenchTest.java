package org.proviso.web.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.advice.Assessment;
import org.proviso.finding.Finding;
import org.proviso.rules.Rule;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** What the page is answered, without a server. */
class WorkbenchTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Workbench WORKBENCH = new Workbench(Shipped.PROVISO);

  @Test
  void aBlankPatientRaisesNothingAndAsks() {
    JsonNode answer = assess(blank());

    assertEquals(0, answer.get("considerations").size());
    assertTrue(answer.get("questions").size() > 100);
    assertEquals("unknown", answer.at("/scope/state").asText());
    assertEquals("blank", answer.at("/patient/origin").asText());
    assertTrue(answer.path("crisis").isMissingNode());
  }

  @Test
  void aChoiceRaisesWhatItRaisesAndWhatFollowsIsKnownToo() {
    JsonNode answer = assess(set(blank(), "seizure-disorder", "present"));

    assertTrue(rules(answer).contains("bupropion/seizure-disorder"));
    assertTrue(rules(answer).contains("bupropion/seizure-history"));
    assertEquals("present", answer.at("/findings/any-seizure-history/state").asText());
    assertEquals("[]", answer.get("dropped").toString());
  }

  @Test
  void suicidalThoughtsBringHelpWhateverElseIsSet() {
    JsonNode answer =
        assess(set(set(blank(), "suicidal-thoughts", "present"), "age-under-18", "present"));

    assertEquals("out", answer.at("/scope/state").asText());
    assertFalse(answer.at("/crisis/text").asText().isEmpty());
  }

  @Test
  void whatIsRecordedBringsHelpAlsoWhereItIsSetOtherwise() {
    ObjectNode kai = example("young-adult-with-suicidal-thoughts");

    JsonNode answer = assess(set(kai, "suicidal-thoughts", "absent"));

    assertFalse(answer.at("/crisis/text").asText().isEmpty());
    assertTrue(
        assess(set(blank(), "suicidal-thoughts", "absent")).path("crisis").isMissingNode(),
        "where nothing is recorded, no is no");
  }

  @Test
  void ofTwoChoicesThatContradictEachOtherTheLaterHolds() {
    JsonNode answer =
        assess(set(set(blank(), "seizure-disorder", "present"), "any-seizure-history", "absent"));

    assertEquals("absent", answer.at("/findings/any-seizure-history/state").asText());
    assertEquals("absent", answer.at("/findings/seizure-disorder/state").asText());
    assertEquals("seizure-disorder", answer.at("/dropped/0/finding").asText());
    assertEquals("any-seizure-history", answer.at("/choices/0/finding").asText());
    assertEquals(1, answer.get("choices").size());
  }

  @Test
  void everyExampleIsAssessedAsTheLibraryDoes() throws IOException {
    for (Path file : scenarios()) {
      Scenario scenario = new ScenarioReader(Shipped.PROVISO.rulebook()).read(file).get(0);
      Assessment expected = Shipped.PROVISO.assess(scenario.patient());
      JsonNode answer = assess(example(scenario.id()));

      assertEquals(
          expected.considerations().stream()
              .map(each -> each.rule().name())
              .collect(Collectors.toCollection(TreeSet::new)),
          rules(answer),
          scenario.id());
      assertEquals(expected.questions().size(), answer.get("questions").size(), scenario.id());
      assertEquals(expected.undetermined().size(), answer.get("undetermined").size());
      assertEquals(scenario.story(), answer.at("/patient/story").asText());
    }
  }

  @Test
  void everyExampleFileIsOffered() throws IOException {
    List<String> offered = new ArrayList<>();
    catalogue().get("examples").forEach(each -> offered.add(each.get("id").asText() + ".yaml"));
    offered.sort(null);

    assertEquals(scenarios().stream().map(file -> file.getFileName().toString()).toList(), offered);
    catalogue()
        .get("examples")
        .forEach(each -> assertFalse(each.get("shows").asText().isBlank(), each.toString()));
  }

  @Test
  void everyFindingStandsInExactlyOneGroup() {
    List<String> grouped = new ArrayList<>();
    catalogue()
        .get("groups")
        .forEach(group -> group.get("findings").forEach(each -> grouped.add(each.asText())));
    List<String> all =
        new ArrayList<>(
            Shipped.PROVISO.rulebook().vocabulary().findings().stream().map(Finding::id).toList());
    grouped.sort(null);
    all.sort(null);

    assertEquals(all, grouped);
    assertFalse(catalogue().get("groups").toString().contains("\"other\""), "a group of leftovers");
  }

  @Test
  void theRuleShownIsTheRuleWritten() throws IOException {
    for (Rule rule : Shipped.PROVISO.rulebook().rules()) {
      String file = Files.readString(Path.of("rules", rule.place().file()));
      String shown = catalogue().at("/rules").get(rule.name()).get("drl").asText();
      String written = file.substring(file.indexOf("rule \"" + rule.name() + "\""));
      written = written.substring(0, written.indexOf("\nend") + 4);

      assertEquals(squeezed(written), squeezed(shown), rule.name());
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("//.*", "").replaceAll("\\s+", "");
  }

  @Test
  void whatIsSavedIsAssessedTheSame() throws IOException {
    long seed = 20260302;
    Random random = new Random(seed);
    List<Finding> findings = Shipped.PROVISO.rulebook().vocabulary().findings();
    for (Path file : scenarios()) {
      ObjectNode request = example(file.getFileName().toString().replace(".yaml", ""));
      for (int at = 0; at < 4; at++) {
        JsonNode answer = assess(request);
        String text =
            JSON.readTree(WORKBENCH.answer(Workbench.Question.SCENARIO, bytes(request)).json())
                .get("text")
                .asText();
        Scenario saved =
            new ScenarioReader(Shipped.PROVISO.rulebook())
                .read("saved.yaml", text.getBytes(StandardCharsets.UTF_8))
                .get(0);
        Assessment assessment = Shipped.PROVISO.assess(saved.patient());

        assertEquals(
            rules(answer),
            assessment.considerations().stream()
                .map(each -> each.rule().name())
                .collect(Collectors.toCollection(TreeSet::new)),
            file + " with seed " + seed + "\n" + text);
        assertEquals(
            answer.get("undetermined").size(), assessment.undetermined().size(), file.toString());
        Finding any = findings.get(random.nextInt(findings.size()));
        set(request, any.id(), List.of("present", "absent", "unknown").get(random.nextInt(3)));
      }
    }
  }

  @Test
  void whatWouldChangeARuleDoesChangeIt() throws IOException {
    for (String rule : List.of("bupropion/seizure-disorder", "imipramine/depression")) {
      ObjectNode request = example("epilepsy").put("rule", rule);
      JsonNode changes =
          JSON.readTree(WORKBENCH.answer(Workbench.Question.CHANGES, bytes(request)).json());
      assertTrue(changes.get("changes").size() > 0, changes.toString());
      String before = outcome(rule, assess(example("epilepsy")));
      for (JsonNode change : changes.get("changes")) {
        ObjectNode supposed = example("epilepsy");
        change
            .get("steps")
            .forEach(step -> set(supposed, step.get("finding").asText(), step.get("to").asText()));
        String after = outcome(rule, assess(supposed));
        assertEquals(change.get("to").asText(), after, change.toString());
        assertFalse(after.equals(before), change.toString());
      }
    }
    Workbench.Answer unnamed =
        WORKBENCH.answer(Workbench.Question.CHANGES, bytes(example("epilepsy")));
    assertEquals(400, unnamed.status());
  }

  private static String outcome(String rule, JsonNode answer) {
    if (rules(answer).contains(rule)) {
      return "raised";
    }
    for (JsonNode each : answer.get("undetermined")) {
      if (each.get("rule").asText().equals(rule)) {
        return "undetermined";
      }
    }
    return "not-raised";
  }

  @Test
  void aQuizHoldsWhatIsRaisedAndWhatNearlyIsEachWithItsReason() throws IOException {
    JsonNode quiz =
        JSON.readTree(WORKBENCH.answer(Workbench.Question.QUIZ, bytes(example("epilepsy"))).json());
    TreeSet<String> raised = rules(assess(example("epilepsy")));
    List<String> outcomes = new ArrayList<>();
    for (JsonNode choice : quiz.get("choices")) {
      outcomes.add(choice.get("outcome").asText());
      assertEquals(
          raised.contains(choice.get("rule").asText()),
          choice.get("outcome").asText().equals("raised"));
      assertTrue(choice.get("feedback").asText().length() > 12, choice.toString());
    }
    assertEquals(raised.size(), outcomes.stream().filter("raised"::equals).count());
    assertTrue(outcomes.size() > raised.size(), outcomes.toString());
  }

  @Test
  void aScenarioThatIsOpenedIsAnsweredWithItsFaultsWhereItIsWrong() throws IOException {
    ObjectNode request = blank();
    request
        .putObject("record")
        .put("name", "mine.yaml")
        .put("text", "id: x\ndate: 2026-03-02\npatient: {conditions: [epilepsie]}\n");
    Workbench.Answer answer = WORKBENCH.answer(Workbench.Question.ASSESS, bytes(request));

    assertEquals(400, answer.status());
    JsonNode error = JSON.readTree(answer.json()).at("/errors/0");
    assertEquals("mine.yaml:3", error.get("where").asText());
    assertTrue(error.get("message").asText().contains("epilepsy"), error.toString());
  }

  @Test
  void aFileOfSeveralCasesOffersThemAll() {
    ObjectNode request = blank();
    request
        .putObject("record")
        .put("name", "cases.yaml")
        .put(
            "text",
            "date: 2026-03-02\ncases:\n- {id: a, patient: {}}\n- {id: b, patient: {age: 70}}\n")
        .put("case", "b");
    JsonNode answer = assess(request);

    assertEquals(2, answer.at("/patient/cases").size());
    assertEquals("b", answer.at("/patient/id").asText());
  }

  @Test
  void aRequestThatIsWrongIsRefusedAndSaysWhere() {
    for (String wrong :
        List.of(
            "",
            "{",
            "[]",
            "{}",
            "{\"date\": \"2026-02-30\"}",
            "{\"date\": \"2026-03-02\", \"record\": {\"example\": \"nobody\"}}",
            "{\"date\": \"2026-03-02\", \"choices\": [{\"finding\": \"x\", \"state\": \"present\"}]}",
            "{\"date\": \"2026-03-02\", \"choices\": [{\"finding\": \"falls\", \"state\": \"yes\"}]}",
            "{\"date\": \"2026-03-02\", \"more\": 1}")) {
      Workbench.Answer answer =
          WORKBENCH.answer(Workbench.Question.ASSESS, wrong.getBytes(StandardCharsets.UTF_8));

      assertEquals(400, answer.status(), wrong);
      assertTrue(new String(answer.json(), StandardCharsets.UTF_8).contains("message"), wrong);
    }
  }

  private static JsonNode catalogue() {
    try {
      return JSON.readTree(WORKBENCH.catalogue());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples/scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static ObjectNode blank() {
    ObjectNode request = JSON.createObjectNode().put("date", "2026-03-02");
    request.putArray("choices");
    return request;
  }

  private static ObjectNode example(String id) {
    ObjectNode request = blank();
    request.putObject("record").put("example", id);
    return request;
  }

  private static ObjectNode set(ObjectNode request, String finding, String state) {
    request.withArray("choices").addObject().put("finding", finding).put("state", state);
    return request;
  }

  private static JsonNode assess(ObjectNode request) {
    Workbench.Answer answer = WORKBENCH.answer(Workbench.Question.ASSESS, bytes(request));
    try {
      JsonNode json = JSON.readTree(answer.json());
      assertEquals(200, answer.status(), json.toString());
      return json;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(ObjectNode request) {
    return request.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static TreeSet<String> rules(JsonNode answer) {
    TreeSet<String> rules = new TreeSet<>();
    answer.get("considerations").forEach(each -> rules.add(each.get("rule").asText()));
    return rules;
  }
}
