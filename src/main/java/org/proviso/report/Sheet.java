package org.proviso.report;

import org.proviso.advice.Assessment;
import org.proviso.advice.CrisisLines;
import org.proviso.advice.Scope;
import org.proviso.finding.Evidence;
import org.proviso.rules.Citation;
import org.proviso.rules.Crisis;
import org.proviso.rules.RuleText;
import org.proviso.rules.Weight;

/**
 * A text for a terminal, written line by line, about one assessment. It opens with what no form
 * leaves out: the notice, where help is at once, and the scope. Not thread-safe.
 */
public final class Sheet {

  private static final int DIGITS = 12;

  private final Lines lines;
  private final Manner manner;
  private final Words words;

  /** Writes in a manner and a style. */
  public Sheet(Manner manner, Style style) {
    lines = new Lines(style);
    this.manner = manner;
    words = Words.of(manner);
  }

  /** The heading, and what no form leaves out. */
  public void open(String heading, Assessment assessment) {
    lines.heading(heading);
    lines.text("", assessment.notice());
    if (assessment.notApplied() > 0) {
      lines.text("", words.notApplied(assessment));
    }
    if (assessment.scope().state() != Scope.State.IN) {
      lines.text("", words.scope(assessment.scope()));
    }
    assessment.crisis().ifPresent(this::crisis);
    lines.blank();
  }

  /** A scope that is not that of the heading. */
  public void scope(Scope scope) {
    lines.text("  ", words.scope(scope));
  }

  /** Where help is at once. */
  public void crisis(CrisisLines crisis) {
    lines.blank();
    lines.strong("! " + crisis.title());
    lines.text("  ", crisis.text());
    if (crisis.country().isPresent()) {
      Crisis.Country country = crisis.country().get();
      for (Crisis.Line line : country.lines()) {
        lines.item("  - ", country.label() + ": " + line.name() + ", " + line.contact());
      }
      lines.item("  - ", country.label() + ", emergency: " + country.emergency());
    }
  }

  /** A heading within, after an empty line. */
  public void section(String words) {
    lines.blank();
    lines.subheading(words);
  }

  /** A line with a weight before it. */
  public void weighted(Weight weight, String text) {
    lines.weighted(weight, manner.phrases().weight(weight), text);
  }

  /** Words, each further line under the first. */
  public void text(String indent, String words) {
    lines.text(indent, words);
  }

  /** A line with a mark before it; further lines hang under the first word. */
  public void item(String mark, String words) {
    lines.item(mark, words);
  }

  /** The words of a rule: those of the level that was asked for, or all of them. */
  public void words(RuleText text) {
    for (Passage passage : Passage.of(text, manner)) {
      if (passage.label().isEmpty()) {
        lines.text("  ", passage.words().words());
      } else {
        lines.item("  " + passage.label() + "  ", passage.words().words());
      }
    }
  }

  /** A line as it is. */
  public void line(String words) {
    lines.line(words);
  }

  /** An empty line, once. */
  public void blank() {
    lines.blank();
  }

  /** The last line: which rulebook. */
  public void close(Assessment assessment) {
    lines.blank();
    String digest = assessment.edition().digest();
    lines.text(
        "",
        "Rulebook "
            + assessment.edition().version()
            + " ("
            + digest.substring(0, Math.min(DIGITS, digest.length()))
            + ").");
  }

  /** What stands in a record, its date, how certain, and where. */
  public String evidence(Evidence evidence) {
    return evidence.isSupposed() ? evidence.what() : words.evidence(evidence);
  }

  /** A section of a source, and where it can be read. */
  public static String source(Citation citation) {
    return Words.source(citation);
  }

  /** All of it, ending in a line break. */
  @Override
  public String toString() {
    return lines.toString();
  }
}
