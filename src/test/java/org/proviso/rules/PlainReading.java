package org.proviso.rules;

import org.proviso.finding.State;
import org.proviso.finding.Vocabulary;

/** Reads a rule's conditions in plain Java, to hold Drools to. */
record PlainReading(Vocabulary vocabulary) {

  boolean holds(Rule rule, FindingsView view) {
    return rule.clauses().stream()
        .allMatch(clause -> clause.literals().stream().anyMatch(literal -> holds(literal, view)));
  }

  private boolean holds(Literal literal, FindingsView view) {
    int at = vocabulary.indexOf(literal.finding());
    return literal.required() == State.PRESENT ? view.present(at) : view.absent(at);
  }
}
