package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The access log says what was asked and how long it took, and nothing of a patient. */
class AccessLogTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void noWordOfARequestIsInIt() throws IOException {
    Path file = folder.resolve("access.log");
    Route call =
        Route.post(
            "/cds-services/{id}",
            request -> Response.text(200, new String(request.body(), StandardCharsets.UTF_8)));
    Route broken =
        Route.get(
            "/broken",
            request -> {
              throw new IllegalArgumentException("Mireille");
            });
    Settings settings =
        Started.STANDARD.keeping(new Settings.Kept(Optional.of(file), Optional.empty()));
    try (WebServer server = Started.with(settings, call, broken)) {
      Client client = new Client(server);
      client.post(
          "cds-services/Mireille?name=Mireille", "{\"name\":\"Mireille\"}", "X-Name", "Mireille");
      client.get("Mireille/1234567?q=Mireille", "Referer", "https://ehr.example.org/Mireille");
      client.get("broken");
      client.call("MIREILLE", "cds-services/Mireille");
      client.call("MIREILLE", "elsewhere");
      try (Raw raw = new Raw(server)) {
        raw.send("GET /Mireille%00 HTTP/1.1\n*HOST*\nConnection: close\n\n").rest();
      }
      try (Raw raw = new Raw(server)) {
        raw.send("Mireille\n\n").rest();
      }
    }
    String log = Files.readString(file);
    List<String> lines = log.lines().map(line -> line.replaceAll("[0-9]+ms", "Nms")).toList();

    assertFalse(log.toLowerCase(Locale.ROOT).contains("mireille"), log);
    assertFalse(log.contains("1234567"), log);
    assertTrue(lines.get(0).matches("2\\S+Z POST /cds-services/\\{id} 200 Nms"), lines.get(0));
    assertTrue(lines.get(1).endsWith(" GET (nothing here) 404 Nms"), lines.get(1));
    assertTrue(lines.get(2).endsWith(" GET /broken 500 Nms"), lines.get(2));
    assertTrue(lines.get(3).endsWith(" (other) /cds-services/{id} 405 Nms"), lines.get(3));
    assertTrue(lines.get(4).endsWith(" (other) (nothing here) 404 Nms"), lines.get(4));
    assertTrue(lines.get(5).endsWith(" (none) (none) 400 Nms"), lines.get(5));
    assertEquals(7, lines.size(), log);
  }
}
