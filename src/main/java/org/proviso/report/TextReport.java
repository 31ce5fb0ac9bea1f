package org.proviso.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.advice.CrisisLines;
import org.proviso.advice.Question;
import org.proviso.advice.Scope;
import org.proviso.document.Fault;
import org.proviso.patient.Unread;
import org.proviso.rules.Citation;
import org.proviso.rules.Crisis;
import org.proviso.rules.Drug;

/** Results as text for a terminal. */
public final class TextReport implements Report {

  /** How many questions beyond the minimum safety set are written out. */
  static final int NEXT_QUESTIONS = 5;

  private final List<Drug> drugs;
  private final Detail detail;
  private final Style style;

  /**
   * Writes in a style.
   *
   * @param drugs the medicines in order of showing
   */
  public TextReport(List<Drug> drugs, Detail detail, Style style) {
    this.drugs = List.copyOf(drugs);
    this.detail = detail;
    this.style = style;
  }

  @Override
  public String write(List<Result> results) {
    Lines lines = new Lines(style);
    for (Result result : results) {
      if (result.assessment().isPresent()) {
        write(result, result.assessment().get(), lines);
      } else {
        lines.heading(result.file());
        lines.text("  ", "Not assessed. The file was refused:");
        for (Fault fault : result.faults()) {
          lines.item("  - ", fault.toString());
        }
      }
      lines.blank();
    }
    if (results.size() > 1) {
      new SummaryTable(drugs, results).write(lines);
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
    if (assessment.notApplied() > 0) {
      lines.text("", Words.notApplied(assessment));
    }
    lines.blank();
    lines.text("", Words.scope(assessment.scope()));
    assessment.crisis().ifPresent(crisis -> crisis(crisis, lines));
    List<Consideration> both =
        assessment.considerations().stream()
            .filter(consideration -> consideration.rule().drugs().size() > 1)
            .toList();
    if (!both.isEmpty()) {
      considerations(Words.several(drugs), both, false, lines);
    }
    if (assessment.scope().state() != Scope.State.OUT) {
      for (Drug drug : drugs) {
        considerations(
            capital(drug.label()),
            Words.only(drug, assessment),
            both.stream().anyMatch(Words::comesBeforeAFavour),
            lines);
      }
      questions(assessment.questions(), lines);
      undetermined(assessment, lines);
    }
    unread(assessment.unread(), lines);
    notes(assessment, lines);
    lines.text(
        "",
        "Rulebook "
            + assessment.edition().version()
            + " ("
            + assessment.edition().digest().substring(0, 12)
            + ").");
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static void crisis(CrisisLines crisis, Lines lines) {
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

  private void considerations(
      String heading, List<Consideration> considerations, boolean warnedBefore, Lines lines) {
    lines.blank();
    lines.subheading(heading);
    if (considerations.isEmpty()) {
      lines.text("  ", Words.NOTHING_RAISED);
    }
    boolean warned = warnedBefore;
    for (Consideration consideration : considerations) {
      warned |= Words.comesBeforeAFavour(consideration);
      lines.weighted(
          consideration.rule().weight(),
          Words.weight(consideration.rule().weight()),
          Words.title(consideration, drugs));
      if (detail == Detail.FULL) {
        full(consideration, warned, lines);
      }
      for (Because because : consideration.because()) {
        lines.item("      because  ", Words.because(because));
      }
      if (detail == Detail.FULL) {
        for (Citation citation : consideration.sources()) {
          lines.item("      source   ", Words.source(citation));
        }
        lines.item("      checked  ", "least well: " + consideration.verified().words());
        lines.item("      rule     ", consideration.rule().name());
        lines.blank();
      }
    }
  }

  private static void full(Consideration consideration, boolean warned, Lines lines) {
    lines.text("      ", consideration.text().prompt());
    lines.item("      clinician  ", consideration.text().clinician());
    lines.item("      teaching   ", consideration.text().teaching());
    Optional<String> strength = consideration.strength();
    strength.ifPresent(words -> lines.item("      evidence   ", words));
    if (strength.isPresent() && warned) {
      lines.text("      ", Words.SAFETY_FIRST);
    }
  }

  private void questions(List<Question> questions, Lines lines) {
    List<Question> first =
        questions.stream()
            .filter(question -> question.priority() == Question.Priority.MINIMUM_SAFETY_SET)
            .toList();
    List<Question> next = questions.subList(first.size(), questions.size());
    if (!first.isEmpty()) {
      lines.blank();
      lines.subheading("Not recorded, and always asked (minimum safety set)");
      if (detail == Detail.FULL) {
        first.forEach(question -> lines.item("  ? ", question.finding().ask()));
      } else {
        lines.text(
            "  ",
            first.stream()
                .map(question -> question.finding().label())
                .collect(Collectors.joining("; ")));
      }
    }
    if (!next.isEmpty()) {
      lines.blank();
      lines.subheading("Ask next");
      next.stream()
          .limit(NEXT_QUESTIONS)
          .forEach(question -> lines.item("  ? ", question.finding().ask()));
      if (next.size() > NEXT_QUESTIONS) {
        lines.text("  ", (next.size() - NEXT_QUESTIONS) + " more questions remain.");
      }
    }
  }

  private static void undetermined(Assessment assessment, Lines lines) {
    int count = assessment.undetermined().size();
    if (count > 0) {
      lines.blank();
      lines.text(
          "",
          count
              + " of "
              + assessment.verdicts().size()
              + " rules could not be told from what is recorded.");
    }
  }

  private static void unread(List<Unread> unread, Lines lines) {
    if (!unread.isEmpty()) {
      lines.blank();
      lines.subheading("Could not be read");
      for (Unread item : unread) {
        lines.item("  - ", item.where() + ": " + item.what() + ": " + item.why());
      }
    }
  }

  private void notes(Assessment assessment, Lines lines) {
    lines.blank();
    if (detail == Detail.COMPACT) {
      return;
    }
    lines.subheading("To keep in mind");
    for (Map.Entry<String, String> note : assessment.notes().entrySet()) {
      lines.item("  - ", note.getValue());
    }
    lines.blank();
  }
}
