package org.proviso.web.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.advice.Question;
import org.proviso.advice.Verdict;
import org.proviso.document.Fields;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Unread;
import org.proviso.rules.Rule;

/**
 * What is said of the patient on the bench. Words of rules and findings are not repeated here: the
 * page has them from {@link CatalogueAnswer}.
 */
final class AssessmentAnswer {

  private AssessmentAnswer() {}

  static ObjectNode of(Bench bench) {
    Assessment assessment = bench.assessment();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    patient(bench, answer.putObject("patient"));
    answer
        .putObject("scope")
        .put("state", Fields.written(assessment.scope().state()))
        .put("reason", assessment.scope().reason());
    assessment.crisis().ifPresent(crisis -> crisis(crisis, answer.putObject("crisis")));
    findings(bench, answer.putObject("findings"));
    choices(bench.choices(), answer.putArray("choices"));
    choices(bench.dropped(), answer.putArray("dropped"));
    ArrayNode considerations = answer.putArray("considerations");
    assessment.considerations().forEach(each -> consideration(each, considerations.addObject()));
    ArrayNode questions = answer.putArray("questions");
    assessment.questions().forEach(each -> question(each, questions.addObject()));
    ArrayNode undetermined = answer.putArray("undetermined");
    assessment.undetermined().forEach(each -> undetermined(each, undetermined.addObject()));
    ArrayNode unread = answer.putArray("unread");
    assessment.unread().forEach(each -> unread(each, unread.addObject()));
    answer.put("notApplied", assessment.notApplied());
    return answer;
  }

  private static void patient(Bench bench, ObjectNode json) {
    json.put("origin", Fields.written(bench.opened().origin()))
        .put("id", bench.assessment().subject().id())
        .put("title", bench.assessment().subject().title())
        .put("story", bench.opened().story())
        .put("date", bench.assessment().subject().date().toString());
    texts(bench.opened().patient().goals(), json.putArray("goals"));
    ArrayNode cases = json.putArray("cases");
    if (bench.opened().cases().size() > 1) {
      bench
          .opened()
          .cases()
          .forEach(
              each -> cases.addObject().put("id", each.id()).put("title", each.patient().title()));
    }
  }

  private static void crisis(org.proviso.advice.CrisisLines crisis, ObjectNode json) {
    json.put("title", crisis.title()).put("text", crisis.text());
    crisis.country().ifPresent(country -> json.set("country", CatalogueAnswer.country(country)));
  }

  private static void findings(Bench bench, ObjectNode json) {
    Findings findings = bench.findings();
    for (Finding finding : findings.vocabulary().findings()) {
      State state = findings.state(finding.id());
      if (state != State.UNKNOWN || !findings.evidence(finding.id()).isEmpty()) {
        ObjectNode known = json.putObject(finding.id()).put("state", Fields.written(state));
        if (findings.conflicting(finding.id())) {
          known.put("conflicting", true);
        }
        if (findings.isSupposed(finding.id())) {
          known.put("supposed", true);
        }
        ArrayNode evidence = known.putArray("evidence");
        findings.evidence(finding.id()).forEach(each -> evidence(each, evidence.addObject()));
      }
    }
  }

  private static void evidence(Evidence evidence, ObjectNode json) {
    json.put("where", evidence.where()).put("what", evidence.what());
    evidence.date().ifPresent(date -> json.put("date", date.toString()));
    json.put("certainty", Fields.written(evidence.certainty()));
  }

  private static void choices(Collection<Choice> choices, ArrayNode json) {
    choices.forEach(
        choice ->
            json.addObject()
                .put("finding", choice.finding())
                .put("state", Fields.written(choice.state())));
  }

  private static void consideration(Consideration consideration, ObjectNode json) {
    json.put("rule", consideration.rule().name());
    ArrayNode because = json.putArray("because");
    for (Because each : consideration.because()) {
      because
          .addObject()
          .put("finding", each.finding().id())
          .put("state", Fields.written(each.state()));
    }
  }

  private static void question(Question question, ObjectNode json) {
    json.put("finding", question.finding().id())
        .put("priority", Fields.written(question.priority()));
    texts(question.rules().stream().map(Rule::name).toList(), json.putArray("rules"));
  }

  private static void undetermined(Verdict verdict, ObjectNode json) {
    json.put("rule", verdict.rule().name());
    texts(verdict.waitingFor().stream().map(Finding::id).toList(), json.putArray("waitingFor"));
  }

  private static void unread(Unread unread, ObjectNode json) {
    json.put("where", unread.where()).put("what", unread.what()).put("why", unread.why());
  }

  static void texts(Collection<String> texts, ArrayNode json) {
    texts.forEach(json::add);
  }
}
