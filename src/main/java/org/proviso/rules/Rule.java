package org.proviso.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.proviso.document.Place;

/**
 * One statement of when a consideration is raised. It says when, and nothing else.
 *
 * @param name its identity: {@code bupropion/seizure-disorder}
 * @param drugs the medicines it is about
 * @param weight what the consideration weighs
 * @param cites what it rests on: {@code source/section}
 * @param since the release that brought it
 * @param topic the clinical question of its file
 * @param clauses what must hold, all of it
 * @param place where it stands
 */
public record Rule(
    String name,
    List<String> drugs,
    Weight weight,
    List<String> cites,
    String since,
    String topic,
    List<Clause> clauses,
    Place place) {

  /** Copies the lists. */
  public Rule {
    drugs = List.copyOf(drugs);
    cites = List.copyOf(cites);
    clauses = List.copyOf(clauses);
  }

  /** Every finding that it asks for, in the order written. */
  public Set<String> findings() {
    Set<String> findings = new LinkedHashSet<>();
    clauses.forEach(
        clause -> clause.literals().forEach(literal -> findings.add(literal.finding())));
    return findings;
  }
}
