package org.proviso.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The handout that the page prints. */
class HandoutTest {

  @Test
  void onPaperStandsEverythingButTheControls() {
    try (Screen screen = Screen.open(Screen.Kind.DESKTOP, "#example=conflicting-reasons")) {
      screen.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      for (String hidden : List.of(".top", "#findings", ".reply", ".answers-head", ".waiting")) {
        assertThat(screen.page.locator(hidden).first()).isHidden();
      }
      for (String shown : List.of("#notice", ".patient-title", ".lines", "#questions", "#foot")) {
        assertThat(screen.page.locator(shown).first()).isVisible();
      }
      Locator card = screen.page.locator(".card").first();
      assertThat(card.locator(".on-paper")).isVisible();
      assertThat(card.locator(".on-paper")).containsText("Recorded:");
      assertThat(card.locator(".on-paper")).containsText("According to:");
    }
  }

  @Test
  void onPaperTheInkIsDarkWhicheverColoursWereChosen() {
    try (Screen screen = Screen.open(Screen.Kind.DESKTOP, "#example=epilepsy")) {
      screen.tool("theme");
      screen.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(screen.page.locator("html")).hasCSS("color-scheme", "light");
    }
  }

  @Test
  void fromThePictureTheHandoutHasTheConsiderationsAndTheCrisisLinesToo() {
    try (Screen screen = Screen.open(Screen.Kind.DESKTOP, "#example=epilepsy")) {
      screen.set("suicidal-thoughts", "present");
      screen.page.locator(".switch button").last().click();
      screen.page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
      screen.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(screen.page.locator(".card .on-paper").first()).containsText("According to:");
      assertThat(screen.page.locator(".card:has([data-rule='both/suicidal-thoughts'])"))
          .containsText("Set on this page");
      assertThat(screen.page.locator("svg.reasoning")).hasCount(1);
      assertThat(screen.page.locator(".crisis .country").first()).isVisible();
      screen.page.evaluate("() => dispatchEvent(new Event('afterprint'))");
      assertThat(screen.page.locator(".card")).hasCount(0);
      assertThat(screen.page.locator(".crisis details")).not().hasAttribute("open", "");
    }
  }

  @Test
  void manyConsiderationsAreDrawnInSeveralPicturesThatFitAPage() {
    try (Screen screen = Screen.open(Screen.Kind.DESKTOP, "#example=conflicting-reasons")) {
      screen.page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
      assertThat(screen.page.locator(".reasoned svg.reasoning")).hasCount(3);
      assertThat(screen.page.locator(".reasoned .in-words li")).hasCount(20);
    }
  }

  @Test
  void theHandoutIsAFileOfAFewPages() throws IOException {
    try (Screen screen = Screen.open(Screen.Kind.DESKTOP, "#example=epilepsy")) {
      screen.print("handout");
      String pdf =
          new String(Files.readAllBytes(Path.of("target/screenshots/handout.pdf")), "ISO-8859-1");
      int pages = pdf.split("/Type /Page\\b(?!s)", -1).length - 1;
      assertTrue(pages >= 2 && pages <= 6, pages + " pages");
    }
  }
}
