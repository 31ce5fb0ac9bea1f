package org.proviso.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.proviso.Proviso;
import org.proviso.cdshooks.FeedbackFile;
import org.proviso.cdshooks.FeedbackStore;
import org.proviso.cdshooks.HookService;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server: the CDS Hooks service at {@code /cds-services}, the workbench at {@code /},
 * {@code /health}. Thread-safe.
 *
 * <pre>{@code
 * try (WebServer server = WebServer.start(Settings.standard(), Proviso.standard())) {
 *   System.out.println(server.address());
 *   server.await();
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private final Server server;
  private final ServerConnector connector;
  private final Optional<AccessLog> log;
  private volatile URI address = URI.create("http://127.0.0.1/");

  private WebServer(Server server, ServerConnector connector, Optional<AccessLog> log) {
    this.server = server;
    this.connector = connector;
    this.log = log;
  }

  /**
   * Starts; connections are accepted when it returns.
   *
   * @throws InvalidInputException where the address cannot be listened on, or would be open to the
   *     network without anybody having said so
   */
  public static WebServer start(Settings settings, Proviso proviso) {
    return start(settings, () -> proviso);
  }

  /**
   * The same, loading the rules meanwhile, which makes the start shorter.
   *
   * @param rules loads the rules; called once, from another thread
   * @throws InvalidInputException as {@link #start(Settings, Proviso)}, and what the loading throws
   */
  public static WebServer start(Settings settings, Supplier<Proviso> rules) {
    Clock clock = Clock.systemDefaultZone();
    return start(settings, () -> routes(settings, rules.get(), clock), clock);
  }

  /** Starts with routes of one's own beside the page. */
  static WebServer start(Settings settings, Supplier<List<Route>> routes, Clock clock) {
    settings.refuseUnlessGuarded(Place.of("the server"));
    CompletableFuture<List<Route>> loaded =
        CompletableFuture.supplyAsync(routes, task -> new Thread(task, "rules").start());
    Server server = JettySetup.server(settings);
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    Optional<AccessLog> log = settings.kept().accessLog().map(file -> AccessLog.to(file, clock));
    WebServer started = new WebServer(server, connector, log);
    try {
      started.begin(settings, loaded, clock);
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  /** Every route; a further part of the server adds its own here. */
  static List<Route> routes(Settings settings, Proviso proviso, Clock clock) {
    List<Route> routes = new ArrayList<>();
    byte[] health =
        ("{\"status\":\"up\",\"rulebook\":\"" + proviso.rulebook().edition().digest() + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    Response up = Response.json(200, health);
    routes.add(Route.get("/health", request -> up).behind(Route.Door.OPEN));
    FeedbackStore feedback =
        settings
            .kept()
            .feedback()
            .<FeedbackStore>map(FeedbackFile::new)
            .orElseGet(FeedbackStore::none);
    AllowedFhirServers fhir = new AllowedFhirServers(settings.fhir(), settings.limits().depth());
    HookService hooks = HookService.of(proviso, settings.hooks(), fhir, feedback);
    routes.addAll(CdsRoutes.of(hooks, fhir, clock));
    routes.addAll(WorkbenchRoutes.of(proviso));
    return routes;
  }

  private void begin(Settings settings, CompletableFuture<List<Route>> loaded, Clock clock) {
    try {
      connector.open();
      String host = connector.getHost();
      String written = host.contains(":") ? "[" + host + "]" : host;
      address = URI.create("http://" + written + ":" + connector.getLocalPort() + "/");
      FrontDoor door =
          new FrontDoor(new Guards(settings, tokens(settings, clock)), settings.limits());
      log.ifPresent(server::setRequestLog);
      server.setHandler(new GracefulHandler(door));
      connector.setAccepting(false);
      server.start();
      door.open(settings.access().open(loaded.join()));
      connector.setAccepting(true);
    } catch (IOException e) {
      Listen listen = settings.listen();
      throw new InvalidInputException(
          Place.of(listen.host() + ":" + listen.port()),
          "cannot be listened on (" + e.getMessage() + "); choose another with --port or --host");
    } catch (CompletionException e) {
      throw e.getCause() instanceof InvalidInputException refused ? refused : e;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Tokens tokens(Settings settings, Clock clock) {
    return settings
        .access()
        .authentication()
        .<Tokens>map(
            authentication ->
                new SignedTokens(
                    authentication, settings.listen().publicUrl().orElseGet(this::address), clock))
        .orElseGet(Tokens::none);
  }

  /** Where it listens, such as {@code http://127.0.0.1:8080/}. */
  public URI address() {
    return address;
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
    } catch (TimeoutException e) {
      LOG.warn("stopped; what was in work took too long and was left");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      log.ifPresent(AccessLog::close);
    }
  }
}
