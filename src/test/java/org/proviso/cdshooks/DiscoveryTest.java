package org.proviso.cdshooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of the service before any call. */
class DiscoveryTest {

  private final JsonNode services = HookCalls.service().discovery().body().path("services");

  @Test
  void threeHooksAreServedEachUnderAnIdOfItsOwn() {
    assertEquals(
        List.of("patient-view", "order-select", "order-sign"), services.findValuesAsText("hook"));
    assertEquals(3, services.findValuesAsText("id").stream().distinct().count());
    services.forEach(
        service -> {
          for (String field : List.of("title", "description", "usageRequirements")) {
            assertTrue(service.path(field).asText().length() > 10, field);
          }
        });
  }

  @Test
  void everyQueryIsOfTheRecommendedSubset() {
    List<String> others = new ArrayList<>();
    for (JsonNode service : services) {
      for (JsonNode query : service.path("prefetch")) {
        if (!query
            .asText()
            .matches(
                "Patient/\\{\\{context\\.patientId}}"
                    + "|[A-Z][A-Za-z]+\\?patient=\\{\\{context\\.patientId}}(&category=[a-z-]+)?")) {
          others.add(query.asText());
        }
      }
    }
    assertEquals(List.of(), others);
  }

  @Test
  void everyKeyThatCanBeMissedWith412IsAdvertised() {
    services.forEach(
        service ->
            assertEquals(
                "Patient/{{context.patientId}}",
                service.path("prefetch").path("patient").asText()));
  }
}
