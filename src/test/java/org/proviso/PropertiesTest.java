package org.proviso;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.advice.Question;
import org.proviso.advice.Scope;
import org.proviso.advice.Verdict;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Answer;
import org.proviso.patient.Patient;

/** What holds for every patient, tried on seeded random ones. */
class PropertiesTest {

  private static final long SEED = 4_711L;
  private static final int PATIENTS = 600;

  private static final Proviso PROVISO = Shipped.PROVISO;

  /** Assessed once for all properties. */
  private static final Map<Patient, Assessment> CASES = new LinkedHashMap<>();

  static {
    RandomPatients patients = new RandomPatients(SEED, PROVISO.rulebook());
    for (int at = 0; at < PATIENTS; at++) {
      Patient patient = patients.next();
      CASES.put(patient, PROVISO.assess(patient));
    }
  }

  @Test
  void everyPatientIsAnswered() {
    each(
        (patient, assessment) -> {
          int rules = PROVISO.rulebook().rules().size();
          boolean out = assessment.scope().state() == Scope.State.OUT;
          require(
              assessment.verdicts().size() == (out ? 0 : rules),
              "a verdict of every rule, none out of scope");
          require(!assessment.notice().isBlank(), "the notice is there");
          require(!assessment.notes().isEmpty(), "the standing notes are there");
          require(assessment.subject().id().equals(patient.id()), "it is the patient's own");
        });
  }

  @Test
  void theRandomPatientsReachMostOfTheRulesAndEveryOutcome() {
    Map<String, Integer> raised = new TreeMap<>();
    Map<Scope.State, Integer> scopes = new TreeMap<>();
    each(
        (patient, assessment) -> {
          scopes.merge(assessment.scope().state(), 1, Integer::sum);
          assessment.considerations().forEach(c -> raised.merge(c.rule().name(), 1, Integer::sum));
        });
    int rules = PROVISO.rulebook().rules().size();
    if (raised.size() < rules * 0.8 || scopes.size() < 3) {
      fail("raised only " + raised.size() + " of " + rules + "; scopes " + scopes);
    }
  }

  @Test
  void nothingIsRaisedWithoutReasonSourceAndWords() {
    each(
        (patient, assessment) -> {
          for (Consideration raised : assessment.considerations()) {
            String name = raised.rule().name();
            require(!raised.sources().isEmpty(), name + " has a source");
            require(!raised.because().isEmpty(), name + " has a reason");
            require(!raised.text().prompt().isBlank(), name + " has words");
            for (Because because : raised.because()) {
              require(because.state() != State.UNKNOWN, name + " rests on nothing unknown");
              require(
                  !because.evidence().isEmpty(),
                  name + " has evidence for " + because.finding().id());
            }
          }
        });
  }

  @Test
  void aRuleIsEitherRaisedOrUndeterminedOrNeither() {
    each(
        (patient, assessment) -> {
          List<String> raised =
              assessment.considerations().stream().map(c -> c.rule().name()).sorted().toList();
          require(raised.stream().distinct().count() == raised.size(), "raised once each");
          require(
              assessment.undetermined().stream().noneMatch(v -> raised.contains(v.rule().name())),
              "none both raised and undetermined");
          for (Verdict verdict : assessment.verdicts()) {
            switch (verdict.outcome()) {
              case RAISED -> require(verdict.failing().isEmpty(), verdict + " fails on nothing");
              case UNDETERMINED ->
                  require(!verdict.waitingFor().isEmpty(), verdict + " waits for something");
              case NOT_RAISED ->
                  require(!verdict.failing().isEmpty(), verdict + " fails on something");
            }
          }
        });
  }

  @Test
  void considerationsComeSafetyFirst() {
    each(
        (patient, assessment) -> {
          List<Integer> weights =
              assessment.considerations().stream().map(c -> c.rule().weight().ordinal()).toList();
          require(weights.equals(weights.stream().sorted().toList()), "ordered by weight");
        });
  }

  @Test
  void everyQuestionIsAboutSomethingUnknownAndAskedOnce() {
    each(
        (patient, assessment) -> {
          Findings findings = PROVISO.findings(patient);
          List<String> asked =
              assessment.questions().stream().map(question -> question.finding().id()).toList();
          require(asked.stream().distinct().count() == asked.size(), "asked once each " + asked);
          for (Question question : assessment.questions()) {
            require(
                findings.state(question.finding().id()) == State.UNKNOWN,
                question.finding().id() + " is unknown");
            require(
                !question.rules().isEmpty()
                    || question.priority() == Question.Priority.MINIMUM_SAFETY_SET,
                question.finding().id() + " could settle a rule");
          }
        });
  }

  @Test
  void theSamePatientTwiceGivesEqualAssessments() {
    each(
        (patient, assessment) ->
            require(PROVISO.assess(patient).equals(assessment), "equal the second time"));
  }

  @Test
  void theOrderOfTheRecordChangesNeitherStatesNorConsiderations() {
    RandomPatients orders = new RandomPatients(SEED + 1, PROVISO.rulebook());
    each(
        (patient, assessment) -> {
          Patient shuffled = orders.shuffled(patient);
          Findings before = PROVISO.findings(patient);
          Findings after = PROVISO.findings(shuffled);
          for (Finding finding : before.vocabulary().findings()) {
            String id = finding.id();
            require(
                before.state(id) == after.state(id)
                    && before.conflicting(id) == after.conflicting(id),
                id + " was " + before.state(id) + ", is " + after.state(id) + " after shuffling");
          }
          require(
              said(assessment).equals(said(PROVISO.assess(shuffled))),
              "the same is raised, asked and open");
        });
  }

  private static List<List<String>> said(Assessment assessment) {
    return List.of(
        assessment.considerations().stream().map(c -> c.rule().name()).toList(),
        assessment.questions().stream().map(q -> q.finding().id()).toList(),
        assessment.verdicts().stream().map(Verdict::toString).toList());
  }

  @Test
  void learningAFactClosesItsQuestionAndUnsettlesNothing() {
    Random random = new Random(SEED + 2);
    each(
        (patient, assessment) -> {
          if (assessment.questions().isEmpty()) {
            return;
          }
          Finding asked =
              assessment.questions().get(random.nextInt(assessment.questions().size())).finding();
          Answer.Said said = random.nextBoolean() ? Answer.Said.PRESENT : Answer.Said.ABSENT;
          learn(patient, assessment, asked, said);
        });
  }

  @Test
  void answeringQuestionAfterQuestionEndsWithNothingOpen() {
    Random random = new Random(SEED + 3);
    RandomPatients patients = new RandomPatients(SEED + 3, PROVISO.rulebook());
    for (int at = 0; at < 12; at++) {
      Patient patient = patients.next();
      Assessment assessment = PROVISO.assess(patient);
      int asked = 0;
      while (!assessment.questions().isEmpty()) {
        Finding finding = assessment.questions().get(0).finding();
        Answer.Said said = random.nextInt(3) == 0 ? Answer.Said.PRESENT : Answer.Said.ABSENT;
        Assessment next = learn(patient, assessment, finding, said);
        patient = with(patient, finding, said);
        assessment = next;
        if (++asked > PROVISO.rulebook().vocabulary().findings().size()) {
          fail(shown(patient, assessment, "a question comes back: " + finding.id()));
        }
      }
      if (!assessment.undetermined().isEmpty()) {
        fail(shown(patient, assessment, "open without a question: " + assessment.undetermined()));
      }
    }
  }

  private static Assessment learn(
      Patient patient, Assessment before, Finding asked, Answer.Said said) {
    Findings known = PROVISO.findings(patient);
    Patient wiser = with(patient, asked, said);
    Findings learnt = PROVISO.findings(wiser);
    Assessment after = PROVISO.assess(wiser);
    String fact = asked.id() + " is said to be " + said + ": ";
    require(
        learnt.state(asked.id()) == (said == Answer.Said.PRESENT ? State.PRESENT : State.ABSENT),
        fact + "it is " + learnt.state(asked.id()));
    require(
        after.questions().stream().noneMatch(q -> q.finding().equals(asked)),
        fact + "its question is still open");
    for (Finding finding : known.vocabulary().findings()) {
      String id = finding.id();
      require(
          known.state(id) == State.UNKNOWN
              || known.state(id) == learnt.state(id)
              || learnt.conflicting(id),
          fact + id + " was " + known.state(id) + ", is " + learnt.state(id));
    }
    if (after.scope().state() != Scope.State.OUT) {
      for (Verdict verdict : before.verdicts()) {
        String name = verdict.rule().name();
        Optional<Verdict.Outcome> now = after.verdict(name).map(Verdict::outcome);
        require(
            verdict.outcome() == Verdict.Outcome.UNDETERMINED
                || now.equals(Optional.of(verdict.outcome())),
            fact + verdict + " became " + now);
      }
    }
    return after;
  }

  private static Patient with(Patient patient, Finding finding, Answer.Said said) {
    List<Answer> answers = new ArrayList<>(patient.answers());
    answers.add(Answer.of(finding.id(), said).at("learnt"));
    return new Patient(
        patient.id(),
        patient.title(),
        patient.date(),
        patient.person(),
        patient.conditions(),
        patient.medicines(),
        patient.allergies(),
        patient.measurements(),
        patient.phenotypes(),
        patient.treatments(),
        answers,
        patient.goals(),
        patient.reviews(),
        patient.unread());
  }

  private interface Property {
    void check(Patient patient, Assessment assessment);
  }

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new Broken(what);
    }
  }

  private static void each(Property property) {
    CASES.forEach(
        (patient, assessment) -> {
          try {
            property.check(patient, assessment);
          } catch (Broken broken) {
            fail(shown(patient, assessment, broken.getMessage()));
          }
        });
  }

  private static String shown(Patient patient, Assessment assessment, String expected) {
    return "\nseed:     %d\npatient:  %s\nexpected: %s\nactual:   %s\n%s"
        .formatted(
            SEED,
            patient,
            expected,
            assessment.scope(),
            assessment.considerations().stream()
                .map(c -> c.rule().name() + " because " + c.because())
                .toList());
  }
}
