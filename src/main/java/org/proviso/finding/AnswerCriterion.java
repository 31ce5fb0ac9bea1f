package org.proviso.finding;

import java.util.List;

/**
 * Known only when somebody says so outright.
 *
 * @param constancy whether it asks about anything that ever happened
 */
record AnswerCriterion(Constancy constancy) implements Criterion {

  @Override
  public String kind() {
    return "answer";
  }

  @Override
  public List<String> derivation() {
    return List.of("present or absent: said so");
  }

  @Override
  public Reading read(Chart chart) {
    return Reading.nothing();
  }
}
