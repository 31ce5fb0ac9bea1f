package org.proviso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proviso.web.Listen;
import org.proviso.web.Settings;
import org.proviso.web.WebServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code proviso workbench}: serves the workbench on a free port and opens the browser. */
@Command(
    name = "workbench",
    description = "Open the workbench in a browser: make a case, see what is raised and why.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class WorkbenchCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; any that is free unless said.")
  private @Nullable Integer port;

  @Option(names = "--no-browser", description = "Only print the address.")
  private boolean noBrowser;

  @Mixin private Options options = new Options();

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  WorkbenchCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Settings settings =
        Settings.standard().listening(Listen.standard().onPort(port == null ? 0 : port));
    try (WebServer server = WebServer.start(settings, options.proviso())) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      PrintWriter out = spec.commandLine().getOut();
      out.println("the workbench is at " + server.address() + " until you press Ctrl+C");
      out.flush();
      if (!noBrowser && !open(server.address())) {
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
