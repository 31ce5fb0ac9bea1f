package org.proviso.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.patient.RecordList;
import org.proviso.patient.Unread;

/**
 * Collects what was not understood. The same thing said of several resources is one item, with the
 * place of the first and how many more there are.
 */
final class Notes {

  private record Key(String kind, String what, String why, Optional<RecordList> list) {}

  private static final class Found {
    private final String first;
    private int count;

    Found(String first) {
      this.first = first;
    }
  }

  private final Map<Key, Found> found = new LinkedHashMap<>();

  Notes copy() {
    Notes copy = new Notes();
    found.forEach(
        (key, all) -> {
          Found same = new Found(all.first);
          same.count = all.count;
          copy.found.put(key, same);
        });
    return copy;
  }

  /** Notes what closes no list. */
  void add(String where, String what, String why) {
    add(where, what, why, Optional.empty());
  }

  /** Notes what may belong to a list, and so leaves open what the list could answer. */
  void add(String where, String what, String why, RecordList list) {
    add(where, what, why, Optional.of(list));
  }

  void add(String where, String what, String why, Optional<RecordList> list) {
    int slash = where.indexOf('/');
    Key key = new Key(slash < 0 ? where : where.substring(0, slash), what, why, list);
    found.computeIfAbsent(key, missing -> new Found(where)).count++;
  }

  List<Unread> unread() {
    List<Unread> unread = new ArrayList<>(found.size());
    found.forEach(
        (key, all) ->
            unread.add(
                new Unread(
                    all.count == 1 ? all.first : all.first + " and " + (all.count - 1) + " more",
                    key.what(),
                    key.why(),
                    key.list())));
    return unread;
  }
}
