package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proviso.document.DocumentReader;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node.Scalar;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/**
 * Every numbered statement of the two source documents, and every label and guideline fact, is
 * carried by a rule, or told why not.
 */
class StatementsTest {

  /** Numbers of the label and guideline facts that are not given to any. */
  private static final Set<String> UNUSED =
      Set.of("L19", "L20", "L62", "L74", "L101", "L126", "L140");

  private final Rulebook rulebook = Shipped.PROVISO.rulebook();
  private final Faults faults = new Faults();
  private final Fields all =
      Fields.of(DocumentReader.read(Path.of("rules/statements.yaml")), "the register", faults);

  @Test
  void everyStatementIsThereOnceAndNoOther() {
    Set<String> expected = new LinkedHashSet<>();
    numbered("I", 31, expected);
    numbered("B", 34, expected);
    numbered("X", 16, expected);
    numbered("L", 143, expected);
    expected.removeAll(UNUSED);
    assertEquals(expected, all.keys());
  }

  private static void numbered(String letter, int last, Set<String> ids) {
    for (int number = 1; number <= last; number++) {
      ids.add(letter + number);
    }
  }

  @Test
  void everyStatementHasRulesThatExistOrAReason() {
    List<String> wrong = new ArrayList<>();
    for (String id : all.keys()) {
      Fields statement = all.fields(id).orElseThrow();
      if (statement.requiredText("says").isBlank()) {
        wrong.add(id + " says nothing");
      }
      List<Scalar> rules = statement.words("rules");
      Optional<String> reason = statement.text("no-rule");
      statement.text("note");
      statement.end();
      if (rules.isEmpty() == reason.isEmpty()) {
        wrong.add(id + " needs rules, or a reason why it is none, and not both");
      }
      if (reason.isPresent() && reason.get().isBlank()) {
        wrong.add(id + " has an empty reason");
      }
      for (Scalar rule : rules) {
        if (rulebook.rule(rule.text()).isEmpty()) {
          wrong.add(rule.place() + ": " + rulebook.unknownRule(rule.text()));
        }
      }
    }
    assertEquals(List.of(), wrong);
    faults.refuseIfAny();
  }

  @Test
  void everyRuleFromTheDocumentsIsNamedByAStatement() {
    Set<String> named = new LinkedHashSet<>();
    for (String id : all.keys()) {
      named.addAll(all.fields(id).orElseThrow().texts("rules"));
    }
    List<String> missing =
        rulebook.rules().stream()
            .filter(rulebook::isFromDocuments)
            .map(Rule::name)
            .filter(name -> !named.contains(name))
            .toList();
    assertEquals(List.of(), missing, "rules that cite a document and carry no statement of it");
    assertTrue(named.size() > 50, () -> "only " + named);
  }
}
