package org.proviso.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.proviso.finding.Findings;
import org.proviso.patient.Patient;
import org.proviso.rules.Citation;
import org.proviso.rules.Level;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleEngine;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;

/**
 * Makes assessments: two passes of the rules, and what follows from them. Immutable and
 * thread-safe.
 */
public final class Assessor {

  private final RuleEngine engine;
  private final Rulebook rulebook;
  private final BitSet applied;
  private final Questions questions;
  private final List<RuleText> texts;
  private final Map<String, String> notes;
  private final List<List<Citation>> citations;

  /** Which rules are applied. */
  public enum Selection {
    /** Every rule. */
    ALL,
    /**
     * Those that carry a statement of the source documents, and those about suicidality, which are
     * never left out.
     */
    DOCUMENTS
  }

  /** Applies a selection of an engine's rules. */
  public Assessor(RuleEngine engine, Selection selection) {
    this.engine = engine;
    rulebook = engine.rulebook();
    questions = new Questions(rulebook);
    texts = new ArrayList<>();
    citations = new ArrayList<>();
    for (Rule rule : rulebook.rules()) {
      texts.add(rulebook.text(rule));
      citations.add(rulebook.citations(rule));
    }
    notes = rulebook.texts().notes(Level.PATIENT);
    applied = new BitSet();
    for (int at = 0; at < rulebook.rules().size(); at++) {
      Rule rule = rulebook.rules().get(at);
      applied.set(
          at,
          selection == Selection.ALL || rulebook.isFromDocuments(rule) || isAboutSuicidality(rule));
    }
  }

  private boolean isAboutSuicidality(Rule rule) {
    List<String> findings = rulebook.texts().crisis().findings();
    return rule.findings().stream().anyMatch(findings::contains);
  }

  /** Whether a rule of the rulebook is applied, or left out by the selection. */
  public boolean applies(Rule rule) {
    return applied.get(rulebook.indexOf(rule));
  }

  /** Assesses a patient. */
  public Assessment assess(Patient patient) {
    Findings findings = Findings.of(patient, rulebook.vocabulary());
    return assess(patient, findings);
  }

  /** Assesses a patient whose findings were derived, or supposed, before. */
  public Assessment assess(Patient patient, Findings findings) {
    Scope scope = ScopeReading.of(patient.person(), findings, rulebook.texts());
    boolean out = scope.state() == Scope.State.OUT;
    BitSet raised = out ? new BitSet() : raised(findings);
    BitSet undetermined = out ? new BitSet() : undetermined(raised, findings);
    List<Consideration> considerations = considerations(raised, findings);
    considerations.sort(Comparator.comparing(consideration -> consideration.rule().weight()));
    return new Assessment(
        new Assessment.Subject(patient.id(), patient.title(), patient.date()),
        scope,
        CrisisLines.of(rulebook.texts().crisis(), patient.person(), findings),
        considerations,
        out ? List.of() : questions.rank(undetermined, findings),
        out ? List.of() : verdicts(raised, undetermined, findings),
        findings.unread(),
        rulebook.edition(),
        rulebook.rules().size() - applied.cardinality(),
        rulebook.texts().notice(),
        notes);
  }

  /** The considerations alone: one pass over what is known, and its reasons. */
  public List<Consideration> known(Findings findings) {
    return considerations(raised(findings), findings);
  }

  private BitSet raised(Findings findings) {
    BitSet raised = engine.known(findings);
    raised.and(applied);
    return raised;
  }

  private BitSet undetermined(BitSet raised, Findings findings) {
    BitSet undetermined = engine.possible(findings);
    undetermined.and(applied);
    undetermined.andNot(raised);
    return undetermined;
  }

  private List<Consideration> considerations(BitSet raised, Findings findings) {
    List<Consideration> considerations = new ArrayList<>(raised.cardinality());
    for (int at = raised.nextSetBit(0); at >= 0; at = raised.nextSetBit(at + 1)) {
      Rule rule = rulebook.rules().get(at);
      considerations.add(consideration(new Verdict(rule, Verdict.Outcome.RAISED, findings), at));
    }
    return considerations;
  }

  private List<Verdict> verdicts(BitSet raised, BitSet undetermined, Findings findings) {
    List<Verdict> verdicts = new ArrayList<>(applied.cardinality());
    for (int at = applied.nextSetBit(0); at >= 0; at = applied.nextSetBit(at + 1)) {
      Verdict.Outcome outcome =
          raised.get(at)
              ? Verdict.Outcome.RAISED
              : undetermined.get(at) ? Verdict.Outcome.UNDETERMINED : Verdict.Outcome.NOT_RAISED;
      verdicts.add(new Verdict(rulebook.rules().get(at), outcome, findings));
    }
    return verdicts;
  }

  private Consideration consideration(Verdict verdict, int at) {
    Findings findings = verdict.findings();
    List<Because> because = new ArrayList<>(4);
    for (Literal literal : verdict.satisfied()) {
      because.add(
          new Because(
              rulebook.vocabulary().finding(literal.finding()).orElseThrow(),
              literal.required(),
              findings.conflicting(literal.finding()),
              findings.evidence(literal.finding())));
    }
    return new Consideration(verdict.rule(), texts.get(at), because, citations.get(at));
  }
}
