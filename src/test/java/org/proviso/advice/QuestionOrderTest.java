package org.proviso.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proviso.Proviso;
import org.proviso.finding.Finding;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.Answer;
import org.proviso.patient.Medicine;
import org.proviso.patient.Patient;
import org.proviso.rules.Weight;

/** In which order questions are asked. */
class QuestionOrderTest {

  private static final Proviso PROVISO = Proviso.standard();
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

  @Test
  void theMinimumSafetySetComesFirst() {
    List<Question> questions = questions(Patient.on(DATE).build());
    int others = 0;
    for (Question question : questions) {
      if (question.priority() != Question.Priority.MINIMUM_SAFETY_SET) {
        others++;
      } else {
        assertEquals(0, others, question.finding().id());
      }
    }
    assertTrue(others > 0);
  }

  @Test
  void aBroaderQuestionForWhichAsManyRulesWaitComesFirst() {
    List<Question> questions = questions(Patient.on(DATE).build());
    int pairs = 0;
    for (int later = 0; later < questions.size(); later++) {
      Question broader = questions.get(later);
      for (Question earlier : questions.subList(0, later)) {
        boolean isNarrower =
            earlier.priority() == broader.priority()
                && earlier.priority() != Question.Priority.MINIMUM_SAFETY_SET
                && earlier.finding().implies().contains(broader.finding().id());
        if (isNarrower) {
          assertTrue(
              earlier.rules().size() > broader.rules().size(),
              earlier.finding().id() + " is asked before " + broader.finding().id());
          pairs++;
        }
      }
    }
    assertTrue(pairs > 0, "some are asked first because more rules wait for them");
    assertTrue(
        place("taking-qt-lengthening-medicine", questions) < place("taking-pimozide", questions));
  }

  @Test
  void aBroaderQuestionHasTheWeightOfWhatItsNoWouldSettle() {
    List<Question> questions = questions(Patient.on(DATE).build());
    Question broader = questions.get(place("mao-b-inhibitor-or-procarbazine-planned", questions));
    Question narrower = questions.get(place("safinamide-planned", questions));

    assertEquals(Weight.SERIOUS, broader.rules().get(0).weight());
    assertEquals(Weight.CONTRAINDICATED, narrower.rules().get(0).weight());
    for (Question earlier : questions.subList(0, questions.indexOf(broader))) {
      assertTrue(
          earlier.priority() == Question.Priority.MINIMUM_SAFETY_SET
              || earlier.rules().get(0).weight() == Weight.CONTRAINDICATED,
          earlier.finding().id());
    }
  }

  @Test
  void noHeavierQuestionComesAfterALighterOneThatLendsNothing() {
    List<Question> questions = questions(Patient.on(DATE).build());
    int heaviest = Weight.values().length;
    for (int at = questions.size() - 1; at >= 0; at--) {
      Question question = questions.get(at);
      if (question.priority() == Question.Priority.MINIMUM_SAFETY_SET) {
        return;
      }
      int own = question.rules().get(0).weight().ordinal();
      int lent = lent(question, questions);
      assertTrue(
          Math.min(own, lent) <= heaviest,
          question.finding().id() + " comes before what is heavier than it");
      heaviest = Math.min(heaviest, own);
    }
  }

  /** The heaviest rule that waits for a question of which this one is the broader. */
  private static int lent(Question broader, List<Question> questions) {
    Vocabulary vocabulary = PROVISO.rulebook().vocabulary();
    int place = vocabulary.indexOf(broader.finding().id());
    int lent = Weight.values().length;
    for (Question other : questions) {
      for (int target : vocabulary.implied(vocabulary.indexOf(other.finding().id()))) {
        if (target == place && other.priority() != Question.Priority.MINIMUM_SAFETY_SET) {
          lent = Math.min(lent, other.rules().get(0).weight().ordinal());
        }
      }
    }
    return lent;
  }

  @Test
  void whatTheMinimumSafetySetAsksLendsNoWeight() {
    List<Question> questions = questions(Patient.on(DATE).build());

    assertTrue(place("mental-illness-ever", questions) > place("taking-opioid", questions));
  }

  @Test
  void findingsThatImplyEachOtherAreAskedByTheirOwnWeight(@TempDir Path folder) throws IOException {
    write(
        folder.resolve("vocabulary/zz.yaml"),
        "zz-one: {label: zz one, ask: 'One?', kind: answer, implies: [zz-two]}\n"
            + "zz-two: {label: zz two, ask: 'Two?', kind: answer, implies: [zz-one]}\n");
    write(
        folder.resolve("bupropion/zz.drl"),
        "// Of what?\n// A pack for a test.\n"
            + rule("one", "contraindicated")
            + rule("two", "information"));
    write(folder.resolve("texts/en.yaml"), "rules:\n" + text("one") + text("two"));
    List<Question> questions =
        PROVISO.withRules(folder).assess(Patient.on(DATE).build()).questions();

    assertTrue(place("zz-one", questions) < place("taking-bupropion", questions));
    assertTrue(place("zz-two", questions) > place("taking-bupropion", questions));
  }

  private static String rule(String name, String weight) {
    return "\nrule \"bupropion/zz-"
        + name
        + "\"\n    @drugs( \"bupropion\" )  @weight( \""
        + weight
        + "\" )\n    @cites( \"us-label-bupropion/contraindications\" )  @since( \"0.1\" )\nwhen\n"
        + "    Findings( present(\"zz-"
        + name
        + "\") )\nthen\nend\n";
  }

  private static String text(String name) {
    return "  bupropion/zz-"
        + name
        + ": {title: T, prompt: Bupropion., clinician: C., teaching: T., student: S.}\n";
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void onceTheBroaderOneIsAnsweredTheNarrowerIsAskedByItsOwnWeight() {
    Patient answered =
        Patient.on(DATE)
            .medicine(Medicine.of("rasagiline"))
            .answer("mao-inhibitor-planned", Answer.Said.ABSENT)
            .build();
    List<Question> questions = questions(answered);

    assertEquals("taking-safinamide", next(questions).id());
  }

  private static Finding next(List<Question> questions) {
    return questions.stream()
        .filter(question -> question.priority() != Question.Priority.MINIMUM_SAFETY_SET)
        .findFirst()
        .orElseThrow()
        .finding();
  }

  private static int place(String finding, List<Question> questions) {
    for (int at = 0; at < questions.size(); at++) {
      if (questions.get(at).finding().id().equals(finding)) {
        return at;
      }
    }
    throw new AssertionError(finding + " is not asked");
  }

  private static List<Question> questions(Patient patient) {
    return PROVISO.assess(patient).questions();
  }
}
