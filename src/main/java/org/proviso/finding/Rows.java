package org.proviso.finding;

import java.util.Map;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;

/** Goes through a file whose fields are rows by id. */
record Rows(Faults faults) {

  /** Reads one row. */
  interface Row {
    void read(String id, Fields fields);
  }

  void each(Map<String, Node> layer, String file, Row row) {
    Node root = layer.get(file);
    if (root == null) {
      return;
    }
    Fields all = Fields.of(root, file, faults);
    for (Fields.Row each : all.rows()) {
      if (!isId(each.id())) {
        faults.add(
            all.placeOf(each.id()),
            "'" + each.id() + "' is no id; lower-case words joined by hyphens");
      }
      row.read(each.id(), each.fields());
      each.fields().end();
    }
  }

  /** Without a pattern: it is asked thousands of times at start-up. */
  private static boolean isId(String id) {
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
