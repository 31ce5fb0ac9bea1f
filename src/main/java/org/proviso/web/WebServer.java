package org.proviso.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.proviso.Proviso;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/**
 * A running server: the workbench's page at {@code /}, {@code /health}, and what further routes
 * say. Thread-safe.
 */
public final class WebServer implements AutoCloseable {

  private static final int FURTHER_THREADS = 8;

  private final Server server;
  private final ServerConnector connector;

  private WebServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts; the rules are loaded and connections accepted when it returns.
   *
   * @throws InvalidInputException where the address cannot be listened on
   */
  public static WebServer start(Settings settings, Proviso proviso) {
    return start(settings, routes(settings, proviso));
  }

  /** Starts with routes of one's own beside the page. */
  static WebServer start(Settings settings, List<Route> routes) {
    QueuedThreadPool threads =
        new QueuedThreadPool(settings.limits().atOnce() + FURTHER_THREADS, FURTHER_THREADS);
    threads.setName("proviso");
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    server.addConnector(connector);
    server.setHandler(
        new GracefulHandler(new FrontDoor(new Routes(routes, new Pages()), settings)));
    server.setStopTimeout(settings.limits().stopTime().toMillis());
    WebServer started = new WebServer(server, connector);
    started.begin(settings);
    return started;
  }

  /** Every route; a further part of the server adds its own here. */
  private static List<Route> routes(Settings settings, Proviso proviso) {
    List<Route> routes = new ArrayList<>();
    byte[] health =
        ("{\"status\":\"up\",\"rulebook\":\"" + proviso.rulebook().edition().digest() + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    routes.add(Route.get("/health", request -> Response.json(200, health)));
    routes.addAll(WorkbenchRoutes.of(proviso));
    return routes;
  }

  private void begin(Settings settings) {
    try {
      server.start();
    } catch (IOException e) {
      close();
      throw new InvalidInputException(
          Place.of(settings.host() + ":" + settings.port()),
          "cannot be listened on: " + e.getMessage() + "; choose another with --port");
    } catch (Exception e) {
      close();
      throw new IllegalStateException(e);
    }
  }

  /** Where it is reached, such as {@code http://127.0.0.1:8080/}. */
  public URI address() {
    String host = connector.getHost();
    String written = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + written + ":" + connector.getLocalPort() + "/");
  }

  /** Waits until it is stopped. */
  public void await() throws InterruptedException {
    server.join();
  }

  /** Stops: takes no more requests, finishes what is in work within its limit, and ends. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
