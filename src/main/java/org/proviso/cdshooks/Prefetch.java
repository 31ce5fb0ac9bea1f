package org.proviso.cdshooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.proviso.patient.RecordList;

/**
 * What is asked for before a call, with queries of the subset that the standard recommends: reads,
 * searches by type, references and equality of tokens.
 */
enum Prefetch {
  PATIENT("patient", "Patient/", "", Optional.empty()),
  CONDITIONS("conditions", "Condition?patient=", "", Optional.of(RecordList.CONDITIONS)),
  REQUESTS(
      "medicationRequests", "MedicationRequest?patient=", "", Optional.of(RecordList.MEDICINES)),
  STATEMENTS(
      "medicationStatements",
      "MedicationStatement?patient=",
      "",
      Optional.of(RecordList.MEDICINES)),
  ALLERGIES("allergies", "AllergyIntolerance?patient=", "", Optional.of(RecordList.ALLERGIES)),
  VITAL_SIGNS("vitalSigns", "Observation?patient=", "&category=vital-signs", Optional.empty()),
  LABORATORY("laboratory", "Observation?patient=", "&category=laboratory", Optional.empty()),
  SURVEYS("surveys", "Observation?patient=", "&category=survey", Optional.empty()),
  SOCIAL_HISTORY(
      "socialHistory", "Observation?patient=", "&category=social-history", Optional.empty()),
  PROCEDURES("procedures", "Procedure?patient=", "", Optional.of(RecordList.CONDITIONS)),
  FAMILY("familyHistory", "FamilyMemberHistory?patient=", "", Optional.of(RecordList.FAMILY));

  static final List<Prefetch> ALL = List.of(values());

  private final String key;
  private final String before;
  private final String after;
  private final Optional<RecordList> list;

  Prefetch(String key, String before, String after, Optional<RecordList> list) {
    this.key = key;
    this.before = before;
    this.after = after;
    this.list = list;
  }

  static Optional<Prefetch> of(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }

  String key() {
    return key;
  }

  /** The type of its resources. */
  String type() {
    return before.substring(0, before.indexOf(before.contains("?") ? '?' : '/'));
  }

  /** As advertised: the caller fills in the patient. */
  String template() {
    return before + "{{context.patientId}}" + after;
  }

  /** As asked for one patient, whose id was checked to be a FHIR id. */
  String query(String patientId) {
    return before + patientId + after;
  }

  /** The list that it belongs to; empty for the patient and for observations. */
  Optional<RecordList> list() {
    return list;
  }
}
