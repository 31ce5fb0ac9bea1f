package org.proviso.finding;

import java.util.Map;
import java.util.regex.Pattern;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;

/** Goes through a file whose fields are rows by id. */
record Rows(Faults faults) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

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
    for (String id : all.keys()) {
      if (!ID.matcher(id).matches()) {
        faults.add(all.placeOf(id), "'" + id + "' is no id; lower-case words joined by hyphens");
      }
      all.fields(id)
          .ifPresent(
              fields -> {
                row.read(id, fields);
                fields.end();
              });
    }
  }
}
