package org.proviso.web.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From a click on a finding to the answer on the screen, in the browser, over loopback. */
class SpeedTest {

  private static final double LIMIT = 100;
  private static final int TRIES = 3;
  private static final List<String> TOGGLED =
      List.of("any-seizure-history", "seizure-disorder", "severe-head-injury", "cns-tumour");

  @Test
  void theAnswerIsThereWithinATenthOfASecond() {
    double reached = Double.MAX_VALUE;
    for (int attempt = 0; attempt < TRIES && reached > LIMIT; attempt++) {
      reached = measure();
    }
    assertTrue(reached <= LIMIT, "95th percentile " + reached + " ms");
  }

  /** The 95th percentile; tried again where the machine was busy with something else. */
  private static double measure() {
    try (Screen screen = Screen.open(Screen.Kind.DESKTOP, "#example=conflicting-reasons")) {
      toggle(screen, 5);
      screen.page.evaluate("() => performance.clearMeasures()");
      toggle(screen, 15);
      Object measured =
          screen.page.evaluate(
              "() => performance.getEntriesByName('proviso: answer on screen').map(e => e.duration)");
      List<Double> times =
          ((List<?>) measured)
              .stream().map(each -> ((Number) each).doubleValue()).sorted().toList();
      double median = times.get(times.size() / 2);
      double late = times.get((int) Math.ceil(times.size() * 0.95) - 1);
      System.out.printf(
          Locale.ROOT,
          "workbench: %d toggles, click to screen: median %.1f ms, 95th percentile %.1f ms%n",
          times.size(),
          median,
          late);
      return late;
    }
  }

  private static void toggle(Screen screen, int rounds) {
    for (int round = 0; round < rounds; round++) {
      for (String finding : TOGGLED) {
        for (String state : Stream.of("present", "unknown").toList()) {
          screen
              .page
              .locator("[data-finding='" + finding + "'] input[value='" + state + "']")
              .click();
          screen.settled();
        }
      }
    }
    screen.page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))");
  }
}
