package org.example.embedding;

import java.nio.file.Path;
import org.proviso.Proviso;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.fhir.FhirReader;
import org.proviso.finding.Evidence;

/** Reads a patient's record in FHIR R4 and prints what a screen might show beside it. */
public final class Considerations {

  public static void main(String[] arguments) {
    Proviso proviso = Proviso.standard(); // once per application; use it from any thread
    FhirReader reader = FhirReader.of(proviso.rulebook());

    Assessment assessment = proviso.assess(reader.read(Path.of(arguments[0])));

    assessment.crisis().ifPresent(help -> {
      System.out.println(help.title() + ": " + help.text());
      help.country().ifPresent(country -> country.lines().forEach(System.out::println));
    });
    System.out.println(assessment.notice());
    for (Consideration each : assessment.considerations()) {
      System.out.println(each.rule().weight() + " " + each.rule().drugs() + ": " + each.text().title());
      for (Because because : each.because()) {
        System.out.println("  because: " + because.finding().label() + " "
            + because.evidence().stream().map(Evidence::where).toList());
      }
      System.out.println("  according to: " + each.sources().get(0).source().title());
    }
    System.out.println(assessment.questions().size() + " questions, among them:");
    assessment.questions().stream().limit(3).forEach(each -> System.out.println("  " + each.finding().ask()));
    System.out.println(assessment.unread().size() + " parts of the record were not understood");
  }

  private Considerations() {}
}
