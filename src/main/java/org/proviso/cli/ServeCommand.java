package org.proviso.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.proviso.Proviso;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.web.Access;
import org.proviso.web.Listen;
import org.proviso.web.Settings;
import org.proviso.web.SettingsReader;
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

  private static final int MOST_PORT = 65_535;

  /** Where feedback is kept when nothing is configured; made when the first is told. */
  private static final Path FEEDBACK = Path.of("proviso-feedback.jsonl");

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

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The configuration; examples/server/proviso.yaml shows every key. Without one, feedback to cards"
              + " is appended to proviso-feedback.jsonl here.")
  private @Nullable Path config;

  @Option(names = "--check", description = "Check the configuration and the rules, and end.")
  private boolean check;

  @Option(
      names = "--let-anyone-on-the-network-in",
      description =
          "Listen beyond this machine without authentication: whoever reaches the address can send"
              + " patients' data and read answers.")
  private boolean open;

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  ServeCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = settings();
    Supplier<Proviso> rules = () -> options.proviso(settings.rules());
    PrintWriter out = spec.commandLine().getOut();
    if (check) {
      rules.get();
      out.println("the configuration holds; the rules are loaded");
      out.flush();
      return 0;
    }
    try (WebServer server = WebServer.start(settings, rules)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      out.println(line(settings, server));
      out.flush();
      server.await();
    }
    return 0;
  }

  private static String line(Settings settings, WebServer server) {
    String address = server.address().toString();
    String cards = "CDS Hooks at " + address + "cds-services";
    String clients =
        settings.access().authentication().isPresent() ? " to clients with a token" : "";
    return settings.access().workbench() == Access.Workbench.OFF
        ? "proviso serves " + cards + clients
        : "proviso serves the workbench at " + address + ", " + cards + clients;
  }

  private static Settings unconfigured() {
    return Settings.standard().keeping(new Settings.Kept(Optional.empty(), Optional.of(FEEDBACK)));
  }

  private Settings settings() {
    Settings settings = config == null ? unconfigured() : SettingsReader.read(config);
    Listen listen = settings.listen();
    if (port != null) {
      if (port < 0 || port > MOST_PORT) {
        throw new InvalidInputException(
            Place.of("--port"), "a port is from 0 to " + MOST_PORT + ", not " + port);
      }
      listen = listen.onPort(port);
    }
    if (host != null) {
      listen = listen.onHost(host);
    }
    if (open) {
      listen = listen.open();
    }
    String place = host != null || config == null ? "--host" : config.toString();
    return settings.listening(listen).refuseUnlessGuarded(Place.of(place));
  }
}
