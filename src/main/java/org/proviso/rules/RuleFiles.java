package org.proviso.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.document.Node;

/**
 * What stands in a folder of rules: the shipped one or a rule pack, read but not yet checked.
 *
 * @param root what the folder is called in faults
 * @param documents every YAML file but the cases, by its path in the folder with {@code /} between
 *     names
 * @param rules the rules of every DRL file, in the order of paths and lines
 */
record RuleFiles(String root, Map<String, Node> documents, List<Rule> rules) {

  static final String VOCABULARY = "vocabulary/";

  RuleFiles {
    documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    rules = List.copyOf(rules);
  }

  /** What a file of the folder is called in faults. */
  String shown(String path) {
    return root.isEmpty() ? path : root + "/" + path;
  }

  Optional<Node> document(String path) {
    return Optional.ofNullable(documents.get(path));
  }

  /** The vocabulary's files by base name. */
  Map<String, Node> vocabulary() {
    Map<String, Node> files = new LinkedHashMap<>();
    documents.forEach(
        (path, node) -> {
          if (path.startsWith(VOCABULARY)) {
            files.put(path.substring(VOCABULARY.length()), node);
          }
        });
    return files;
  }
}
