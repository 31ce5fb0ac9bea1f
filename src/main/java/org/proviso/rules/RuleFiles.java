package org.proviso.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.proviso.document.Node;

/**
 * What stands in a folder of rules: the shipped one or a rule pack, read but not yet checked.
 *
 * @param root what the folder is called in faults
 * @param documents every YAML file but the cases, the terminology and other languages, by its path
 *     in the folder with {@code /} between names
 * @param terminology the files of the terminology by base name, read when they are asked for
 * @param translations the catalogues in other languages, read when they are asked for
 * @param rules the rules of every DRL file, in the order of paths and lines; in the library, in
 *     that of the rulebook
 */
record RuleFiles(
    String root,
    Map<String, Node> documents,
    Supplier<Map<String, Node>> terminology,
    Translations translations,
    List<Rule> rules) {

  static final String VOCABULARY = "vocabulary/";
  static final String TERMINOLOGY = "terminology/";

  RuleFiles {
    documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    rules = List.copyOf(rules);
  }

  /** Whether these are the rules in the library, which were checked when it was built. */
  boolean isShipped() {
    return terminology == ShippedRules.TERMINOLOGY_FILES;
  }

  /** What a file of the folder is called in faults. */
  String shown(String path) {
    return root.isEmpty() ? path : root + "/" + path;
  }

  Optional<Node> document(String path) {
    return Optional.ofNullable(documents.get(path));
  }

  /** Of documents read from a folder. */
  static RuleFiles of(String root, Map<String, Node> read, List<Rule> rules) {
    Map<String, Node> documents = new LinkedHashMap<>(read);
    documents.keySet().removeIf(path -> path.startsWith(TERMINOLOGY) || Translations.isOne(path));
    Map<String, Node> terminology = below(TERMINOLOGY, read);
    Map<String, Node> translations = new LinkedHashMap<>();
    read.forEach(
        (path, node) -> {
          if (Translations.isOne(path)) {
            translations.put(Translations.language(path), node);
          }
        });
    return new RuleFiles(root, documents, () -> terminology, Translations.of(translations), rules);
  }

  /** The vocabulary's files by base name. */
  Map<String, Node> vocabulary() {
    return below(VOCABULARY, documents);
  }

  private static Map<String, Node> below(String folder, Map<String, Node> documents) {
    Map<String, Node> files = new LinkedHashMap<>();
    for (Map.Entry<String, Node> document : documents.entrySet()) {
      if (document.getKey().startsWith(folder)) {
        files.put(document.getKey().substring(folder.length()), document.getValue());
      }
    }
    return files;
  }
}
