package org.proviso.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proviso.finding.Vocabulary;
import org.proviso.rules.Rulebook;
import org.proviso.terminology.Code;
import org.proviso.terminology.Meaning;
import org.proviso.terminology.Terminology;

/**
 * What CodeableConcepts stand for: by their codes, and by their text where no code is known. Names
 * match whole; the display of a code is never read. Thread-safe.
 */
final class Terms {

  /**
   * One code or text that is understood.
   *
   * @param meaning what it stands for
   * @param place where it stands
   * @param breadth whether it says just this
   */
  record Term(Meaning meaning, String place, Breadth breadth) {}

  /** Whether a code says just what it stands for, so that denying the one denies the other. */
  enum Breadth {
    JUST_THIS,
    /** It says more, or it is words: denying it denies nothing that a finding asks. */
    NOT_JUST_THIS
  }

  private final Rulebook rulebook;
  private volatile Optional<Set<String>> exclusive = Optional.empty();

  Terms(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  Vocabulary vocabulary() {
    return rulebook.vocabulary();
  }

  /** Everything that the codes of a concept stand for. */
  List<Term> coded(Part concept) {
    List<Term> terms = new ArrayList<>(2);
    Terminology terminology = rulebook.terminology();
    for (Part coding : concept.items("coding")) {
      String code = coding.text("code");
      Optional<Code> known =
          code.isEmpty() ? Optional.empty() : terminology.code(coding.text("system"), code);
      known.ifPresent(
          row -> terms.add(new Term(row.meaning(), coding.place(), breadth(row, code))));
    }
    return terms;
  }

  private Breadth breadth(Code row, String code) {
    if (!(row.meaning() instanceof Meaning.OfCondition condition)) {
      return Breadth.JUST_THIS;
    }
    boolean named =
        row.code().equalsIgnoreCase(code)
            && row.display()
                .flatMap(display -> vocabulary().conditions().id(untagged(display)))
                .equals(Optional.of(condition.condition()));
    return named ? Breadth.JUST_THIS : Breadth.NOT_JUST_THIS;
  }

  /** The text without the tag that SNOMED CT puts behind a full name. */
  static String untagged(String text) {
    String plain = text.strip();
    for (String tag : List.of(" (disorder)", " (finding)")) {
      if (plain.endsWith(tag)) {
        return plain.substring(0, plain.length() - tag.length());
      }
    }
    return plain;
  }

  /** The text of a concept, less a tag. */
  static String name(Part concept) {
    return untagged(concept.text("text"));
  }

  /** A concept in a few words, for telling that it was not understood. */
  static String words(Part concept) {
    if (!concept.text("text").isBlank()) {
      return concept.text("text").strip();
    }
    for (Part coding : concept.items("coding")) {
      String display = coding.text("display").strip();
      String code = coding.text("code");
      if (!display.isEmpty() || !code.isEmpty()) {
        return display.isEmpty() ? coding.text("system") + " " + code : display + " (" + code + ")";
      }
    }
    return concept.text("display").isBlank() ? "nothing" : concept.text("display").strip();
  }

  /**
   * Conditions of which one excludes another: a person is one kind of smoker. Here a plain record
   * would deny the others, so it needs to be a sure one.
   */
  Set<String> exclusive() {
    if (exclusive.isEmpty()) {
      exclusive = Optional.of(Set.copyOf(answersOfOneQuestion()));
    }
    return exclusive.orElseThrow();
  }

  private Set<String> answersOfOneQuestion() {
    Set<String> answers = new HashSet<>();
    for (Code code : rulebook.terminology().codes()) {
      if (code.meaning() instanceof Meaning.OfQuestion question && question.answers().size() > 1) {
        answers.addAll(question.answers());
      }
    }
    return answers;
  }
}
