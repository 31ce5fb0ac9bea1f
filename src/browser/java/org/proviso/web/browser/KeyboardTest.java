package org.proviso.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbench by keyboard alone. */
class KeyboardTest {

  private static final int MOST_STEPS = 120;

  @Test
  void aCaseIsMadeReadUndoneAndQuizzedWithoutAMouse() {
    try (Screen screen = Screen.open(Screen.Kind.DESKTOP)) {
      tabTo(screen, "#search");
      screen.page.keyboard().type("any seizure");
      tabTo(screen, "[data-finding='any-seizure-history'] input");
      screen.page.keyboard().press("ArrowLeft");
      screen.page.keyboard().press("ArrowLeft");
      screen.settled();
      assertThat(screen.page.locator("[data-finding='any-seizure-history'] input[value='present']"))
          .isFocused();
      assertThat(screen.page.locator("#live")).containsText("new");

      tabTo(screen, "#answers .card-open[data-rule='bupropion/seizure-history']");
      screen.page.keyboard().press("Enter");
      assertThat(screen.page.locator("dialog[open] h2")).isFocused();
      tabTo(screen, "dialog[open] .written summary");
      screen.page.keyboard().press("Enter");
      assertThat(screen.page.locator("dialog[open] pre")).isVisible();
      screen.page.keyboard().press("Escape");
      assertThat(screen.page.locator("dialog[open]")).hasCount(0);
      assertThat(screen.card("bupropion/seizure-history")).isFocused();

      screen.page.keyboard().press("Control+z");
      assertThat(screen.card("bupropion/seizure-history")).hasCount(0);
      screen.page.keyboard().press("Control+Shift+z");
      assertThat(screen.card("bupropion/seizure-history")).hasCount(1);

      tabTo(screen, ".question.first [data-answer='absent']");
      String asked = screen.page.locator(".question.first").getAttribute("data-question");
      screen.page.keyboard().press("Enter");
      assertThat(screen.page.locator(".question.first"))
          .not()
          .hasAttribute("data-question", String.valueOf(asked));
      assertThat(screen.page.locator(".question.first [data-answer='absent']")).isFocused();

      tabTo(screen, "[data-tool='quiz']");
      screen.page.keyboard().press("Space");
      tabTo(screen, "[data-quiz='bupropion/seizure-history'] input");
      screen.page.keyboard().press("Space");
      tabTo(screen, ".submit");
      screen.page.keyboard().press("Enter");
      assertThat(screen.page.locator("[data-quiz='bupropion/seizure-history'] .feedback"))
          .containsText("Yes.");
    }
  }

  @Test
  void aPatientIsChosenWithoutAMouse() {
    try (Screen screen = Screen.open(Screen.Kind.DESKTOP)) {
      tabTo(screen, "#choose-patient");
      screen.page.keyboard().press("Enter");
      tabTo(screen, "dialog[open] [data-example='epilepsy']");
      screen.page.keyboard().press("Enter");
      assertThat(screen.page.locator("#patient-name")).hasText("Jonas, 38, epilepsy and back pain");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFocusIsSeenOnWhateverHasIt(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind, "#example=epilepsy")) {
      for (int step = 0; step < 40; step++) {
        screen.page.keyboard().press("Tab");
        Object seen =
            screen.page.evaluate(
                "() => { const at = document.activeElement;"
                    + " if (at === document.body) return 'body';"
                    + " const marked = [at, at.nextElementSibling].filter(Boolean).some(each => {"
                    + "   const style = getComputedStyle(each);"
                    + "   return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; });"
                    + " const box = at.getBoundingClientRect();"
                    + " const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight;"
                    + " return marked && inside ? '' : at.outerHTML.slice(0, 200); }");
        if (step > 0 && !seen.equals("body")) {
          assertEquals("", seen, "step " + step + ": the focus is not seen");
        }
      }
    }
  }

  private static void tabTo(Screen screen, String selector) {
    Locator wanted = screen.page.locator(selector).first();
    Map<String, Object> inside = Map.of("selector", selector);
    for (int step = 0; step < MOST_STEPS; step++) {
      Object reached =
          screen.page.evaluate(
              "({selector}) => document.activeElement?.matches(selector) ?? false", inside);
      if (Boolean.TRUE.equals(reached)) {
        assertThat(wanted).isVisible();
        return;
      }
      screen.page.keyboard().press("Tab");
    }
    assertTrue(false, "not reached by the key Tab: " + selector);
  }
}
