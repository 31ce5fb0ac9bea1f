package org.proviso.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.proviso.document.DocumentReader;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;
import org.proviso.document.Place;
import org.proviso.finding.State;

/**
 * Reads the shipped rule files from JSON resources, so that neither DRL nor YAML is parsed at
 * start-up. The rules stand apart from the documents: Drools can begin with them.
 */
final class ShippedRules {

  static final String RULES = "/org/proviso/rules.json";
  static final String DOCUMENTS = "/org/proviso/documents.json";
  static final String TERMINOLOGY = "/org/proviso/terminology.json";
  static final String EDITION = "/org/proviso/rulebook.edition";

  static final Supplier<Map<String, Node>> TERMINOLOGY_FILES = ShippedRules::terminology;

  private static final String FOLDER = "rules";

  private ShippedRules() {}

  /**
   * The rules, and what they ask.
   *
   * @param rules the rules in the order of the rulebook
   * @param findings every finding in the order of the vocabulary, by its id
   */
  record Conditions(List<Rule> rules, List<String> findings) {}

  /** The rules in the library. */
  static Conditions conditions() {
    return conditions(DocumentReader.read("rules.json", resource(RULES)));
  }

  /** The rules as {@link RulesWriter#writeConditions} wrote them. */
  static Conditions conditions(Node root) {
    Faults faults = new Faults();
    Fields fields = Fields.of(root, "the rules", faults);
    Conditions read = new Conditions(rules(fields, faults), fields.texts("findings"));
    faults.refuseIfAny();
    return read;
  }

  /** The files in the library, with the rules that were read before. */
  static RuleFiles files(List<Rule> rules) {
    return new RuleFiles(
        FOLDER,
        documents(DocumentReader.read("documents.json", resource(DOCUMENTS)), new Faults()),
        TERMINOLOGY_FILES,
        new Translations(languages(resource(EDITION)), ShippedRules::translation),
        rules);
  }

  /** Documents and rules as {@link RulesWriter#write(RuleFiles, JsonGenerator)} wrote them. */
  static RuleFiles saved(Node layer, Faults faults) {
    Fields fields = Fields.of(layer, "a rulebook", faults);
    Optional<Fields> documents = fields.fields("documents");
    return saved(
        documents.isPresent() ? documents(documents.get()) : Map.of(), rules(fields, faults));
  }

  /** What another edition holds, as far as it is compared. */
  static RuleFiles saved(Map<String, Node> documents, List<Rule> rules) {
    return new RuleFiles(FOLDER, documents, Map::of, Translations.NONE, rules);
  }

  private static List<Rule> rules(Fields fields, Faults faults) {
    List<Rule> rules = new ArrayList<>();
    for (Node node : fields.list("rules")) {
      rules.add(rule(Fields.of(node, "a rule", faults), faults));
    }
    return rules;
  }

  /** Documents by path; faults are noted. */
  static Map<String, Node> documents(Node root, Faults faults) {
    return documents(Fields.of(root, "the documents", faults));
  }

  private static Map<String, Node> documents(Fields files) {
    Map<String, Node> documents = new LinkedHashMap<>();
    for (String path : files.keys()) {
      Optional<Node> document = files.node(path);
      if (document.isPresent()) {
        documents.put(path, document.get());
      }
    }
    return documents;
  }

  private static Map<String, Node> terminology() {
    return documents(DocumentReader.read("terminology.json", resource(TERMINOLOGY)), new Faults());
  }

  static String translationResource(String language) {
    return "/org/proviso/texts." + language + ".json";
  }

  private static Node translation(String language) {
    return DocumentReader.read(
        Translations.path(language), resource(translationResource(language)));
  }

  /** The languages beside English, in the third line. */
  private static Set<String> languages(byte[] edition) {
    String[] lines = new String(edition, StandardCharsets.UTF_8).split("\n", -1);
    return lines.length < 3 || lines[2].isEmpty()
        ? Set.of()
        : new TreeSet<>(List.of(lines[2].split(" ")));
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
    List<Clause> clauses = new ArrayList<>();
    for (Node clause : fields.list("clauses")) {
      clauses.add(clause(clause, faults));
    }
    Optional<BigDecimal> line = fields.number("line");
    return new Rule(
        fields.requiredText("name"),
        fields.texts("drugs"),
        weight(fields.requiredText("weight"), fields.place(), faults),
        fields.texts("cites"),
        fields.requiredText("since"),
        fields.requiredText("topic"),
        clauses,
        new Place(fields.requiredText("file"), line.isPresent() ? line.get().intValue() : 0));
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
}
