package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.proviso.advice.Assessment;
import org.proviso.advice.CrisisLines;
import org.proviso.advice.Question;
import org.proviso.advice.Verdict;
import org.proviso.document.Fields;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Unread;

/**
 * How much could be checked, as an extension of every response: that there is no card says nothing
 * by itself.
 */
final class Checked {

  private Checked() {}

  /**
   * What was read.
   *
   * @param parts by prefetch key
   * @param warnings what was not as it should be and was taken all the same
   */
  record Inputs(Map<Prefetch, Part> parts, List<String> warnings) {}

  static ObjectNode write(
      Attention attention, Assessment assessment, Findings findings, Inputs inputs) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("notice", assessment.notice());
    json.put("date", assessment.subject().date().toString());
    json.putObject("rulebook")
        .put("version", assessment.edition().version())
        .put("digest", assessment.edition().digest());
    json.put("speech", Fields.written(attention.speech()));
    json.put("reason", attention.reason());
    json.putObject("scope")
        .put("state", Fields.written(assessment.scope().state()))
        .put("reason", assessment.scope().reason());
    if (!attention.speaks()) {
      assessment.crisis().ifPresent(crisis -> write(crisis, json.putObject("crisis")));
    }
    write(findings, json.putObject("findings"));
    write(assessment, json.putObject("rules"));
    minimum(assessment, json);
    unread(assessment.unread(), json);
    ObjectNode data = json.putObject("data");
    inputs.parts().forEach((key, part) -> write(part, data.putObject(key.key())));
    if (!inputs.warnings().isEmpty()) {
      ArrayNode warnings = json.putArray("warnings");
      inputs.warnings().forEach(warnings::add);
    }
    return json;
  }

  private static void write(CrisisLines crisis, ObjectNode json) {
    json.put("title", crisis.title());
    json.put("text", crisis.text());
  }

  private static void write(Findings findings, ObjectNode json) {
    int[] counts = new int[State.values().length];
    int size = findings.vocabulary().findings().size();
    for (int at = 0; at < size; at++) {
      counts[findings.state(at).ordinal()]++;
    }
    for (State state : State.values()) {
      json.put(Fields.written(state), counts[state.ordinal()]);
    }
  }

  private static void write(Assessment assessment, ObjectNode json) {
    int[] counts = new int[Verdict.Outcome.values().length];
    assessment.verdicts().forEach(verdict -> counts[verdict.outcome().ordinal()]++);
    json.put("raised", counts[Verdict.Outcome.RAISED.ordinal()]);
    json.put("undetermined", counts[Verdict.Outcome.UNDETERMINED.ordinal()]);
    json.put("notRaised", counts[Verdict.Outcome.NOT_RAISED.ordinal()]);
    if (assessment.notApplied() > 0) {
      json.put("notApplied", assessment.notApplied());
    }
  }

  /** What is always asked and is not recorded. */
  private static void minimum(Assessment assessment, ObjectNode json) {
    List<String> asked =
        assessment.questions().stream()
            .filter(question -> question.priority() == Question.Priority.MINIMUM_SAFETY_SET)
            .map(question -> question.finding().id())
            .toList();
    if (!asked.isEmpty()) {
      ArrayNode list = json.putArray("alwaysAskedAndNotRecorded");
      asked.forEach(list::add);
    }
  }

  private static void unread(List<Unread> unread, ObjectNode json) {
    if (unread.isEmpty()) {
      return;
    }
    ArrayNode list = json.putArray("unread");
    for (Unread item : unread) {
      ObjectNode each = list.addObject();
      put("where", item.where(), each);
      put("what", item.what(), each);
      put("why", item.why(), each);
    }
  }

  /** The standard allows no empty text. */
  private static void put(String key, String value, ObjectNode json) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }

  private static void write(Part part, ObjectNode json) {
    json.put("from", part.origin().code());
    part.gap().ifPresent(gap -> json.put("gap", gap));
  }
}
