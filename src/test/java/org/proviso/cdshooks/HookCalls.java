package org.proviso.cdshooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.proviso.Shipped;

/** Calls the service with examples. */
final class HookCalls {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final Path EXAMPLES = Path.of("examples/cds-hooks");
  static final JsonMapper MAPPER = new JsonMapper();

  private HookCalls() {}

  /** A service whose cards have the same ids in every run. */
  static HookService service(HookSettings settings, FhirServers servers, FeedbackStore store) {
    return new HookService(
        Shipped.PROVISO, settings, servers, store, new SplittableRandom(20260302)::nextLong);
  }

  static HookService service() {
    return service(HookSettings.standard(), FhirServers.none(), FeedbackStore.none());
  }

  static ObjectNode example(String name) {
    try {
      return (ObjectNode)
          MAPPER.readTree(Files.readAllBytes(EXAMPLES.resolve(name + ".request.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HookAnswer call(JsonNode request) {
    return call(service(), request);
  }

  static HookAnswer call(HookService service, JsonNode request) {
    return service.call("proviso-" + request.path("hook").asText(), bytes(request), TODAY);
  }

  static byte[] bytes(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> summaries(HookAnswer answer) {
    return answer.body().path("cards").findValuesAsText("summary");
  }

  static List<String> topics(HookAnswer answer) {
    return answer.body().path("cards").findValues("topic").stream()
        .map(topic -> topic.path("code").asText())
        .toList();
  }

  static JsonNode checked(HookAnswer answer) {
    return answer.body().path("extension").path("org.proviso.checked");
  }

  static String pretty(JsonNode json) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    try {
      return MAPPER.writer(printer).writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
