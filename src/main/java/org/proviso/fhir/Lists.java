package org.proviso.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proviso.patient.RecordList;

/** Which lists of the record a name of resources speaks of. */
final class Lists {

  private Lists() {}

  /**
   * The lists that are named by a search, a key or types of resources: {@code prefetch.conditions}
   * speaks of the conditions. Of measurements alone: none. Where nothing is recognised it may be
   * any of them.
   */
  static List<RecordList> of(String name) {
    String words = name.toLowerCase(Locale.ROOT);
    List<RecordList> lists = new ArrayList<>();
    if (words.contains("condition") || words.contains("problem") || words.contains("diagnos")) {
      lists.add(RecordList.CONDITIONS);
    }
    if (words.contains("medic") || words.contains("prescription")) {
      lists.add(RecordList.MEDICINES);
    }
    if (words.contains("allerg")) {
      lists.add(RecordList.ALLERGIES);
    }
    if (words.contains("family")) {
      lists.add(RecordList.FAMILY);
    }
    boolean none = lists.isEmpty() && (words.contains("observation") || words.contains("patient"));
    return lists.isEmpty() && !none
        ? List.of(
            RecordList.CONDITIONS, RecordList.MEDICINES, RecordList.ALLERGIES, RecordList.FAMILY)
        : lists;
  }
}
