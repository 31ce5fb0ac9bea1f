package org.proviso.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.proviso.finding.Threshold;

/**
 * Which rules came, went or changed from one rulebook to another. A rule is known by its name,
 * which is never reused.
 *
 * @param came the rules that are new
 * @param went the rules that are gone
 * @param changed the rules of which something differs
 * @param thresholds the numbers that differ, came or went
 */
public record RulebookComparison(
    List<Rule> came, List<Rule> went, List<RuleChange> changed, List<Number> thresholds) {

  /** Copies the lists. */
  public RulebookComparison {
    came = List.copyOf(came);
    went = List.copyOf(went);
    changed = List.copyOf(changed);
    thresholds = List.copyOf(thresholds);
  }

  /**
   * A threshold that differs.
   *
   * @param name its name
   * @param before its number with the unit; empty where it is new
   * @param after its number with the unit; empty where it is gone
   */
  public record Number(String name, String before, String after) {}

  /**
   * Compares two rulebooks.
   *
   * @param wanted the rules that are looked at
   */
  public static RulebookComparison of(Rulebook before, Rulebook after, Predicate<Rule> wanted) {
    List<Rule> came = new ArrayList<>();
    List<RuleChange> changed = new ArrayList<>();
    RuleDifferences differences = new RuleDifferences(before, after);
    for (Rule rule : after.rules()) {
      before
          .rule(rule.name())
          .ifPresentOrElse(
              old -> {
                List<RuleChange.Difference> found = differences.between(old, rule);
                if (!found.isEmpty() && (wanted.test(old) || wanted.test(rule))) {
                  changed.add(new RuleChange(old, rule, found));
                }
              },
              () -> {
                if (wanted.test(rule)) {
                  came.add(rule);
                }
              });
    }
    List<Rule> went =
        before.rules().stream()
            .filter(rule -> wanted.test(rule) && after.rule(rule.name()).isEmpty())
            .toList();
    return new RulebookComparison(came, went, changed, thresholds(before, after));
  }

  private static List<Number> thresholds(Rulebook before, Rulebook after) {
    Map<String, String> old = numbers(before);
    Map<String, String> now = numbers(after);
    List<Number> differing = new ArrayList<>();
    now.forEach(
        (name, words) -> {
          String was = old.getOrDefault(name, "");
          if (!was.equals(words)) {
            differing.add(new Number(name, was, words));
          }
        });
    old.forEach(
        (name, words) -> {
          if (!now.containsKey(name)) {
            differing.add(new Number(name, words, ""));
          }
        });
    return differing;
  }

  private static Map<String, String> numbers(Rulebook rulebook) {
    Map<String, String> numbers = new LinkedHashMap<>();
    for (Threshold threshold : rulebook.vocabulary().thresholds()) {
      numbers.put(threshold.name(), threshold.words());
    }
    return numbers;
  }

  /** Whether the two rulebooks say the same of every rule. */
  public boolean isEmpty() {
    return came.isEmpty() && went.isEmpty() && changed.isEmpty() && thresholds.isEmpty();
  }
}
