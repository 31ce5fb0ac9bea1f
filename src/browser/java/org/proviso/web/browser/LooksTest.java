package org.proviso.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The main states at every width and in both colours: no breach of accessibility, nothing wider
 * than the window, and a picture in {@code target/screenshots} to look at.
 */
class LooksTest {

  /** A state: what is opened, and what is then done. */
  private record State(String fragment, Consumer<Screen> then) {}

  private static final Map<String, State> STATES = new TreeMap<>();

  static {
    state("blank", "", screen -> {});
    state("blank-findings", "", screen -> screen.part("findings"));
    state("questions", "#example=neuropathic-pain", screen -> screen.part("questions"));
    state("side-by-side", "#example=conflicting-reasons", screen -> {});
    state("side-by-side-scrolled", "#example=conflicting-reasons", LooksTest::toTheTable);
    state("changed", "#example=conflicting-reasons", LooksTest::change);
    state("crisis", "#example=young-adult-with-suicidal-thoughts", screen -> {});
    state("out-of-scope", "#example=acute-pain-only", screen -> {});
    state("unread", "#example=partly-unread-record", screen -> {});
    state("long-words", "#example=older-person-with-falls", LooksTest::toTheTable);
    state("consideration", "#example=epilepsy", s -> s.consider("bupropion/seizure-disorder"));
    state("consideration-below", "#example=epilepsy", LooksTest::below);
    state("patients", "", screen -> screen.page.locator("#choose-patient").click());
    state("picture", "#example=tramadol-and-a-cold-remedy", LooksTest::picture);
    state("quiz", "#example=epilepsy", screen -> screen.tool("quiz"));
    state("quiz-answers", "#example=epilepsy", LooksTest::quiz);
    state("searched", "", LooksTest::search);
    state("refused", "#example=nobody", screen -> screen.forgive("400"));
  }

  private static void state(String name, String fragment, Consumer<Screen> then) {
    STATES.put(name, new State(fragment, then));
  }

  private static void toTheTable(Screen screen) {
    screen.page.locator(".answers-head").evaluate("each => each.scrollIntoView()");
  }

  private static void change(Screen screen) {
    screen.set("any-seizure-history", "present");
    screen.part("considerations");
    assertThat(screen.page.locator(".changes")).isVisible();
  }

  private static void below(Screen screen) {
    screen.consider("bupropion/seizure-disorder");
    screen.page.locator("dialog[open] .written summary").click();
    screen.page.locator("dialog[open]").evaluate("each => each.scrollTo(0, 9999)");
  }

  private static void picture(Screen screen) {
    screen.page.locator(".switch button").last().click();
    screen.page.locator("svg.reasoning").evaluate("each => each.scrollIntoView()");
  }

  private static void quiz(Screen screen) {
    screen.tool("quiz");
    screen.page.locator("[data-quiz='bupropion/seizure-disorder'] input").check();
    screen.page.locator(".submit").click();
  }

  private static void search(Screen screen) {
    screen.part("findings");
    screen.page.locator("#search").fill("heart");
  }

  @TestFactory
  Stream<DynamicTest> everyStateLooksRight() {
    return STATES.entrySet().stream()
        .flatMap(
            state ->
                Stream.of(Screen.Kind.values())
                    .map(
                        kind ->
                            DynamicTest.dynamicTest(
                                state.getKey() + " on " + kind.written(),
                                () -> look(state.getKey(), state.getValue(), kind))));
  }

  private static void look(String name, State state, Screen.Kind kind) {
    try (Screen screen = Screen.open(kind, state.fragment())) {
      state.then().accept(screen);
      screen.settled();
      screen.shoot(name);
      assertEquals(List.of(), screen.breaches(), "axe on " + name);
      assertEquals(List.of(), screen.clipped(), "cut off on " + name);
      assertTrue(screen.overflow() <= 0, name + " is wider than its window");
    }
  }
}
