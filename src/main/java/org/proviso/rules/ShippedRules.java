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
    RuleFiles files =
        files(
            "rules",
            DocumentReader.read("rulebook.json", resource(RESOURCE)),
            TERMINOLOGY_FILES,
            faults);
    faults.refuseIfAny();
    return files;
  }

  /** What {@link #write(RuleFiles, JsonGenerator)} wrote. */
  static RuleFiles files(
      String shown, Node whole, Supplier<Map<String, Node>> terminology, Faults faults) {
    Fields root = Fields.of(whole, "a rulebook", faults);
    Map<String, Node> documents =
        root.fields("documents").map(ShippedRules::documents).orElse(Map.of());
    List<Rule> rules = new ArrayList<>();
    for (Node node : root.list("rules")) {
      rules.add(rule(Fields.of(node, "a rule", faults), faults));
    }
    return new RuleFiles(shown, documents, terminology, rules);
  }

  private static Map<String, Node> documents(Fields files) {
    Map<String, Node> documents = new LinkedHashMap<>();
    for (String path : files.keys()) {
      files.node(path).ifPresent(node -> documents.put(path, node));
    }
    return documents;
  }

  private static Map<String, Node> terminology() {
    Node root = DocumentReader.read("terminology.json", resource(TERMINOLOGY));
    return documents(Fields.of(root, "it", new Faults()));
  }

  /** The shipped version and digest, a line each. */
  static Rulebook.Edition edition() {
    return edition(resource(EDITION));
  }

  static Rulebook.Edition edition(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    return new Rulebook.Edition(lines[0], lines.length > 1 ? lines[1] : "");
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

  private static Rule rule(Fields fields, Faults faults) {
    return new Rule(
        fields.requiredText("name"),
        fields.texts("drugs"),
        weight(fields.requiredText("weight"), fields.place(), faults),
        fields.texts("cites"),
        fields.requiredText("since"),
        fields.requiredText("topic"),
        fields.list("clauses").stream().map(clause -> clause(clause, faults)).toList(),
        new Place(
            fields.requiredText("file"), fields.number("line").map(Number::intValue).orElse(0)));
  }

  private static Weight weight(String name, Place place, Faults faults) {
    for (Weight weight : Weight.values()) {
      if (weight.name().equals(name)) {
        return weight;
      }
    }
    faults.add(place, "there is no weight '" + name + "'");
    return Weight.INFORMATION;
  }

  private static Clause clause(Node node, Faults faults) {
    List<Literal> literals = new ArrayList<>();
    for (Node item : node instanceof Node.Sequence sequence ? sequence.items() : List.of(node)) {
      String text = item instanceof Scalar scalar ? scalar.text() : "";
      if (text.length() > 1 && (text.charAt(0) == '+' || text.charAt(0) == '-')) {
        literals.add(
            new Literal(text.charAt(0) == '+' ? State.PRESENT : State.ABSENT, text.substring(1)));
      } else {
        faults.add(item.place(), "a condition is + or - and the id of a finding");
      }
    }
    return new Clause(literals);
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
      write(files, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static void write(RuleFiles files, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeFieldName("documents");
    write(files.documents(), json);
    json.writeArrayFieldStart("rules");
    for (Rule rule : files.rules()) {
      write(rule, json);
    }
    json.writeEndArray();
    json.writeEndObject();
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
