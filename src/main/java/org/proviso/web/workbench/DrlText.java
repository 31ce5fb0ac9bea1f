package org.proviso.web.workbench;

import static java.util.stream.Collectors.joining;

import org.proviso.document.Fields;
import org.proviso.rules.Clause;
import org.proviso.rules.Rule;

/** A rule as it is written in its file, line breaks within a line apart. */
final class DrlText {

  private DrlText() {}

  static String of(Rule rule) {
    return """
        rule "%s"
            @drugs( "%s" )  @weight( "%s" )
            @cites( "%s" )  @since( "%s" )
        when
            Findings( %s )
        then
        end
        """
        .formatted(
            rule.name(),
            String.join(", ", rule.drugs()),
            Fields.written(rule.weight()),
            String.join(", ", rule.cites()),
            rule.since(),
            rule.clauses().stream().map(Clause::toString).collect(joining(",\n              ")));
  }
}
