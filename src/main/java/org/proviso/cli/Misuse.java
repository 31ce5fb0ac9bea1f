package org.proviso.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Nearest;
import org.proviso.document.Place;

/** What is said of a line that no command can be run with. */
final class Misuse {

  private Misuse() {}

  /** There is no such command. */
  static InvalidInputException unknownCommand(String name, List<String> commands) {
    return refused(name, "there is no such command" + Nearest.hint(name, commands), "proviso");
  }

  /** What Commons CLI could not read. */
  static InvalidInputException of(ParseException cause, Usage usage) {
    if (cause instanceof UnrecognizedOptionException unknown) {
      return unknownOption(unknown.getOption(), usage);
    }
    if (cause instanceof MissingArgumentException missing) {
      for (Option option : usage.options()) {
        if (option.name().equals("--" + missing.getOption().getLongOpt())) {
          return refused(option.name(), option.label() + " is missing", usage.command());
        }
      }
    }
    throw new IllegalStateException(cause);
  }

  private static InvalidInputException unknownOption(String given, Usage usage) {
    int equals = given.indexOf('=');
    String name = equals < 0 ? given : given.substring(0, equals);
    List<String> names = new ArrayList<>();
    for (Option option : usage.options()) {
      names.add(option.name());
    }
    names.add(Syntax.HELP);
    names.add(Syntax.VERSION);
    return names.contains(name)
        ? refused(
            name,
            "takes no value, but '" + given.substring(equals + 1) + "' is given",
            usage.command())
        : refused(name, "there is no such option" + Nearest.hint(name, names), usage.command());
  }

  /** An option was given again that is given once. */
  static InvalidInputException twice(Option option, Usage usage) {
    return refused(option.name(), "is given twice; allowed: once", usage.command());
  }

  /** A word is not there. */
  static InvalidInputException missing(Word word, Usage usage) {
    return refused(word.label(), "is missing; expected: " + usage.writtenWords(), usage.command());
  }

  /** A word is there that no command expects. */
  static InvalidInputException tooMany(String word, Usage usage) {
    return refused(
        word,
        "is one word too many; expected: "
            + (usage.words().isEmpty() ? "options only" : usage.writtenWords()),
        usage.command());
  }

  private static InvalidInputException refused(String what, String why, String command) {
    return new InvalidInputException(Place.of(what), why + "; see: " + command + " " + Syntax.HELP);
  }
}
