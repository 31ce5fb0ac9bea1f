package org.proviso.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A FHIR server that does what a test says, and remembers what it was asked. */
final class FakeFhir implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<String> lastUri = new AtomicReference<>("");
  private final AtomicReference<Optional<String>> lastToken =
      new AtomicReference<>(Optional.empty());
  private final HttpServer server;

  FakeFhir() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.setExecutor(threads);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/r4");
  }

  /** Answers what lies below a path. */
  void answer(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          lastUri.set(exchange.getRequestURI().toString());
          lastToken.set(
              Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
          handler.handle(exchange);
        });
  }

  /** Answers with JSON. */
  void answer(String path, String json) {
    answer(path, exchange -> send(exchange, 200, json));
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Hangs until the test is over. */
  void hang() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int asked() {
    return asked.get();
  }

  String lastUri() {
    return lastUri.get();
  }

  Optional<String> lastToken() {
    return lastToken.get();
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
