package org.proviso.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.proviso.document.Fields;
import org.proviso.finding.Finding;
import org.proviso.finding.Threshold;
import org.proviso.rules.Citation;
import org.proviso.rules.Clause;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;
import org.proviso.rules.SavedRulebook;
import org.proviso.rules.Source;

/**
 * A catalogue as JSON: the rules to read with another program, and under {@code layers} the whole
 * rulebook as it was read, with which {@code proviso rules --diff} compares. A value that is not
 * there is left out, never null.
 */
public final class CatalogueJson {

  /** The version of the form. */
  public static final String VERSION = "1";

  private CatalogueJson() {}

  /** The catalogue, written out. */
  public static String write(Catalogue catalogue) {
    Rulebook rulebook = catalogue.rulebook();
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    PrettyPrinter pretty =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(pretty);
      json.writeStartObject();
      json.writeStringField(SavedRulebook.MARK, VERSION);
      json.writeStringField("version", rulebook.edition().version());
      json.writeStringField("digest", rulebook.edition().digest());
      json.writeStringField("language", rulebook.texts().language());
      json.writeStringField("level", ConsiderationJson.level(catalogue.level()));
      json.writeStringField("notice", rulebook.texts().notice());
      if (!catalogue.limits().isEmpty()) {
        list("only", catalogue.limits(), json);
      }
      json.writeArrayFieldStart("rules");
      for (Rule rule : catalogue.rules()) {
        rule(rule, catalogue, json);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("findings");
      for (Finding finding : rulebook.vocabulary().findings()) {
        finding(finding, json);
      }
      json.writeEndObject();
      json.writeObjectFieldStart("thresholds");
      for (Threshold threshold : rulebook.vocabulary().thresholds()) {
        threshold(threshold, json);
      }
      json.writeEndObject();
      json.writeObjectFieldStart("sources");
      for (Source source : rulebook.sources().values()) {
        source(source, json);
      }
      json.writeEndObject();
      json.setPrettyPrinter(new MinimalPrettyPrinter());
      SavedRulebook.writeLayers(rulebook, json);
      json.setPrettyPrinter(pretty);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private static void rule(Rule rule, Catalogue catalogue, JsonGenerator json) throws IOException {
    Rulebook rulebook = catalogue.rulebook();
    RuleText text = rulebook.text(rule);
    json.writeStartObject();
    json.writeStringField("name", rule.name());
    list("drugs", rule.drugs(), json);
    json.writeStringField("weight", Fields.written(rule.weight()));
    json.writeStringField("topic", rule.topic());
    json.writeStringField("since", rule.since());
    json.writeStringField("file", rule.place().file());
    json.writeStringField("title", text.title());
    ConsiderationJson.write(text, catalogue.level(), json);
    json.writeArrayFieldStart("conditions");
    for (Clause clause : rule.clauses()) {
      json.writeStartArray();
      for (Literal literal : clause.literals()) {
        json.writeStartObject();
        json.writeStringField("finding", literal.finding());
        json.writeStringField("state", Fields.written(literal.required()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    list("cites", rulebook.citations(rule).stream().map(Citation::id).toList(), json);
    json.writeArrayFieldStart("cases");
    for (Catalogue.Case each : catalogue.cases().getOrDefault(rule.name(), List.of())) {
      json.writeStartObject();
      json.writeStringField("outcome", Fields.written(each.outcome()));
      json.writeStringField("story", each.story());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void finding(Finding finding, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(finding.id());
    json.writeStringField("label", finding.label());
    json.writeStringField("ask", finding.ask());
    json.writeStringField("kind", finding.criterion().kind());
    list("derivation", finding.criterion().derivation(), json);
    list("implies", finding.implies(), json);
    if (finding.oneOf().isPresent()) {
      json.writeStringField("oneOf", finding.oneOf().get());
    }
    list(
        "thresholds",
        finding.criterion().thresholds().stream().map(Threshold::name).toList(),
        json);
    json.writeEndObject();
  }

  private static void threshold(Threshold threshold, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(threshold.name());
    json.writeNumberField("value", threshold.value());
    json.writeStringField("unit", threshold.unit());
    json.writeStringField("basis", threshold.basis());
    json.writeStringField("note", threshold.note());
    if (threshold.adjusted().isPresent()) {
      json.writeStringField("adjusted", threshold.adjusted().get());
    }
    json.writeEndObject();
  }

  private static void source(Source source, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(source.id());
    json.writeStringField("kind", Fields.written(source.kind()));
    json.writeStringField("title", source.title());
    if (source.country().isPresent()) {
      json.writeStringField("country", source.country().get());
    }
    if (source.year().isPresent()) {
      json.writeStringField("year", source.year().get());
    }
    if (source.link().isPresent()) {
      json.writeStringField("link", source.link().get());
    }
    json.writeStringField("checked", source.checked().toString());
    json.writeStringField("reviewBy", source.reviewBy().toString());
    json.writeObjectFieldStart("sections");
    for (Source.Section section : sections(source)) {
      json.writeObjectFieldStart(section.id());
      json.writeStringField("title", section.title());
      json.writeStringField("verified", Fields.written(section.verified()));
      json.writeStringField("about", Fields.written(section.about()));
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A source's sections by id: in the order written they are not kept. */
  static List<Source.Section> sections(Source source) {
    return source.sections().values().stream()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .toList();
  }

  private static void list(String key, List<String> values, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
