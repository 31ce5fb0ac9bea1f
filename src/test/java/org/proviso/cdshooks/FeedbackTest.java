package org.proviso.cdshooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proviso.cli.CommandLineOutput;
import org.proviso.document.InvalidInputException;
import org.proviso.rules.Level;

/** What is told of cards finds its rule again, with nothing kept of the call. */
class FeedbackTest {

  private static final String TIME = "2026-03-02T10:05:31Z";

  @TempDir private Path folder = Path.of("");

  private static ObjectNode told(String card, String outcome) {
    ObjectNode body = HookCalls.MAPPER.createObjectNode();
    body.putArray("feedback")
        .addObject()
        .put("card", card)
        .put("outcome", outcome)
        .put("outcomeTimestamp", TIME);
    return body;
  }

  private static HookAnswer tell(HookService service, ObjectNode body) {
    return service.feedback("proviso-patient-view", HookCalls.bytes(body));
  }

  private static String card(HookService service, int at) {
    HookAnswer answer = HookCalls.call(service, HookCalls.example("patient-view"));
    return answer.body().path("cards").path(at).path("uuid").asText();
  }

  private static HookService keeping(HookSettings.Comments comments, FeedbackStore store) {
    return HookCalls.service(
        new HookSettings(
            HookSettings.PatientView.ALWAYS, Optional.empty(), Set.of(), comments, Level.CLINICIAN),
        FhirServers.none(),
        store);
  }

  @Test
  void feedbackFindsTheRuleOfItsCardEvenInAnotherProcess() {
    String card = card(HookCalls.service(), 1);
    List<Feedback> kept = new ArrayList<>();

    HookAnswer answer =
        tell(keeping(HookSettings.Comments.DROPPED, kept::addAll), told(card, "accepted"));

    assertEquals(200, answer.status());
    assertEquals(Optional.of("imipramine/taking-serotonergic-medicine"), kept.get(0).rule());
    assertEquals(Feedback.Outcome.ACCEPTED, kept.get(0).outcome());
  }

  @Test
  void anUnknownCardIsKeptWithoutARule() {
    List<Feedback> kept = new ArrayList<>();

    HookAnswer answer =
        tell(
            keeping(HookSettings.Comments.DROPPED, kept::addAll),
            told("f6b95768-b1c8-40dc-8385-bf3504b82ffb", "overridden"));

    assertEquals(200, answer.status());
    assertEquals(Optional.empty(), kept.get(0).rule());
    assertEquals(Optional.empty(), kept.get(0).reason());
  }

  @Test
  void freeWordsAreDroppedUnlessTheSettingsKeepThem() {
    ObjectNode body = told(card(HookCalls.service(), 0), "overridden");
    ((ObjectNode) body.path("feedback").path(0))
        .putObject("overrideReason")
        .put("userComment", "Mrs Example knows");
    List<Feedback> kept = new ArrayList<>();

    tell(keeping(HookSettings.Comments.DROPPED, kept::addAll), body);
    tell(keeping(HookSettings.Comments.KEPT, kept::addAll), body);

    assertEquals(Optional.empty(), kept.get(0).comment());
    assertEquals(Optional.of("Mrs Example knows"), kept.get(1).comment());
  }

  @Test
  void whatIsNoFeedbackIsRefusedAndNothingOfItIsKept() {
    FeedbackStore never =
        feedback -> {
          throw new AssertionError("kept");
        };
    HookService service = keeping(HookSettings.Comments.DROPPED, never);
    for (ObjectNode bad :
        List.of(
            HookCalls.MAPPER.createObjectNode(),
            HookCalls.MAPPER.createObjectNode().put("feedback", "x"),
            told("no uuid", "accepted"),
            told("f6b95768-b1c8-40dc-8385-bf3504b82ffb", "ignored"))) {
      HookAnswer answer = tell(service, bad);

      assertEquals(400, answer.status(), bad.toString());
      assertEquals(List.of(), Answers.faults(answer));
    }
    assertEquals(404, service.feedback("other", new byte[0]).status());
  }

  @Test
  void aStoreThatFailsIsOurFault() {
    FeedbackStore full =
        feedback -> {
          throw new UncheckedIOException(new IOException("no space"));
        };
    HookAnswer answer =
        tell(
            keeping(HookSettings.Comments.DROPPED, full),
            told("f6b95768-b1c8-40dc-8385-bf3504b82ffb", "accepted"));

    assertEquals(500, answer.status());
  }

  @Test
  void theFileOnlyGrowsAndIsReadBackAsItWasTold() throws IOException {
    Path file = folder.resolve("feedback.jsonl");
    FeedbackFile store = new FeedbackFile(file);
    List<Feedback> kept = new ArrayList<>();
    HookService both =
        keeping(
            HookSettings.Comments.KEPT,
            feedback -> {
              store.add(feedback);
              kept.addAll(feedback);
            });
    ObjectNode body = told(card(both, 0), "overridden");
    ObjectNode override = ((ObjectNode) body.path("feedback").path(0)).putObject("overrideReason");
    override
        .putObject("reason")
        .put("system", OverrideReasons.SYSTEM)
        .put("code", "cds-not-applicable")
        .put("display", "PC CDS does not apply to patient");
    override.put("userComment", "two\nlines");

    tell(both, body);
    tell(both, told(card(both, 0), "accepted"));

    assertEquals(kept, FeedbackFile.read(file));
    assertEquals(2, Files.readAllLines(file).size());
    assertFalse(Files.readString(file).contains("mireille"));
  }

  @Test
  void aLineThatIsNoneOfOursIsNamedByItsNumber() throws IOException {
    Path file = folder.resolve("bad.jsonl");
    Files.writeString(file, "\n{}\nnonsense\n", StandardCharsets.UTF_8);

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> FeedbackFile.read(file));

    assertEquals(
        List.of(2, 3), refused.faults().stream().map(fault -> fault.place().line()).toList());
    InvalidInputException missing =
        assertThrows(InvalidInputException.class, () -> FeedbackFile.read(folder.resolve("none")));
    assertTrue(missing.getMessage().contains("there is no such file"), missing.getMessage());
  }

  @Test
  void theTableTellsByRuleWhatBecameOfTheCards() {
    Path file = folder.resolve("feedback.jsonl");
    HookService service = keeping(HookSettings.Comments.DROPPED, new FeedbackFile(file));
    ObjectNode reasoned = told(card(service, 0), "overridden");
    ((ObjectNode) reasoned.path("feedback").path(0))
        .putObject("overrideReason")
        .putObject("reason")
        .put("code", "cds-not-applicable");
    tell(service, reasoned);
    tell(service, reasoned);
    tell(service, told(card(service, 0), "overridden"));
    tell(service, told(card(service, 0), "accepted"));
    tell(service, told("f6b95768-b1c8-40dc-8385-bf3504b82ffb", "accepted"));

    assertEquals(
        List.of(
            new FeedbackTable.Row(
                "bupropion/seizure-disorder",
                1,
                3,
                Map.of("cds-not-applicable", 2, "no reason told", 1)),
            new FeedbackTable.Row("(no card of this rulebook)", 1, 0, Map.of())),
        FeedbackTable.of(FeedbackFile.read(file)).rows());
    String table = CommandLineOutput.of("feedback", file.toString());
    assertTrue(
        table.contains(
            "bupropion/seizure-disorder         1           3  cds-not-applicable 2, no reason told 1\n"),
        table);
  }
}
