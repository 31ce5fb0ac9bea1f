package org.proviso.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.proviso.Shipped;
import org.proviso.web.Listen;
import org.proviso.web.Settings;
import org.proviso.web.WebServer;

/** The server and the browser, started once for a run of tests. */
final class Chromium {

  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome-stable",
          "/usr/bin/google-chrome",
          "/snap/bin/chromium",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static final WebServer SERVER =
      WebServer.start(Settings.standard().listening(Listen.standard().onPort(0)), Shipped.PROVISO);
  private static final Playwright PLAYWRIGHT = Playwright.create(options());
  static final Browser BROWSER =
      PLAYWRIGHT
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-quic",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync",
                          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")));

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  PLAYWRIGHT.close();
                  SERVER.close();
                }));
  }

  private Chromium() {}

  static URI address() {
    return SERVER.address();
  }

  private static Playwright.CreateOptions options() {
    Map<String, String> env = new HashMap<>();
    env.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    env.put("PLAYWRIGHT_NODEJS_PATH", node());
    return new Playwright.CreateOptions().setEnv(env);
  }

  private static String node() {
    return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
        .map(folder -> Path.of(folder, "node"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElse("node");
  }

  private static Path executable() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("CHROMIUM")).stream(), USUAL_PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no Chromium in "
                        + USUAL_PLACES
                        + "; install one or name it in the environment variable CHROMIUM"));
  }
}
