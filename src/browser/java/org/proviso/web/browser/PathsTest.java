package org.proviso.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proviso.Shipped;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** Every path through the workbench, with the mouse, on a phone and on a desktop. */
class PathsTest {

  private static final String SEIZURE = "bupropion/seizure-history";

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void fromABlankPageToWhyAPastSeizureMattersForBupropionTakesThreeClicksOrFewer(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind)) {
      screen.page.evaluate(
          "() => { globalThis.clicks = 0;"
              + " addEventListener('pointerdown', () => globalThis.clicks++, true); }");
      if (kind == Screen.Kind.PHONE) {
        screen.part("findings");
      }
      screen.page.locator("[data-finding='any-seizure-history'] input[value='present']").click();
      if (kind == Screen.Kind.PHONE) {
        screen
            .page
            .locator("#live")
            .filter(containing("Any seizure in the past"))
            .waitFor(attached());
        screen.page.locator("#news [data-rule='" + SEIZURE + "']").click();
      } else {
        screen.card(SEIZURE).click();
      }
      assertThat(screen.page.locator("dialog[open] h2")).hasText("Any seizure in the past");
      assertThat(screen.page.locator("dialog[open] .clause")).containsText("A seizure at any time");
      assertThat(screen.page.locator("dialog[open] .text")).containsText("make seizures likelier");
      Number clicks = (Number) screen.page.evaluate("() => globalThis.clicks");
      assertTrue(clicks.intValue() <= 3, clicks + " clicks");
      System.out.println("clicks to why, " + kind + ": " + clicks);
    }
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void anExampleIsChosenAndItsReasonsAreOpened(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind)) {
      screen.page.locator("#choose-patient").click();
      screen.page.locator("dialog[open] [data-example='epilepsy']").click();
      assertThat(screen.page.locator("#patient-name")).hasText("Jonas, 38, epilepsy and back pain");
      screen.consider("bupropion/seizure-disorder");
      Locator window = screen.page.locator("dialog[open]");
      assertThat(window.locator(".verdict")).hasText("Raised for this patient.");
      assertThat(window.locator(".evidence").first()).containsText("focal epilepsy");
      assertThat(window.locator(".evidence code").first()).containsText("conditions[0]");
      assertThat(window.locator(".sources a").first())
          .hasAttribute("href", java.util.regex.Pattern.compile("https://.*"));
      window.locator(".written summary").click();
      assertThat(window.locator("pre")).containsText("rule \"bupropion/seizure-disorder\"");
      assertThat(window.locator("pre")).containsText("present(\"seizure-disorder\")");
      window.locator(".close").click();
      assertThat(window).hasCount(0);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void aQuestionIsAnsweredWithOneClickAndWhatChangedIsMarkedAndUndone(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind)) {
      screen.part("questions");
      Locator first = screen.page.locator(".question.first");
      String finding = first.getAttribute("data-question");
      assertEquals("age-65-or-over", finding);
      first.locator("[data-answer='present']").click();
      assertThat(first).not().hasAttribute("data-question", finding);
      screen.part("considerations");
      assertThat(screen.page.locator(".changes h4").first()).hasText("New");
      assertThat(screen.card("imipramine/age-65-or-over").locator(".badge")).hasText("new");
      assertThat(screen.page.locator("#live")).containsText("new");
      screen.tool("undo");
      assertThat(screen.card("imipramine/age-65-or-over")).hasCount(0);
      assertThat(screen.page.locator(".changes h4").first()).hasText("Gone");
      screen.tool("redo");
      assertThat(screen.card("imipramine/age-65-or-over")).hasCount(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void ofTwoFindingsThatExcludeEachOtherTheLaterHoldsAndThatIsSaid(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind)) {
      screen.set("seizure-disorder", "present");
      Locator any = screen.page.locator("[data-finding='any-seizure-history']");
      assertThat(any.locator("input[value='present']")).isChecked();
      assertThat(any.locator(".told")).containsText("follows from");
      screen.set("any-seizure-history", "absent");
      assertThat(screen.page.locator("[data-finding='seizure-disorder'] input[value='absent']"))
          .isChecked();
      assertThat(screen.page.locator("#changes")).containsText("Taken back, since both cannot be");
      any.locator("button").click();
      assertThat(any.locator("input[value='unknown']")).isChecked();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void aFindingIsFoundBySearchAndWhatIsNotFoundIsNoAllClear(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind)) {
      screen.part("findings");
      screen.page.locator("#search").fill("tramadol");
      assertThat(screen.page.locator("[data-finding='taking-tramadol']")).isVisible();
      assertThat(screen.page.locator("[data-finding='any-seizure-history']")).isHidden();
      screen.page.locator("[data-finding='taking-tramadol'] input[value='present']").click();
      screen.page.locator("#search").fill("zzz");
      assertThat(screen.page.locator("#search-count")).containsText("not the same as no effect");
      screen.part("considerations");
      assertThat(screen.card("imipramine/taking-tramadol")).hasCount(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void aScenarioIsOpenedSavedAndReadByTheLibraryAlike(Screen.Kind kind) throws IOException {
    try (Screen screen = Screen.open(kind)) {
      screen.page.locator("#choose-patient").click();
      screen
          .page
          .locator("#open-file")
          .setInputFiles(Path.of("examples/scenarios/single-seizure-long-ago.yaml"));
      assertThat(screen.page.locator("#patient-name"))
          .hasText("Mireille, 34, one seizure at nineteen");
      screen.set("pregnant", "present");
      screen.part("considerations");
      assertThat(screen.page.locator(".card-open[data-rule*='pregnan']").first()).isVisible();
      List<String> shown = raised(screen);
      Download download = screen.page.waitForDownload(() -> screen.tool("save"));
      Path saved = Files.createTempFile("saved", ".yaml");
      download.saveAs(saved);
      Scenario read = new ScenarioReader(Shipped.PROVISO.rulebook()).read(saved).get(0);
      List<String> expected =
          Shipped.PROVISO.assess(read.patient()).considerations().stream()
              .map(each -> each.rule().name())
              .sorted()
              .toList();
      Files.delete(saved);
      assertEquals(expected, shown);
      assertTrue(expected.contains("bupropion/seizure-history"));
    }
  }

  private static List<String> raised(Screen screen) {
    Object rules =
        screen.page.evaluate(
            "() => [...document.querySelectorAll('#answers .card-open')]"
                + ".map(each => each.dataset.rule).sort()");
    return ((List<?>) rules).stream().map(Object::toString).toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void aFhirBundleIsDroppedOnThePage(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind)) {
      String bundle =
          """
          {"resourceType": "Bundle", "type": "collection", "timestamp": "2026-03-02T10:00:00Z", "entry": [
            {"resource": {"resourceType": "Patient", "id": "p1", "birthDate": "1970-05-01"}},
            {"resource": {"resourceType": "Condition", "id": "c1", "subject": {"reference": "Patient/p1"},
              "code": {"text": "epilepsy"},
              "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active"}]}}}]}
          """;
      screen.page.evaluate(
          "text => { const data = new DataTransfer();"
              + " data.items.add(new File([text], 'bundle.json', {type: 'application/json'}));"
              + " document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); }",
          bundle);
      assertThat(screen.card("bupropion/seizure-disorder")).hasCount(1);
      assertThat(screen.page.locator(".meta")).containsText("FHIR");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void aFileThatIsWrongIsRefusedWithItsPlaceAndNothingIsLost(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind, "#example=epilepsy")) {
      screen.page.locator("#choose-patient").click();
      screen
          .page
          .locator("#open-file")
          .setInputFiles(
              new FilePayload(
                  "wrong.yaml",
                  "application/yaml",
                  "id: x\ndate: 2026-03-02\npatient: {conditions: [epilepsie]}\n"
                      .getBytes(StandardCharsets.UTF_8)));
      assertThat(screen.page.locator(".refused")).containsText("wrong.yaml:3");
      assertThat(screen.page.locator(".refused")).containsText("epilepsy");
      assertThat(screen.card("bupropion/seizure-disorder")).hasCount(1);
      screen.forgive("400");
    }
  }

  @Test
  void anEmptyFileAndALinkWithoutACaseAreRefusedInPlainWords() {
    try (Screen screen = Screen.open(Screen.Kind.DESKTOP, "#nothing-of-the-kind")) {
      assertThat(screen.page.locator("#trouble")).containsText("holds no case that can be read");
      screen.page.locator("#choose-patient").click();
      screen
          .page
          .locator("#open-file")
          .setInputFiles(new FilePayload("mine.yaml", "application/yaml", new byte[] {10}));
      assertThat(screen.page.locator("#trouble")).containsText("mine.yaml is empty");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TABLET", "DESKTOP"})
  void whatToAskNextStandsInSightBesideTheConsiderations(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind, "#example=conflicting-reasons")) {
      assertThat(screen.page.locator("#questions-title")).isInViewport();
      screen.page.evaluate("() => scrollTo(0, 1200)");
      assertThat(screen.page.locator("#questions-title")).isInViewport();
      double middle = screen.page.locator("#considerations").boundingBox().width;
      assertTrue(middle > screen.page.locator("#findings").boundingBox().width * 1.5, middle + "");
      assertThat(screen.page.locator("#search")).isInViewport();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void aLinkHoldsTheWholeCaseAndTheServerNeverSeesIt(Screen.Kind kind) throws IOException {
    String link;
    try (Screen screen = Screen.open(kind, "#example=epilepsy")) {
      screen.set("pregnant", "present");
      screen.page.locator("#level").selectOption("clinician");
      screen.tool("link");
      assertThat(screen.page.locator(".told-once")).containsText("no server sees");
      link = (String) screen.page.evaluate("() => navigator.clipboard.readText()");
      assertTrue(link.contains("present=pregnant"), link);
      assertTrue(screen.asked().stream().noneMatch(url -> url.contains("pregnant")), "in a URL");
    }
    try (Screen other = Screen.open(kind, link.substring(link.indexOf('#')))) {
      assertThat(other.page.locator("#patient-name")).hasText("Jonas, 38, epilepsy and back pain");
      assertThat(other.card("bupropion/seizure-disorder")).hasCount(1);
      assertThat(other.page.locator("#level")).hasValue("clinician");
      assertThat(other.page.locator("[data-finding='pregnant'] input[value='present']"))
          .isChecked();
    }
    try (Screen opened = Screen.open(kind)) {
      opened.page.locator("#choose-patient").click();
      opened.page.locator("#open-file").setInputFiles(Path.of("examples/scenarios/migraine.yaml"));
      assertThat(opened.page.locator(".meta")).containsText("an opened scenario");
      assertFalse(opened.page.url().contains("#"), "an opened file is not put in the address");
      opened.tool("link");
      assertThat(opened.page.locator(".told-once")).containsText("no server sees");
      link = (String) opened.page.evaluate("() => navigator.clipboard.readText()");
      assertTrue(link.length() < 3000, "compact: " + link.length());
    }
    try (Screen again = Screen.open(kind, link.substring(link.indexOf('#')))) {
      assertThat(again.page.locator(".meta")).containsText("an opened scenario");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void aQuizHidesTheAnswersAndThenSaysWhy(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind, "#example=epilepsy")) {
      screen.tool("quiz");
      assertThat(screen.page.locator("[data-quiz='bupropion/seizure-disorder']")).isVisible();
      assertThat(screen.page.locator("#answers .card-open")).hasCount(0);
      screen.page.locator("[data-quiz='bupropion/seizure-disorder'] input").check();
      screen.page.locator(".submit").click();
      assertThat(screen.page.locator("[data-quiz='bupropion/seizure-disorder'] .feedback"))
          .containsText("Raised, because of seizure disorder");
      assertThat(screen.page.locator("[data-quiz='bupropion/seizure-history'] .feedback"))
          .containsText("You passed this over.");
      assertThat(screen.page.locator(".quiz-end p")).containsText("You named 1 of the");
      assertTrue(
          Stream.of("score", "%", "winner")
              .noneMatch(screen.page.locator(".quiz").innerText().toLowerCase()::contains));
      screen.page.locator(".submit").click();
      assertThat(screen.page.locator(".feedback")).hasCount(0);
      screen.tool("quiz");
      assertThat(screen.card("bupropion/seizure-disorder")).hasCount(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void theReasoningIsDrawnAndStandsInWordsToo(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind, "#example=epilepsy")) {
      screen.page.locator(".switch button").last().click();
      Locator drawing = screen.page.locator("svg.reasoning");
      assertThat(drawing).isVisible();
      assertThat(drawing.locator(".fact")).hasCount(3);
      assertThat(drawing.locator(".point")).hasCount(5);
      assertThat(screen.page.locator(".in-words li")).hasCount(5);
      assertEquals(
          "",
          drawing.evaluate(
              "all => [...all.querySelectorAll('.fact, .point')].filter(box =>"
                  + " box.querySelector('text').getBoundingClientRect().right"
                  + " > box.querySelector('rect').getBoundingClientRect().right)"
                  + ".map(box => box.textContent).join()"),
          "words that stick out of their box");
      assertThat(screen.page.locator(".in-words li").first())
          .containsText("seizure disorder (epilepsy) → bupropion/seizure-disorder →");
      assertEquals(0, screen.overflow());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void theWordsFollowTheLevel(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind, "#example=epilepsy")) {
      screen.page.locator("#level").selectOption("clinician");
      screen.consider("bupropion/seizure-history");
      assertThat(screen.page.locator("dialog[open] .text"))
          .containsText("contraindicates it after any seizure");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESKTOP"})
  void helpTheNoticeAndTheScopeAreThereWhereTheyApply(Screen.Kind kind) {
    try (Screen screen = Screen.open(kind)) {
      assertThat(screen.page.locator("#notice")).containsText("not reviewed by a clinician");
      assertThat(screen.page.locator(".scope")).containsText("Scope not known");
      assertThat(screen.page.locator("#answers .empty").first()).containsText("no all-clear");
      screen.set("suicidal-thoughts", "present");
      assertThat(screen.page.locator(".crisis")).isVisible();
      assertThat(screen.page.locator(".crisis")).containsText("You are not alone");
      screen.set("age-under-18", "present");
      assertThat(screen.page.locator(".crisis")).isVisible();
      screen.tool("quiz");
      assertThat(screen.page.locator(".crisis")).isVisible();
      screen.tool("quiz");
      screen.part("considerations");
      assertThat(screen.page.locator(".scope")).containsText("Out of scope");
      assertThat(screen.page.locator("#answers .empty"))
          .containsText("says nothing about this patient");
    }
  }
}
