package org.proviso.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command takes, once: its line is read by it, and its help is written from it.
 *
 * <pre>{@code
 * Usage.of("why", "Say why a rule is raised for a patient, why it is not, or what keeps it open.")
 *     .words(OnePatient.RULE, OnePatient.PATIENT)
 *     .options(AnswerFormat.OPTION)
 *     .options(OnePatient.OPTIONS)
 * }</pre>
 *
 * @param command how it is called: {@code proviso why}
 * @param description what it does; the first line alone where all commands are listed
 * @param words the words that it takes, in order; only the last may take the rest
 * @param options its options, in the order of the help
 * @param sections what its help says at the end
 */
record Usage(
    String command,
    List<String> description,
    List<Word> words,
    List<Option> options,
    List<Section> sections) {

  /**
   * A part of the help under a heading.
   *
   * @param heading the heading
   * @param rows its rows
   */
  record Section(String heading, List<Row> rows) {}

  /**
   * A row of the help, in two columns.
   *
   * @param left what is named
   * @param right what is said of it; empty where the row is one column
   */
  record Row(String left, String right) {}

  /** Copies the lists. */
  Usage {
    description = List.copyOf(description);
    words = List.copyOf(words);
    options = List.copyOf(options);
    sections = List.copyOf(sections);
  }

  /** Of a command that takes nothing yet. */
  static Usage of(String name, String... description) {
    return new Usage(
        name.isEmpty() ? "proviso" : "proviso " + name,
        List.of(description),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same with words. */
  Usage words(Word... taken) {
    return new Usage(command, description, List.of(taken), options, sections);
  }

  /** The same with further options. */
  Usage options(Option... further) {
    return options(List.of(further));
  }

  /** The same with further options. */
  Usage options(List<Option> further) {
    List<Option> all = new ArrayList<>(options);
    all.addAll(further);
    return new Usage(command, description, words, all, sections);
  }

  /** The same with a further section of the help. */
  Usage section(String heading, Row... rows) {
    List<Section> all = new ArrayList<>(sections);
    all.add(new Section(heading, List.of(rows)));
    return new Usage(command, description, words, options, all);
  }

  /**
   * Where a word stands among those that it takes. Compared by identity: the equality of records is
   * linked when first asked for, which a start does not need.
   */
  int indexOf(Word word) {
    for (int index = 0; index < words.size(); index++) {
      if (words.get(index) == word) {
        return index;
      }
    }
    throw new IllegalArgumentException(word + " is not declared by " + command);
  }

  /** Refuses an option that it does not take. */
  void requireDeclared(Option option) {
    for (Option each : options) {
      if (each == option) {
        return;
      }
    }
    throw new IllegalArgumentException(option + " is not declared by " + command);
  }

  /** The words that it takes, as its help writes them. */
  String writtenWords() {
    StringBuilder written = new StringBuilder();
    for (Word word : words) {
      written.append(written.length() == 0 ? "" : " ").append(word.written());
    }
    return written.toString();
  }
}
