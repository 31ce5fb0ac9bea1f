package org.proviso.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;
import org.proviso.finding.Finding;
import org.proviso.finding.State;

/**
 * Writes rule files as JSON, to be read by {@link ShippedRules}; and the digest over it, which is
 * over what the files say and not over how they are written.
 */
final class RulesWriter {

  /** A start reads what is written; as ASCII it is decoded in a moment. */
  private static final JsonFactory ASCII =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private RulesWriter() {}

  /** The digest over all that stands in a folder of rules. */
  static String digest(RuleFiles files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(write(files));
    all.writeBytes(writeTerminology(files));
    files.translations().languages().stream()
        .sorted()
        .forEach(language -> all.writeBytes(writeTranslation(files, language)));
    return digest(all.toByteArray());
  }

  /** The rules and the ids of all findings, in the order of the rulebook. */
  static byte[] writeConditions(Rulebook rulebook) {
    return bytes(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("findings");
          for (Finding finding : rulebook.vocabulary().findings()) {
            json.writeString(finding.id());
          }
          json.writeEndArray();
          write(rulebook.rules(), json);
          json.writeEndObject();
        });
  }

  /** The documents by path. */
  static byte[] writeDocuments(RuleFiles files) {
    return bytes(json -> write(files.documents(), json));
  }

  /** Apart from the rest, since few calls need it: it is read when a code is first asked for. */
  static byte[] writeTerminology(RuleFiles files) {
    return bytes(json -> write(files.terminology().get(), json));
  }

  /** Apart from the rest, since few calls need it: it is read when the language is asked for. */
  static byte[] writeTranslation(RuleFiles files, String language) {
    return bytes(json -> write(files.translations().reader().apply(language), json));
  }

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = ASCII.createGenerator(bytes)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Map<String, Node> documents, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Node> document : documents.entrySet()) {
      json.writeFieldName(document.getKey());
      write(document.getValue(), json);
    }
    json.writeEndObject();
  }

  private static byte[] write(RuleFiles files) {
    return bytes(json -> write(files, json));
  }

  /** Documents and rules in one. */
  static void write(RuleFiles files, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeFieldName("documents");
    write(files.documents(), json);
    write(files.rules(), json);
    json.writeEndObject();
  }

  private static void write(List<Rule> rules, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Rule rule : rules) {
      write(rule, json);
    }
    json.writeEndArray();
  }

  private static void write(Node node, JsonGenerator json) throws IOException {
    if (node instanceof Node.Mapping mapping) {
      json.writeStartObject();
      for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
        json.writeFieldName(entry.getKey());
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (node instanceof Node.Sequence sequence) {
      json.writeStartArray();
      for (Node item : sequence.items()) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (node instanceof Scalar scalar) {
      switch (scalar.type()) {
        case TEXT -> json.writeString(scalar.text());
        case NUMBER -> json.writeNumber(scalar.text());
        case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(scalar.text()));
        case NOTHING -> json.writeNull();
      }
    }
  }

  private static void write(Rule rule, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", rule.name());
    write("drugs", rule.drugs(), json);
    json.writeStringField("weight", rule.weight().name());
    write("cites", rule.cites(), json);
    json.writeStringField("since", rule.since());
    json.writeStringField("topic", rule.topic());
    json.writeStringField("file", rule.place().file());
    json.writeNumberField("line", rule.place().line());
    json.writeArrayFieldStart("clauses");
    for (Clause clause : rule.clauses()) {
      json.writeStartArray();
      for (Literal literal : clause.literals()) {
        json.writeString((literal.required() == State.PRESENT ? "+" : "-") + literal.finding());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(String key, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** SHA-256 in hexadecimal digits. */
  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
