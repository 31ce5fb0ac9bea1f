package org.proviso.rules;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import org.proviso.finding.Vocabulary;

/**
 * Prints rules as DRL for Drools' compilers, from our own records: the only DRL ever compiled.
 *
 * <p>A finding is printed as its place in the vocabulary. The shipped findings come first there, so
 * that their places stay the same when a rule pack adds others.
 *
 * <p>The pattern is bound only to give it a name: else the model generator numbers it from a
 * counter that lives as long as the JVM, and two builds in one process would differ.
 */
final class DrlPrinter {

  private DrlPrinter() {}

  static String print(String packageName, Collection<Rule> rules, Vocabulary vocabulary) {
    return rules.stream()
        .sorted(Comparator.comparing(Rule::name))
        .map(rule -> print(rule, vocabulary))
        .collect(
            joining(
                "",
                "package %s;\nimport %s;\n".formatted(packageName, FindingsView.class.getName()),
                ""));
  }

  private static String print(Rule rule, Vocabulary vocabulary) {
    return "rule \"%s\"\nwhen\n    $findings : FindingsView( %s )\nthen\nend\n"
        .formatted(
            rule.name(),
            rule.clauses().stream()
                .map(clause -> print(clause, vocabulary))
                .collect(joining(", ")));
  }

  private static String print(Clause clause, Vocabulary vocabulary) {
    return clause.literals().stream()
        .map(literal -> literal.word() + "(" + vocabulary.indexOf(literal.finding()) + ")")
        .collect(joining(" || "));
  }
}
