package org.proviso.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The workbench open in a window of its own. What goes wrong in it (an error on the console, a
 * breach of the policy, a request to elsewhere) fails the test when it is closed.
 */
final class Screen implements AutoCloseable {

  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final Path AXE =
      Path.of("target", "browser", "node_modules", "axe-core", "axe.min.js");

  /** How wide, how high and in which colours. */
  enum Kind {
    PHONE(360, 740, ColorScheme.LIGHT),
    PHONE_DARK(360, 740, ColorScheme.DARK),
    TABLET(1024, 768, ColorScheme.LIGHT),
    DESKTOP(1440, 900, ColorScheme.LIGHT),
    DESKTOP_DARK(1440, 900, ColorScheme.DARK),
    PROJECTOR(1920, 1080, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Kind(int width, int height, ColorScheme colours) {
      this.width = width;
      this.height = height;
      this.colours = colours;
    }

    boolean isPhone() {
      return this == PHONE || this == PHONE_DARK;
    }

    String written() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private static final Page.WaitForSelectorOptions ATTACHED =
      new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

  private final BrowserContext context;
  private final Kind kind;
  private final List<String> wrong = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  final Page page;

  private Screen(Kind kind) {
    this.kind = kind;
    context =
        Chromium.BROWSER.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(kind.width, kind.height)
                .setColorScheme(kind.colours)
                .setAcceptDownloads(true));
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            wrong.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(error -> wrong.add("uncaught: " + error));
    page.onRequest(request -> asked.add(request.url()));
  }

  /** Opens a blank patient. */
  static Screen open(Kind kind) {
    return open(kind, "");
  }

  /** Opens what a fragment holds, such as {@code #example=epilepsy}. */
  static Screen open(Kind kind, String fragment) {
    Screen screen = new Screen(kind);
    screen.page.navigate(Chromium.address() + fragment);
    screen.page.waitForSelector("html[data-ready]", ATTACHED);
    return screen;
  }

  /** Sets a finding with the mouse, in the findings part of the page. */
  void set(String finding, String state) {
    part("findings");
    Locator row = page.locator("[data-finding='" + finding + "']");
    if (!row.isVisible()) {
      row.locator("xpath=ancestor::details").locator("summary").click();
    }
    row.locator("input[value='" + state + "']").click();
    settled();
  }

  /** Waits until the answer to the last step is there. */
  void settled() {
    page.waitForSelector("#considerations[aria-busy='false']", ATTACHED);
  }

  /** On a narrow screen, turns to a part of the page. */
  void part(String part) {
    if (kind.isPhone()) {
      page.locator("#views button[data-part='" + part + "']").click();
    }
  }

  /** Opens a consideration that is raised, and waits for what would change it. */
  void consider(String rule) {
    part("considerations");
    page.locator("#answers .card-open[data-rule='" + rule + "']").click();
    page.locator("dialog[open] .would .outcome").first().waitFor();
  }

  Locator card(String rule) {
    return page.locator("#answers .card-open[data-rule='" + rule + "']");
  }

  Locator text(String text) {
    return page.getByText(text);
  }

  void tool(String name) {
    page.locator("[data-tool='" + name + "']").click();
  }

  /** Says where the page breaks a rule of accessibility; empty where nowhere. */
  List<String> breaches() {
    try {
      page.evaluate(Files.readString(AXE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Object found =
        page.evaluate(
            "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                + ".map(v => v.id + ': ' + v.help + ' at '"
                + " + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | '))");
    return ((List<?>) found).stream().map(Object::toString).toList();
  }

  /** How many pixels the page is wider than its window. */
  int overflow() {
    return ((Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  /** The controls whose words are cut off. */
  List<String> clipped() {
    Object found =
        page.evaluate(
            "() => [...document.querySelectorAll('.states, .card-open, .switch, .tool, .reply, .views button')]"
                + ".filter(each => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)"
                + ".map(each => each.outerHTML.slice(0, 160))");
    return ((List<?>) found).stream().map(Object::toString).toList();
  }

  /** Writes a picture of the window to {@code target/screenshots}. */
  void shoot(String state) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SHOTS.resolve(state + "-" + kind.written() + ".png"))
            .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
  }

  /** The handout as it would be printed. */
  void print(String state) {
    page.pdf(
        new Page.PdfOptions().setPath(SHOTS.resolve(state + ".pdf")).setPreferCSSPageSize(true));
  }

  /** Expects a word among what goes wrong: Chromium writes every refusal to the console. */
  void forgive(String word) {
    wrong.removeIf(each -> each.contains(word));
  }

  /** Every address that was asked for. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    String base = Chromium.address().toString();
    asked.stream()
        .filter(url -> !url.startsWith(base) && !url.startsWith("blob:" + base))
        .forEach(url -> wrong.add("asked elsewhere: " + url));
    context.close();
    assertEquals(List.of(), wrong, "what went wrong in the browser");
  }
}
