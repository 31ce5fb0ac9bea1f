package org.proviso.mutation;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Optional;
import org.proviso.finding.State;
import org.proviso.finding.Threshold;
import org.proviso.finding.Vocabulary;
import org.proviso.rules.Clause;
import org.proviso.rules.Literal;

/** What a rule asks, for a reader who knows medicines and not rules. */
final class PlainWords {

  private final Vocabulary vocabulary;

  PlainWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  String of(Clause clause) {
    return clause.literals().stream().map(this::of).collect(joining(" or "));
  }

  String of(Literal literal) {
    String label = quoted(vocabulary.finding(literal.finding()).orElseThrow().label());
    return literal.required() == State.PRESENT ? label : "no " + label;
  }

  static String of(Threshold threshold, BigDecimal value) {
    return new Threshold(threshold.name(), value, threshold.unit(), "chosen", "", Optional.empty())
        .words();
  }

  static String quoted(String text) {
    return "“" + text + "”";
  }
}
