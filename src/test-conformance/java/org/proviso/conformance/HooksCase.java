package org.proviso.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A test case of HL7's about CDS Hooks.
 *
 * @param name its name
 * @param json the text
 * @param model the model that it is to fit: {@code CDSHooksRequest}
 * @param good whether HL7's own answer to it has no error
 */
record HooksCase(String name, String json, String model, boolean good) {

  private static final String FOLDER = "/org/hl7/fhir/testcases/validator/";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Every case of the jar. */
  static List<HooksCase> all() {
    List<HooksCase> cases = new ArrayList<>();
    for (JsonNode each : read("manifest.json").path("test-cases")) {
      if (each.path("module").asText().equals("cdshooks")) {
        String format = each.path("logical").path("format").asText();
        cases.add(
            new HooksCase(
                each.path("name").asText(),
                HooksModels.text(FOLDER + each.path("file").asText()),
                format.substring(format.lastIndexOf('/') + 1),
                isGood(read("outcomes/" + each.path("logical").path("java").asText()))));
      }
    }
    return cases;
  }

  private static boolean isGood(JsonNode outcome) {
    return StreamSupport.stream(outcome.path("issue").spliterator(), false)
        .map(issue -> issue.path("severity").asText())
        .noneMatch(List.of("error", "fatal")::contains);
  }

  private static JsonNode read(String file) {
    try {
      return MAPPER.readTree(HooksModels.text(FOLDER + file));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
