package org.proviso.rules;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;

/**
 * Prints rules as DRL for Drools' compilers, from our own records: the only DRL ever compiled.
 *
 * <p>The pattern is bound only to give it a name: else the model generator numbers it from a
 * counter that lives as long as the JVM, and two builds in one process would differ.
 */
final class DrlPrinter {

  private DrlPrinter() {}

  static String print(String packageName, Collection<Rule> rules) {
    return rules.stream()
        .sorted(Comparator.comparing(Rule::name))
        .map(DrlPrinter::print)
        .collect(
            joining(
                "",
                "package %s;\nimport %s;\n".formatted(packageName, FindingsView.class.getName()),
                ""));
  }

  private static String print(Rule rule) {
    return "rule \"%s\"\nwhen\n    $findings : FindingsView( %s )\nthen\nend\n"
        .formatted(
            rule.name(), rule.clauses().stream().map(Clause::toString).collect(joining(", ")));
  }
}
