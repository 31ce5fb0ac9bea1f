package org.proviso.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements of a resource that are read. A test holds that a text gives the same patient with
 * the others and without them.
 */
final class Elements {

  /** Days, instants and periods that tell when something was written or happened. */
  private static final List<String> WRITTEN =
      List.of(
          "recordedDate",
          "authoredOn",
          "dateAsserted",
          "effectiveDateTime",
          "effectiveInstant",
          "effectivePeriod",
          "issued",
          "date",
          "whenHandedOver",
          "whenPrepared",
          "performedDateTime",
          "performedPeriod",
          "period");

  /** Everything, of an object that is no resource or does not begin with its type. */
  static final Elements ALL = new Elements(Set.of(), List.of(""));

  /** What every resource has, and the type again, since a second one has to be noticed. */
  private static final List<String> COMMON =
      List.of("resourceType", "id", "meta", "implicitRules", "contained", "modifierExtension");

  /** Of a resource of a kind that is not read: that it is there. */
  private static final Elements NOTHING = new Elements(Set.of("resourceType", "id"), List.of());

  private static final Elements META = new Elements(Set.of("lastUpdated"), List.of());

  private static final List<String> DATES = List.of("effective", "performed", "date", "issued");

  private static final Map<String, Elements> KNOWN = known();

  private final Set<String> names;
  private final List<String> beginnings;
  private final List<String> dates;

  private Elements(Set<String> names, List<String> beginnings) {
    this.names = names;
    this.beginnings = beginnings;
    dates = WRITTEN.stream().filter(this::holds).toList();
  }

  private static Elements of(List<String> beginnings, String names) {
    Set<String> all = new HashSet<>(COMMON);
    all.addAll(List.of(names.split(" ")));
    return new Elements(Set.copyOf(all), beginnings);
  }

  private static Map<String, Elements> known() {
    Map<String, Elements> known = new HashMap<>();
    String medicine =
        "status intent doNotPerform reportedBoolean reportedReference subject authoredOn taken"
            + " medication medicationCodeableConcept medicationReference reasonCode"
            + " reasonReference dateAsserted whenHandedOver whenPrepared daysSupply recordedDate"
            + " period";
    for (String type :
        List.of(
            "MedicationRequest",
            "MedicationStatement",
            "MedicationAdministration",
            "MedicationDispense")) {
      known.put(type, of(DATES, medicine));
    }
    known.put("Medication", of(List.of(), "status code ingredient"));
    known.put("Patient", of(List.of("deceased", "_deceased"), "identifier birthDate address"));
    known.put(
        "Condition",
        of(
            List.of("onset", "abatement"),
            "clinicalStatus verificationStatus severity code subject patient recordedDate"));
    known.put(
        "AllergyIntolerance",
        of(
            List.of(),
            "clinicalStatus verificationStatus status type substance code category patient"
                + " recordedDate reaction"));
    known.put(
        "Observation",
        of(
            List.of("value", "effective"),
            "status code subject issued dataAbsentReason component focus"));
    known.put("FamilyMemberHistory", of(List.of(), "status patient date relationship condition"));
    known.put("Procedure", of(DATES, "status code category subject reasonCode reasonReference"));
    known.put(
        "Encounter", of(List.of(), "status class type serviceType subject period reasonCode"));
    known.put("Bundle", of(List.of(), "type timestamp total link entry"));
    known.put("OperationOutcome", of(List.of(), "issue"));
    return Map.copyOf(known);
  }

  /** The elements of a kind of resource that are read; of a kind that is not read hardly any. */
  static Elements of(String type) {
    return type.isEmpty() ? ALL : KNOWN.getOrDefault(type, NOTHING);
  }

  /** Where a kind of resource says when it was written or happened; nowhere if it is not read. */
  static List<String> datesOf(String type) {
    return of(type).dates;
  }

  /** The elements within an element that are read. */
  Elements within(String name) {
    return this != ALL && name.equals("meta") ? META : ALL;
  }

  boolean holds(String name) {
    if (names.contains(name)) {
      return true;
    }
    for (String beginning : beginnings) {
      if (name.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
