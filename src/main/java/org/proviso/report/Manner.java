package org.proviso.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.advice.Assessment;
import org.proviso.advice.Question;
import org.proviso.rules.Drug;
import org.proviso.rules.Level;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Texts;

/**
 * How a form is written: about which medicines, in whose words, how much, and for whom. Without a
 * level the words for a patient lead, and the note for a clinician and the teaching sentence
 * follow.
 *
 * <pre>{@code
 * Manner manner = Manner.of(proviso.rulebook()).with(Detail.COMPACT).at(Level.STUDENT);
 * }</pre>
 *
 * @param drugs the medicines in order of showing
 * @param texts the words
 * @param detail how much is said
 * @param level for whom
 */
public record Manner(List<Drug> drugs, Texts texts, Detail detail, Optional<Level> level) {

  /** Copies the list. */
  public Manner {
    drugs = List.copyOf(drugs);
  }

  /** In full and without a level, in the words of a rulebook. */
  public static Manner of(Rulebook rulebook) {
    return new Manner(rulebook.drugs(), rulebook.texts(), Detail.FULL, Optional.empty());
  }

  /** The same in another detail. */
  public Manner with(Detail other) {
    return new Manner(drugs, texts, other, level);
  }

  /** The same for one level. */
  public Manner at(Level reader) {
    return new Manner(drugs, texts, detail, Optional.of(reader));
  }

  boolean isFull() {
    return detail == Detail.FULL;
  }

  /** Whether the forms say how a rule is named and how well its sources were verified. */
  boolean isForPatients() {
    return level.equals(Optional.of(Level.PATIENT));
  }

  Phrases phrases() {
    return new Phrases(texts);
  }

  /** The level as a line of its own; empty where there is none. */
  String levelLine() {
    return level
        .map(reader -> phrases().say("level", "reader", texts.word("reader", reader)))
        .orElse("");
  }

  /** The standing notes of an assessment, by id. */
  Map<String, String> notes(Assessment assessment) {
    Map<String, String> said = new LinkedHashMap<>(assessment.notes());
    if (level.isPresent()) {
      for (Map.Entry<String, String> note : texts.notes(level.get()).entrySet()) {
        said.replace(note.getKey(), note.getValue());
      }
    }
    return said;
  }

  String ask(Question question) {
    return level.isPresent() ? question.at(level.get()) : question.finding().ask();
  }
}
