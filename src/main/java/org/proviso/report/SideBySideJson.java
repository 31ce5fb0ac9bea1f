package org.proviso.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.advice.SideBySide;
import org.proviso.document.Fields;
import org.proviso.rules.Drug;

/** The medicines beside each other, as JSON. */
final class SideBySideJson {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private SideBySideJson() {}

  static String write(SideBySide sides) {
    Assessment assessment = sides.assessment();
    ObjectNode root = JSON.createObjectNode();
    root.put("notice", assessment.notice());
    root.put("patient", assessment.subject().id());
    root.put("date", assessment.subject().date().toString());
    root.put("scope", Fields.written(assessment.scope().state()));
    root.put("scopeReason", assessment.scope().reason());
    root.put("rulesNotApplied", assessment.notApplied());
    root.put("rulebook", assessment.edition().version());
    root.put("digest", assessment.edition().digest());
    assessment
        .crisis()
        .ifPresent(
            crisis -> {
              ObjectNode node = root.putObject("crisis");
              node.put("title", crisis.title()).put("text", crisis.text());
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
    ArrayNode lines = root.putArray("lines");
    for (SideBySide.Line line : sides.lines()) {
      ObjectNode node = lines.addObject();
      node.put("topic", line.topic().id()).put("label", line.topic().label());
      cell(line.shared(), node.putObject("several"));
      for (int at = 0; at < sides.drugs().size(); at++) {
        Drug drug = sides.drugs().get(at);
        cell(line.cells().get(at), node.putObject(drug.id()));
      }
    }
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cell(SideBySide.Cell cell, ObjectNode node) {
    node.put("rules", cell.rules());
    arguments("against", cell.against(), node);
    arguments("mayFavour", cell.inFavour(), node);
    arguments("information", cell.information(), node);
    ArrayNode open = node.putArray("open");
    cell.open().forEach(verdict -> open.add(verdict.rule().name()));
    ArrayNode notKnown = node.putArray("notKnown");
    cell.notKnown().forEach(finding -> notKnown.add(finding.id()));
  }

  private static void arguments(String name, List<Consideration> raised, ObjectNode node) {
    ArrayNode arguments = node.putArray(name);
    for (Consideration consideration : raised) {
      ObjectNode each = arguments.addObject();
      each.put("rule", consideration.rule().name());
      each.put("weight", Fields.written(consideration.rule().weight()));
      each.put("title", consideration.text().title());
      consideration.strength().ifPresent(strength -> each.put("strength", strength));
      each.put("verified", Fields.written(consideration.verified()));
      ArrayNode because = each.putArray("because");
      consideration.because().forEach(item -> because.add(item.finding().id()));
      ArrayNode sources = each.putArray("sources");
      consideration.sources().forEach(citation -> sources.add(citation.id()));
    }
  }
}
