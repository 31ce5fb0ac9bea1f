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
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.advice.CrisisLines;
import org.proviso.advice.Question;
import org.proviso.advice.Verdict;
import org.proviso.document.Fault;
import org.proviso.document.Fields;
import org.proviso.finding.Finding;
import org.proviso.patient.Unread;
import org.proviso.rules.Clause;
import org.proviso.rules.Crisis;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;

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
  private final ConsiderationJson considerations;

  /**
   * Writes with or without verdicts, whatever the detail. Without a level every text of a rule is
   * written.
   */
  public JsonReport(Manner manner, Verdicts verdicts) {
    this.manner = manner;
    this.verdicts = verdicts;
    considerations = new ConsiderationJson(manner);
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
    json.writeStringField("level", ConsiderationJson.level(manner.level()));
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
      considerations.write(consideration, assessment, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("questions");
    for (Question question : assessment.questions()) {
      json.writeStartObject();
      json.writeStringField("finding", question.finding().id());
      json.writeStringField("label", question.finding().label());
      json.writeStringField("ask", question.finding().ask());
      json.writeStringField("priority", Fields.written(question.priority()));
      ConsiderationJson.list("rules", question.rules().stream().map(Rule::name).toList(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("undetermined");
    for (Verdict verdict : assessment.undetermined()) {
      json.writeStartObject();
      json.writeStringField("rule", verdict.rule().name());
      ConsiderationJson.list("drugs", verdict.rule().drugs(), json);
      json.writeStringField("weight", Fields.written(verdict.rule().weight()));
      ConsiderationJson.list(
          "waitingFor", verdict.waitingFor().stream().map(Finding::id).toList(), json);
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

  private static void write(Verdict verdict, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", verdict.rule().name());
    json.writeStringField("outcome", Fields.written(verdict.outcome()));
    ConsiderationJson.list(
        "satisfied", verdict.satisfied().stream().map(Literal::toString).toList(), json);
    ConsiderationJson.list(
        "waitingFor", verdict.waitingFor().stream().map(Finding::id).toList(), json);
    ConsiderationJson.list(
        "failing", verdict.failing().stream().map(Clause::toString).toList(), json);
    json.writeEndObject();
  }

  private static void writeUnlessEmpty(String key, String value, JsonGenerator json)
      throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(key, value);
    }
  }
}
