package org.proviso.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proviso.document.Node.Mapping;
import org.proviso.document.Node.Scalar;
import org.proviso.document.Node.Sequence;

/**
 * Reads the fields of one mapping, notes a fault for each that has the wrong type, and at the end
 * one for each field that nobody asked for. Not thread-safe.
 */
public final class Fields {

  private final Mapping mapping;
  private final Faults faults;
  private final Values values;
  private final boolean isMapping;
  private final List<String> known = new ArrayList<>();
  private boolean everyKeyIsKnown;

  private Fields(Mapping mapping, Faults faults, boolean isMapping) {
    this.mapping = mapping;
    this.faults = faults;
    values = new Values(faults);
    this.isMapping = isMapping;
  }

  /** The fields of a node; when it is no mapping that is a fault, and there are no fields. */
  public static Fields of(Node node, String what, Faults faults) {
    if (node instanceof Mapping mapping) {
      return new Fields(mapping, faults, true);
    }
    faults.add(node.place(), what + " is a mapping of fields, not " + Values.shown(node));
    return new Fields(new Mapping(node.place(), Map.of(), Map.of()), faults, false);
  }

  /** Where the mapping begins. */
  public Place place() {
    return mapping.place();
  }

  /** All keys in the order written; they count as asked for. */
  public Set<String> keys() {
    everyKeyIsKnown = true;
    return mapping.entries().keySet();
  }

  /**
   * A field that is a mapping itself.
   *
   * @param id its key
   */
  public record Row(String id, Fields fields) {}

  /**
   * Every field, each as a mapping of fields of its own, in the order written. One that is no
   * mapping is a fault, and has no fields.
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String key : keys()) {
      Node value = value(key);
      if (value != null) {
        rows.add(new Row(key, inner(value, key)));
      }
    }
    return Collections.unmodifiableList(rows);
  }

  /** The rows of a field that holds a mapping; none where it is not there. */
  public List<Row> rows(String key) {
    Node value = value(key);
    return value == null ? List.of() : inner(value, key).rows();
  }

  /** Where a key stands. */
  public Place placeOf(String key) {
    return mapping.placeOf(key);
  }

  /** A field's value whatever its type; a field with nothing in it is a fault. */
  public Optional<Node> node(String key) {
    return Optional.ofNullable(value(key));
  }

  // What follows is asked thousands of times while the shipped rules are read, in code that is not
  // compiled yet: hence loops and null in private, and no message before there is a fault.

  private @Nullable Node value(String key) {
    known.add(key);
    Node value = mapping.entries().get(key);
    if (value instanceof Scalar scalar && scalar.type() == Scalar.Type.NOTHING) {
      faults.add(placeOf(key), "'" + key + "' has no value; leave it out or fill it in");
      return null;
    }
    return value;
  }

  private Fields inner(Node value, String key) {
    return value instanceof Mapping inner
        ? new Fields(inner, faults, true)
        : of(value, "'" + key + "'", faults);
  }

  private @Nullable Node requiredValue(String key) {
    if (!mapping.entries().containsKey(key)) {
      known.add(key);
      missing(key, "");
      return null;
    }
    return value(key);
  }

  private @Nullable Scalar one(@Nullable Node value, String key) {
    if (value == null || value instanceof Scalar) {
      return (Scalar) value;
    }
    faults.add(value.place(), "'" + key + "' is one value, not " + Values.shown(value));
    return null;
  }

  private @Nullable String textOf(@Nullable Node value, String key) {
    Scalar scalar = one(value, key);
    if (scalar == null || scalar.type() == Scalar.Type.TEXT) {
      return scalar == null ? null : scalar.text();
    }
    faults.add(
        scalar.place(),
        "'"
            + key
            + "' is text, not "
            + Values.shown(scalar)
            + "; put it in quotes where it is meant so");
    return null;
  }

  /** A field that has to be there. */
  public Optional<Node> requiredNode(String key) {
    return Optional.ofNullable(requiredValue(key));
  }

  /**
   * Notes that a field is missing, and what it is; what is no mapping at all lacks nothing more.
   */
  public void missing(String key, String what) {
    if (isMapping) {
      faults.add(place(), "'" + key + "' is missing" + what);
    }
  }

  /** A field that holds one word, number or truth value, as written. */
  public Optional<Scalar> scalar(String key) {
    return Optional.ofNullable(one(value(key), key));
  }

  /** A field that holds one value, as written, whatever its type. */
  public Optional<String> written(String key) {
    Scalar scalar = one(value(key), key);
    return scalar == null ? Optional.empty() : Optional.of(scalar.text());
  }

  /** The text of a field; a number or truth value is a fault. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(textOf(value(key), key));
  }

  /** The text of a field that has to be there; empty text when it is not, which is a fault. */
  public String requiredText(String key) {
    String text = textOf(requiredValue(key), key);
    return text == null ? "" : text;
  }

  /** A number. */
  public Optional<BigDecimal> number(String key) {
    Scalar scalar = one(value(key), key);
    if (scalar == null) {
      return Optional.empty();
    }
    if (scalar.type() != Scalar.Type.NUMBER) {
      faults.add(scalar.place(), "'" + key + "' is a number, not " + Values.shown(scalar));
      return Optional.empty();
    }
    return number(scalar, "'" + key + "'");
  }

  /** True or false. */
  public Optional<Boolean> truth(String key) {
    Scalar scalar = one(value(key), key);
    if (scalar == null) {
      return Optional.empty();
    }
    if (scalar.type() != Scalar.Type.BOOLEAN) {
      faults.add(scalar.place(), "'" + key + "' is true or false, not " + Values.shown(scalar));
      return Optional.empty();
    }
    return Optional.of(Boolean.valueOf(scalar.text()));
  }

  /** One of an enumeration's names, written in lower case with hyphens. */
  public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
    Scalar scalar = one(value(key), key);
    return scalar == null ? Optional.empty() : constant(scalar, "'" + key + "'", type);
  }

  /** The items of a field that holds a list. */
  public List<Node> list(String key) {
    Node value = value(key);
    if (value instanceof Sequence sequence) {
      return sequence.items();
    }
    if (value != null) {
      faults.add(value.place(), "'" + key + "' is a list, not " + Values.shown(value));
    }
    return List.of();
  }

  /** The items of a field that holds a list of words. */
  public List<Scalar> words(String key) {
    List<Scalar> words = new ArrayList<>();
    for (Node item : list(key)) {
      if (item instanceof Scalar scalar && scalar.type() != Scalar.Type.NOTHING) {
        words.add(scalar);
      } else {
        faults.add(
            item.place(), "an item of '" + key + "' is one value, not " + Values.shown(item));
      }
    }
    return words;
  }

  /** The texts of a field that holds a list of words. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Scalar word : words(key)) {
      texts.add(word.text());
    }
    return Collections.unmodifiableList(texts);
  }

  /** The fields of a field that holds a mapping. */
  public Optional<Fields> fields(String key) {
    Node value = value(key);
    return value == null ? Optional.empty() : Optional.of(inner(value, key));
  }

  /** Notes a fault with a value. */
  public void fault(Place place, String message) {
    faults.add(place, message);
  }

  /** Ends the reading: every field that nobody asked for is a fault. */
  public void end() {
    if (everyKeyIsKnown) {
      return;
    }
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        Set<String> allowed = new LinkedHashSet<>(known);
        faults.add(
            placeOf(key),
            "unknown field '"
                + key
                + "'"
                + Nearest.hint(key, allowed)
                + "; allowed: "
                + String.join(", ", allowed));
      }
    }
  }

  /** A node as one word, number or truth value. */
  public Optional<Scalar> scalar(Node node, String what) {
    return values.scalar(node, what);
  }

  /** A scalar as a number. */
  public Optional<BigDecimal> number(Scalar scalar, String what) {
    return values.number(scalar, what);
  }

  /** A scalar as one of an enumeration's names. */
  public <E extends Enum<E>> Optional<E> constant(Scalar scalar, String what, Class<E> type) {
    return values.constant(scalar, what, type);
  }

  /** An enumeration's name as it is written in files: {@code may-favour}. */
  public static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
