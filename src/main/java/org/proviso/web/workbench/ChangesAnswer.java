package org.proviso.web.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proviso.document.Fields;
import org.proviso.finding.State;
import org.proviso.rules.Rule;
import org.proviso.teaching.Change;
import org.proviso.teaching.Changes;
import org.proviso.teaching.Hinge;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.Step;
import org.proviso.teaching.Turn;
import org.proviso.teaching.Tutor;

/** What would change one rule for the patient on the bench, and what hangs on what is known. */
final class ChangesAnswer {

  private static final int MOST_CHANGES = 8;

  private ChangesAnswer() {}

  static ObjectNode of(Bench bench, String rule, Tutor tutor) {
    Map<String, State> choices = new LinkedHashMap<>();
    bench.choices().forEach(choice -> choices.put(choice.finding(), choice.state()));
    Inquiry inquiry = tutor.about(bench.opened().patient()).supposing(choices);
    Changes changes = inquiry.changes(rule);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("said", changes.explanation().said());
    ArrayNode json = answer.putArray("changes");
    changes.changes().stream()
        .limit(MOST_CHANGES)
        .forEach(change -> change(change, json.addObject()));
    answer.put("more", Math.max(0, changes.changes().size() - MOST_CHANGES));
    ArrayNode hinges = answer.putArray("hinges");
    changes.hinges().forEach(hinge -> hinge(hinge, hinges.addObject()));
    return answer;
  }

  private static void change(Change change, ObjectNode json) {
    json.put("to", Fields.written(change.to())).put("direct", change.direct());
    ArrayNode steps = json.putArray("steps");
    for (Step step : change.steps()) {
      steps
          .addObject()
          .put("finding", step.finding().id())
          .put("from", Fields.written(step.from()))
          .put("to", Fields.written(step.to()))
          .put("kind", Fields.written(step.kind()));
    }
  }

  private static void hinge(Hinge hinge, ObjectNode json) {
    json.put("finding", hinge.finding().id())
        .put("state", Fields.written(hinge.state()))
        .put("fixed", hinge.isFixed());
    ArrayNode turns = json.putArray("turns");
    for (Turn turn : hinge.turns()) {
      ObjectNode each =
          turns
              .addObject()
              .put("to", Fields.written(turn.to()))
              .put("outOfScope", turn.outOfScope());
      names(turn.comes(), each.putArray("comes"));
      names(turn.goes(), each.putArray("goes"));
      names(turn.opens(), each.putArray("opens"));
    }
  }

  private static void names(List<Rule> rules, ArrayNode json) {
    rules.forEach(rule -> json.add(rule.name()));
  }
}
