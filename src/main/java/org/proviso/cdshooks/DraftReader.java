package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proviso.fhir.FhirReader;
import org.proviso.fhir.FhirRecord;
import org.proviso.finding.Formulary;
import org.proviso.patient.Medicine;
import org.proviso.patient.Patient;
import org.proviso.patient.RecordList;
import org.proviso.patient.Unread;

/** Reads the medicines among draft orders. Immutable and thread-safe. */
final class DraftReader {

  private static final String PLACE = "context.draftOrders";
  private static final Optional<RecordList> MEDICINES = Optional.of(RecordList.MEDICINES);

  private final FhirReader reader;
  private final Formulary medicines;

  /**
   * The drafts of a call.
   *
   * @param all every medicine that is drafted and known
   * @param unread what of them could not be understood
   * @param warnings what was not as it should be and was taken all the same
   */
  record Drafts(List<Draft> all, List<Unread> unread, List<String> warnings) {

    static final Drafts NONE = new Drafts(List.of(), List.of(), List.of());

    /** Whether what is ordered could be told of each. */
    boolean areUnderstood() {
      return unread.stream().noneMatch(item -> item.list().equals(MEDICINES));
    }
  }

  DraftReader(FhirReader reader, Formulary medicines) {
    this.reader = reader;
    this.medicines = medicines;
  }

  /**
   * @param person the Patient resource, whose the drafts must be
   */
  Drafts read(Call call, JsonNode person, LocalDate today) {
    if (call.drafts().isEmpty()) {
      return Drafts.NONE;
    }
    JsonNode drafts = call.drafts().get();
    List<String> warnings = new ArrayList<>();
    Set<String> selected = call.selections();
    boolean all = call.hook() != Hook.ORDER_SELECT;
    if (!all && Pages.entries(drafts).stream().noneMatch(each -> isSelected(each, selected))) {
      warnings.add("'context.selections' names none of the draft orders, so all are looked at");
      all = true;
    }
    boolean every = all;
    ObjectNode chosen = JsonNodeFactory.instance.objectNode();
    ObjectNode beside = JsonNodeFactory.instance.objectNode();
    ArrayNode chosenEntries = bundle(chosen);
    ArrayNode besideEntries = bundle(beside);
    for (JsonNode entry : Pages.entries(drafts)) {
      boolean isOrder = !Pages.is(entry.path("resource"), "Medication");
      boolean isChosen = every || isSelected(entry, selected);
      if (!isOrder || isChosen) {
        chosenEntries.add(entry);
      }
      if (!isOrder || !isChosen) {
        besideEntries.add(entry);
      }
    }
    List<Draft> found = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    if (Pages.gap(drafts).isPresent()) {
      unread.add(new Unread(PLACE, "a part of the orders", Pages.gap(drafts).get(), MEDICINES));
    }
    read(read(call, chosen, person, today), Draft.Choice.CHOSEN, found, unread);
    if (!every) {
      read(read(call, beside, person, today), Draft.Choice.BESIDE, found, unread);
    }
    return new Drafts(found, unread, warnings);
  }

  private static ArrayNode bundle(ObjectNode bundle) {
    return bundle.put("resourceType", "Bundle").put("type", "collection").putArray("entry");
  }

  private Patient read(Call call, JsonNode drafts, JsonNode person, LocalDate today) {
    // An order is of now, and where it is written it may be tomorrow already.
    FhirRecord record = reader.record().on(today.plusDays(1)).patient(call.patientId());
    return record.add(person, "prefetch.patient").add(drafts, PLACE).patient();
  }

  /** Every order among the drafts that is not ended counts as drafted, whatever its status. */
  private void read(Patient drafted, Draft.Choice choice, List<Draft> found, List<Unread> unread) {
    for (Medicine medicine : drafted.medicines()) {
      if (medicine.status() != Medicine.Status.STOPPED) {
        medicines
            .ingredientsOf(medicine.name())
            .ifPresentOrElse(
                ingredients ->
                    found.add(new Draft(medicine.where(), medicine.name(), ingredients, choice)),
                () -> unread.add(unknown(medicine)));
      }
    }
    unread.addAll(drafted.unread());
  }

  private Unread unknown(Medicine medicine) {
    return new Unread(
        medicine.where(), medicine.name(), medicines.unknown(medicine.name()), Optional.empty());
  }

  /** Whether a draft is named: by {@code Type/id}, by a whole address, or by its fullUrl. */
  private static boolean isSelected(JsonNode entry, Set<String> selections) {
    JsonNode resource = entry.path("resource");
    String id = resource.path("id").asText();
    String name = resource.path("resourceType").asText() + "/" + id;
    return selections.stream()
        .anyMatch(
            selection ->
                !id.isEmpty() && (selection.equals(name) || selection.endsWith("/" + name))
                    || selection.equals(entry.path("fullUrl").asText()) && !selection.isEmpty());
  }
}
