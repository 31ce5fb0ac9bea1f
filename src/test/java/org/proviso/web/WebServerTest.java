package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.proviso.Proviso;

/** The server with no configuration at all. */
class WebServerTest {

  private static WebServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    server =
        WebServer.start(
            Settings.standard().listening(Listen.standard().onPort(0)), Proviso.standard());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void healthNamesTheRulebook() throws Exception {
    HttpResponse<String> response = get("health");

    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("\"status\":\"up\""), response.body());
  }

  @Test
  void thePageIsServedUnderAStrictPolicy() throws Exception {
    HttpResponse<String> response = get("");

    assertEquals(200, response.statusCode());
    assertEquals("text/html; charset=utf-8", response.headers().firstValue("Content-Type").get());
    assertTrue(
        response
            .headers()
            .firstValue("Content-Security-Policy")
            .get()
            .startsWith("default-src 'none'; script-src 'self';"));
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    for (String path : new String[] {"nothing", "../pom.xml", "%2e%2e/pom.xml", "index.html/x"}) {
      int status = get(path).statusCode();
      assertTrue(status == 404 || status == 400, path + " " + status);
    }
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create(server.address() + path);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
