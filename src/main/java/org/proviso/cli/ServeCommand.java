package org.proviso.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.proviso.Proviso;
import org.proviso.document.Place;
import org.proviso.web.Access;
import org.proviso.web.Listen;
import org.proviso.web.Settings;
import org.proviso.web.SettingsReader;
import org.proviso.web.WebServer;

/** {@code proviso serve}: the workbench and the CDS Hooks service over HTTP. */
final class ServeCommand implements Command {

  static final int MOST_PORT = 65_535;

  /** Where feedback is kept when nothing is configured; made when the first is told. */
  private static final Path FEEDBACK = Path.of("proviso-feedback.jsonl");

  private static final Option PORT =
      Option.of("--port", "N", "The port, 8080 unless said; 0 takes any that is free.");

  private static final Option HOST =
      Option.of("--host", "ADDRESS", "The address to listen on, 127.0.0.1 unless said.");

  private static final Option CONFIG =
      Option.of(
          "--config",
          "FILE",
          "The configuration; examples/server/proviso.yaml shows every key. Without one, feedback to"
              + " cards is appended to proviso-feedback.jsonl here.");

  private static final Option CHECK =
      Option.flag("--check", "Check the configuration and the rules, and end.");

  private static final Option OPEN =
      Option.flag(
          "--let-anyone-on-the-network-in",
          "Listen beyond this machine without authentication: whoever reaches the address can send"
              + " patients' data and read answers.");

  ServeCommand() {}

  @Override
  public Usage usage() {
    return Usage.of("serve", "Serve the workbench and the CDS Hooks service over HTTP.")
        .options(PORT, HOST, CONFIG, CHECK, OPEN)
        .options(RuleOptions.OPTIONS);
  }

  @Override
  public int run(Given given) throws InterruptedException {
    RuleOptions options = RuleOptions.of(given);
    Settings settings = settings(given);
    Supplier<Proviso> rules =
        () -> {
          Proviso proviso = options.proviso(settings.rules());
          proviso.await();
          return proviso;
        };
    PrintWriter out = given.out();
    if (given.has(CHECK)) {
      rules.get();
      out.println("the configuration holds; the rules are loaded");
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

  private static Settings settings(Given given) {
    Optional<Path> config = given.path(CONFIG);
    Optional<String> host = given.text(HOST);
    OptionalInt port = given.number(PORT, 0, MOST_PORT);
    Settings settings = config.isPresent() ? SettingsReader.read(config.get()) : unconfigured();
    Listen listen = settings.listen();
    if (port.isPresent()) {
      listen = listen.onPort(port.getAsInt());
    }
    if (host.isPresent()) {
      listen = listen.onHost(host.get());
    }
    if (given.has(OPEN)) {
      listen = listen.open();
    }
    String place = host.isPresent() || config.isEmpty() ? "--host" : config.get().toString();
    return settings.listening(listen).refuseUnlessGuarded(Place.of(place));
  }
}
