package org.proviso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.proviso.Proviso;
import org.proviso.web.Listen;
import org.proviso.web.Settings;
import org.proviso.web.WebServer;

/** {@code proviso workbench}: serves the workbench on a free port and opens the browser. */
final class WorkbenchCommand implements Command {

  private static final Option PORT =
      Option.of("--port", "N", "The port; any that is free unless said.");

  private static final Option NO_BROWSER = Option.flag("--no-browser", "Only print the address.");

  WorkbenchCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "workbench",
            "Open the workbench in a browser: make a case, see what is raised and why.")
        .options(PORT, NO_BROWSER)
        .options(RuleOptions.OPTIONS);
  }

  @Override
  public int run(Given given) throws InterruptedException {
    int port = given.number(PORT, 0, ServeCommand.MOST_PORT).orElse(0);
    Settings settings = Settings.standard().listening(Listen.standard().onPort(port));
    Proviso proviso = RuleOptions.of(given).proviso();
    try (WebServer server = WebServer.start(settings, proviso)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      PrintWriter out = given.out();
      out.println("the workbench is at " + server.address() + " until you press Ctrl+C");
      out.flush();
      if (!given.has(NO_BROWSER) && !open(server.address())) {
        out.println("no browser could be opened; open the address yourself");
        out.flush();
      }
      server.await();
    }
    return 0;
  }

  /** Opens an address as the system does; whether that could be begun. */
  private static boolean open(URI address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("mac")
            ? List.of("open", address.toString())
            : system.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                : List.of("xdg-open", address.toString());
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
