package org.proviso.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Nearest;
import org.proviso.document.Place;

/**
 * Reads a rule file through Drools' parser and refuses whatever is not a plain rule. Parsing builds
 * a tree and runs nothing; what Drools applies is made from our own records, never this text.
 */
final class DrlReader {

  private static final int LONGEST_FILE = 1_000_000;
  private static final int DEEPEST = 16;
  private static final Set<String> ANNOTATIONS = Set.of("drugs", "weight", "cites", "since");
  private static final Pattern ERROR_HEAD =
      Pattern.compile("^\\[ERR \\d+] Line -?\\d+:-?\\d+ (.*?)(?: in rule \"[^\"]*\")?\\s*$");

  private final String path;
  private final String shown;
  private final Faults faults;
  private final List<Rule> rules = new ArrayList<>();

  /**
   * @param path the file's path in its folder of rules, kept with the rule
   * @param shown what the file is called in faults
   */
  DrlReader(String path, String shown, Faults faults) {
    this.path = path;
    this.shown = shown;
    this.faults = faults;
  }

  /** The rules that could be read; where there is a fault they are not to be used. */
  List<Rule> read(String drl) {
    if (isBounded(drl)) {
      parse(drl);
    }
    return rules;
  }

  /** Drools' parser recurses: a few thousand brackets would overflow its stack. */
  private boolean isBounded(String drl) {
    if (drl.length() > LONGEST_FILE) {
      fault(1, "longer than " + LONGEST_FILE + " characters");
      return false;
    }
    int depth = 0;
    int line = 1;
    for (char c : drl.toCharArray()) {
      if (c == '\n') {
        line++;
      } else if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        // A comment may close what was never opened; that must not pay for what follows.
        depth = Math.max(0, depth - 1);
      }
      if (depth > DEEPEST) {
        fault(line, "brackets nested deeper than " + DEEPEST);
        return false;
      }
    }
    return true;
  }

  private void parse(String drl) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr tree = parser.parse(false, drl);
      for (DroolsError error : parser.getErrors()) {
        String message = error.getMessage().strip();
        fault(error.getLines()[0], ERROR_HEAD.matcher(message).replaceFirst("syntax error: $1"));
      }
      if (tree != null && !parser.hasErrors()) {
        refuseAllButRules(tree);
        String topic = topic(drl);
        tree.getRules().forEach(rule -> read(rule, topic));
      }
    } catch (DroolsParserException e) {
      fault(1, "unreadable: " + e.getMessage());
    } catch (StackOverflowError e) {
      // Brackets are bounded; a long chain of "!", "." or "?" recurses as deep.
      fault(1, "nested too deeply to be read");
    }
  }

  /** The question that the comment at the head of the file asks. */
  private String topic(String drl) {
    StringBuilder comment = new StringBuilder();
    for (String line : drl.lines().takeWhile(text -> text.startsWith("//")).toList()) {
      comment.append(line.substring(2).strip()).append(' ');
    }
    int end = comment.indexOf("?");
    if (end < 0) {
      fault(1, "opens with a comment that asks the clinical question of the file, with a '?'");
      return "";
    }
    return comment.substring(0, end + 1).strip();
  }

  private void refuseAllButRules(PackageDescr tree) {
    if (!tree.getName().isEmpty()) {
      fault(tree.getLine(), "no package is allowed in a rule file");
    }
    if (tree.getUnit() != null) {
      fault(tree.getUnit().getLine(), "no unit is allowed in a rule file");
    }
    refuse("import", tree.getImports());
    refuse("import function", tree.getFunctionImports());
    refuse("import accumulate", tree.getAccumulateImports());
    refuse("global", tree.getGlobals());
    refuse("function", tree.getFunctions());
    refuse("declare", tree.getTypeDeclarations());
    refuse("declare enum", tree.getEnumDeclarations());
    refuse("declare entry-point", tree.getEntryPointDeclarations());
    refuse("declare window", tree.getWindowDeclarations());
    refuse("attribute", tree.getAttributes());
  }

  private void refuse(String what, Iterable<? extends BaseDescr> found) {
    found.forEach(descr -> fault(descr.getLine(), "no " + what + " is allowed in a rule file"));
  }

  private void read(RuleDescr rule, String topic) {
    if (rule.isQuery()) {
      fault(rule, rule.getLine(), "a query is not a rule");
      return;
    }
    if (rule.getParentName() != null) {
      fault(rule, rule.getLine(), "extends is not allowed");
    }
    for (String attribute : rule.getAttributes().keySet()) {
      fault(rule, rule.getLine(), "attribute " + attribute + " is not allowed");
    }
    if (!String.valueOf(rule.getConsequence()).isBlank()
        || !rule.getNamedConsequences().isEmpty()) {
      fault(
          rule,
          rule.getConsequenceLine(),
          "nothing may stand between then and end, or an end is missing before");
    }
    Map<String, String> annotations = annotations(rule);
    rules.add(
        new Rule(
            rule.getName(),
            list(annotations.getOrDefault("drugs", "")),
            weight(rule, annotations.getOrDefault("weight", "")),
            list(annotations.getOrDefault("cites", "")),
            annotations.getOrDefault("since", ""),
            topic,
            clauses(rule),
            new Place(path, rule.getLine())));
  }

  private static List<String> list(String text) {
    return Pattern.compile(",")
        .splitAsStream(text)
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private Weight weight(RuleDescr rule, String text) {
    for (Weight weight : Weight.values()) {
      if (Fields.written(weight).equals(text)) {
        return weight;
      }
    }
    List<String> allowed = List.of(Weight.values()).stream().map(Fields::written).toList();
    fault(
        rule,
        rule.getLine(),
        "@weight is '"
            + text
            + "'"
            + Nearest.hint(text, allowed)
            + "; allowed: "
            + String.join(", ", allowed));
    return Weight.INFORMATION;
  }

  private Map<String, String> annotations(RuleDescr rule) {
    Map<String, String> values = new HashMap<>();
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      String name = annotation.getName();
      String value = annotation.getSingleValueAsString();
      if (!ANNOTATIONS.contains(name)) {
        fault(
            rule,
            rule.getLine(),
            "annotation @" + name + " is not known" + Nearest.hint(name, ANNOTATIONS));
      } else if (annotation.isDuplicated()) {
        fault(rule, rule.getLine(), "annotation @" + name + " stands twice");
      } else if (value == null || !value.matches("\"[^\"\\\\]*\"")) {
        fault(rule, rule.getLine(), "@" + name + " needs one quoted value");
      } else {
        values.put(name, value.substring(1, value.length() - 1));
      }
    }
    for (String name : List.of("drugs", "weight", "cites", "since")) {
      if (rule.getAnnotations().stream().noneMatch(found -> found.getName().equals(name))) {
        fault(rule, rule.getLine(), "@" + name + " is missing");
        values.put(name, name.equals("weight") ? "information" : "");
      }
    }
    return values;
  }

  private List<Clause> clauses(RuleDescr rule) {
    List<BaseDescr> conditions = rule.getLhs().getDescrs();
    if (conditions.size() != 1
        || !(conditions.get(0) instanceof PatternDescr pattern)
        || !isPlain(pattern)) {
      int line = conditions.isEmpty() ? rule.getLine() : conditions.get(0).getLine();
      fault(rule, line, "the condition must be one plain Findings( … )");
      return List.of();
    }
    List<Clause> clauses = new ArrayList<>();
    for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
      if (!(constraint instanceof ExprConstraintDescr expression)
          || expression.getType() != ExprConstraintDescr.Type.NAMED) {
        fault(rule, constraint.getLine(), "not a clause");
        continue;
      }
      try {
        clauses.add(ClauseGrammar.read(expression.getExpression()));
      } catch (IllegalArgumentException e) {
        fault(rule, constraint.getLine(), e.getMessage());
      }
    }
    if (pattern.getConstraint().getDescrs().isEmpty()) {
      fault(rule, pattern.getLine(), "a condition needs at least one clause");
    }
    return clauses;
  }

  private static boolean isPlain(PatternDescr pattern) {
    return "Findings".equals(pattern.getObjectType())
        && pattern.getIdentifier() == null
        && pattern.getSource() == null
        && pattern.getBehaviors().isEmpty()
        && pattern.getAnnotations().isEmpty()
        && !pattern.isQuery()
        && !pattern.isUnification();
  }

  private void fault(RuleDescr rule, int line, String message) {
    fault(line, "rule \"" + rule.getName() + "\": " + message);
  }

  private void fault(int line, String message) {
    faults.add(new Place(shown, Math.max(line, 1)), message);
  }
}
