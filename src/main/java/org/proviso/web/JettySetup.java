package org.proviso.web;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Sets Jetty up: threads, limits, one connector. */
final class JettySetup {

  /** For accepting, selecting, and the refusals of those who find no place. */
  private static final int FURTHER_THREADS = 8;

  private static final int HEADER_BYTES = 16_384;

  private JettySetup() {}

  /** A server with its one connector, neither of them started. */
  static Server server(Settings settings) {
    Limits limits = settings.limits();
    QueuedThreadPool threads =
        new QueuedThreadPool(limits.atOnce() + FURTHER_THREADS, FURTHER_THREADS);
    threads.setName("proviso");
    Server server = new Server(threads);
    server.addConnector(connector(server, settings));
    server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    server.setStopTimeout(limits.times().stop().toMillis());
    server.setErrorHandler(new PlainErrors());
    return server;
  }

  private static ServerConnector connector(Server server, Settings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.listen().host());
    connector.setPort(settings.listen().port());
    connector.setIdleTimeout(settings.limits().times().idle().toMillis());
    return connector;
  }
}
