package org.proviso.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proviso.finding.State;

/** Reads the text of one clause: literals joined by {@code ||}, and nothing else. */
final class ClauseGrammar {

  /** Possessive, so that much of it is matched in a loop and not by recursion. */
  private static final Pattern SPACE = Pattern.compile("(?s)(?:\\s++|//[^\\n]*+|/\\*.*?\\*/)*+");

  private static final Pattern LITERAL =
      Pattern.compile("(present|absent)\\s*\\(\\s*\"([a-z0-9]++(?:-[a-z0-9]++)*+)\"\\s*\\)");
  private static final Pattern OR = Pattern.compile("\\|\\|");

  private final String text;
  private int at;

  private ClauseGrammar(String text) {
    this.text = text;
  }

  /**
   * Reads one clause.
   *
   * @throws IllegalArgumentException where the text is anything else; the message quotes it
   */
  static Clause read(String text) {
    return new ClauseGrammar(text).clause();
  }

  private Clause clause() {
    List<Literal> literals = new ArrayList<>();
    do {
      skipSpace();
      Matcher literal = next(LITERAL);
      if (literal == null) {
        throw new IllegalArgumentException(
            "expected present(\"id\") or absent(\"id\") at: " + rest());
      }
      State required = literal.group(1).equals("present") ? State.PRESENT : State.ABSENT;
      literals.add(new Literal(required, literal.group(2)));
      skipSpace();
    } while (next(OR) != null);
    if (at < text.length()) {
      throw new IllegalArgumentException("expected || or a comma at: " + rest());
    }
    return new Clause(literals);
  }

  private void skipSpace() {
    next(SPACE);
  }

  private @Nullable Matcher next(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }

  private String rest() {
    String rest = text.substring(at).strip();
    return rest.length() <= 60 ? rest : rest.substring(0, 60) + "…";
  }
}
