package org.proviso.cdshooks;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.document.Fields;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.finding.State;
import org.proviso.patient.Certainty;
import org.proviso.rules.Rule;
import org.proviso.rules.Weight;

/** The detail and the extension of a card about rules. */
final class CardText {

  /** How many unknown findings a card names; the rest is counted. */
  private static final int NAMED = 6;

  private final Map<String, RuleWords> words;
  private final Assessment assessment;
  private final Unknowns unknowns;
  private final List<Draft> drafts;
  private final String notice;

  CardText(
      Map<String, RuleWords> words, Assessment assessment, Unknowns unknowns, List<Draft> drafts) {
    this.words = words;
    this.assessment = assessment;
    this.unknowns = unknowns;
    this.drafts = drafts;
    notice = notice(assessment);
  }

  /** The notice, which stands on every card. */
  static String notice(Assessment assessment) {
    return "_" + Markdown.escape(assessment.notice()) + "_";
  }

  /** Which draft orders points are about or rest on: {@code (draft order, with tramadol)}. */
  String drafted(List<Consideration> points) {
    List<Draft> concerned = drafts(points);
    List<String> drugs = points.get(0).rule().drugs();
    String others =
        concerned.stream()
            .filter(draft -> drugs.stream().noneMatch(draft::holds))
            .map(Draft::name)
            .distinct()
            .collect(joining(", "));
    if (concerned.isEmpty()) {
      return "";
    }
    boolean ordered = concerned.stream().anyMatch(draft -> drugs.stream().anyMatch(draft::holds));
    return others.isEmpty()
        ? " (draft order)"
        : ordered ? " (draft order, with " + others + ")" : " (draft order: " + others + ")";
  }

  private List<Draft> drafts(List<Consideration> points) {
    return drafts.stream().filter(draft -> concerns(draft, points)).toList();
  }

  private static boolean concerns(Draft draft, List<Consideration> points) {
    Set<String> place = Set.of(draft.where());
    return points.stream()
        .anyMatch(
            point ->
                point.rule().drugs().stream().anyMatch(draft::holds)
                    || Attention.restsOn(place, point));
  }

  String detail(List<Consideration> points) {
    StringBuilder text = new StringBuilder(1024);
    List<Draft> concerned = drafts(points);
    if (!concerned.isEmpty()) {
      text.append("Draft order: ")
          .append(
              concerned.stream()
                  .map(draft -> Markdown.escape(draft.name()) + " " + Markdown.code(draft.where()))
                  .distinct()
                  .collect(joining(", ")))
          .append(". What is drafted is read as if it were carried out.\n\n");
    }
    points.forEach(point -> point(point, text));
    unknown(points.get(0).rule(), text);
    return text.append(notice).toString();
  }

  private void point(Consideration point, StringBuilder text) {
    RuleWords rule = words.get(point.rule().name());
    text.append(rule.heading()).append("\n\n").append(rule.note()).append("\n\n");
    point
        .strength()
        .ifPresent(
            strength -> text.append("- Evidence: ").append(Markdown.escape(strength)).append('\n'));
    if (readFirst(point)) {
      text.append("- Read first: what is serious about the same medicine stands above or on its")
          .append(" own card\n");
    }
    for (Because because : point.because()) {
      text.append("- Because: ")
          .append(because.state() == State.PRESENT ? "" : "not so: ")
          .append(Markdown.escape(because.finding().label()))
          .append(because.conflicting() ? " (the record also says the contrary)" : "")
          .append(": ")
          .append(because.evidence().stream().map(this::evidence).collect(joining("; ")))
          .append('\n');
    }
    text.append("- According to: ").append(rule.sources()).append("\n\n");
  }

  private String evidence(Evidence item) {
    boolean drafted = drafts.stream().anyMatch(draft -> draft.where().equals(item.where()));
    return Markdown.escape(
            item.what()
                + item.date().map(date -> ", " + date).orElse("")
                + (item.certainty() == Certainty.UNCONFIRMED ? ", not confirmed" : "")
                + (item.certainty() == Certainty.REFUTED ? ", refuted" : "")
                + (drafted ? ", draft order" : ""))
        + " "
        + Markdown.code(item.where());
  }

  /** No favour hides what is serious about the same medicine. */
  private boolean readFirst(Consideration point) {
    return point.rule().weight() == Weight.MAY_FAVOUR
        && assessment.considerations().stream()
            .anyMatch(
                other ->
                    other.rule().weight().compareTo(Weight.SERIOUS) <= 0
                        && other.rule().drugs().stream().anyMatch(point.rule().drugs()::contains));
  }

  private void unknown(Rule rule, StringBuilder text) {
    List<String> labels = unknowns.about(rule).stream().map(Finding::label).toList();
    if (!labels.isEmpty()) {
      text.append("Not recorded, and it bears on the same: ")
          .append(listed(labels))
          .append(".\n\n");
    }
    text.append("Of ")
        .append(unknowns.rules(rule.drugs()))
        .append(" rules about ")
        .append(rule.drugs().size() > 1 ? "these medicines together" : "this medicine alone")
        .append(", ")
        .append(unknowns.open(rule.drugs()))
        .append(" could not be told from what is recorded.\n\n");
  }

  /** The first few in words, and how many more. */
  static String listed(List<String> labels) {
    int more = labels.size() - NAMED;
    return labels.stream().limit(NAMED).map(Markdown::escape).collect(joining("; "))
        + (more > 0 ? "; and " + more + " more" : "");
  }

  ObjectNode extension(List<Consideration> points) {
    ObjectNode extension = JsonNodeFactory.instance.objectNode();
    ArrayNode why = extension.putArray("org.proviso.why");
    points.forEach(point -> write(point, why.addObject()));
    Set<Finding> waiting = unknowns.about(points.get(0).rule());
    if (!waiting.isEmpty()) {
      ArrayNode unknown = extension.putArray("org.proviso.unknown");
      waiting.forEach(
          finding -> unknown.addObject().put("finding", finding.id()).put("ask", finding.ask()));
    }
    return extension;
  }

  private static void write(Consideration point, ObjectNode json) {
    json.put("rule", point.rule().name());
    ArrayNode drugs = json.putArray("drugs");
    point.rule().drugs().forEach(drugs::add);
    json.put("weight", Fields.written(point.rule().weight()));
    json.put("verified", Fields.written(point.verified()));
    ArrayNode reasons = json.putArray("because");
    for (Because because : point.because()) {
      ObjectNode reason = reasons.addObject();
      reason.put("finding", because.finding().id());
      reason.put("state", Fields.written(because.state()));
      reason.put("conflicting", because.conflicting());
      if (!because.evidence().isEmpty()) {
        ArrayNode evidence = reason.putArray("evidence");
        because.evidence().forEach(item -> write(item, evidence.addObject()));
      }
    }
  }

  private static void write(Evidence item, ObjectNode json) {
    json.put("where", item.where());
    json.put("what", item.what());
    item.date().ifPresent(date -> json.put("date", date.toString()));
    json.put("certainty", Fields.written(item.certainty()));
  }
}
