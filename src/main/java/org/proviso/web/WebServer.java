package org.proviso.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
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

  /** For accepting, selecting, and the refusals of those who find no place. */
  private static final int FURTHER_THREADS = 8;

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int HEADER_BYTES = 16_384;

  private final Server server;
  private final ServerConnector connector;
  private final Optional<AccessLog> log;

  private WebServer(Server server, ServerConnector connector, Optional<AccessLog> log) {
    this.server = server;
    this.connector = connector;
    this.log = log;
  }

  /**
   * Starts; the rules are loaded and connections accepted when it returns.
   *
   * @throws InvalidInputException where the address cannot be listened on, or would be open to the
   *     network without anybody having said so
   */
  public static WebServer start(Settings settings, Proviso proviso) {
    Clock clock = Clock.systemDefaultZone();
    return start(settings, routes(settings, proviso, clock), clock);
  }

  /** Starts with routes of one's own beside the page. */
  static WebServer start(Settings settings, List<Route> routes, Clock clock) {
    settings.refuseUnlessGuarded(Place.of("the server"));
    Optional<Path> file = settings.kept().accessLog();
    Server server = new Server(threads(settings.limits()));
    WebServer started =
        new WebServer(
            server, connector(server, settings), file.map(path -> AccessLog.to(path, clock)));
    started.begin(settings, routes, clock);
    return started;
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

  private static QueuedThreadPool threads(Limits limits) {
    int most = limits.atOnce() + FURTHER_THREADS;
    QueuedThreadPool threads = new QueuedThreadPool(most, Math.min(most, FURTHER_THREADS));
    threads.setName("proviso");
    return threads;
  }

  private static ServerConnector connector(Server server, Settings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.listen().host());
    connector.setPort(settings.listen().port());
    connector.setIdleTimeout(settings.limits().times().idle().toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.limits().connections(), server));
    server.setStopTimeout(settings.limits().times().stop().toMillis());
    server.setErrorHandler(new PlainErrors());
    return connector;
  }

  private void begin(Settings settings, List<Route> routes, Clock clock) {
    try {
      connector.open();
      Tokens tokens =
          settings.access().authentication().isPresent()
              ? new SignedTokens(
                  settings.access().authentication().get(), publicUrl(settings), clock)
              : Tokens.none();
      boolean hasPages = settings.access().workbench() != Access.Workbench.OFF;
      Pages pages = new Pages();
      List<Route> open =
          routes.stream()
              .filter(route -> hasPages || route.door() != Route.Door.WORKBENCH)
              .toList();
      Routes all = new Routes(open, path -> hasPages ? pages.route(path) : Optional.empty());
      log.ifPresent(server::setRequestLog);
      server.setHandler(
          new GracefulHandler(new FrontDoor(all, new Guards(settings, tokens), settings.limits())));
      server.start();
    } catch (IOException e) {
      close();
      Listen listen = settings.listen();
      throw new InvalidInputException(
          Place.of(listen.host() + ":" + listen.port()),
          "cannot be listened on (" + e.getMessage() + "); choose another with --port or --host");
    } catch (InvalidInputException e) {
      close();
      throw e;
    } catch (Exception e) {
      close();
      throw new IllegalStateException(e);
    }
  }

  private URI publicUrl(Settings settings) {
    return settings.listen().publicUrl().orElseGet(this::address);
  }

  /** Where it listens, such as {@code http://127.0.0.1:8080/}. */
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
    } catch (TimeoutException e) {
      LOG.warn("stopped; what was in work took too long and was left");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      log.ifPresent(AccessLog::close);
    }
  }
}
