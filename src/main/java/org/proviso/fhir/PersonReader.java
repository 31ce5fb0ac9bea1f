package org.proviso.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proviso.patient.PartialDate;

/**
 * Reads who the patient is: birth date, whether deceased, country of residence. Names, addresses
 * and numbers are not taken over.
 */
final class PersonReader {

  private static final Map<String, String> COUNTRIES = countries();

  private final Intake intake;

  PersonReader(Intake intake) {
    this.intake = intake;
  }

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (String country : Locale.getISOCountries()) {
      countries.put(country, country);
      countries.put(new Locale("", country).getISO3Country(), country);
    }
    return Map.copyOf(countries);
  }

  void read(Resource resource) {
    Part patient = resource.part();
    String name = resource.id().isEmpty() ? resource.fullUrl() : "Patient/" + resource.id();
    intake.patient().id(resource.id().isEmpty() ? resource.fullUrl() : resource.id());
    intake.patient().title(name.isEmpty() ? "Patient" : name);
    if (!intake.isPlain(patient, "Patient", Optional.empty())) {
      return;
    }
    intake.date(patient, "birthDate").ifPresent(birth -> birth(birth, patient));
    if (patient.isTrue("deceasedBoolean")) {
      intake.patient().deceased();
    }
    if (patient.has("deceasedDateTime") || patient.has("_deceasedDateTime")) {
      deceased(patient);
    }
    country(patient).ifPresent(intake.patient()::country);
  }

  private void birth(PartialDate birth, Part patient) {
    try {
      intake.patient().birthDate(birth);
    } catch (IllegalArgumentException e) {
      intake
          .notes()
          .add(
              patient.get("birthDate").place(),
              birth.toString(),
              "gives no age at the assessment of " + intake.date() + " that is possible");
    }
  }

  /** A date of death that nobody can read still says that the person has died. */
  private void deceased(Part patient) {
    Optional<PartialDate> died = intake.date(patient, "deceasedDateTime");
    if (died.isEmpty() || !died.get().earliest().isAfter(intake.date())) {
      intake.patient().deceased();
    } else {
      intake
          .notes()
          .add(
              patient.get("deceasedDateTime").place(),
              "a death on " + died.get(),
              "dated after the assessment of " + intake.date());
    }
  }

  private static Optional<String> country(Part patient) {
    Set<String> countries = new HashSet<>();
    for (Part address : patient.items("address")) {
      if (!address.text("use").equals("old") && address.has("country")) {
        countries.add(
            COUNTRIES.getOrDefault(
                address.text("country").strip().toUpperCase(Locale.ROOT), "unknown"));
      }
    }
    return countries.size() == 1
        ? countries.stream().filter(country -> !country.equals("unknown")).findFirst()
        : Optional.empty();
  }
}
