package org.proviso.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.proviso.document.DocumentReader;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;
import org.proviso.document.Place;
import org.proviso.finding.State;

/**
 * The shipped rule files as one JSON resource, so that neither DRL nor YAML is parsed at start-up;
 * and the digest over it, which is over what the files say and not over how they are written.
 */
final class ShippedRules {

  static final String RESOURCE = "/org/proviso/rulebook.json";
  static final String TERMINOLOGY = "/org/proviso/terminology.json";
  static final String EDITION = "/org/proviso/rulebook.edition";

  static final Supplier<Map<String, Node>> TERMINOLOGY_FILES = ShippedRules::terminology;

  private ShippedRules() {}

  static RuleFiles read() {
    Faults faults = new Faults();
    Fields root = Fields.of(DocumentReader.read("rulebook.json", resource(RESOURCE)), "it", faults);
    Map<String, Node> documents = documents(root.fields("documents").orElseThrow());
    List<Rule> rules = new ArrayList<>();
    for (Node node : root.list("rules")) {
      rules.add(rule(Fields.of(node, "a rule", faults)));
    }
    faults.refuseIfAny();
    return new RuleFiles("rules", documents, TERMINOLOGY_FILES, rules);
  }

  private static Map<String, Node> documents(Fields files) {
    Map<String, Node> documents = new LinkedHashMap<>();
    for (String path : files.keys()) {
      documents.put(path, files.node(path).orElseThrow());
    }
    return documents;
  }

  private static Map<String, Node> terminology() {
    Node root = DocumentReader.read("terminology.json", resource(TERMINOLOGY));
    return documents(Fields.of(root, "it", new Faults()));
  }

  /** The shipped version and digest, a line each. */
  static Rulebook.Edition edition() {
    String[] lines = new String(resource(EDITION), StandardCharsets.UTF_8).split("\n");
    return new Rulebook.Edition(lines[0], lines[1]);
  }

  private static byte[] resource(String name) {
    try (InputStream stream = ShippedRules.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the class path");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rule rule(Fields fields) {
    List<Clause> clauses = new ArrayList<>();
    for (Node clause : fields.list("clauses")) {
      List<Literal> literals = new ArrayList<>();
      for (Node literal : ((Node.Sequence) clause).items()) {
        String text = ((Scalar) literal).text();
        literals.add(
            new Literal(text.charAt(0) == '+' ? State.PRESENT : State.ABSENT, text.substring(1)));
      }
      clauses.add(new Clause(literals));
    }
    return new Rule(
        fields.requiredText("name"),
        fields.texts("drugs"),
        Weight.valueOf(fields.requiredText("weight")),
        fields.texts("cites"),
        fields.requiredText("since"),
        fields.requiredText("topic"),
        clauses,
        new Place(
            fields.requiredText("file"), fields.number("line").orElseThrow().intValueExact()));
  }

  /** The digest over all that stands in a folder of rules. */
  static String digest(RuleFiles files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(write(files));
    all.writeBytes(writeTerminology(files));
    return digest(all.toByteArray());
  }

  /** Apart from the rest, since few calls need it: it is read when a code is first asked for. */
  static byte[] writeTerminology(RuleFiles files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      write(files.terminology().get(), json);
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

  static byte[] write(RuleFiles files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.writeStartObject();
      json.writeFieldName("documents");
      write(files.documents(), json);
      json.writeArrayFieldStart("rules");
      for (Rule rule : files.rules()) {
        write(rule, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
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
