package org.proviso.finding;

import java.util.List;
import java.util.Map;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;

/** Reads files whose fields are rows by id. */
record Rows(Faults faults) {

  /** The rows of a file; none where the layer has no such file. */
  List<Fields.Row> in(Map<String, Node> layer, String file) {
    Node root = layer.get(file);
    if (root == null) {
      return List.of();
    }
    Fields all = Fields.of(root, file, faults);
    List<Fields.Row> rows = all.rows();
    for (Fields.Row row : rows) {
      if (!isId(row.id())) {
        faults.add(
            all.placeOf(row.id()),
            "'" + row.id() + "' is no id; lower-case words joined by hyphens");
      }
    }
    return rows;
  }

  /** Without a pattern: it is asked thousands of times at start-up. */
  static boolean isId(String id) {
    boolean afterWord = false;
    for (int at = 0; at < id.length(); at++) {
      char letter = id.charAt(at);
      boolean inWord = letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
      if (!inWord && !(letter == '-' && afterWord)) {
        return false;
      }
      afterWord = inWord;
    }
    return afterWord;
  }
}
