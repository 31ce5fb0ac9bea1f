package org.proviso.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A part of a resource and the way to it. What is not there is a part too, one that holds nothing;
 * nothing is ever thrown for a part of the wrong shape.
 */
final class Part {

  private final JsonNode json;
  private final Supplier<String> place;

  private Part(JsonNode json, Supplier<String> place) {
    this.json = json;
    this.place = place;
  }

  static Part of(JsonNode json, String place) {
    return new Part(json, () -> place);
  }

  JsonNode json() {
    return json;
  }

  /** Where it stands: {@code Condition/12.code.coding[0]}. */
  String place() {
    return place.get();
  }

  Part get(String field) {
    return new Part(
        json.path(field), () -> place.get().isEmpty() ? field : place.get() + "." + field);
  }

  /** The items of a list; a single value where a list belongs is taken as a list of one. */
  List<Part> items(String field) {
    JsonNode list = json.path(field);
    if (!list.isArray()) {
      return list.isMissingNode() || list.isNull() ? List.of() : List.of(get(field));
    }
    List<Part> items = new ArrayList<>(list.size());
    Part all = get(field);
    for (int at = 0; at < list.size(); at++) {
      int index = at;
      items.add(new Part(list.get(at), () -> all.place() + "[" + index + "]"));
    }
    return items;
  }

  /** Whether anything stands here, of whatever shape. */
  boolean isThere() {
    return !json.isMissingNode() && !json.isNull();
  }

  boolean has(String field) {
    return json.has(field) && !json.get(field).isNull();
  }

  /** The text; empty where there is none. */
  String text() {
    return json.isTextual() ? json.textValue() : "";
  }

  String text(String field) {
    JsonNode value = json.path(field);
    return value.isTextual() ? value.textValue() : "";
  }

  boolean isTrue(String field) {
    return json.path(field).asBoolean(false);
  }
}
