package org.proviso.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The yardstick itself: HL7's cases of CDS Hooks, by HL7's models, are as HL7 says. */
class HooksModelsTest {

  /** Their only faults are extensions that HL7 has not listed, which CDS Hooks 2.0 allows. */
  private static final Set<String> BAD_BY_EXTENSION_ONLY =
      Set.of(
          "cdshooks-services-order-select-extensions", "cdshooks-request-order-select-extensions");

  @TestFactory
  Stream<DynamicTest> eachCaseIsGoodOrBadAsHl7Says() {
    return HooksCase.all().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () -> {
                      Set<String> errors =
                          KnownFalse.errors(HooksModels.messages(each.json(), each.model()));
                      boolean good = each.good() || BAD_BY_EXTENSION_ONLY.contains(each.name());
                      assertEquals(good, errors.isEmpty(), errors.toString());
                    }));
  }

  @Test
  void thereAreCasesOfEachModelGoodAndBad() {
    List<HooksCase> cases = HooksCase.all();
    assertEquals(20, cases.size());
    for (String model : List.of("CDSHooksRequest", "CDSHooksResponse", "CDSHooksServices")) {
      assertTrue(cases.stream().anyMatch(each -> each.model().equals(model) && each.good()), model);
      assertTrue(
          cases.stream().anyMatch(each -> each.model().equals(model) && !each.good()), model);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingStaysListedAsFalseThatIsNoLongerSaid(KnownFalse known) throws IOException {
    String ours = Files.readString(Path.of("examples/cds-hooks/patient-view.request.json"));
    assertTrue(
        Stream.concat(
                HooksCase.all().stream()
                    .flatMap(each -> HooksModels.messages(each.json(), each.model()).stream()),
                HooksModels.messages(ours, "CDSHooksRequest").stream())
            .anyMatch(known::covers));
  }

  @Test
  void anIndicatorThatCdsHooksDoesNotKnowIsNoticed() {
    String response =
        """
        {"cards": [{"summary": "s", "indicator": "loud", "source": {"label": "l"}}]}
        """;

    List<ValidationMessage> messages = HooksModels.messages(response, "CDSHooksResponse");

    assertTrue(KnownFalse.errors(messages).toString().contains("indicator"), messages.toString());
  }
}
