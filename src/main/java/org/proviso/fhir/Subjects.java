package org.proviso.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/** Whose a resource is. Not thread-safe. */
final class Subjects {

  /** Whose a resource is, as its reference says. */
  enum Whose {
    OURS,
    ANOTHER_PATIENTS,
    NOT_STATED,
    NOT_FOUND
  }

  private final Resources resources;
  private final Resource patient;
  private final Map<String, Whose> known = new HashMap<>();

  Subjects(Resources resources, Resource patient) {
    this.resources = resources;
    this.patient = patient;
  }

  /**
   * The patient of the record.
   *
   * @param named the id that the caller gave; empty where none
   * @throws InvalidInputException where there is none, or several and none is named, or another
   */
  static Resource patient(Resources resources, String named, String where) {
    List<Resource> patients = resources.ofType("Patient");
    List<String> ids = patients.stream().map(Subjects::name).distinct().toList();
    if (patients.isEmpty()) {
      throw new InvalidInputException(
          Place.of(where), "holds no Patient; exactly one is needed, or one that is named");
    }
    if (named.isEmpty()) {
      if (ids.size() > 1) {
        throw new InvalidInputException(
            Place.of(where),
            "holds " + ids.size() + " patients; name one: " + String.join(", ", ids));
      }
      return patients.get(0);
    }
    String id = named.startsWith("Patient/") ? named.substring("Patient/".length()) : named;
    return patients.stream()
        .filter(each -> each.id().equals(id) || each.fullUrl().equals(named))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    Place.of(where),
                    "there is no patient '" + named + "'; there is " + String.join(", ", ids)));
  }

  private static String name(Resource patient) {
    String base = patient.base().isEmpty() ? "" : patient.base() + "/";
    return patient.id().isEmpty()
        ? patient.fullUrl().isEmpty() ? patient.path() : patient.fullUrl()
        : base + "Patient/" + patient.id();
  }

  /** Whose a resource is. */
  Whose of(Resource resource, Part subject) {
    String reference = subject.text("reference");
    if (!reference.isEmpty()) {
      if (reference.startsWith("#")) {
        return Whose.NOT_FOUND; // a contained Patient has no identity of its own
      }
      boolean anywhere = reference.startsWith("urn:") || resource.fullUrl().startsWith("urn:");
      return known.computeIfAbsent(
          anywhere ? reference : resource.base() + "|" + reference,
          key -> resolved(reference, resource));
    }
    JsonNode identifier = subject.json().path("identifier");
    if (identifier.path("value").isTextual()) {
      for (JsonNode own : patient.json().path("identifier")) {
        if (own.path("value").equals(identifier.path("value"))
            && own.path("system").equals(identifier.path("system"))) {
          return Whose.OURS;
        }
      }
      return Whose.NOT_FOUND;
    }
    return Whose.NOT_STATED;
  }

  private Whose resolved(String reference, Resource from) {
    Optional<Resource> found = resources.resolve(reference, from);
    if (found.isEmpty() || !found.get().type().equals("Patient")) {
      return Whose.NOT_FOUND;
    }
    boolean same =
        found.get().id().equals(patient.id())
            && found.get().base().equals(patient.base())
            && (!patient.id().isEmpty() || found.get().fullUrl().equals(patient.fullUrl()));
    return same ? Whose.OURS : Whose.ANOTHER_PATIENTS;
  }
}
