package org.proviso.cli;

import org.proviso.advice.SideBySide;
import org.proviso.report.SideBySideReport;

/** {@code proviso compare}: the medicines beside each other for one patient. */
final class CompareCommand implements Command {

  /** The forms in which the comparison is written. */
  enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON
  }

  private static final Option FORMAT =
      Option.of("--format", "FORM", "text (default), markdown, html or json.");

  CompareCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "compare",
            "Lay the medicines side by side for a patient: what speaks for and against each, topic by topic.",
            "Nothing is added up, and nothing says which of them suits.")
        .words(OnePatient.PATIENT)
        .options(FORMAT)
        .options(OnePatient.OPTIONS);
  }

  @Override
  public int run(Given given) {
    Format format = given.oneOf(FORMAT, Format.values()).orElse(Format.TEXT);
    OnePatient one = OnePatient.of(given);
    SideBySideReport report =
        new SideBySideReport(
            SideBySide.of(one.proviso().assess(one.patient()), one.rulebook()), one.manner());
    given
        .out()
        .print(
            switch (format) {
              case TEXT -> report.text(Terminal.style());
              case MARKDOWN -> report.markdown();
              case HTML -> report.html();
              case JSON -> report.json();
            });
    return 0;
  }
}
