package org.proviso.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.advice.CrisisLines;
import org.proviso.advice.Question;
import org.proviso.advice.Verdict;
import org.proviso.document.Fault;
import org.proviso.document.Fields;
import org.proviso.finding.Evidence;
import org.proviso.finding.Finding;
import org.proviso.patient.Unread;
import org.proviso.rules.Citation;
import org.proviso.rules.Clause;
import org.proviso.rules.Crisis;
import org.proviso.rules.Level;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;

/**
 * Results as JSON: one array, an element per patient. The keys are a promise, described by the
 * schema {@code org/proviso/report/assessment.schema.json}; a value that is not there is left out,
 * never null.
 */
public final class JsonReport implements Report {

  /** The version of the form; a key that goes or changes its meaning makes a new one. */
  public static final String SCHEMA_VERSION = "1";

  /** Whether the verdict of every rule is written. */
  public enum Verdicts {
    /** It is. */
    WRITTEN,
    /** It is not. */
    LEFT_OUT
  }

  private final Manner manner;
  private final Verdicts verdicts;

  /**
   * Writes with or without verdicts, whatever the detail. Without a level every text of a rule is
   * written.
   */
  public JsonReport(Manner manner, Verdicts verdicts) {
    this.manner = manner;
    this.verdicts = verdicts;
  }

  /** The schema of the form (JSON Schema 2020-12). */
  public static String schema() {
    try (InputStream stream = JsonReport.class.getResourceAsStream("assessment.schema.json")) {
      if (stream == null) {
        throw new IllegalStateException("assessment.schema.json is missing from the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String write(List<Result> results) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      json.writeStartArray();
      for (Result result : results) {
        write(result, json);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void write(Result result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schemaVersion", SCHEMA_VERSION);
    json.writeStringField("file", result.file());
    if (result.assessment().isPresent()) {
      write(result.assessment().get(), json);
    } else {
      json.writeArrayFieldStart("error");
      for (Fault fault : result.faults()) {
        json.writeStartObject();
        json.writeStringField("where", fault.place().toString());
        json.writeStringField("message", fault.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void write(Assessment assessment, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("patient");
    writeUnlessEmpty("id", assessment.subject().id(), json);
    writeUnlessEmpty("title", assessment.subject().title(), json);
    json.writeEndObject();
    json.writeStringField("date", assessment.subject().date().toString());
    json.writeObjectFieldStart("scope");
    json.writeStringField("state", Fields.written(assessment.scope().state()));
    json.writeStringField("reason", assessment.scope().reason());
    json.writeEndObject();
    json.writeObjectFieldStart("rulebook");
    json.writeStringField("version", assessment.edition().version());
    json.writeStringField("digest", assessment.edition().digest());
    if (assessment.notApplied() > 0) {
      json.writeNumberField("rulesNotApplied", assessment.notApplied());
    }
    json.writeEndObject();
    json.writeStringField("language", manner.texts().language());
    json.writeStringField("level", level(manner.level()));
    json.writeStringField("notice", assessment.notice());
    json.writeObjectFieldStart("notes");
    for (Map.Entry<String, String> note : manner.notes(assessment).entrySet()) {
      json.writeStringField(note.getKey(), note.getValue());
    }
    json.writeEndObject();
    if (assessment.crisis().isPresent()) {
      write(assessment.crisis().get(), json);
    }
    json.writeArrayFieldStart("considerations");
    for (Consideration consideration : assessment.considerations()) {
      write(consideration, assessment, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("questions");
    for (Question question : assessment.questions()) {
      json.writeStartObject();
      json.writeStringField("finding", question.finding().id());
      json.writeStringField("label", question.finding().label());
      json.writeStringField("ask", question.finding().ask());
      json.writeStringField("priority", Fields.written(question.priority()));
      writeList("rules", question.rules().stream().map(Rule::name).toList(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("undetermined");
    for (Verdict verdict : assessment.undetermined()) {
      json.writeStartObject();
      json.writeStringField("rule", verdict.rule().name());
      writeList("drugs", verdict.rule().drugs(), json);
      json.writeStringField("weight", Fields.written(verdict.rule().weight()));
      writeList("waitingFor", verdict.waitingFor().stream().map(Finding::id).toList(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unread");
    for (Unread unread : assessment.unread()) {
      json.writeStartObject();
      json.writeStringField("where", unread.where());
      json.writeStringField("what", unread.what());
      json.writeStringField("why", unread.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (verdicts == Verdicts.WRITTEN) {
      json.writeArrayFieldStart("verdicts");
      for (Verdict verdict : assessment.verdicts()) {
        write(verdict, json);
      }
      json.writeEndArray();
    }
  }

  private static void write(CrisisLines crisis, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("crisis");
    json.writeStringField("title", crisis.title());
    json.writeStringField("text", crisis.text());
    if (crisis.country().isPresent()) {
      Crisis.Country country = crisis.country().get();
      json.writeStringField("country", country.label());
      json.writeArrayFieldStart("lines");
      for (Crisis.Line line : country.lines()) {
        json.writeStartObject();
        json.writeStringField("name", line.name());
        json.writeStringField("contact", line.contact());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("emergency", country.emergency());
    }
    json.writeEndObject();
  }

  private void write(Consideration consideration, Assessment assessment, JsonGenerator json)
      throws IOException {
    Rule rule = consideration.rule();
    json.writeStartObject();
    json.writeStringField("rule", rule.name());
    writeList("drugs", rule.drugs(), json);
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
      writeList("pointsTo", readFirst.stream().map(each -> each.rule().name()).toList(), json);
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

  private static void write(Verdict verdict, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", verdict.rule().name());
    json.writeStringField("outcome", Fields.written(verdict.outcome()));
    writeList("satisfied", verdict.satisfied().stream().map(Literal::toString).toList(), json);
    writeList("waitingFor", verdict.waitingFor().stream().map(Finding::id).toList(), json);
    writeList("failing", verdict.failing().stream().map(Clause::toString).toList(), json);
    json.writeEndObject();
  }

  private static void writeUnlessEmpty(String key, String value, JsonGenerator json)
      throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(key, value);
    }
  }

  private static void writeList(String key, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
