package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.proviso.document.Nearest;

/**
 * One JSON object under examination: each field is asked for once, with what is required of it, and
 * {@link #done()} looks at the rest.
 */
final class Reading {

  private static final Pattern REVERSE_DOMAIN =
      Pattern.compile("[A-Za-z0-9_-]{1,80}(\\.[A-Za-z0-9_-]{1,80}){1,20}");

  /** Whether values may stand in a fault. */
  enum Values {
    SHOWN,
    /** Told by their kind only: they may be a patient's, or a secret. */
    WITHHELD
  }

  private final JsonNode node;
  private final JsonPath path;
  private final FaultList faults;
  private final Values values;
  private final Set<String> known = new LinkedHashSet<>();

  private Reading(JsonNode node, JsonPath path, FaultList faults, Values values) {
    this.node = node;
    this.path = path;
    this.faults = faults;
    this.values = values;
  }

  /** A document, if it is an object. */
  static Optional<Reading> of(
      JsonNode document, Requirement requirement, JsonPath path, FaultList faults) {
    if (!document.isObject()) {
      faults.add(requirement, path, Shown.kind(document));
      return Optional.empty();
    }
    return Optional.of(new Reading(document, path, faults, Values.SHOWN));
  }

  JsonPath path() {
    return path;
  }

  JsonPath path(String field) {
    return path.child(field);
  }

  FaultList faults() {
    return faults;
  }

  boolean has(String field) {
    return node.has(field);
  }

  /** The names of its fields, less the reserved one. */
  List<String> keys() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    names.remove("extension");
    return names;
  }

  /** What stands in a field, with nothing asked of it; a missing node where nothing does. */
  JsonNode node(String field) {
    return node.path(field);
  }

  /** What stands in a field that may be null, its kind looked at elsewhere. */
  JsonNode nullable(String field) {
    known.add(field);
    return node.path(field);
  }

  void fault(String field, Requirement requirement, String found) {
    faults.add(requirement, path.child(field), found);
  }

  /** The same object, its values told by their kind only. */
  Reading withheld() {
    return new Reading(node, path, faults, Values.WITHHELD);
  }

  String shown(JsonNode value) {
    return values == Values.SHOWN ? Shown.value(value) : Shown.kind(value);
  }

  /** The value of a field, if there is one. */
  Optional<JsonNode> value(String field, Presence presence, Requirement requirement) {
    known.add(field);
    JsonNode value = node.get(field);
    if (value == null) {
      if (presence != Presence.OPTIONAL) {
        fault(field, requirement, "missing");
      }
      return Optional.empty();
    }
    boolean mayBeEmpty = presence == Presence.REQUIRED_MAYBE_EMPTY && value.isArray();
    if (Emptiness.isEmpty(value) && !mayBeEmpty) {
      fault(
          field,
          presence == Presence.OPTIONAL
              ? JsonRequirement.OPTIONAL_LEFT_OUT
              : JsonRequirement.NOT_EMPTY,
          Shown.kind(value));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private Optional<JsonNode> value(
      String field, Presence presence, Requirement requirement, Predicate<JsonNode> type) {
    Optional<JsonNode> value = value(field, presence, requirement);
    if (value.isPresent() && !type.test(value.get())) {
      fault(field, requirement, shown(value.get()));
      return Optional.empty();
    }
    return value;
  }

  Optional<String> text(String field, Presence presence, Requirement requirement) {
    Optional<String> text =
        value(field, presence, requirement, JsonNode::isTextual).map(JsonNode::textValue);
    if (text.isPresent() && text.get().isBlank()) {
      fault(field, JsonRequirement.NOT_BLANK, "blank");
    }
    return text;
  }

  Optional<Boolean> truth(String field, Requirement requirement) {
    return value(field, Presence.OPTIONAL, requirement, JsonNode::isBoolean)
        .map(JsonNode::booleanValue);
  }

  /** One word of several. */
  Optional<String> word(
      String field, Presence presence, Requirement requirement, List<String> words) {
    Optional<String> word =
        value(field, presence, requirement, JsonNode::isTextual).map(JsonNode::textValue);
    if (word.isPresent() && !words.contains(word.get())) {
      fault(field, requirement, Shown.quoted(word.get()) + Nearest.hint(word.get(), words));
      return Optional.empty();
    }
    return word;
  }

  Optional<Reading> object(String field, Presence presence, Requirement requirement) {
    return value(field, presence, requirement, JsonNode::isObject)
        .map(value -> new Reading(value, path.child(field), faults, values));
  }

  /** The objects of an array; what is no object is a fault and left out. */
  List<Reading> objects(String field, Presence presence, Requirement requirement) {
    List<Reading> objects = new ArrayList<>();
    value(field, presence, requirement, JsonNode::isArray)
        .ifPresent(
            array -> {
              for (int index = 0; index < array.size() && !faults.isFull(); index++) {
                JsonNode item = array.get(index);
                JsonPath place = path.child(field).child(index);
                if (Emptiness.isEmpty(item)) {
                  faults.add(JsonRequirement.NOT_EMPTY, place, Shown.kind(item));
                } else if (!item.isObject()) {
                  faults.add(requirement, place, shown(item));
                } else {
                  objects.add(new Reading(item, place, faults, values));
                }
              }
            });
    return objects;
  }

  /** Looks at what was not asked for: an extension, and fields that are unknown and accepted. */
  void done() {
    node.properties()
        .forEach(
            field -> {
              if (field.getKey().equals("extension")) {
                extension(field.getValue());
              } else if (!known.contains(field.getKey())) {
                unknown(field.getKey(), field.getValue());
              }
            });
  }

  private void unknown(String field, JsonNode value) {
    Emptiness.check(value, path.child(field), faults);
    List<String> absent = known.stream().filter(name -> !node.has(name)).toList();
    Nearest.to(field, absent)
        .ifPresent(
            nearest -> fault(field, JsonRequirement.UNKNOWN_FIELD, "unknown; nearest: " + nearest));
  }

  private void extension(JsonNode extension) {
    if (Emptiness.isEmpty(extension)) {
      fault("extension", JsonRequirement.OPTIONAL_LEFT_OUT, Shown.kind(extension));
    } else if (!extension.isObject()) {
      fault("extension", JsonRequirement.EXTENSION, Shown.kind(extension));
    } else {
      extension
          .fieldNames()
          .forEachRemaining(
              key -> {
                if (!REVERSE_DOMAIN.matcher(key).matches()) {
                  faults.add(
                      JsonRequirement.EXTENSION_KEY,
                      path.child("extension").child(key),
                      "a name that others may use as well");
                }
              });
    }
  }
}
