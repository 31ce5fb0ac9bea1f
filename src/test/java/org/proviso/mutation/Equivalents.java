package org.proviso.mutation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.proviso.document.DocumentReader;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;

/**
 * The mutants that no record can tell from the rule, reviewed, with the reason: every one of some
 * mutants of every one of some rules. Not thread-safe: it keeps which were needed.
 */
final class Equivalents {

  private record Key(String rule, String mutant) {}

  private final Map<Key, String> reasons = new LinkedHashMap<>();
  private final Set<Key> unused;

  private Equivalents(Map<Key, String> reasons) {
    this.reasons.putAll(reasons);
    this.unused = new LinkedHashSet<>(reasons.keySet());
  }

  static Equivalents read(Path file) {
    Faults faults = new Faults();
    Map<Key, String> reasons = new LinkedHashMap<>();
    Fields root = Fields.of(DocumentReader.read(file), "the file", faults);
    for (Node node : root.list("equivalent")) {
      Fields row = Fields.of(node, "an equivalent mutant", faults);
      String reason = row.requiredText("reason");
      for (String rule : row.texts("rules")) {
        for (String mutant : row.texts("mutants")) {
          if (reasons.put(new Key(rule, mutant), reason) != null) {
            faults.add(row.place(), rule + ": " + mutant + " stands twice");
          }
        }
      }
      row.end();
    }
    root.end();
    faults.refuseIfAny();
    return new Equivalents(reasons);
  }

  /** Why a mutant that survived is no wonder, where it is none. */
  Optional<String> reason(Mutant survivor) {
    Key key = new Key(survivor.rule().name(), survivor.id());
    unused.remove(key);
    return Optional.ofNullable(reasons.get(key));
  }

  /**
   * The entries that no survivor needed: a case notices them by now, or there is no such mutant.
   */
  Set<String> unused() {
    Set<String> lines = new TreeSet<>();
    unused.forEach(key -> lines.add(key.rule() + ": " + key.mutant()));
    return lines;
  }
}
