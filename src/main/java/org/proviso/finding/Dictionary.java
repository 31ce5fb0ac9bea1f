package org.proviso.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.document.Nearest;

/** Words of one kind that a record may use, found by id or exact synonym. Immutable once read. */
public final class Dictionary {

  private final String kind;
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Names names = new Names();

  Dictionary(String kind) {
    this.kind = kind;
  }

  /** Adds a word; what is wrong with it, where something is. */
  List<String> add(Concept concept) {
    if (concepts.putIfAbsent(concept.id(), concept) != null) {
      return List.of("'" + concept.id() + "' stands twice among the " + kind);
    }
    List<String> all = new ArrayList<>(concept.also());
    all.add(concept.id());
    all.add(concept.label());
    return names.addAll(all, concept.id());
  }

  /** The word of an id. */
  public Optional<Concept> concept(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /** The id that a name stands for. */
  public Optional<String> id(String name) {
    return names.id(name);
  }

  /** What a name is called when read: the label of its word, or the name where there is none. */
  String label(String name) {
    Optional<String> id = names.id(name);
    Concept concept = id.isPresent() ? concepts.get(id.get()) : null;
    return concept == null ? name : concept.label();
  }

  /** Every word in the order written. */
  public Collection<Concept> all() {
    return Collections.unmodifiableCollection(concepts.values());
  }

  /** What to say of a name that is not known: the name, and the nearest that is. */
  public String unknown(String name) {
    return "'"
        + name
        + "' is not among the "
        + kind
        + id(name)
            .map(id -> "; its id is " + id)
            .orElseGet(() -> Nearest.hint(name, concepts.keySet()));
  }
}
