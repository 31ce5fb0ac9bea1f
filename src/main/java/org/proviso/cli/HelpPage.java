package org.proviso.cli;

import java.util.ArrayList;
import java.util.List;
import org.proviso.cli.Usage.Row;
import org.proviso.cli.Usage.Section;

/**
 * The help of a command, written from what it declares. Commons CLI's own formatter knows no words
 * besides options, heads and centres its table, fills every line with spaces, and makes the left
 * column as wide as the longest option.
 */
final class HelpPage {

  private static final int WIDTH = 80;
  private static final int WIDEST_LEFT = 22;
  private static final int GAP = 2;
  private static final String INDENT = "  ";

  private static final List<Row> ON_EVERY_COMMAND =
      List.of(
          new Row("-h, --help", "Show this help message and exit."),
          new Row("-V, --version", "Print version information and exit."));

  private final StringBuilder text = new StringBuilder();

  private HelpPage() {}

  /** The whole page, ending in a line break. */
  static String of(Usage usage) {
    List<Row> words = new ArrayList<>();
    for (Word word : usage.words()) {
      words.add(new Row(word.written(), word.description()));
    }
    List<Row> options = new ArrayList<>();
    for (Option option : usage.options()) {
      options.add(new Row(option.written(), option.description()));
    }
    options.addAll(ON_EVERY_COMMAND);
    int column = Math.max(column(words), column(options));

    HelpPage page = new HelpPage();
    String some = usage.options().isEmpty() ? " " : " [options] ";
    page.wrap("Usage: ", (usage.command() + some + usage.writtenWords()).strip());
    page.text.append('\n');
    for (String line : usage.description()) {
      page.wrap("", line);
    }
    if (!words.isEmpty()) {
      page.text.append('\n');
      page.rows(words, column);
    }
    page.section("Options", options, column);
    for (Section section : usage.sections()) {
      page.section(section.heading(), section.rows(), column(section.rows()));
    }
    return page.text.toString();
  }

  /** Where the right column begins: after the widest on the left that leaves room. */
  private static int column(List<Row> rows) {
    int widest = 0;
    for (Row row : rows) {
      if (row.left().length() <= WIDEST_LEFT) {
        widest = Math.max(widest, row.left().length());
      }
    }
    return INDENT.length() + widest + GAP;
  }

  private void section(String heading, List<Row> rows, int column) {
    text.append('\n').append(heading).append(":\n");
    rows(rows, column);
  }

  private void rows(List<Row> rows, int column) {
    for (Row row : rows) {
      String left = INDENT + row.left();
      if (row.right().isEmpty()) {
        text.append(left).append('\n');
      } else if (left.length() + GAP > column) {
        text.append(left).append('\n');
        wrap(" ".repeat(column), row.right());
      } else {
        wrap(left + " ".repeat(column - left.length()), row.right());
      }
    }
  }

  /** Writes words after a beginning; further lines hang under the first word. */
  private void wrap(String beginning, String words) {
    text.append(beginning);
    int column = beginning.length();
    boolean isFirst = true;
    for (String word : words.split(" ")) {
      if (!isFirst && column + 1 + word.length() > WIDTH) {
        text.append('\n').append(" ".repeat(beginning.length()));
        column = beginning.length();
        isFirst = true;
      }
      text.append(isFirst ? "" : " ").append(word);
      column += word.length() + (isFirst ? 0 : 1);
      isFirst = false;
    }
    text.append('\n');
  }
}
