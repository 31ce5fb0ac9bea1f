package org.proviso.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.proviso.document.Fields;
import org.proviso.finding.Finding;
import org.proviso.finding.Threshold;
import org.proviso.rules.RuleChange.Aspect;
import org.proviso.rules.RuleChange.Difference;

/** Finds what differs between a rule of one rulebook and the rule of that name in another. */
final class RuleDifferences {

  private static final RuleText NO_WORDS = new RuleText("", "", "", "", "");

  private final Rulebook before;
  private final Rulebook after;

  RuleDifferences(Rulebook before, Rulebook after) {
    this.before = before;
    this.after = after;
  }

  List<Difference> between(Rule old, Rule now) {
    List<Difference> found = new ArrayList<>();
    note(Aspect.WEIGHT, "", Fields.written(old.weight()), Fields.written(now.weight()), found);
    note(
        Aspect.MEDICINES,
        "",
        String.join(", ", old.drugs()),
        String.join(", ", now.drugs()),
        found);
    each(Aspect.CONDITIONS, clauses(old), clauses(now), found);
    Grounds oldGrounds = Grounds.of(old, before.vocabulary());
    Grounds nowGrounds = Grounds.of(now, after.vocabulary());
    each(Aspect.THRESHOLD, numbers(oldGrounds), numbers(nowGrounds), found);
    Set<String> asked = new HashSet<>(old.findings());
    asked.addAll(now.findings());
    findings(oldGrounds, nowGrounds, asked, found);
    each(Aspect.SOURCES, sources(old, before), sources(now, after), found);
    words(old.name(), found);
    note(Aspect.QUESTION, "", old.topic(), now.topic(), found);
    return found;
  }

  private static Map<String, String> clauses(Rule rule) {
    Map<String, String> clauses = new LinkedHashMap<>();
    rule.clauses().forEach(clause -> clauses.put(clause.toString(), clause.toString()));
    return clauses;
  }

  private static Map<String, String> numbers(Grounds grounds) {
    return grounds.thresholds().stream()
        .collect(
            Collectors.toMap(
                Threshold::name, Threshold::words, (one, other) -> one, LinkedHashMap::new));
  }

  /**
   * A number that differs is told as a threshold, and not once more in what derives a finding; nor
   * is a finding that a condition asks for told once more.
   */
  private void findings(Grounds old, Grounds now, Set<String> asked, List<Difference> found) {
    Map<String, String> numbers = numbers(now);
    Map<String, String> was = derivations(old);
    for (Threshold threshold : old.thresholds()) {
      String number = numbers.getOrDefault(threshold.name(), threshold.words());
      was.replaceAll((id, words) -> words.replace(threshold.words(), number));
    }
    Map<String, String> is = derivations(now);
    onlyIn(old, now)
        .forEach(
            finding -> {
              was.keySet().removeIf(line -> line.startsWith(finding.id() + ", "));
              if (!asked.contains(finding.id())) {
                note(Aspect.FINDING, finding.id(), "counted too: " + finding.label(), "", found);
              }
            });
    onlyIn(now, old)
        .forEach(
            finding -> {
              is.keySet().removeIf(line -> line.startsWith(finding.id() + ", "));
              if (!asked.contains(finding.id())) {
                note(Aspect.FINDING, finding.id(), "", "counts too: " + finding.label(), found);
              }
            });
    each(Aspect.FINDING, was, is, found);
    medicines(old, now, found);
  }

  /** The medicines that joined what a finding counts, and those that left it. */
  private void medicines(Grounds old, Grounds now, List<Difference> found) {
    for (Finding finding : now.findings()) {
      List<String> is = medicines(finding, after);
      List<String> was =
          old.findings().stream()
              .filter(other -> other.id().equals(finding.id()))
              .findFirst()
              .map(other -> medicines(other, before))
              .orElse(is);
      String subject = finding.id() + ", medicines";
      note(Aspect.FINDING, subject, without(was, is), "", found);
      note(Aspect.FINDING, subject, "", without(is, was), found);
    }
  }

  private static List<String> medicines(Finding finding, Rulebook rulebook) {
    return finding.criterion().medicines(rulebook.vocabulary().medicines());
  }

  private static String without(List<String> some, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return some.stream().filter(each -> !known.contains(each)).collect(Collectors.joining(", "));
  }

  private static List<Finding> onlyIn(Grounds some, Grounds others) {
    Set<String> known =
        others.findings().stream().map(Finding::id).collect(Collectors.toCollection(HashSet::new));
    return some.findings().stream().filter(finding -> !known.contains(finding.id())).toList();
  }

  /** What brings about each state of each finding: {@code diabetes, present: recorded ever …}. */
  private static Map<String, String> derivations(Grounds grounds) {
    Map<String, String> derivations = new LinkedHashMap<>();
    for (Finding finding : grounds.findings()) {
      for (String line : finding.criterion().derivation()) {
        String[] parts = line.split(": ", 2);
        derivations.merge(
            finding.id() + ", " + parts[0],
            parts.length > 1 ? parts[1] : "it is told",
            (one, other) -> one + "; " + other);
      }
    }
    return derivations;
  }

  private static Map<String, String> sources(Rule rule, Rulebook rulebook) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String cited : rule.cites()) {
      sources.put(
          cited,
          Rulebook.citation(cited, rulebook.sources())
              .map(RuleDifferences::said)
              .orElse("not among the sources"));
    }
    return sources;
  }

  private static String said(Citation citation) {
    Source source = citation.source();
    return source.title()
        + ": "
        + citation.section().title()
        + " ("
        + source.kind().words()
        + ", "
        + citation.section().about().words()
        + source.year().map(year -> ", " + year).orElse("")
        + "; "
        + citation.section().verified().words()
        + ")"
        + source.link().map(link -> " " + link).orElse("");
  }

  private void words(String rule, List<Difference> found) {
    RuleText old = before.texts().rules().getOrDefault(rule, NO_WORDS);
    RuleText now = after.texts().rules().getOrDefault(rule, NO_WORDS);
    note(Aspect.WORDS, "title", old.title(), now.title(), found);
    note(Aspect.WORDS, "for a patient", old.prompt(), now.prompt(), found);
    note(Aspect.WORDS, "for a student", old.student(), now.student(), found);
    note(Aspect.WORDS, "for a clinician", old.clinician(), now.clinician(), found);
    note(Aspect.WORDS, "to teach", old.teaching(), now.teaching(), found);
  }

  private static void each(
      Aspect aspect, Map<String, String> old, Map<String, String> now, List<Difference> found) {
    Set<String> all = new LinkedHashSet<>(old.keySet());
    all.addAll(now.keySet());
    for (String key : all) {
      note(aspect, key, old.getOrDefault(key, ""), now.getOrDefault(key, ""), found);
    }
  }

  private static void note(
      Aspect aspect, String subject, String old, String now, List<Difference> found) {
    if (!old.equals(now)) {
      found.add(new Difference(aspect, subject, old, now));
    }
  }
}
