package org.proviso.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/**
 * How Commons CLI reads the line of a command. A long name stands in full and after two hyphens;
 * Commons CLI alone would also take {@code -format} and {@code -formatjson}.
 */
final class Syntax extends Options {

  static final String HELP = "--help";
  static final String VERSION = "--version";

  private static final long serialVersionUID = 1L;
  private static final String HYPHENS = "--";

  private Syntax(Usage usage) {
    addOption("h", longName(HELP), false, "");
    addOption("V", longName(VERSION), false, "");
    for (Option option : usage.options()) {
      addOption(
          new org.apache.commons.cli.Option(
              null, longName(option.name()), option.takesValue(), option.description()));
    }
  }

  /**
   * Reads a line.
   *
   * @throws org.proviso.document.InvalidInputException where it names what there is not, or lacks a
   *     value
   */
  static CommandLine read(Usage usage, String... arguments) {
    try {
      return DefaultParser.builder()
          .setAllowPartialMatching(false)
          .setStripLeadingAndTrailingQuotes(false)
          .get()
          .parse(new Syntax(usage), arguments);
    } catch (ParseException e) {
      throw Misuse.of(e, usage);
    }
  }

  @Override
  public boolean hasLongOption(String name) {
    return name.startsWith(HYPHENS) && super.hasLongOption(name);
  }

  @Override
  public boolean hasShortOption(String name) {
    return name.length() == 1 && super.hasShortOption(name);
  }

  private static String longName(String name) {
    return name.substring(HYPHENS.length());
  }
}
