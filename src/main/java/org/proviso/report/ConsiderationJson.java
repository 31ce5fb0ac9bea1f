package org.proviso.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.document.Fields;
import org.proviso.finding.Evidence;
import org.proviso.rules.Citation;
import org.proviso.rules.Level;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;

/** Writes considerations, and the texts of a rule, as JSON. */
record ConsiderationJson(Manner manner) {

  void write(Consideration consideration, Assessment assessment, JsonGenerator json)
      throws IOException {
    Rule rule = consideration.rule();
    json.writeStartObject();
    json.writeStringField("rule", rule.name());
    list("drugs", rule.drugs(), json);
    json.writeStringField("topic", rule.topic());
    json.writeStringField("weight", Fields.written(rule.weight()));
    json.writeStringField("title", consideration.text().title());
    write(consideration.text(), manner.level(), json);
    Optional<String> strength = consideration.strength(manner.texts());
    if (strength.isPresent()) {
      json.writeStringField("strength", strength.get());
    }
    List<Consideration> readFirst = Warning.points(consideration, assessment);
    if (!readFirst.isEmpty()) {
      list("pointsTo", readFirst.stream().map(each -> each.rule().name()).toList(), json);
    }
    json.writeStringField("verified", Fields.written(consideration.verified()));
    json.writeArrayFieldStart("because");
    for (Because because : consideration.because()) {
      json.writeStartObject();
      json.writeStringField("finding", because.finding().id());
      json.writeStringField("state", Fields.written(because.state()));
      json.writeBooleanField("conflicting", because.conflicting());
      json.writeArrayFieldStart("evidence");
      for (Evidence evidence : because.evidence()) {
        json.writeStartObject();
        json.writeStringField("where", evidence.where());
        json.writeStringField("what", evidence.what());
        if (evidence.date().isPresent()) {
          json.writeStringField("date", evidence.date().get().toString());
        }
        json.writeStringField("certainty", Fields.written(evidence.certainty()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sources");
    for (Citation citation : consideration.sources()) {
      json.writeStartObject();
      json.writeStringField("id", citation.id());
      json.writeStringField("kind", Fields.written(citation.source().kind()));
      json.writeStringField("title", citation.source().title());
      json.writeStringField("section", citation.section().title());
      if (citation.source().link().isPresent()) {
        json.writeStringField("link", citation.source().link().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static String level(Optional<Level> level) {
    return level.map(Fields::written).orElse("all");
  }

  /** The texts of a level, each under the key of its own. */
  static void write(RuleText text, Optional<Level> level, JsonGenerator json) throws IOException {
    if (level.orElse(Level.PATIENT) == Level.PATIENT) {
      json.writeStringField("prompt", text.prompt());
    }
    if (level.orElse(Level.STUDENT) == Level.STUDENT) {
      json.writeStringField("studentNote", text.at(Level.STUDENT));
    }
    if (level.orElse(Level.CLINICIAN) == Level.CLINICIAN) {
      json.writeStringField("clinicianNote", text.clinician());
    }
    if (level.orElse(Level.STUDENT) == Level.STUDENT) {
      json.writeStringField("teaching", text.teaching());
    }
  }

  static void list(String key, List<String> values, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
