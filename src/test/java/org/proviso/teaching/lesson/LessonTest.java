package org.proviso.teaching.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.proviso.Proviso;
import org.proviso.Shipped;
import org.proviso.WordsTest;
import org.proviso.advice.Assessment;
import org.proviso.advice.Question;
import org.proviso.advice.Verdict;
import org.proviso.document.InvalidInputException;
import org.proviso.finding.Finding;
import org.proviso.finding.State;
import org.proviso.rules.Level;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;
import org.proviso.teaching.Tutor;

/** What a lesson promises: its key is what the rules say, and wrong choices are near misses. */
class LessonTest {

  private static final Rulebook RULEBOOK = Shipped.PROVISO.rulebook();
  private static final Saying SAYING = new Saying(RULEBOOK, Optional.empty());
  private static final Map<String, Rule> RULES =
      RULEBOOK.rules().stream().collect(Collectors.toMap(SAYING::title, Function.identity()));
  private static final Map<String, Finding> BY_LABEL = new HashMap<>();
  private static final Map<String, Finding> BY_QUESTION = new HashMap<>();

  static {
    for (Finding finding : RULEBOOK.vocabulary().findings()) {
      BY_LABEL.put(finding.label(), finding);
      BY_QUESTION.put(finding.ask(), finding);
    }
  }

  @TempDir private Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> theKeyIsWhatTheRulesSay() throws IOException {
    Map<String, Scenario> scenarios =
        Lessons.scenarios().stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
    return Lessons.all().entrySet().stream()
        .map(
            lesson ->
                DynamicTest.dynamicTest(
                    lesson.getKey(),
                    () ->
                        lesson
                            .getValue()
                            .exercises()
                            .forEach(
                                exercise ->
                                    check(exercise, scenarios.get(lesson.getValue().scenario())))));
  }

  /** Assesses the patient anew, so that nothing of what made the lesson is believed. */
  private static void check(Exercise exercise, Scenario scenario) {
    Assessment said = Shipped.PROVISO.assess(scenario.patient());
    for (Choice choice : exercise.choices()) {
      assertFalse(choice.feedback().isBlank(), () -> "no feedback: " + choice);
      switch (exercise.kind()) {
        case ARISING ->
            assertEquals(isRaised(said, rule(choice.text())), choice.correct(), choice::text);
        case WHY_NOT, SMALLEST_CHANGE ->
            assertFalse(isRaised(said, rule(exercise.asked())), exercise::asked);
        case WHAT_IF -> whatIf(exercise, choice, scenario, said);
        default -> throw new AssertionError(exercise.kind() + " after the last step");
      }
    }
    if (exercise.kind() == Exercise.Kind.SMALLEST_CHANGE) {
      Choice right = exercise.choices().stream().filter(Choice::correct).findFirst().orElseThrow();
      Matcher change = Pattern.compile("That this is (not )?so: (.*)\\.").matcher(right.text());
      assertTrue(change.matches(), right.text());
      State state = change.group(1) == null ? State.PRESENT : State.ABSENT;
      Assessment then = supposing(scenario, BY_LABEL.get(change.group(2)), state);
      assertTrue(isRaised(then, rule(exercise.asked())), exercise::asked);
    }
  }

  private static void whatIf(Exercise exercise, Choice choice, Scenario scenario, Assessment said) {
    Matcher change =
        Pattern.compile(
                "Suppose the record said that this were (so|known not to be so): (.*)\\. W.*")
            .matcher(exercise.asked());
    assertTrue(change.matches(), exercise.asked());
    State state = change.group(1).equals("so") ? State.PRESENT : State.ABSENT;
    Assessment then = supposing(scenario, BY_LABEL.get(change.group(2)), state);
    Rule rule = rule(choice.text());
    boolean comes = !isRaised(said, rule) && isRaised(then, rule);
    boolean goes = isRaised(said, rule) && !isRaised(then, rule);
    assertEquals(
        choice.text().endsWith("any more.") ? goes : comes, choice.correct(), choice::text);
  }

  private static Assessment supposing(Scenario scenario, Finding finding, State state) {
    return Tutor.of(Shipped.PROVISO)
        .about(scenario.patient())
        .supposing(Map.of(finding.id(), state))
        .assessment();
  }

  private static boolean isRaised(Assessment assessment, Rule rule) {
    return assessment
        .verdict(rule.name())
        .filter(verdict -> verdict.outcome() == Verdict.Outcome.RAISED)
        .isPresent();
  }

  private static Rule rule(String text) {
    Matcher title = Pattern.compile("“[^”]+” \\([^)]+\\)").matcher(text);
    assertTrue(title.find(), text);
    return RULES.get(title.group());
  }

  @Test
  void whatDoesNotAriseIsTrueButForOneFinding() throws IOException {
    int misses = 0;
    for (Map.Entry<String, Lesson> lesson : Lessons.all().entrySet()) {
      Scenario scenario =
          Lessons.scenarios().stream()
              .filter(each -> each.id().equals(lesson.getValue().scenario()))
              .findFirst()
              .orElseThrow();
      for (Exercise exercise : lesson.getValue().exercises()) {
        if (exercise.kind() == Exercise.Kind.ARISING) {
          for (Choice choice : exercise.choices()) {
            if (!choice.correct()) {
              misses++;
              assertTrue(isNearMiss(rule(choice.text()), choice, scenario), choice::toString);
            }
          }
        }
      }
    }
    assertTrue(misses > 100, misses + " near misses");
  }

  /** The feedback names a finding of the rule that alone would raise it. */
  private static boolean isNearMiss(Rule rule, Choice choice, Scenario scenario) {
    return rule.clauses().stream()
        .flatMap(clause -> clause.literals().stream())
        .filter(
            literal ->
                choice
                    .feedback()
                    .contains(
                        Saying.quoted(
                            RULEBOOK.vocabulary().finding(literal.finding()).orElseThrow())))
        .anyMatch(
            literal ->
                isRaised(
                    supposing(
                        scenario,
                        RULEBOOK.vocabulary().finding(literal.finding()).orElseThrow(),
                        literal.required()),
                    rule));
  }

  @Test
  void atAStepOnlyWhatIsShownCounts() throws IOException {
    Scenario scenario = lessonScenario("mao-inhibitors");
    Lesson lesson = new LessonWriter(Shipped.PROVISO).write(scenario, Difficulty.INTRODUCTORY);
    Vignette vignette =
        new Vignette(scenario.patient(), scenario.story(), scenario.lesson().orElseThrow());

    assertEquals(4, lesson.stages().size());
    assertFalse(lesson.stages().get(2).recorded().toString().contains("phenelzine"));
    assertTrue(lesson.stages().get(3).recorded().toString().contains("phenelzine"));
    String finding = "taking-mao-inhibitor";
    assertEquals(
        State.UNKNOWN, Shipped.PROVISO.findings(vignette.after(2)).state(finding), finding);
    assertEquals(
        State.PRESENT, Shipped.PROVISO.findings(vignette.after(3)).state(finding), finding);
    assertEquals(scenario.patient(), vignette.after(3));
  }

  @Test
  void whatToAskNextIsOpenAtThatStepAndAskedFirst() throws IOException {
    for (Scenario scenario : Lessons.scenarios()) {
      Lesson lesson = new LessonWriter(Shipped.PROVISO).write(scenario, Difficulty.ADVANCED);
      Vignette vignette = new Vignette(scenario.patient(), scenario.story(), lesson.plan());
      for (int step = 0; step < lesson.stages().size(); step++) {
        Assessment then = Shipped.PROVISO.assess(vignette.after(step));
        Set<Finding> first = new HashSet<>();
        then.questions().stream()
            .filter(each -> each.priority() == Question.Priority.MINIMUM_SAFETY_SET)
            .forEach(each -> first.add(each.finding()));
        for (Exercise exercise : lesson.stages().get(step).exercises()) {
          if (exercise.kind() == Exercise.Kind.NEXT) {
            for (Choice choice : exercise.choices()) {
              assertEquals(
                  first.contains(BY_QUESTION.get(choice.text())), choice.correct(), choice::text);
            }
          }
        }
      }
    }
  }

  @Test
  void aStudentsPageHoldsNothingOfTheKey() throws IOException {
    for (Lesson lesson : Lessons.all().values()) {
      for (String page :
          List.of(
              LessonTemplate.markdown(Audience.STUDENT, RULEBOOK).write(lesson),
              LessonTemplate.html(Audience.STUDENT, RULEBOOK).write(lesson))) {
        assertFalse(page.contains("(right)"));
        assertFalse(page.contains("<li class=\"right\""));
        assertFalse(page.contains("What arises from the whole record"));
        assertFalse(page.contains("It arises, as"));
        assertFalse(page.contains("Considerations never cancel each other"));
      }
    }
  }

  @Test
  void theNoticeAndHelpStandBeforeTheFirstStep() throws IOException {
    Scenario scenario = example("young-adult-with-suicidal-thoughts");
    Lesson lesson = new LessonWriter(Shipped.PROVISO).write(scenario, Difficulty.INTERMEDIATE);
    for (LessonForm form : forms(RULEBOOK)) {
      String written = form.write(lesson);
      int step = written.indexOf("What would you ask next?");
      assertTrue(written.indexOf("988") < step, written);
      assertTrue(written.indexOf("not reviewed by a clinician") < step, written);
    }
  }

  @Test
  void whereNothingArisesThatIsSaidAndIsNoAllClear() throws IOException {
    Scenario scenario = example("nothing-recorded");
    Lesson lesson = new LessonWriter(Shipped.PROVISO).write(scenario, Difficulty.INTERMEDIATE);
    String page = LessonTemplate.html(Audience.TEACHER, RULEBOOK).write(lesson);

    assertTrue(page.contains("Nothing, and that says nothing about the patient."), page);
    assertFalse(page.contains("further considerations"), page);
    assertFalse(page.contains("class=\"record\""), "an empty box");
  }

  @Test
  void whatAChangeBringsAlongIsSaidToFollowFromIt() throws IOException {
    Lesson lesson =
        new LessonWriter(Shipped.PROVISO)
            .write(lessonScenario("seizures"), Difficulty.INTERMEDIATE);
    Exercise asked =
        lesson.exercises().stream()
            .filter(each -> each.kind() == Exercise.Kind.WHAT_IF)
            .findFirst()
            .orElseThrow();

    assertTrue(
        asked.choices().stream()
            .map(Choice::feedback)
            .anyMatch(
                "It would not, because “taking tramadol” would be known not to be so too, as follows from the change."
                    ::equals),
        asked.toString());
  }

  private static Scenario example(String id) throws IOException {
    return new ScenarioReader(RULEBOOK).read(Path.of("examples/scenarios", id + ".yaml")).get(0);
  }

  @Test
  void atALevelWhatIsTaughtIsInItsWordsAndTheKeyIsTheSame() throws IOException {
    Scenario scenario = lessonScenario("seizures");
    LessonWriter writer = new LessonWriter(Shipped.PROVISO);
    Lesson plain = writer.write(scenario, Difficulty.INTERMEDIATE);
    Lesson student = writer.at(Level.STUDENT).write(scenario, Difficulty.INTERMEDIATE);

    assertEquals(LessonMark.of(plain), LessonMark.of(student));
    Rule rule = RULEBOOK.rule("imipramine/seizure-history").orElseThrow();
    assertTrue(student.exercises().get(0).taught().contains(RULEBOOK.text(rule).at(Level.STUDENT)));
    assertFalse(plain.exercises().get(0).taught().contains(RULEBOOK.text(rule).at(Level.STUDENT)));
  }

  @Test
  void noLessonSaysWhatMustNotBeSaid() throws IOException {
    for (Map.Entry<String, Lesson> lesson : Lessons.all().entrySet()) {
      for (Exercise exercise : lesson.getValue().allExercises()) {
        assertEquals(List.of(), WordsTest.wrong(exercise.asked()), lesson.getKey());
        for (Choice choice : exercise.choices()) {
          assertEquals(List.of(), WordsTest.wrong(choice.text()), lesson.getKey());
          assertEquals(List.of(), WordsTest.wrong(unquoted(choice.feedback())), lesson.getKey());
        }
      }
      lesson.getValue().plan().objectives().forEach(LessonTest::isSaidWell);
      isSaidWell(lesson.getValue().plan().running());
    }
  }

  private static void isSaidWell(String text) {
    assertEquals(List.of(), WordsTest.wrong(text));
  }

  /** Less what is quoted from the record, which stands in brackets. */
  private static String unquoted(String feedback) {
    return feedback.replaceAll("\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)", "");
  }

  @Test
  void everyFormSaysWhatItWasMadeFromAndHoldsTheNotice() throws IOException {
    for (Lesson lesson : Lessons.all().values()) {
      for (LessonForm form : forms(RULEBOOK)) {
        String written = form.write(lesson);
        assertEquals(Optional.of(LessonMark.of(lesson)), LessonMark.read(written));
        assertTrue(written.contains("It was not reviewed by a clinician."), form.toString());
        lesson
            .assessment()
            .crisis()
            .ifPresent(crisis -> assertTrue(written.contains(crisis.title()), form.toString()));
      }
    }
  }

  static List<LessonForm> forms(Rulebook rulebook) {
    return List.of(
        LessonTemplate.markdown(Audience.TEACHER, rulebook),
        LessonTemplate.markdown(Audience.STUDENT, rulebook),
        LessonTemplate.html(Audience.TEACHER, rulebook),
        LessonTemplate.html(Audience.STUDENT, rulebook),
        new GiftLesson(),
        new MoodleLesson());
  }

  @Test
  void aLessonIsOutOfDateWhenARuleChangesWhatIsRightInIt() throws IOException {
    Scenario scenario = lessonScenario("mao-inhibitors");
    Lesson lesson = new LessonWriter(Shipped.PROVISO).write(scenario, Difficulty.INTERMEDIATE);
    LessonMark mark = LessonMark.of(lesson);
    Optional<Scenario> found = Optional.of(scenario);
    Proviso adjusted = Shipped.PROVISO.withRules(pack("mao-inhibitor-washout", 7));
    Proviso elsewhere = Shipped.PROVISO.withRules(pack("medicine-review-stale", 300));

    assertEquals(
        LessonCheck.Standing.UP_TO_DATE, new LessonCheck(Shipped.PROVISO).standing(mark, found));
    assertEquals(LessonCheck.Standing.OUT_OF_DATE, new LessonCheck(adjusted).standing(mark, found));
    assertEquals(
        LessonCheck.Standing.OTHER_RULEBOOK, new LessonCheck(elsewhere).standing(mark, found));
    assertEquals(
        LessonCheck.Standing.CANNOT_BE_TOLD,
        new LessonCheck(elsewhere).standing(mark, Optional.empty()));
  }

  /** A pack that adjusts one threshold. */
  private Path pack(String threshold, int value) throws IOException {
    Path pack = Files.createDirectories(folder.resolve(threshold));
    Files.createDirectories(pack.resolve("vocabulary"));
    Files.writeString(
        pack.resolve("vocabulary/thresholds.yaml"),
        threshold + ": {value: " + value + ", reason: a test}\n");
    return pack;
  }

  @Test
  void nothingCanBeAskedAboutAPatientOutOfScope() {
    String acute =
        """
        id: acute
        date: 2026-03-02
        patient: {age: 40, pain: {kinds: [acute-pain], duration: 5 days}}
        """;
    Scenario scenario = read(acute).get(0);

    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () -> new LessonWriter(Shipped.PROVISO).write(scenario, Difficulty.INTRODUCTORY));
    assertTrue(refused.getMessage().contains("out of scope"), refused.getMessage());
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrongWithAPlanIsTold() {
    return Map.of(
            "topic: x\n  objectives: []", "a lesson has one or more 'objectives'",
            "topic: x\n  objectives: [a]\n  minutes: 3", "allowed: a whole number from 5 to 240",
            "topic: x\n  objectives: [a]\n  about: [bupropion/seizure]",
                "nearest: bupropion/seizures",
            "topic: x\n  objectives: [a]\n  stages: [{shows: [pain]}]",
                "no stage shows 'conditions[0]'",
            "topic: x\n  objectives: [a]\n  stages: [{shows: [pain, conditions, conditions]}]",
                "'conditions' is shown twice",
            "topic: x\n  objectives: [a]\n  stages: [{shows: [pain, condition]}]",
                "the record has no entry 'condition'",
            "objectives: [a]", "'topic' is missing",
            "topic: x\n  objectives: [a]\n  aim: b", "unknown field 'aim'")
        .entrySet()
        .stream()
        .map(
            wrong ->
                DynamicTest.dynamicTest(
                    wrong.getKey(),
                    () -> {
                      String text =
                          "id: a\ndate: 2026-03-02\npatient: {age: 40, pain: {kinds:"
                              + " [fibromyalgia]}, conditions: [depression]}\nlesson:\n  "
                              + wrong.getKey()
                              + "\n";
                      InvalidInputException refused =
                          assertThrows(InvalidInputException.class, () -> read(text));
                      assertTrue(
                          refused.getMessage().contains(wrong.getValue()), refused.getMessage());
                    }));
  }

  private static List<Scenario> read(String text) {
    return new ScenarioReader(RULEBOOK).read("a.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Scenario lessonScenario(String id) {
    return new ScenarioReader(RULEBOOK).read(Path.of("examples/lessons/" + id + ".yaml")).get(0);
  }
}
