package org.proviso.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.proviso.document.Faults;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;

/**
 * Decides, with Drools, which rules of a rulebook match a patient's findings. Immutable and
 * thread-safe; nothing of a patient outlives a call.
 */
public final class RuleEngine {

  private final Rulebook english;
  private final Rulebook rulebook;
  private final CompletableFuture<RuleBase> base;

  private RuleEngine(Rulebook rulebook) {
    this(rulebook, rulebook, meanwhile(() -> RuleBase.of(rulebook)));
  }

  RuleEngine(Rulebook english, Rulebook rulebook, CompletableFuture<RuleBase> base) {
    this.english = english;
    this.rulebook = rulebook;
    this.base = base;
  }

  /** The shipped rules. */
  public static RuleEngine shipped() {
    // Loads Drools' classes while the rules are read.
    meanwhile(RuleBase::ofOneRule);
    ShippedRules.Conditions conditions = ShippedRules.conditions();
    CompletableFuture<RuleBase> base = meanwhile(() -> RuleBase.of(conditions));
    RuleFiles files = ShippedRules.files(conditions.rules());
    Rulebook rulebook =
        new RulebookReader(List.of(files), new Faults()).read(ShippedRules.edition());
    if (!fits(conditions, rulebook)) {
      throw new IllegalStateException("the library's rules and documents are not of one build");
    }
    return new RuleEngine(rulebook, rulebook, base);
  }

  /** Whether both know rules and findings by the same places. */
  private static boolean fits(ShippedRules.Conditions conditions, Rulebook rulebook) {
    List<Finding> findings = rulebook.vocabulary().findings();
    List<Rule> rules = rulebook.rules();
    boolean fits =
        conditions.findings().size() == findings.size()
            && conditions.rules().size() == rules.size();
    for (int at = 0; fits && at < findings.size(); at++) {
      fits = conditions.findings().get(at).equals(findings.get(at).id());
    }
    for (int at = 0; fits && at < rules.size(); at++) {
      fits = conditions.rules().get(at) == rules.get(at);
    }
    return fits;
  }

  /**
   * Makes a rule base in a thread of its own, while the rulebook or a patient is read: Drools is
   * half of a start.
   */
  private static CompletableFuture<RuleBase> meanwhile(Supplier<RuleBase> made) {
    return CompletableFuture.supplyAsync(
        made,
        task -> {
          Thread thread = new Thread(task, "drools");
          thread.setDaemon(true);
          thread.start();
        });
  }

  /**
   * The same with a further rule pack, made into one rule base with the others. A pack may add
   * findings, words, rules, texts and sources, and adjust thresholds.
   *
   * @throws org.proviso.document.InvalidInputException with every fault of the pack
   */
  public RuleEngine with(Path pack) {
    Faults faults = new Faults();
    RuleFiles files = RuleFolder.read(pack, pack.toString(), faults);
    List<RuleFiles> all = new ArrayList<>(rulebook.layers());
    all.add(files);
    Rulebook.Edition before = rulebook.edition();
    Rulebook.Edition edition =
        new Rulebook.Edition(
            before.version() + " with " + pack.getFileName(),
            RulesWriter.digest(
                (before.digest() + RulesWriter.digest(files)).getBytes(StandardCharsets.US_ASCII)));
    Rulebook extended = new RulebookReader(all, faults).read(edition);
    TranslationReader.check(extended, faults);
    return new RuleEngine(extended).in(rulebook.texts().language());
  }

  /**
   * The same rules in the words of a language; what it lacks stands in English, marked.
   *
   * @param language BCP 47, one of {@link Rulebook#languages()}
   * @throws org.proviso.document.InvalidInputException where there are no texts in it
   */
  public RuleEngine in(String language) {
    if (language.equals(rulebook.texts().language())) {
      return this;
    }
    Faults faults = new Faults();
    Rulebook said = new TranslationReader(english, faults).read(language);
    faults.refuseIfAny();
    return new RuleEngine(english, said, base);
  }

  /** The rulebook that decides. */
  public Rulebook rulebook() {
    return rulebook;
  }

  /**
   * Which rules match the findings as known: the bits of their places in {@link Rulebook#rules()}.
   */
  public BitSet known(Findings findings) {
    return match(new KnownView(findings));
  }

  /** Which rules match the findings as they may turn out to be. */
  public BitSet possible(Findings findings) {
    return match(new PossibleView(findings));
  }

  /**
   * Waits until Drools has the rules. Whoever asks which rules match need not call it.
   *
   * @throws RuntimeException where they could not be made; it is what made that fail
   */
  public void await() {
    ready();
  }

  private RuleBase ready() {
    try {
      return base.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }

  private BitSet match(FindingsView view) {
    BitSet matched = new BitSet(rulebook.rules().size());
    ready().match(view, matched);
    return matched;
  }
}
