package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proviso.rules.RuleText;

/**
 * How plain the words for a patient are, as far as counting can tell: sentences are short, and
 * shorter . Counting does not show that a reader understands; no reader was asked.
 */
class PlainWordsTest {

  private static final Map<String, RuleText> TEXTS = Shipped.PROVISO.rulebook().texts().rules();

  private static final int LONGEST_SENTENCE = 32;
  private static final int LONGEST_MEAN = 24;
  private static final int LONGEST_TEXT = 85;
  private static final double MEAN = 15;

  /** A clinician's words, for each of which there is a plain one. */
  private static final Pattern CLINICAL =
      Pattern.compile(
          "\\b(contraindicat\\w*|muscarinic|hepatic|renal|plasma|reuptake|syncope|"
              + "orthostatic|hypotension|tachycardia|bradycardia|torsades|pharmaco\\w*|efficacy|"
              + "adverse|dyspnoea|myocardial|infarction|aetiology|comorbid\\w*|metabolite)\\b",
          Pattern.CASE_INSENSITIVE);

  private static List<String> sentences(String text) {
    return Stream.of(text.split("(?<=[.!?])\\s+")).filter(each -> !each.isBlank()).toList();
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  private static double mean(Function<RuleText, String> of) {
    return TEXTS.values().stream()
        .flatMap(text -> sentences(of.apply(text)).stream())
        .mapToInt(PlainWordsTest::words)
        .average()
        .orElseThrow();
  }

  @Test
  void aSentenceForAPatientIsShort() {
    List<String> tooLong = new ArrayList<>();
    TEXTS.forEach(
        (name, text) -> {
          List<String> sentences = sentences(text.prompt());
          sentences.stream()
              .filter(sentence -> words(sentence) > LONGEST_SENTENCE)
              .forEach(sentence -> tooLong.add(name + ": " + sentence));
          if (words(text.prompt()) > LONGEST_MEAN * sentences.size()) {
            tooLong.add(name + ": its sentences are long throughout");
          }
          if (words(text.prompt()) > LONGEST_TEXT) {
            tooLong.add(name + ": " + words(text.prompt()) + " words");
          }
        });
    assertEquals(List.of(), tooLong);
  }

  @Test
  void sentencesForPatientsAreShorterThanThoseForCliniciansOrStudents() {
    double patient = mean(RuleText::prompt);
    assertTrue(patient < MEAN, () -> "a mean of " + patient + " words");
    assertTrue(
        patient < mean(RuleText::clinician), () -> "clinician: " + mean(RuleText::clinician));
    assertTrue(patient < mean(RuleText::student), () -> "student: " + mean(RuleText::student));
  }

  @Test
  void aPatientReadsNoCliniciansWords() {
    List<String> clinical = new ArrayList<>();
    TEXTS.forEach(
        (name, text) -> {
          Matcher matcher = CLINICAL.matcher(text.title() + " " + text.prompt());
          while (matcher.find()) {
            clinical.add(name + ": " + matcher.group());
          }
        });
    assertEquals(List.of(), clinical);
  }

  @Test
  void aTextForAStudentHasTwoToFourSentences() {
    List<String> others = new ArrayList<>();
    TEXTS.forEach(
        (name, text) -> {
          int count = sentences(text.student()).size();
          if (count < 2 || count > 4) {
            others.add(name + ": " + count);
          }
        });
    assertEquals(List.of(), others);
  }
}
