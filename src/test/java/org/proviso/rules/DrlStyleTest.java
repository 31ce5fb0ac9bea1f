package org.proviso.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.proviso.Shipped;

/** How every shipped rule file is written, read as text and through Drools' own parser. */
class DrlStyleTest {

  private static final Path RULES = Path.of("rules");
  private static final int MOST_RULES = 8;
  private static final int MOST_LINES = 15;

  private static final Pattern HEAD =
      Pattern.compile(
          "rule \"([a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*)\"\\s+"
              + "@drugs\\( \"[a-z, ]+\" \\)\\s+@weight\\( \"[a-z-]+\" \\)\\s+"
              + "@cites\\( \"[a-z0-9/, -]+\" \\)\\s+@since\\( \"[0-9.]+\" \\)\\s+"
              + "when\\s+Findings\\(.*\\)\\s+then\\s+end",
          Pattern.DOTALL);

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(salience|agenda-group|activation-group|ruleflow-group|no-loop|lock-on-active|enabled"
              + "|not|exists|forall|eval|from|import|global|function|declare|query|dialect|modify"
              + "|insert|update|retract|delete|accumulate|collect|matches|contains|memberOf|timer"
              + "|date-effective|date-expires|duration|auto-focus|extends|package|unit)\\b"
              + "|!|=|<|>|;|\\$|[0-9]");

  @TestFactory
  Stream<DynamicTest> aFileOpensWithOneToThreeLinesThatAskItsQuestion() throws IOException {
    return each(
        file -> {
          List<String> comment =
              Files.readAllLines(file).stream().takeWhile(line -> line.startsWith("//")).toList();
          assertTrue(
              comment.size() >= 1 && comment.size() <= 3,
              () -> file + " opens with " + comment.size() + " lines of comment: " + comment);
          assertTrue(
              String.join(" ", comment).contains("?"),
              () -> file + " asks no question: " + comment);
        });
  }

  @TestFactory
  Stream<DynamicTest> aFileHoldsNoCommentButItsHead() throws IOException {
    return each(
        file -> {
          List<String> rest =
              Files.readAllLines(file).stream().dropWhile(line -> line.startsWith("//")).toList();
          assertEquals(
              List.of(),
              rest.stream().filter(line -> line.contains("//") || line.contains("/*")).toList(),
              file + ": comments beyond the head");
        });
  }

  @TestFactory
  Stream<DynamicTest> aFileHoldsAtMostEightRulesOfAtMostFifteenLines() throws IOException {
    return each(
        file -> {
          List<String> rules = rules(file);
          assertTrue(
              !rules.isEmpty() && rules.size() <= MOST_RULES,
              () -> file + " holds " + rules.size() + " rules");
          for (String rule : rules) {
            assertTrue(
                rule.lines().count() <= MOST_LINES,
                () -> file + " holds a rule of " + rule.lines().count() + " lines:\n" + rule);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aRuleHasItsMetadataInOneOrderAndAnEmptyConsequence() throws IOException {
    return each(
        file -> {
          for (String rule : rules(file)) {
            assertTrue(
                HEAD.matcher(rule.strip()).matches(),
                () -> file + ": not rule, drugs, weight, cites, since, when, then, end:\n" + rule);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> noForbiddenWordStandsInACondition() throws IOException {
    return each(
        file -> {
          for (String rule : rules(file)) {
            String condition =
                rule.substring(rule.indexOf("when") + 4).replaceAll("\"[^\"]*\"", "\"\"");
            Matcher found = FORBIDDEN.matcher(condition);
            assertTrue(!found.find(), () -> file + ": '" + found.group() + "' stands in\n" + rule);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> droolsOwnParserSeesPlainRulesAndNothingElse() throws IOException {
    return each(
        file -> {
          DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
          PackageDescr tree = parser.parse(false, Files.readString(file));
          assertEquals(List.of(), parser.getErrors(), file + ": errors");
          assertEquals("", tree.getName(), file + ": package");
          assertEquals(List.of(), tree.getImports(), file + ": imports");
          assertEquals(List.of(), tree.getGlobals(), file + ": globals");
          assertEquals(List.of(), tree.getFunctions(), file + ": functions");
          assertEquals(rules(file).size(), tree.getRules().size(), file + ": rules");
          for (RuleDescr rule : tree.getRules()) {
            String name = file + ": " + rule.getName();
            assertEquals(Set.of(), rule.getAttributes().keySet(), name + ": attributes");
            assertEquals("", rule.getConsequence().toString().strip(), name + ": consequence");
            assertEquals(1, rule.getLhs().getDescrs().size(), name + ": patterns");
            assertTrue(
                rule.getName().startsWith(RULES.relativize(file).getParent() + "/"),
                name + " stands in the folder of its name");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> everyFileHasItsCasesBesideIt() throws IOException {
    return each(
        file -> {
          String cases = file.toString().replaceAll("\\.drl$", ".cases.yaml");
          assertTrue(Files.exists(Path.of(cases)), cases + " is missing");
        });
  }

  @Test
  void everyRuleInTheFilesIsInTheRulebookAndTheReverse() throws IOException {
    Set<String> written = new TreeSet<>();
    for (Path file : files()) {
      for (String rule : rules(file)) {
        written.add(
            rule.substring(rule.indexOf('"') + 1, rule.indexOf('"', rule.indexOf('"') + 1)));
      }
    }
    Set<String> known = new TreeSet<>();
    Shipped.PROVISO.rulebook().rules().forEach(rule -> known.add(rule.name()));
    assertEquals(written, known, "the rules of the files and of the rulebook");
  }

  private interface FileCheck {
    void check(Path file) throws IOException, DroolsParserException;
  }

  private static Stream<DynamicTest> each(FileCheck check) throws IOException {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check.check(file)));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
      assertTrue(found.size() > 20, "the rule files are found");
      return found;
    }
  }

  private static List<String> rules(Path file) throws IOException {
    List<String> rules = new ArrayList<>();
    StringBuilder rule = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("rule ") || !rule.isEmpty()) {
        rule.append(line).append('\n');
      }
      if (line.equals("end")) {
        rules.add(rule.toString());
        rule.setLength(0);
      }
    }
    assertEquals("", rule.toString(), file + ": a rule without its end");
    return rules;
  }
}
