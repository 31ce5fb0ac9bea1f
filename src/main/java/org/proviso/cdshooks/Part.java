package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What there is to read of one prefetch key.
 *
 * @param key the key
 * @param pages resources and Bundles, in order
 * @param origin where they come from
 * @param gap why something may be missing; empty where all there is was sent
 */
record Part(Prefetch key, List<JsonNode> pages, Origin origin, Optional<String> gap) {

  /** Where a part comes from. */
  enum Origin {
    /** The caller sent it. */
    PREFETCH("prefetch"),
    /** The caller sent null: no data exist. */
    NULL("null"),
    /** The FHIR server that the caller named. */
    FHIR_SERVER("fhir-server"),
    /** Nobody. */
    NOWHERE("nowhere");

    private final String code;

    Origin(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** Copies the list. */
  Part {
    pages = List.copyOf(pages);
  }

  static Part of(Prefetch key, JsonNode page, Origin origin) {
    Optional<String> gap =
        Pages.isBundle(page) || Pages.is(page, key.type())
            ? Pages.gap(page)
            : Optional.of("it is neither a Bundle nor a resource of the type asked for");
    return new Part(key, List.of(page), origin, gap);
  }

  static Part nothing(Prefetch key) {
    return new Part(key, List.of(), Origin.NULL, Optional.empty());
  }

  static Part missing(Prefetch key, String why) {
    return new Part(key, List.of(), Origin.NOWHERE, Optional.of(why));
  }

  /** The link to the page after the last, where there is one. */
  Optional<String> next() {
    return pages.isEmpty() ? Optional.empty() : Pages.next(pages.get(pages.size() - 1));
  }

  /** With one page more. */
  Part and(JsonNode page) {
    List<JsonNode> more = new ArrayList<>(pages);
    more.add(page);
    return new Part(key, more, origin, gap.or(() -> Pages.gap(page)));
  }

  /** With something missing. */
  Part lacking(String why) {
    return new Part(key, pages, origin, gap.or(() -> Optional.of(why)));
  }

  /** What there is in it, Bundles opened. */
  List<JsonNode> resources() {
    return pages.stream().flatMap(page -> Pages.resources(page).stream()).toList();
  }
}
