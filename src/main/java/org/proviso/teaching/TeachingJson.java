package org.proviso.teaching;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.proviso.advice.Assessment;
import org.proviso.advice.Question;
import org.proviso.document.Fields;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.rules.Rule;

/**
 * The answers about one patient as JSON, each with the notice and, where it applies, where help is
 * at once. Not thread-safe.
 */
public final class TeachingJson {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Inquiry inquiry;

  private TeachingJson(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** Writes answers about a patient. */
  public static TeachingJson of(Inquiry inquiry) {
    return new TeachingJson(inquiry);
  }

  /** Why, or why not. */
  public String write(Explanation why) {
    ObjectNode root = root(inquiry.assessment());
    explanation(why, root);
    return text(root);
  }

  /** What if. */
  public String write(WhatIf whatIf) {
    ObjectNode root = root(whatIf.after());
    ObjectNode supposed = root.putObject("supposed");
    whatIf.supposed().forEach((id, state) -> supposed.put(id, Fields.written(state)));
    ArrayNode findings = root.putArray("findings");
    for (FindingShift shift : whatIf.findings()) {
      ObjectNode node = finding(shift.finding(), findings.addObject());
      node.put("before", Fields.written(shift.before()));
      node.put("after", Fields.written(shift.after()));
      node.put("supposed", shift.outright());
      evidence(shift.evidence(), node);
    }
    ArrayNode remaining = root.putArray("stillRecorded");
    whatIf
        .remaining()
        .forEach(each -> evidence(each.evidence(), finding(each.finding(), remaining.addObject())));
    for (Shift.Effect effect : Shift.Effect.values()) {
      ArrayNode shifts = root.putArray(Fields.written(effect));
      for (Shift shift : whatIf.shifts(effect)) {
        ObjectNode node = rule(shift.rule(), shifts.addObject());
        node.put("title", shift.text().title());
        node.put("wasRaised", shift.wasRaised());
        ArrayNode because = node.putArray("because");
        shift.because().forEach(each -> because.add(each.finding().id()));
      }
    }
    questions("asked", whatIf.opened(), root);
    questions("notAsked", whatIf.closed(), root);
    return text(root);
  }

  /** What would change a rule. */
  public String write(Changes changes) {
    ObjectNode root = root(inquiry.assessment());
    explanation(changes.explanation(), root);
    ArrayNode sets = root.putArray("changes");
    for (Change change : changes.changes()) {
      ObjectNode node = sets.addObject();
      node.put("to", Fields.written(change.to()));
      node.put("direct", change.direct());
      ArrayNode steps = node.putArray("steps");
      for (Step step : change.steps()) {
        ObjectNode each = finding(step.finding(), steps.addObject());
        each.put("from", Fields.written(step.from()));
        each.put("to", Fields.written(step.to()));
        each.put("kind", Fields.written(step.kind()));
      }
    }
    hinges(changes.hinges(), root);
    return text(root);
  }

  /** What hangs on known findings. */
  public String hinges(List<Hinge> hinges) {
    ObjectNode root = root(inquiry.assessment());
    hinges(hinges, root);
    return text(root);
  }

  /** What to ask next. */
  public String next(List<Prospect> prospects) {
    ObjectNode root = root(inquiry.assessment());
    ArrayNode questions = root.putArray("questions");
    prospects.forEach(each -> prospect(each, questions.addObject()));
    return text(root);
  }

  private static ObjectNode root(Assessment assessment) {
    ObjectNode root = JSON.createObjectNode();
    root.put("notice", assessment.notice());
    root.put("patient", assessment.subject().id());
    root.put("date", assessment.subject().date().toString());
    root.put("scope", Fields.written(assessment.scope().state()));
    root.put("scopeReason", assessment.scope().reason());
    root.put("rulebook", assessment.edition().version());
    root.put("digest", assessment.edition().digest());
    assessment
        .crisis()
        .ifPresent(
            crisis -> {
              ObjectNode node = root.putObject("crisis");
              node.put("title", crisis.title());
              node.put("text", crisis.text());
              crisis
                  .country()
                  .ifPresent(
                      country -> {
                        ArrayNode lines = node.putArray("lines");
                        country
                            .lines()
                            .forEach(line -> lines.add(line.name() + ", " + line.contact()));
                        node.put("emergency", country.emergency());
                      });
            });
    return root;
  }

  private static void explanation(Explanation why, ObjectNode root) {
    rule(why.rule(), root);
    root.put("title", why.text().title());
    root.put("answer", Fields.written(why.answer()));
    root.put("said", why.said());
    ArrayNode clauses = root.putArray("clauses");
    for (ClauseReading clause : why.clauses()) {
      ObjectNode node = clauses.addObject();
      node.put("standing", Fields.written(clause.standing()));
      ArrayNode literals = node.putArray("anyOf");
      for (LiteralReading literal : clause.literals()) {
        ObjectNode each = finding(literal.finding(), literals.addObject());
        each.put("asked", Fields.written(literal.required()));
        each.put("known", Fields.written(literal.state()));
        each.put("standing", Fields.written(literal.standing()));
        each.put("conflicting", literal.conflicting());
        each.put("supposed", literal.supposed());
        evidence(literal.evidence(), each);
      }
    }
    ArrayNode sources = root.putArray("sources");
    why.sources().forEach(source -> sources.add(source.id()));
    why.strength().ifPresent(strength -> root.put("strength", strength));
  }

  private static void hinges(List<Hinge> hinges, ObjectNode root) {
    ArrayNode nodes = root.putArray("hinges");
    for (Hinge hinge : hinges) {
      ObjectNode node = finding(hinge.finding(), nodes.addObject());
      node.put("state", Fields.written(hinge.state()));
      node.put("fixed", hinge.isFixed());
      evidence(hinge.evidence(), node);
      ArrayNode turns = node.putArray("turns");
      hinge.turns().forEach(turn -> turn(turn, turns.addObject()));
    }
  }

  private static void turn(Turn turn, ObjectNode node) {
    node.put("to", Fields.written(turn.to()));
    node.put("outOfScope", turn.outOfScope());
    names("comes", turn.comes(), node);
    names("goes", turn.goes(), node);
    names("opens", turn.opens(), node);
    names("closes", turn.closes(), node);
  }

  private static void prospect(Prospect prospect, ObjectNode node) {
    finding(prospect.question().finding(), node);
    node.put("ask", prospect.question().finding().ask());
    node.put("priority", Fields.written(prospect.question().priority()));
    names("waiting", prospect.question().rules(), node);
    ArrayNode answers = node.putArray("answers");
    for (Prospect.Answered answered : prospect.answers()) {
      ObjectNode each = answers.addObject();
      turn(answered.turn(), each);
      answered.next().ifPresent(next -> prospect(next, each.putObject("next")));
    }
  }

  private static void questions(String name, List<Question> questions, ObjectNode node) {
    ArrayNode ids = node.putArray(name);
    questions.forEach(question -> ids.add(question.finding().id()));
  }

  private static void names(String name, List<Rule> rules, ObjectNode node) {
    ArrayNode names = node.putArray(name);
    rules.forEach(rule -> names.add(rule.name()));
  }

  private static ObjectNode finding(Finding finding, ObjectNode node) {
    return node.put("finding", finding.id()).put("label", finding.label());
  }

  private static ObjectNode rule(Rule rule, ObjectNode node) {
    return node.put("rule", rule.name()).put("weight", Fields.written(rule.weight()));
  }

  private static void evidence(List<Evidence> evidence, ObjectNode node) {
    ArrayNode nodes = node.putArray("evidence");
    for (Evidence each : evidence) {
      ObjectNode item = nodes.addObject();
      item.put("where", each.where());
      item.put("what", each.what());
      each.date().ifPresent(date -> item.put("date", date.toString()));
      item.put("certainty", Fields.written(each.certainty()));
    }
  }

  private static String text(ObjectNode root) {
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
