package org.proviso.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.proviso.Proviso;
import org.proviso.advice.Verdict;
import org.proviso.rules.Rule;

/** The cases that stand beside the shipped rules, as they were written. */
public final class ShippedCases {

  private final Proviso proviso;

  /** Reads the cases in the words of a rulebook. */
  public ShippedCases(Proviso proviso) {
    this.proviso = proviso;
  }

  /**
   * The cases of a rule's file, each with what comes of the rule in it; none for the rule of a
   * pack.
   */
  public List<String> of(Rule rule) {
    List<String> lines = new ArrayList<>();
    for (Scenario scenario : read(rule)) {
      proviso
          .assess(scenario.patient())
          .verdict(rule.name())
          .map(Verdict::outcome)
          .ifPresent(outcome -> lines.add(word(outcome) + ": " + scenario.story()));
    }
    return lines;
  }

  private List<Scenario> read(Rule rule) {
    String name = rule.place().file().replaceFirst("\\.drl$", ".cases.yaml");
    try (InputStream stream =
        ShippedCases.class.getResourceAsStream("/org/proviso/rules-as-written/" + name)) {
      return stream == null
          ? List.of()
          : new ScenarioReader(proviso.rulebook()).read(name, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String word(Verdict.Outcome outcome) {
    return switch (outcome) {
      case RAISED -> "raised      ";
      case UNDETERMINED -> "undetermined";
      case NOT_RAISED -> "not raised  ";
    };
  }
}
