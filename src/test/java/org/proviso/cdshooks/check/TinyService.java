package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service on loopback that does all that is asked of it, unless told to do otherwise. */
public final class TinyService implements AutoCloseable {

  static final String DISCOVERY =
      """
      {"services": [{"hook": "patient-view", "title": "Tiny", "description": "Says hello",
        "id": "hello", "prefetch": {"patient": "Patient/{{context.patientId}}",
        "conditions": "Condition?patient={{context.patientId}}"}}]}
      """;

  private static final String CARD =
      """
      {"cards": [{"summary": "Hello", "indicator": "info", "source": {"label": "Tiny"}}]}
      """;

  private static final String OUTCOME =
      """
      {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "processing"}]}
      """;

  /** What is asked. */
  record Question(String method, String path, Map<String, String> headers, String body) {

    boolean isDiscovery() {
      return method.equals("GET");
    }

    boolean isJson() {
      return body.startsWith("{") && body.endsWith("}");
    }

    JsonNode json() {
      return Documents.json(body);
    }

    boolean hasPrefetch() {
      return isJson() && json().path("prefetch").has("patient");
    }
  }

  /** What is answered. */
  record Reply(int status, Map<String, String> headers, String body) {

    Reply with(String name, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(name, value);
      return new Reply(status, more, body);
    }

    Reply without(String name) {
      Map<String, String> fewer = new HashMap<>(headers);
      fewer.remove(name);
      return new Reply(status, fewer, body);
    }

    Reply with(int other) {
      return new Reply(other, headers, body);
    }

    Reply saying(String text) {
      return new Reply(status, headers, text);
    }
  }

  /** Changes a good answer. */
  interface Defect {
    Reply change(Question question, Reply good);
  }

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final List<Question> questions = Collections.synchronizedList(new ArrayList<>());

  /** Starts a service with no defect. */
  public TinyService() {
    this((question, good) -> good);
  }

  TinyService(Defect defect) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, defect));
    server.start();
  }

  /** Where it listens. */
  public String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What was asked so far. */
  List<Question> questions() {
    return questions;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange, Defect defect) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    Question question =
        new Question(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            headers,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    questions.add(question);
    Reply reply = defect.change(question, good(question));
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Reply good(Question question) {
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/json; charset=utf-8",
            "Access-Control-Allow-Origin",
            "https://ehr.example.org",
            "Access-Control-Allow-Methods",
            "GET, POST, OPTIONS",
            "Access-Control-Allow-Headers",
            "Authorization, Content-Type");
    if (question.method().equals("OPTIONS")) {
      return new Reply(204, headers, "");
    }
    if (question.isDiscovery()) {
      return new Reply(200, headers, DISCOVERY);
    }
    if (!question.path().equals("/cds-services/hello")) {
      return new Reply(404, headers, OUTCOME);
    }
    if (!question.isJson()) {
      return new Reply(400, headers, OUTCOME);
    }
    return question.hasPrefetch()
        ? new Reply(200, headers, CARD)
        : new Reply(412, headers, OUTCOME);
  }
}
