package org.proviso.fhir.answer;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How what is written names the resources of the record that was assessed. Immutable.
 *
 * @param prefix what stands before {@code Condition/123}; empty where the record is no FHIR record,
 *     and is told of in words only
 */
public record RecordBase(Optional<String> prefix) {

  /**
   * The elements with which the way to a datum begins, after {@code Condition/123.}; ids may hold
   * dots too.
   */
  private static final String ELEMENTS =
      "code|category|type|status|clinicalStatus|verificationStatus|severity|criticality|intent"
          + "|onset\\w*|abatement\\w*|effective\\w*|performed\\w*|value\\w*|medication\\w*"
          + "|deceased\\w*|birthDate|gender|address|extension|contained|component|interpretation"
          + "|dataAbsentReason|focus|reaction|relationship|condition|ingredient|reasonCode"
          + "|reasonReference|doNotPerform|dosage\\w*|daysSupply|whenPrepared|whenHandedOver"
          + "|authoredOn|dateAsserted|recordedDate|period|date|item|entry|note|text|serviceType";

  /** A place in a FHIR record: {@code Condition/123.code}. */
  private static final Pattern PLACE =
      Pattern.compile(
          "([A-Z][A-Za-z]{1,63}/[A-Za-z0-9.-]{1,64}?)(?:\\.(?:" + ELEMENTS + ")(?:\\W.*)?)?");

  private static final Pattern ID = Pattern.compile("(?:Patient/)?([A-Za-z0-9.-]{1,64})");

  /** The record is no FHIR record: a scenario, or a patient built in Java. */
  public static RecordBase none() {
    return new RecordBase(Optional.empty());
  }

  /**
   * The record is a FHIR record whose server is not named: references are relative, as {@code
   * Condition/123}, and are resolved by whoever holds the record.
   */
  public static RecordBase relative() {
    return new RecordBase(Optional.of(""));
  }

  /**
   * The record stands on a FHIR server: references are absolute.
   *
   * @param server the server's base, such as {@code https://fhir.hospital.org/r4}
   * @throws IllegalArgumentException unless it begins with http:// or https://
   */
  public static RecordBase at(URI server) {
    if (!"https".equals(server.getScheme()) && !"http".equals(server.getScheme())) {
      throw new IllegalArgumentException(
          "'" + server + "' is no base of a FHIR server: it begins with http:// or https://");
    }
    String text = server.toString();
    return new RecordBase(Optional.of(text.endsWith("/") ? text : text + "/"));
  }

  /** A reference to where something stands; in words where there is no FHIR record. */
  Element reference(String where, String words) {
    Matcher place = PLACE.matcher(where);
    Element reference = new Element();
    if (prefix.isPresent() && place.matches()) {
      reference.with("reference", prefix.get() + place.group(1));
    }
    return reference.with("display", words);
  }

  /** Whose assessment it is: a reference, or an identifier where there is no FHIR record. */
  Element subject(String id, String title) {
    Matcher known = ID.matcher(id);
    Element subject = new Element().with("type", "Patient");
    if (prefix.isPresent() && known.matches()) {
      subject.with("reference", prefix.get() + "Patient/" + known.group(1));
    } else if (!id.isBlank()) {
      subject.with("identifier", new Element().with("system", Uris.PATIENTS).with("value", id));
    }
    return subject.with("display", title.isBlank() && id.isBlank() ? "not named" : title);
  }
}
