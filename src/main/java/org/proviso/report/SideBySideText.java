package org.proviso.report;

import java.util.ArrayList;
import java.util.List;
import org.proviso.advice.Assessment;

/** The medicines beside each other, as text for a terminal. */
final class SideBySideText {

  static final String HOW_TO_READ =
      "Points to discuss, beside each other. They are not added up: more lines on one side say"
          + " nothing about which medicine suits, and a line left empty says nothing either.";

  private static final int LEAST_COLUMN = 36;
  private static final String GAP = "  ";

  private final SideBySidePage page;
  private final Style style;
  private final Sheet sheet;
  private final int column;

  SideBySideText(SideBySidePage page, Manner manner, Style style) {
    this.page = page;
    this.style = style;
    sheet = new Sheet(manner, style);
    int number = page.drugs().size();
    column = (style.width() - GAP.length() * number) / number;
  }

  String write(Assessment assessment) {
    sheet.open("Side by side · " + page.heading(), assessment);
    sheet.text("", HOW_TO_READ);
    for (SideBySidePage.Row row : page.lines()) {
      sheet.section(row.topic());
      if (row.hasShared()) {
        lines(row.shared(), style.width() - GAP.length()).forEach(line -> sheet.line(GAP + line));
      }
      if (column >= LEAST_COLUMN) {
        beside(row);
      } else {
        row.cells()
            .forEach(
                cell ->
                    lines(cell, style.width() - GAP.length())
                        .forEach(line -> sheet.line(GAP + line)));
      }
    }
    if (page.hasSilent()) {
      sheet.section("Told from what is recorded, and nothing raised");
      sheet.text("  ", page.silentTopics());
    }
    if (page.hasReferences()) {
      sheet.section("According to");
      page.references()
          .forEach(
              each ->
                  sheet.item(
                      "  [" + each.number() + "] ",
                      each.source().title()
                          + ": "
                          + each.source().section()
                          + " ("
                          + each.source().kind()
                          + ")"));
    }
    sheet.close(assessment);
    return sheet.toString();
  }

  private void beside(SideBySidePage.Row row) {
    List<List<String>> columns = row.cells().stream().map(cell -> lines(cell, column)).toList();
    int longest = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int at = 0; at < longest; at++) {
      StringBuilder line = new StringBuilder();
      for (List<String> lines : columns) {
        String words = at < lines.size() ? lines.get(at) : "";
        line.append(GAP).append(words).append(" ".repeat(Math.max(0, column - words.length())));
      }
      sheet.line(line.toString());
    }
  }

  private static List<String> lines(SideBySidePage.Side side, int width) {
    List<String> lines = new ArrayList<>();
    lines.add(side.medicine());
    for (SideBySidePage.Arguments group : side.groups()) {
      wrap(" ", " ", group.heading() + ":", width, lines);
      for (SideBySidePage.Argument argument : group.arguments()) {
        wrap(
            " - ",
            "   ",
            "[" + argument.mark().phrase() + "] " + argument.title() + " " + argument.cited(),
            width,
            lines);
        if (!argument.readFirst().isEmpty()) {
          wrap("   read first: ", "     ", argument.readFirst(), width, lines);
        }
        if (!argument.words().isEmpty()) {
          wrap("   ", "   ", argument.words(), width, lines);
        }
        wrap("   because: ", "     ", argument.because(), width, lines);
        wrap("   evidence: ", "     ", argument.evidence(), width, lines);
      }
    }
    if (!side.nothing().isEmpty()) {
      wrap(" ", " ", side.nothing(), width, lines);
    }
    if (!side.notKnown().isEmpty()) {
      wrap(" ? not known: ", "   ", side.notKnown(), width, lines);
    }
    return lines;
  }

  private static void wrap(
      String first, String indent, String words, int width, List<String> lines) {
    StringBuilder line = new StringBuilder(first);
    boolean fresh = true;
    for (String word : words.strip().split("\\s+")) {
      if (!fresh && line.length() + 1 + word.length() > width) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(indent);
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    lines.add(line.toString().stripTrailing());
  }
}
