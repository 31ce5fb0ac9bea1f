package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.proviso.Proviso;

/**
 * The call of the README gives what the README shows, with the very bytes that it sends. After a
 * wanted change write it again: mvn test -Dtest=ReadmeServerTest -Dreadme.write=true.
 */
class ReadmeServerTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK =
      Pattern.compile(
          "```\ncurl -s -H '([^:]+): ([^']+)' --data-binary @(\\S+) \\\\\n"
              + "  (http://\\S+?/)(cds-services\\S+) \\| grep -o '([^']+)'\n```\n\n```text\n(.*?)```",
          Pattern.DOTALL);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

  @Test
  void theCallGivesTheCardsThatItShows() throws IOException, InterruptedException {
    String readme = Files.readString(README);
    Matcher block = BLOCK.matcher(readme);
    assertTrue(block.find(), "README.md shows a call");
    Listen standard = Settings.standard().listen();
    assertEquals("http://" + standard.host() + ":" + standard.port() + "/", block.group(4));

    String shown =
        Pattern.compile(block.group(6))
            .matcher(answer(block))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining("\n", "", "\n"));

    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(
          README, readme.substring(0, block.start(7)) + shown + readme.substring(block.end(7)));
    } else {
      assertEquals(block.group(7), shown);
    }
  }

  private static String answer(Matcher block) throws IOException, InterruptedException {
    Settings settings = Started.STANDARD;
    Proviso proviso = Proviso.standard();
    try (WebServer server =
        WebServer.start(settings, () -> WebServer.routes(settings, proviso, CLOCK), CLOCK)) {
      URI called = server.address().resolve(block.group(5));
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(called)
                      .header(block.group(1), block.group(2))
                      .POST(HttpRequest.BodyPublishers.ofFile(Path.of(block.group(3))))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertEquals(200, response.statusCode(), response.body());
      return response.body();
    }
  }
}
