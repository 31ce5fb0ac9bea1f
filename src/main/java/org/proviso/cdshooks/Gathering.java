package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gathers what there is to read for a call: what was sent, then what the FHIR server tells, page by
 * page. What cannot be had leaves a gap. Not thread-safe.
 */
final class Gathering {

  /** How many further pages of a search are read. */
  private static final int MOST_PAGES = 20;

  /** How many medicines that are named by reference are asked for. */
  private static final int MOST_MEDICINES = 50;

  private static final Pattern MEDICATION = Pattern.compile("Medication/[A-Za-z0-9.-]{1,64}");

  private final Call call;
  private final FhirServers servers;
  private final Map<Prefetch, Part> parts = new EnumMap<>(Prefetch.class);

  private Gathering(Call call, FhirServers servers) {
    this.call = call;
    this.servers = servers;
  }

  /** Everything there is, for every key. */
  static Map<Prefetch, Part> of(Call call, FhirServers servers) {
    Gathering gathering = new Gathering(call, servers);
    gathering.takeWhatWasSent();
    gathering.askForTheRest();
    gathering.turnPages();
    gathering.followMedicines();
    return gathering.parts;
  }

  private void takeWhatWasSent() {
    for (Prefetch key : Prefetch.ALL) {
      parts.put(key, sent(key));
    }
  }

  private Part sent(Prefetch key) {
    JsonNode sent = call.prefetch().get(key.key());
    if (sent == null) {
      return Part.missing(key, "it was not sent");
    }
    if (sent.isNull()) {
      return Part.nothing(key);
    }
    if (!Pages.isResource(sent)) {
      return Part.missing(key, "it is no FHIR resource");
    }
    if (Pages.isFailure(sent)) {
      return Part.missing(key, "the caller could not read it");
    }
    return Part.of(key, sent, Part.Origin.PREFETCH);
  }

  private void askForTheRest() {
    Map<String, String> queries = new LinkedHashMap<>();
    for (Part part : parts.values()) {
      if (part.origin() == Part.Origin.NOWHERE) {
        queries.put(part.key().key(), part.key().query(call.patientId()));
      }
    }
    Map<String, Fetched> answers = ask(queries);
    for (String key : queries.keySet()) {
      Prefetch asked = Prefetch.of(key).orElseThrow();
      Part part = parts.get(asked);
      parts.put(asked, answered(part, Optional.ofNullable(answers.get(key))));
    }
  }

  private static Part answered(Part part, Optional<Fetched> answer) {
    if (answer.isEmpty()) {
      return part;
    }
    if (answer.get() instanceof Fetched.Failed failed) {
      return Part.missing(part.key(), part.gap().orElse("") + "; " + failed.why());
    }
    JsonNode body = ((Fetched.Found) answer.get()).body();
    return !Pages.isResource(body) || Pages.isFailure(body)
        ? Part.missing(part.key(), "the FHIR server could not tell")
        : Part.of(part.key(), body, Part.Origin.FHIR_SERVER);
  }

  private void turnPages() {
    for (int turn = 0; turn < MOST_PAGES; turn++) {
      Map<String, String> links = new LinkedHashMap<>();
      for (Part part : parts.values()) {
        part.next().ifPresent(link -> links.put(part.key().key(), link));
      }
      Map<String, Fetched> answers = ask(links);
      boolean turned = false;
      for (String key : links.keySet()) {
        if (answers.get(key) instanceof Fetched.Found found && Pages.isBundle(found.body())) {
          Prefetch asked = Prefetch.of(key).orElseThrow();
          parts.put(asked, parts.get(asked).and(found.body()));
          turned = true;
        }
      }
      if (!turned) {
        break;
      }
    }
    parts.replaceAll((key, part) -> checked(part));
  }

  private static Part checked(Part part) {
    if (part.next().isPresent()) {
      return part.lacking("a further page could not be read");
    }
    return Pages.isShort(part.pages())
        ? part.lacking("fewer entries came than 'total' says")
        : part;
  }

  /** Many servers name a medicine by reference only, and no prefetch query brings it along. */
  private void followMedicines() {
    for (Prefetch key : List.of(Prefetch.REQUESTS, Prefetch.STATEMENTS)) {
      Set<String> wanted = new LinkedHashSet<>();
      Set<String> there = new HashSet<>();
      for (JsonNode resource : parts.get(key).resources()) {
        there.add(resource.path("resourceType").asText() + "/" + resource.path("id").asText());
        String medicine = resource.path("medicationReference").path("reference").asText();
        if (MEDICATION.matcher(medicine).matches()) {
          wanted.add(medicine);
        }
      }
      wanted.removeAll(there);
      Map<String, String> queries = new LinkedHashMap<>();
      wanted.stream().limit(MOST_MEDICINES).forEach(each -> queries.put(each, each));
      for (Fetched answer : ask(queries).values()) {
        if (answer instanceof Fetched.Found found && Pages.is(found.body(), "Medication")) {
          parts.put(key, parts.get(key).and(found.body()));
        }
      }
    }
  }

  private Map<String, Fetched> ask(Map<String, String> queries) {
    return call.access().isEmpty() || queries.isEmpty()
        ? Map.of()
        : servers.fetch(call.access().get(), queries);
  }
}
