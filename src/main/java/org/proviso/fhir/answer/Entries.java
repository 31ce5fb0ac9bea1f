package org.proviso.fhir.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of a bundle, each resource once, in the order in which they came. */
final class Entries {

  /** What stands before an id in a full URL. */
  static final String URN = "urn:uuid:";

  private final Map<String, Element> resources = new LinkedHashMap<>();

  /** Adds a resource under its id, unless it is there. */
  void add(String id, Element resource) {
    resources.putIfAbsent(id, resource);
  }

  boolean has(String id) {
    return resources.containsKey(id);
  }

  List<Element> elements() {
    List<Element> entries = new ArrayList<>(resources.size());
    resources.forEach(
        (id, resource) ->
            entries.add(new Element().with("fullUrl", URN + id).with("resource", resource)));
    return entries;
  }
}
