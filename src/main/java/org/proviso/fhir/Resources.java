package org.proviso.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/**
 * The resources of a record, each once, and what references lead to (FHIR R4, references and
 * bundle: resolving references in Bundles). Not thread-safe.
 */
final class Resources {

  /** Of which the latest cannot be told: each new one is compared with all of them. */
  private static final int MOST_VERSIONS = 20;

  private final Map<String, List<Resource>> byIdentity = new LinkedHashMap<>();
  private final Map<String, Resource> byFullUrl = new HashMap<>();
  private List<Resource> all = List.of();
  private int unnamed;

  /**
   * Adds a resource. One that is there already is not added again; of two versions the later stays,
   * and both where that cannot be told.
   */
  void add(Resource resource) {
    all = List.of();
    String identity =
        resource.id().isEmpty() ? "#" + unnamed++ : resource.type() + "/" + resource.id();
    List<Resource> same = byIdentity.computeIfAbsent(identity, key -> new ArrayList<>(1));
    for (int at = 0; at < same.size(); at++) {
      Resource other = same.get(at);
      if (!areOfTwoServers(resource, other)) {
        if (other.json().equals(resource.json()) || isLater(other, resource)) {
          return;
        }
        if (isLater(resource, other)) {
          same.set(at, resource);
          name(resource);
          return;
        }
      }
    }
    if (same.size() == MOST_VERSIONS) {
      throw new InvalidInputException(
          Place.of(resource.path().isEmpty() ? "FHIR" : resource.path()),
          "holds more than "
              + MOST_VERSIONS
              + " versions of one resource, and which is the latest cannot be told");
    }
    same.add(resource);
    name(resource);
  }

  private void name(Resource resource) {
    if (!resource.fullUrl().isEmpty()) {
      byFullUrl.put(resource.fullUrl(), resource);
    }
  }

  private static boolean areOfTwoServers(Resource one, Resource other) {
    return !one.base().isEmpty() && !other.base().isEmpty() && !one.base().equals(other.base());
  }

  private static boolean isLater(Resource one, Resource other) {
    Optional<Instant> first = one.updated();
    Optional<Instant> second = other.updated();
    return first.isPresent() && second.isPresent() && first.get().isAfter(second.get());
  }

  /** Every resource in the order added. */
  List<Resource> all() {
    if (all.isEmpty()) {
      List<Resource> found = new ArrayList<>(byIdentity.size());
      byIdentity.values().forEach(found::addAll);
      all = List.copyOf(found);
    }
    return all;
  }

  List<Resource> ofType(String type) {
    return all().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  /** What a reference leads to; empty where it is not in the record. */
  Optional<Resource> resolve(String reference, Resource from) {
    if (reference.startsWith("#")) {
      return contained(reference.substring(1), from);
    }
    String plain = unversioned(reference);
    Resource named = byFullUrl.get(plain);
    if (named != null) {
      return Optional.of(named);
    }
    if (plain.startsWith("urn:")) {
      String id = plain.substring(plain.lastIndexOf(':') + 1);
      return only(
          all().stream().filter(each -> each.fullUrl().isEmpty() && each.id().equals(id)).toList());
    }
    String identity = lastTwo(plain);
    String base =
        plain.length() > identity.length()
            ? plain.substring(0, plain.length() - identity.length() - 1)
            : from.base();
    List<Resource> candidates =
        byIdentity.getOrDefault(identity, List.of()).stream()
            .filter(each -> base.isEmpty() || each.base().isEmpty() || each.base().equals(base))
            .toList();
    return only(candidates);
  }

  /** Several may be versions of one resource, of which the first is as good as another. */
  private static Optional<Resource> only(List<Resource> candidates) {
    boolean same =
        candidates.stream().map(each -> each.base() + "|" + each.id()).distinct().count() == 1;
    return same ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  private static Optional<Resource> contained(String id, Resource from) {
    JsonNode contained = from.json().path("contained");
    for (int at = 0; at < contained.size(); at++) {
      JsonNode json = contained.path(at);
      if (json.path("id").asText("").equals(id)) {
        return Optional.of(
            new Resource(
                json,
                json.path("resourceType").asText(""),
                "",
                "",
                from.place() + ".contained[" + at + "]"));
      }
    }
    return Optional.empty();
  }

  private static String unversioned(String reference) {
    int version = reference.indexOf("/_history/");
    return version < 0 ? reference : reference.substring(0, version);
  }

  /** {@code Patient/123} of {@code https://example.org/fhir/Patient/123}. */
  private static String lastTwo(String reference) {
    int last = reference.lastIndexOf('/');
    int before = last < 0 ? -1 : reference.lastIndexOf('/', last - 1);
    return reference.substring(before + 1);
  }
}
