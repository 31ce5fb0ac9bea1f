package org.proviso.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proviso.Proviso;
import org.proviso.web.Settings;
import org.proviso.web.WebServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code proviso serve}: the workbench and the CDS Hooks service over HTTP. */
@Command(
    name = "serve",
    description = "Serve the workbench and the CDS Hooks service over HTTP.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port, 8080 unless said; 0 takes any that is free.")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on, 127.0.0.1 unless said.")
  private @Nullable String host;

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  ServeCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = settings();
    Proviso proviso = options.proviso();
    try (WebServer server = WebServer.start(settings, proviso)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      PrintWriter out = spec.commandLine().getOut();
      out.println("proviso serves the workbench at " + server.address());
      out.flush();
      server.await();
    }
    return 0;
  }

  private Settings settings() {
    Settings settings = Settings.standard();
    if (port != null) {
      settings = settings.onPort(port);
    }
    return host == null ? settings : settings.onHost(host);
  }
}
