package org.proviso.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.proviso.document.Faults;
import org.proviso.document.Nearest;
import org.proviso.document.Place;
import org.proviso.finding.State;
import org.proviso.finding.Vocabulary;

/** Checks one rule: what it names exists, and it says nothing that a rule may not say. */
final class RuleCheck {

  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]++(?:-[a-z0-9]++)*+)/[a-z0-9]++(?:-[a-z0-9]++)*+");

  private final Vocabulary vocabulary;
  private final Map<String, Drug> drugs;
  private final Map<String, Source> sources;
  private final Texts texts;
  private final Faults faults;

  RuleCheck(
      Vocabulary vocabulary,
      Map<String, Drug> drugs,
      Map<String, Source> sources,
      Texts texts,
      Faults faults) {
    this.vocabulary = vocabulary;
    this.drugs = drugs;
    this.sources = sources;
    this.texts = texts;
    this.faults = faults;
  }

  void check(Rule rule, Place place) {
    String prefix = "rule \"" + rule.name() + "\": ";
    if (!NAME.matcher(rule.name()).matches()
        || !rule.place()
            .file()
            .startsWith(rule.name().substring(0, rule.name().indexOf('/') + 1))) {
      faults.add(place, prefix + "a name is folder/words, and the rule stands in that folder");
    }
    if (rule.drugs().isEmpty()) {
      faults.add(place, prefix + "@drugs names no medicine");
    }
    for (String drug : rule.drugs()) {
      if (!drugs.containsKey(drug)) {
        faults.add(
            place,
            prefix + "there is no medicine '" + drug + "'" + Nearest.hint(drug, drugs.keySet()));
      }
    }
    for (String finding : rule.findings()) {
      if (vocabulary.finding(finding).isEmpty()) {
        faults.add(place, prefix + vocabulary.unknownFinding(finding));
      }
    }
    checkSources(rule, place, prefix);
    if (!texts.rules().containsKey(rule.name())) {
      faults.add(place, prefix + "has no words in texts/en.yaml");
    }
    if (rule.since().isEmpty()) {
      faults.add(place, prefix + "@since names no release");
    }
    checkAbsence(rule, place, prefix);
  }

  private void checkSources(Rule rule, Place place, String prefix) {
    if (rule.cites().isEmpty()) {
      faults.add(place, prefix + "@cites names no source");
    }
    for (String cited : rule.cites()) {
      if (Rulebook.citation(cited, sources).isEmpty()) {
        faults.add(
            place, prefix + "there is no source '" + cited + "'" + Nearest.hint(cited, citable()));
      }
    }
  }

  private List<String> citable() {
    return sources.values().stream()
        .flatMap(source -> source.sections().keySet().stream().map(id -> source.id() + "/" + id))
        .toList();
  }

  private void checkAbsence(Rule rule, Place place, String prefix) {
    List<Literal> literals =
        rule.clauses().stream().flatMap(clause -> clause.literals().stream()).toList();
    for (Literal literal : literals) {
      if (literal.required() != State.ABSENT) {
        continue;
      }
      if (rule.weight().isSafety()) {
        faults.add(
            place,
            prefix
                + literal
                + " may not stand in a rule about harm: what is not recorded would silence it");
      }
      for (Literal other : literals) {
        if (other.required() == State.PRESENT
            && implied(other.finding()).contains(literal.finding())) {
          faults.add(place, prefix + other + " and " + literal + " exclude each other");
        }
      }
    }
  }

  /** A finding and everything that follows from it. */
  private Set<String> implied(String finding) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(finding));
    while (!next.isEmpty()) {
      String id = next.pop();
      if (reached.add(id)) {
        vocabulary.finding(id).ifPresent(row -> next.addAll(row.implies()));
      }
    }
    return reached;
  }
}
