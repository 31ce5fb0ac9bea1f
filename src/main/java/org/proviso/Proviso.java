package org.proviso;

import java.nio.file.Path;
import org.proviso.advice.Assessment;
import org.proviso.advice.Assessor;
import org.proviso.finding.Findings;
import org.proviso.patient.Patient;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleEngine;
import org.proviso.rules.Rulebook;

/**
 * The one door to the library. Make one per application, keep it, and use it from any thread: it is
 * immutable and holds nothing of any patient.
 *
 * <pre>{@code
 * Proviso proviso = Proviso.standard();
 * Patient patient = Patient.on(LocalDate.of(2026, 3, 2)).age(45).condition(Condition.of("epilepsy")).build();
 * for (Consideration consideration : proviso.assess(patient).considerations()) {
 *   System.out.println(consideration.text().title());
 * }
 * }</pre>
 *
 * <p>What it says is educational: prompts to discuss with a provider, never advice. That nothing is
 * raised does not mean that there is nothing to raise; see {@link Assessment#questions()} for what
 * could not be told.
 */
public final class Proviso {

  private final RuleEngine engine;
  private final Assessor.Selection selection;
  private final Assessor assessor;

  private Proviso(RuleEngine engine, Assessor.Selection selection) {
    this.engine = engine;
    this.selection = selection;
    assessor = new Assessor(engine, selection);
  }

  /**
   * With the shipped rules. Takes some tenths of a second the first time in a process; Drools is
   * given the rules meanwhile, see {@link #await()}.
   */
  public static Proviso standard() {
    return new Proviso(RuleEngine.shipped(), Assessor.Selection.ALL);
  }

  /**
   * The same with a further rule pack from a folder, laid out as {@code rules/} is. No code in it
   * is ever run.
   *
   * @throws org.proviso.document.InvalidInputException with every fault of the pack; then nothing
   *     of it is used
   */
  public Proviso withRules(Path pack) {
    return new Proviso(engine.with(pack), selection);
  }

  /**
   * The same rules in the words of another language. What the language lacks stands in English,
   * with a mark before it.
   *
   * @param language BCP 47, one of {@link Rulebook#languages()}
   * @throws org.proviso.document.InvalidInputException where there are no texts in it
   */
  public Proviso in(String language) {
    RuleEngine said = engine.in(language);
    return said == engine ? this : new Proviso(said, selection);
  }

  /**
   * The same, keeping to the rules that carry a statement of the two source documents. Rules about
   * suicidality are always applied.
   */
  public Proviso keepingToDocuments() {
    return new Proviso(engine, Assessor.Selection.DOCUMENTS);
  }

  /**
   * Waits until the rules can be applied, which a first assessment does by itself. A server calls
   * it before it says that it listens.
   *
   * @throws RuntimeException where Drools could not be given the rules, with what made that fail;
   *     or the error, such as of a class that is missing
   */
  public void await() {
    engine.await();
  }

  /** The rules, findings, words and sources. */
  public Rulebook rulebook() {
    return engine.rulebook();
  }

  /** Whether a rule of the rulebook is applied, or left out: see {@link #keepingToDocuments()}. */
  public boolean applies(Rule rule) {
    return assessor.applies(rule);
  }

  /**
   * What is known of every finding for a patient.
   *
   * @throws IllegalArgumentException where the patient names a finding, condition or measure that
   *     the vocabulary does not know; the message names the place and the nearest id
   */
  public Findings findings(Patient patient) {
    return Findings.of(patient, rulebook().vocabulary());
  }

  /**
   * Assesses a patient: what is raised, what is open, and why.
   *
   * @throws IllegalArgumentException as {@link #findings(Patient)}
   */
  public Assessment assess(Patient patient) {
    return assessor.assess(patient);
  }

  /**
   * Assesses a patient as if some findings stood otherwise.
   *
   * @param findings this patient's, derived with {@link #findings(Patient)}, with suppositions (see
   *     {@link Findings#supposing})
   */
  public Assessment assess(Patient patient, Findings findings) {
    return assessor.assess(patient, findings);
  }
}
