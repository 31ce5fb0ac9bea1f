package org.proviso.web.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.fhir.FhirReader;
import org.proviso.patient.Patient;
import org.proviso.rules.Rulebook;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** Opens the patient that a request names or brings along. Nothing of it is kept. */
final class Opener {

  private static final Pattern FHIR = Pattern.compile("\"resourceType\"\\s*:");

  private final Examples examples;
  private final ScenarioReader scenarios;
  private final FhirReader fhir;

  Opener(Rulebook rulebook, Examples examples) {
    this.examples = examples;
    scenarios = new ScenarioReader(rulebook);
    fhir = FhirReader.of(rulebook);
  }

  Opened open(BenchRequest request) {
    if (request.record().isEmpty()) {
      Patient blank = Patient.on(request.date()).id("my-case").build();
      return new Opened(Origin.BLANK, blank, "", Optional.empty(), List.of());
    }
    BenchRequest.RecordText record = request.record().get();
    if (!record.example().isEmpty()) {
      return examples
          .find(record.example())
          .map(example -> Opened.of(Origin.EXAMPLE, example.scenario(), example.text()))
          .orElseThrow(
              () ->
                  new InvalidInputException(
                      Place.of("record"), examples.unknown(record.example())));
    }
    return FHIR.matcher(record.text()).find() ? fhir(record) : scenario(record);
  }

  private Opened fhir(BenchRequest.RecordText record) {
    Patient patient =
        fhir.record().add(record.text().getBytes(StandardCharsets.UTF_8), record.name()).patient();
    return new Opened(Origin.FHIR, patient, "", Optional.empty(), List.of());
  }

  private Opened scenario(BenchRequest.RecordText record) {
    boolean json = record.text().stripLeading().startsWith("{");
    String written =
        record.name().toLowerCase(Locale.ROOT).endsWith(".json") && !json ? ".yaml" : "";
    List<Scenario> cases =
        scenarios.read(record.name() + written, record.text().getBytes(StandardCharsets.UTF_8));
    Scenario chosen =
        cases.stream()
            .filter(each -> record.which().map(each.id()::equals).orElse(true))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        Place.of(record.name()),
                        "there is no case '" + record.which().orElse("") + "'"));
    return new Opened(
        Origin.SCENARIO, chosen.patient(), chosen.story(), Optional.of(record.text()), cases);
  }
}
