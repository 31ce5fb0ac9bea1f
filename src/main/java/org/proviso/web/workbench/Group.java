package org.proviso.web.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;
import org.proviso.finding.Finding;
import org.proviso.finding.Vocabulary;

/**
 * Findings that a clinician asks about together.
 *
 * @param id its id
 * @param title its name for reading
 * @param findings the ids of its findings, in order of asking
 */
record Group(String id, String title, List<String> findings) {

  private static final String OTHER = "other";

  Group {
    findings = List.copyOf(findings);
  }

  /**
   * The groups of {@code groups.yaml}; what a rule pack added stands in one more at the end.
   *
   * @param vocabulary every finding that has to stand in one
   */
  static List<Group> of(Vocabulary vocabulary) {
    Faults faults = new Faults();
    List<Group> groups = new ArrayList<>();
    Map<String, String> grouped = new HashMap<>();
    for (Node node : Shelf.list("groups.yaml", faults)) {
      Fields fields = Fields.of(node, "a group", faults);
      Group group =
          new Group(
              fields.requiredText("id"), fields.requiredText("title"), fields.texts("findings"));
      fields.end();
      group.findings().forEach(finding -> grouped.put(finding, group.id()));
      groups.add(group);
    }
    faults.refuseIfAny();
    List<String> others =
        vocabulary.findings().stream()
            .map(Finding::id)
            .filter(finding -> !grouped.containsKey(finding))
            .toList();
    if (!others.isEmpty()) {
      groups.add(new Group(OTHER, "Other findings", others));
    }
    return List.copyOf(groups);
  }
}
