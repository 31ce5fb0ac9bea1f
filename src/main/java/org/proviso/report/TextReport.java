package org.proviso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.advice.CrisisLines;
import org.proviso.advice.Scope;
import org.proviso.document.Fault;
import org.proviso.patient.Unread;
import org.proviso.rules.Citation;
import org.proviso.rules.Crisis;
import org.proviso.rules.Drug;

/** Results as text for a terminal. */
public final class TextReport implements Report {

  private static final int MARK = 9;
  private static final int LONG_MARK = 11;

  private final Manner manner;
  private final Style style;
  private final List<Drug> drugs;
  private final Words words;
  private final Phrases phrases;

  /** Writes in a manner and a style. */
  public TextReport(Manner manner, Style style) {
    this.manner = manner;
    this.style = style;
    drugs = manner.drugs();
    phrases = manner.phrases();
    words = new Words(phrases);
  }

  @Override
  public String write(List<Result> results) {
    Lines lines = new Lines(style);
    for (Result result : results) {
      if (result.assessment().isPresent()) {
        write(result, result.assessment().get(), lines);
      } else {
        lines.heading(result.file());
        lines.text("  ", phrases.say("refused-why"));
        for (Fault fault : result.faults()) {
          lines.item("  - ", fault.toString());
        }
      }
      lines.blank();
    }
    if (results.size() > 1) {
      new SummaryTable(drugs, results, phrases).write(lines);
    }
    return lines.toString();
  }

  private void write(Result result, Assessment assessment, Lines lines) {
    Assessment.Subject subject = assessment.subject();
    lines.heading(
        (subject.title().isEmpty() ? subject.id() : subject.title())
            + " · "
            + subject.date()
            + " · "
            + result.file());
    lines.text("", assessment.notice());
    if (manner.level().isPresent()) {
      lines.text("", manner.levelLine());
    }
    if (assessment.notApplied() > 0) {
      lines.text("", words.notApplied(assessment));
    }
    lines.blank();
    lines.text("", words.scope(assessment.scope()));
    if (assessment.crisis().isPresent()) {
      crisis(assessment.crisis().get(), lines);
    }
    List<Consideration> both = new ArrayList<>();
    boolean warned = false;
    for (Consideration consideration : assessment.considerations()) {
      if (consideration.rule().drugs().size() > 1) {
        both.add(consideration);
        warned |= Words.comesBeforeAFavour(consideration);
      }
    }
    if (!both.isEmpty()) {
      considerations(words.several(drugs), both, false, lines);
    }
    if (assessment.scope().state() != Scope.State.OUT) {
      for (Drug drug : drugs) {
        considerations(capital(drug.label()), Words.only(drug, assessment), warned, lines);
      }
      new QuestionLines(manner, lines).write(assessment);
    }
    unread(assessment.unread(), lines);
    notes(assessment, lines);
    lines.text(
        "",
        phrases.say(
            "rulebook",
            "edition",
            assessment.edition().version()
                + " ("
                + assessment.edition().digest().substring(0, 12)
                + ")"));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private void crisis(CrisisLines crisis, Lines lines) {
    lines.blank();
    lines.strong("! " + crisis.title());
    lines.text("  ", crisis.text());
    if (crisis.country().isPresent()) {
      Crisis.Country country = crisis.country().get();
      for (Crisis.Line line : country.lines()) {
        lines.item("  - ", country.label() + ": " + line.name() + ", " + line.contact());
      }
      lines.item(
          "  - ",
          phrases.say("emergency-in", "country", country.label(), "number", country.emergency()));
    }
  }

  private void considerations(
      String heading, List<Consideration> considerations, boolean warnedBefore, Lines lines) {
    lines.blank();
    lines.subheading(heading);
    if (considerations.isEmpty()) {
      lines.text("  ", phrases.say("nothing-raised"));
    }
    boolean warned = warnedBefore;
    for (Consideration consideration : considerations) {
      warned |= Words.comesBeforeAFavour(consideration);
      lines.weighted(
          consideration.rule().weight(),
          phrases.weight(consideration.rule().weight()),
          words.title(consideration, drugs));
      if (manner.isFull()) {
        full(consideration, warned, lines);
      }
      for (Because because : consideration.because()) {
        lines.item(mark("mark-because", MARK), words.because(because));
      }
      if (manner.isFull()) {
        for (Citation citation : consideration.sources()) {
          lines.item(mark("mark-source", MARK), Words.source(citation));
        }
        if (!manner.isForPatients()) {
          lines.item(
              mark("mark-checked", MARK),
              phrases.say("least-checked", "how", words.verified(consideration)));
          lines.item(mark("rule", MARK), consideration.rule().name());
        }
        lines.blank();
      }
    }
  }

  private void full(Consideration consideration, boolean warned, Lines lines) {
    for (Passage passage : Passage.of(consideration.text(), manner)) {
      if (passage.label().isEmpty()) {
        lines.text("      ", passage.words().words());
      } else {
        lines.item(mark("mark-" + passage.id(), LONG_MARK), passage.words().words());
      }
    }
    Optional<String> strength = consideration.strength(manner.texts());
    if (strength.isPresent()) {
      lines.item(mark("mark-evidence", LONG_MARK), strength.get());
      if (warned) {
        lines.text("      ", phrases.say("safety-above"));
      }
    }
  }

  /** What stands before a line, filled up so that the lines of a point stand below each other. */
  private String mark(String phrase, int width) {
    String said = phrases.say(phrase);
    return "      " + said + " ".repeat(Math.max(1, width - said.length()));
  }

  private void unread(List<Unread> unread, Lines lines) {
    if (!unread.isEmpty()) {
      lines.blank();
      lines.subheading(phrases.say("unread"));
      for (Unread item : unread) {
        lines.item("  - ", item.where() + ": " + item.what() + ": " + item.why());
      }
    }
  }

  private void notes(Assessment assessment, Lines lines) {
    lines.blank();
    if (!manner.isFull()) {
      return;
    }
    lines.subheading(phrases.say("keep-in-mind"));
    for (String note : manner.notes(assessment).values()) {
      lines.item("  - ", note);
    }
    lines.blank();
  }
}
