package org.proviso.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proviso.document.Node.Mapping;
import org.proviso.document.Node.Scalar;
import org.proviso.document.Node.Sequence;

/**
 * Reads the fields of one mapping, notes a fault for each that has the wrong type, and at the end
 * one for each field that nobody asked for. Not thread-safe.
 */
public final class Fields {

  /** Bounded, since 1e999999999 written out would fill the memory. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]{1,15}(?:\\.[0-9]{1,15})?(?:[eE][-+]?[0-9]{1,2})?");

  private static final int LONGEST_SHOWN = 80;

  private final Mapping mapping;
  private final Faults faults;
  private final boolean isMapping;
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(Mapping mapping, Faults faults, boolean isMapping) {
    this.mapping = mapping;
    this.faults = faults;
    this.isMapping = isMapping;
  }

  /** The fields of a node; when it is no mapping that is a fault, and there are no fields. */
  public static Fields of(Node node, String what, Faults faults) {
    if (node instanceof Mapping mapping) {
      return new Fields(mapping, faults, true);
    }
    faults.add(node.place(), what + " is a mapping of fields, not " + shown(node));
    return new Fields(new Mapping(node.place(), Map.of(), Map.of()), faults, false);
  }

  /** Where the mapping begins. */
  public Place place() {
    return mapping.place();
  }

  /** All keys in the order written; they count as asked for. */
  public Set<String> keys() {
    known.addAll(mapping.entries().keySet());
    return mapping.entries().keySet();
  }

  /** Where a key stands. */
  public Place placeOf(String key) {
    return mapping.placeOf(key);
  }

  /** A field's value whatever its type; a field with nothing in it is a fault. */
  public Optional<Node> node(String key) {
    known.add(key);
    Node value = mapping.entries().get(key);
    if (value instanceof Scalar scalar && scalar.type() == Scalar.Type.NOTHING) {
      faults.add(placeOf(key), "'" + key + "' has no value; leave it out or fill it in");
      return Optional.empty();
    }
    return Optional.ofNullable(value);
  }

  /** A field that has to be there. */
  public Optional<Node> requiredNode(String key) {
    if (!mapping.entries().containsKey(key)) {
      known.add(key);
      missing(key, "");
      return Optional.empty();
    }
    return node(key);
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
    return node(key).flatMap(node -> scalar(node, "'" + key + "'"));
  }

  /** The text of a field; a number or truth value is a fault. */
  public Optional<String> text(String key) {
    return scalar(key).filter(scalar -> isText(scalar, key)).map(Scalar::text);
  }

  private boolean isText(Scalar scalar, String key) {
    if (scalar.type() != Scalar.Type.TEXT) {
      faults.add(
          scalar.place(),
          "'"
              + key
              + "' is text, not "
              + shown(scalar)
              + "; put it in quotes where it is meant so");
    }
    return scalar.type() == Scalar.Type.TEXT;
  }

  /** The text of a field that has to be there; empty text when it is not, which is a fault. */
  public String requiredText(String key) {
    return requiredNode(key)
        .flatMap(node -> scalar(node, "'" + key + "'"))
        .filter(scalar -> isText(scalar, key))
        .map(Scalar::text)
        .orElse("");
  }

  /** A number. */
  public Optional<BigDecimal> number(String key) {
    return scalar(key)
        .filter(
            scalar -> {
              boolean isNumber = scalar.type() == Scalar.Type.NUMBER;
              if (!isNumber) {
                faults.add(scalar.place(), "'" + key + "' is a number, not " + shown(scalar));
              }
              return isNumber;
            })
        .flatMap(scalar -> number(scalar, "'" + key + "'"));
  }

  /** True or false. */
  public Optional<Boolean> truth(String key) {
    Optional<Scalar> scalar = scalar(key);
    if (scalar.isPresent() && scalar.get().type() != Scalar.Type.BOOLEAN) {
      faults.add(
          scalar.get().place(), "'" + key + "' is true or false, not " + shown(scalar.get()));
      return Optional.empty();
    }
    return scalar.map(value -> Boolean.valueOf(value.text()));
  }

  /** One of an enumeration's names, written in lower case with hyphens. */
  public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
    return scalar(key).flatMap(scalar -> constant(scalar, "'" + key + "'", type));
  }

  /** The items of a field that holds a list. */
  public List<Node> list(String key) {
    Optional<Node> node = node(key);
    if (node.isPresent() && !(node.get() instanceof Sequence)) {
      faults.add(node.get().place(), "'" + key + "' is a list, not " + shown(node.get()));
      return List.of();
    }
    return node.map(list -> ((Sequence) list).items()).orElse(List.of());
  }

  /** The items of a field that holds a list of words. */
  public List<Scalar> words(String key) {
    List<Scalar> words = new ArrayList<>();
    for (Node item : list(key)) {
      scalar(item, "an item of '" + key + "'").ifPresent(words::add);
    }
    return words;
  }

  /** The texts of a field that holds a list of words. */
  public List<String> texts(String key) {
    return words(key).stream().map(Scalar::text).toList();
  }

  /** The fields of a field that holds a mapping. */
  public Optional<Fields> fields(String key) {
    return node(key).map(node -> Fields.of(node, "'" + key + "'", faults));
  }

  /** Notes a fault with a value. */
  public void fault(Place place, String message) {
    faults.add(place, message);
  }

  /** Ends the reading: every field that nobody asked for is a fault. */
  public void end() {
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        faults.add(
            placeOf(key),
            "unknown field '"
                + key
                + "'"
                + Nearest.hint(key, known)
                + "; allowed: "
                + String.join(", ", known));
      }
    }
  }

  /** A node as one word, number or truth value. */
  public Optional<Scalar> scalar(Node node, String what) {
    if (node instanceof Scalar scalar && scalar.type() != Scalar.Type.NOTHING) {
      return Optional.of(scalar);
    }
    faults.add(node.place(), what + " is one value, not " + shown(node));
    return Optional.empty();
  }

  /** A scalar as a number. */
  public Optional<BigDecimal> number(Scalar scalar, String what) {
    if (!NUMBER.matcher(scalar.text()).matches()) {
      faults.add(scalar.place(), what + " is a number, not " + shown(scalar));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(scalar.text()));
  }

  /** A scalar as one of an enumeration's names. */
  public <E extends Enum<E>> Optional<E> constant(Scalar scalar, String what, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (written(constant).equals(scalar.text())) {
        return Optional.of(constant);
      }
    }
    List<String> allowed = Stream.of(type.getEnumConstants()).map(Fields::written).toList();
    faults.add(
        scalar.place(),
        what
            + " is '"
            + scalar.text()
            + "'"
            + Nearest.hint(scalar.text(), allowed)
            + "; allowed: "
            + allowed.stream().collect(Collectors.joining(", ")));
    return Optional.empty();
  }

  /** An enumeration's name as it is written in files: {@code may-favour}. */
  public static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String shown(Node node) {
    if (!(node instanceof Scalar scalar) || scalar.type() == Scalar.Type.NOTHING) {
      return node.kind();
    }
    String text = scalar.text();
    return text.length() <= LONGEST_SHOWN
        ? "'" + text + "'"
        : "'" + text.substring(0, LONGEST_SHOWN) + "…'";
  }
}
