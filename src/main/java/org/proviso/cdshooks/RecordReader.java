package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proviso.fhir.FhirReader;
import org.proviso.fhir.FhirRecord;
import org.proviso.patient.Allergy;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Measurement;
import org.proviso.patient.Patient;
import org.proviso.patient.RecordList;
import org.proviso.patient.Review;

/** Reads the patient of a call, draft orders left aside. Immutable and thread-safe. */
final class RecordReader {

  private final FhirReader reader;
  private final Set<RecordList> complete;

  /**
   * @param complete the lists of which the deployment states that they are complete
   */
  RecordReader(FhirReader reader, Set<RecordList> complete) {
    this.reader = reader;
    this.complete = complete;
  }

  Patient read(Call call, Map<Prefetch, Part> parts, LocalDate today) {
    FhirRecord record = reader.record().on(today).patient(call.patientId());
    List<String> doubtful = new ArrayList<>();
    for (Part part : parts.values()) {
      String place = "prefetch." + part.key().key();
      add(part, place, record);
      if (part.gap().isPresent()) {
        unreachable(part, place, record);
        part.resources().forEach(resource -> doubtful.add(placeOf(resource, place)));
      }
    }
    Patient patient = record.patient();
    Amended amended = Amended.of(patient);
    if (!doubtful.isEmpty()) {
      amended = doubting(amended, doubtful);
    }
    return amended.reviews(reviews(patient, parts)).in(patient);
  }

  private static void add(Part part, String place, FhirRecord record) {
    part.pages().stream()
        .filter(page -> !Pages.isBundle(page))
        .forEach(page -> record.add(page, place));
    if (part.pages().stream().anyMatch(Pages::isBundle)) {
      record.add(together(part.pages()), place);
    }
  }

  private static void unreachable(Part part, String place, FhirRecord record) {
    String gap = part.gap().orElseThrow();
    if (part.key().list().isPresent()) {
      record.unreachable(place, gap, part.key().list().get());
    } else {
      record.unreachable(place + " (" + part.key().type() + ")", gap);
    }
  }

  /** All pages as one Bundle: a page that was turned is not taken for one that is missing. */
  private static ObjectNode together(List<JsonNode> pages) {
    ObjectNode bundle = JsonNodeFactory.instance.objectNode();
    bundle.put("resourceType", "Bundle").put("type", "collection");
    ArrayNode entries = bundle.putArray("entry");
    pages.forEach(page -> Pages.entries(page).forEach(entries::add));
    return bundle;
  }

  private static String placeOf(JsonNode resource, String place) {
    JsonNode id = resource.path("id");
    return id.isTextual() ? resource.path("resourceType").asText() + "/" + id.asText() : place;
  }

  /**
   * Where a page is missing, what was read can show that something is so, and no longer that it is
   * not so: the latest measurement need not be the latest, and what is refuted on one page may be
   * confirmed on the other.
   */
  private static Amended doubting(Amended patient, List<String> places) {
    List<Condition> conditions =
        patient.conditions().stream()
            .filter(each -> each.certainty() != Certainty.REFUTED || !isAt(each.where(), places))
            .toList();
    List<Allergy> allergies =
        patient.allergies().stream()
            .filter(each -> each.certainty() != Certainty.REFUTED || !isAt(each.where(), places))
            .toList();
    List<Measurement> measurements =
        patient.measurements().stream()
            .map(each -> isAt(each.where(), places) ? each.certainty(Certainty.UNCONFIRMED) : each)
            .toList();
    return new Amended(
        conditions,
        patient.medicines(),
        allergies,
        measurements,
        patient.reviews(),
        patient.unread());
  }

  private static boolean isAt(String where, List<String> places) {
    return places.stream()
        .anyMatch(
            place ->
                where.startsWith(place)
                    && (where.length() == place.length()
                        || !Character.isLetterOrDigit(where.charAt(place.length()))));
  }

  /**
   * The lists of which the deployment states that they are complete count as reviewed today, and
   * only when every key was answered in full: with null, with a resource, or with a search that
   * lacks nothing. One gap, and none counts: a medicine that is not seen may tell of a condition.
   * Without that statement nothing is absent because it was not sent.
   */
  private List<Review> reviews(Patient patient, Map<Prefetch, Part> parts) {
    if (parts.values().stream().anyMatch(part -> part.gap().isPresent())) {
      return patient.reviews();
    }
    List<Review> reviews = new ArrayList<>(patient.reviews());
    complete.forEach(
        list -> reviews.add(Review.current(list, patient.date()).at("stated by the deployment")));
    return reviews;
  }
}
