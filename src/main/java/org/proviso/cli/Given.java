package org.proviso.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.cli.CommandLine;
import org.proviso.document.Fault;
import org.proviso.document.Fields;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Nearest;
import org.proviso.document.Place;
import org.proviso.patient.PartialDate;

/**
 * What was given to a command, and where it writes. Every wrong value is an {@link
 * InvalidInputException}; to ask for what the command does not declare is a fault of the program.
 */
final class Given {

  private final Usage usage;
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> words;
  private final PrintWriter out;
  private final PrintWriter err;

  private Given(Usage usage, CommandLine line, PrintWriter out, PrintWriter err) {
    this.usage = usage;
    this.out = out;
    this.err = err;
    words = new ArrayList<>(line.getArgList());
    for (org.apache.commons.cli.Option each : line.getOptions()) {
      String name = "--" + each.getLongOpt();
      List<String> all = values.get(name);
      if (all == null) {
        all = new ArrayList<>();
        values.put(name, all);
      }
      all.add(each.hasArg() ? each.getValue() : "");
    }
  }

  /**
   * Reads the line of a command.
   *
   * @throws InvalidInputException where it names an option that there is not, or lacks a value
   */
  static Given read(Usage usage, PrintWriter out, PrintWriter err, String... arguments) {
    return new Given(usage, Syntax.read(usage, arguments), out, err);
  }

  boolean asksForHelp() {
    return values.containsKey(Syntax.HELP);
  }

  boolean asksForVersion() {
    return values.containsKey(Syntax.VERSION);
  }

  /**
   * Refuses words that are missing or too many, and options that are given again.
   *
   * @throws InvalidInputException with the first of them
   */
  void check() {
    for (Option option : usage.options()) {
      if (option.times() == Option.Times.ONCE && values(option).size() > 1) {
        throw Misuse.twice(option, usage);
      }
    }
    int taken = 0;
    for (Word word : usage.words()) {
      if (word.isNeeded() && taken >= words.size()) {
        throw Misuse.missing(word, usage);
      }
      taken = word.takesRest() ? words.size() : taken + 1;
    }
    if (taken < words.size()) {
      throw Misuse.tooMany(words.get(taken), usage);
    }
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  /** Tells on stderr what is wrong. */
  void tell(List<Fault> faults) {
    tell(faults, err);
  }

  static void tell(List<Fault> faults, PrintWriter err) {
    for (Fault fault : faults) {
      err.println("proviso: " + Terminal.visible(fault.toString()));
    }
  }

  /** Whether an option without a value was given. */
  boolean has(Option flag) {
    return !values(flag).isEmpty();
  }

  /** A text, which has a letter at least. */
  Optional<String> text(Option option) {
    Optional<String> text = value(option);
    if (text.isPresent() && text.get().isBlank()) {
      throw refused(option.name(), "is empty; " + option.label() + " is missing");
    }
    return text;
  }

  private Optional<String> value(Option option) {
    List<String> all = values(option);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** One of an enumeration's names, written in lower case with hyphens. */
  <E extends Enum<E>> Optional<E> oneOf(Option option, E[] allowed) {
    Optional<String> text = value(option);
    return text.isPresent()
        ? Optional.of(constant(option.name(), text.get(), allowed))
        : Optional.empty();
  }

  Optional<Path> path(Option option) {
    List<Path> all = paths(option);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  List<Path> paths(Option option) {
    return paths(option.name(), values(option));
  }

  Optional<LocalDate> day(Option option) {
    Optional<String> text = value(option);
    Optional<LocalDate> day = text.isPresent() ? PartialDate.day(text.get()) : Optional.empty();
    if (text.isPresent() && day.isEmpty()) {
      throw refused(option.name(), "'" + text.get() + "' is no day; allowed: as in 2026-03-02");
    }
    return day;
  }

  Optional<Instant> instant(Option option) {
    Optional<String> text = value(option);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text.get()));
    } catch (DateTimeException e) {
      throw refused(
          option.name(), "'" + text.get() + "' is no instant; allowed: as in 2026-03-02T10:15:00Z");
    }
  }

  /** A whole number within limits, both of them in. */
  OptionalInt number(Option option, int least, int most) {
    Optional<String> text = value(option);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // Refused below, with what is allowed.
    }
    throw refused(
        option.name(),
        "is '"
            + text.get()
            + "'; allowed: a whole number from "
            + least
            + (most == Integer.MAX_VALUE ? "" : " to " + most));
  }

  /** A word that has to be there. */
  String word(Word word) {
    return words(word).get(0);
  }

  /** The words given for one: none or one, or all that are left. */
  List<String> words(Word word) {
    int index = usage.indexOf(word);
    int end = word.takesRest() ? words.size() : index + 1;
    return index >= words.size() ? List.of() : words.subList(index, end);
  }

  Path path(Word word) {
    return paths(word).get(0);
  }

  List<Path> paths(Word word) {
    return paths(word.label(), words(word));
  }

  /** A word that is one of an enumeration's names. */
  <E extends Enum<E>> E oneOf(Word word, E[] allowed) {
    return constant(word.label(), word(word), allowed);
  }

  private List<String> values(Option option) {
    usage.requireDeclared(option);
    return values.getOrDefault(option.name(), List.of());
  }

  private static List<Path> paths(String place, List<String> texts) {
    List<Path> paths = new ArrayList<>();
    for (String text : texts) {
      if (text.isEmpty()) {
        throw refused(place, "is empty; allowed: a file or folder");
      }
      try {
        paths.add(Path.of(text));
      } catch (InvalidPathException e) {
        throw refused(place, "'" + text + "' can name no file: " + e.getReason());
      }
    }
    return paths;
  }

  private static <E extends Enum<E>> E constant(String place, String text, E[] allowed) {
    List<String> names = new ArrayList<>();
    for (E constant : allowed) {
      String name = Fields.written(constant);
      if (name.equalsIgnoreCase(text)) {
        return constant;
      }
      names.add(name);
    }
    throw refused(place, Nearest.refusal(text, names));
  }

  private static InvalidInputException refused(String place, String why) {
    return new InvalidInputException(Place.of(place), why);
  }
}
