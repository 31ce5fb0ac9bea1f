package org.proviso.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.proviso.document.Place;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleEngine;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Weight;
import org.proviso.rules.WrittenVocabulary;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/**
 * Each rule is taken apart, and some case beside it notices every change. Run by {@code mvn verify
 * -Pmutation}; the page is {@code target/mutation/report.html}.
 */
@Tag("mutation")
class RuleMutationTest {

  private static final Path REPORT = Path.of("target", "mutation", "report.html");
  private static final Path EQUIVALENT =
      Path.of("src", "test", "resources", "mutation", "equivalent.yaml");

  private static final RuleEngine ENGINE = RuleEngine.shipped();
  private static final Rulebook RULEBOOK = ENGINE.rulebook();
  private static final WrittenVocabulary VOCABULARY = new WrittenVocabulary();
  private static final MutationRun RUN = new MutationRun(ENGINE, VOCABULARY);

  @Test
  void everyChangeToARuleIsNoticedByACaseBesideIt() throws IOException {
    Instant begun = Instant.now();
    Equivalents equivalents = Equivalents.read(EQUIVALENT);
    Map<Mutant, Fate> fates = new LinkedHashMap<>();
    for (Path file : casesFiles()) {
      fates.putAll(RUN.of(file, read(file)));
    }
    fates.putAll(reviews());
    List<String> survivors = new ArrayList<>();
    for (Map.Entry<Mutant, Fate> each : fates.entrySet()) {
      if (each.getValue() instanceof Fate.Survived) {
        equivalents
            .reason(each.getKey())
            .ifPresentOrElse(
                reason -> each.setValue(new Fate.Equivalent(reason)),
                () -> survivors.add(each.getKey().toString()));
      }
    }
    Files.createDirectories(REPORT.getParent());
    Files.writeString(
        REPORT,
        new MutationReport(RULEBOOK, VOCABULARY)
            .write(fates, Duration.between(begun, Instant.now())));
    assertEquals(
        "",
        String.join("\n", survivors),
        survivors.size() + " of " + fates.size() + " changes are noticed by no case; " + REPORT);
    assertEquals(Set.of(), equivalents.unused(), "entries of " + EQUIVALENT + " not needed");
  }

  @Test
  void aFileWithTooFewCasesIsShownToBeWeak() {
    Path file = casesFiles().get(0);
    Map<Mutant, Fate> fates = RUN.of(file, read(file).subList(0, 1));
    assertFalse(
        fates.values().stream().noneMatch(Fate.Survived.class::isInstance),
        "one case of " + file + " notices every change");
  }

  /** How long a review of a list counts bears on every rule: one case anywhere may notice it. */
  private static Map<Mutant, Fate> reviews() {
    Rule every =
        new Rule(
            "every rule",
            List.of(),
            Weight.INFORMATION,
            List.of(),
            "",
            "How old may a review of a list be?",
            List.of(),
            Place.of("thresholds.yaml"));
    Map<Mutant, Fate> fates = new LinkedHashMap<>();
    for (String threshold : WrittenVocabulary.OF_REVIEWS) {
      for (Mutant mutant : new Mutants(VOCABULARY).moved(every, VOCABULARY.threshold(threshold))) {
        Mutant.Change.Moved change = (Mutant.Change.Moved) mutant.change();
        fates.put(mutant, new Fate.Survived());
        for (Path file : casesFiles()) {
          RUN.notices(file, read(file), change).ifPresent(fate -> fates.put(mutant, fate));
        }
      }
    }
    return fates;
  }

  private static List<Scenario> read(Path file) {
    return new ScenarioReader(RULEBOOK).read(file);
  }

  private static List<Path> casesFiles() {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      return files.filter(file -> file.toString().endsWith(".cases.yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
