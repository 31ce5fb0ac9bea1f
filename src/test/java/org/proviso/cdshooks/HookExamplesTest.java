package org.proviso.cdshooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every request under {@code examples/cds-hooks} is answered as the response beside it says, byte
 * for byte but for the digest of the rulebook. After a wanted change write them again: mvn test
 * -Dtest=HookExamplesTest -Dexamples.write=true.
 */
class HookExamplesTest {

  private static final String REQUEST = ".request.json";

  @TestFactory
  Stream<DynamicTest> everyExampleIsAnsweredAsItSays() throws IOException {
    try (Stream<Path> files = Files.list(HookCalls.EXAMPLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(REQUEST))
          .sorted()
          .map(file -> file.substring(0, file.length() - REQUEST.length()))
          .toList()
          .stream()
          .map(name -> DynamicTest.dynamicTest(name, () -> answers(name)));
    }
  }

  private static void answers(String name) throws IOException {
    ObjectNode request = HookCalls.example(name);
    HookAnswer answer =
        request.has("feedback")
            ? HookCalls.service().feedback("proviso-patient-view", HookCalls.bytes(request))
            : HookCalls.call(request);
    Path kept = HookCalls.EXAMPLES.resolve(name + ".response." + answer.status() + ".json");
    String written = HookCalls.pretty(answer.body());
    if (Boolean.getBoolean("examples.write")) {
      Files.writeString(kept, written);
    } else {
      assertEquals(undigested(Files.readString(kept)), undigested(written), kept.toString());
    }
  }

  private static String undigested(String response) {
    return response.replaceAll("[0-9a-f]{64}", "…");
  }
}
