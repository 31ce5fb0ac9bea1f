package org.proviso.fhir;

import java.time.LocalDate;
import java.util.List;
import org.proviso.Shipped;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Patient;
import org.proviso.patient.Unread;

/** Makes small records in FHIR of patient 1, and reads them. */
final class Made {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final FhirReader READER = FhirReader.of(Shipped.PROVISO.rulebook());

  static final String SNOMED = "http://snomed.info/sct";
  static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
  static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  static final String LOINC = "http://loinc.org";

  static final String PATIENT = "{'resourceType':'Patient','id':'1','birthDate':'1980-05-01'}";

  private Made() {}

  /** Single quotes as double ones, so that JSON can be read in a test. */
  static String json(String quoted) {
    return quoted.replace('\'', '"');
  }

  static String coded(String system, String code) {
    return "{'coding':[{'system':'" + system + "','code':'" + code + "'}]}";
  }

  static String text(String text) {
    return "{'text':'" + text + "'}";
  }

  /** A resource of patient 1; its further elements as JSON, each with a comma before it. */
  static String resource(String type, String id, String further) {
    String subject =
        List.of("AllergyIntolerance", "FamilyMemberHistory").contains(type) ? "patient" : "subject";
    return "{'resourceType':'"
        + type
        + "','id':'"
        + id
        + "','"
        + subject
        + "':{'reference':'Patient/1'}"
        + further
        + "}";
  }

  static String condition(String id, String code, String further) {
    return resource("Condition", id, ",'code':" + code + further);
  }

  static String observation(String id, String code, String further) {
    return resource(
        "Observation",
        id,
        ",'status':'final','effectiveDateTime':'2026-03-01','code':" + code + further);
  }

  static String status(String name, String code) {
    return ",'" + name + "':{'coding':[{'code':'" + code + "'}]}";
  }

  static String quantity(String value, String unit) {
    return ",'valueQuantity':{'value':"
        + value
        + ",'unit':'"
        + unit
        + "','system':'http://unitsofmeasure.org','code':'"
        + unit
        + "'}";
  }

  /** A collection of patient 1 and other resources. */
  static String bundle(String... resources) {
    return bundleOf("collection", PATIENT, String.join(",", resources));
  }

  static String bundleOf(String type, String patient, String resources) {
    StringBuilder entries = new StringBuilder("{'resource':" + patient + "}");
    for (String resource : resources.isEmpty() ? new String[0] : split(resources)) {
      entries.append(",{'resource':").append(resource).append('}');
    }
    return json("{'resourceType':'Bundle','type':'" + type + "','entry':[" + entries + "]}");
  }

  private static String[] split(String resources) {
    return resources.split("(?<=\\}),(?=\\{'resourceType')");
  }

  static Patient read(String json) {
    return READER
        .record()
        .on(TODAY)
        .add(json(json).getBytes(java.nio.charset.StandardCharsets.UTF_8), "")
        .patient();
  }

  static Patient of(String... resources) {
    return read(bundle(resources));
  }

  static State state(String finding, Patient patient) {
    return findings(patient).state(finding);
  }

  static State state(String finding, String... resources) {
    return state(finding, of(resources));
  }

  static Findings findings(Patient patient) {
    return Shipped.PROVISO.findings(patient);
  }

  static List<String> unread(Patient patient) {
    return findings(patient).unread().stream().map(Unread::where).toList();
  }
}
