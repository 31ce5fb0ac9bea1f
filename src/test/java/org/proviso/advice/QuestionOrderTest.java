package org.proviso.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proviso.Proviso;
import org.proviso.finding.Finding;
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
