package org.proviso.cli;

import java.util.List;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Nearest;
import org.proviso.document.Place;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/**
 * Finds the rule that a name stands for: the whole name, the end of one after its folder, or either
 * with the folder's first letters: {@code seizure-disorder}, {@code bup/seizure-disorder}.
 */
final class RuleName {

  private RuleName() {}

  /**
   * The rule of a name.
   *
   * @throws InvalidInputException where it stands for none, or for several
   */
  static Rule find(String name, Rulebook rulebook) {
    if (rulebook.rule(name).isPresent()) {
      return rulebook.rule(name).get();
    }
    int slash = name.indexOf('/');
    String folder = slash < 0 ? "" : name.substring(0, slash);
    String words = name.substring(slash + 1);
    List<Rule> found =
        rulebook.rules().stream()
            .filter(rule -> rule.name().startsWith(folder))
            .filter(rule -> rule.name().endsWith("/" + words))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new InvalidInputException(
        Place.of("rule"),
        found.isEmpty()
            ? unknown(name, words, rulebook)
            : "'"
                + name
                + "' is the name of several rules: "
                + String.join(", ", found.stream().map(Rule::name).toList()));
  }

  private static String hint(String name, List<String> ends) {
    String hint = Nearest.hint(name, ends);
    return hint.isEmpty() ? "; 'proviso rules' lists them" : hint;
  }

  /** A name without its folder is compared with names without theirs. */
  private static String unknown(String name, String words, Rulebook rulebook) {
    if (!name.equals(words)) {
      return rulebook.unknownRule(name);
    }
    List<String> ends =
        rulebook.rules().stream()
            .map(rule -> rule.name().substring(rule.name().indexOf('/') + 1))
            .distinct()
            .toList();
    return "there is no rule '" + name + "'" + hint(name, ends);
  }
}
