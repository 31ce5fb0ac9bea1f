package org.proviso.mutation;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.proviso.document.Fields;
import org.proviso.finding.Threshold;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.WrittenVocabulary;

/** What became of every mutant, as one page that stands alone. */
final class MutationReport {

  private final Rulebook rulebook;
  private final WrittenVocabulary vocabulary;
  private final PlainWords words;

  MutationReport(Rulebook rulebook, WrittenVocabulary vocabulary) {
    this.rulebook = rulebook;
    this.vocabulary = vocabulary;
    this.words = new PlainWords(vocabulary.vocabulary());
  }

  /** The page. Public to the template, as are the records below. */
  public record Page(
      String edition,
      int rules,
      int changes,
      long noticed,
      long equivalent,
      long survived,
      String took,
      String untouched,
      List<Topic> topics) {}

  /** The rules of a file. */
  public record Topic(String id, String question, String file, String total, List<Part> parts) {}

  /** A rule. */
  public record Part(
      String name, String title, String weight, List<String> conditions, List<Row> rows) {}

  /** A mutant: in what became of it, one of three is told. */
  public record Row(String what, String fate, String mark, String story, String detail) {}

  String write(Map<Mutant, Fate> fates, Duration took) throws IOException {
    Map<String, Map<Rule, List<Row>>> files = new LinkedHashMap<>();
    fates.forEach(
        (mutant, fate) ->
            files
                .computeIfAbsent(mutant.rule().place().file(), file -> new LinkedHashMap<>())
                .computeIfAbsent(mutant.rule(), rule -> new ArrayList<>())
                .add(row(mutant, fate)));
    List<Topic> topics = new ArrayList<>();
    files.forEach((file, rules) -> topics.add(topic(file, rules, topics.size() + 1)));
    Page page =
        new Page(
            rulebook.edition().version(),
            rulebook.rules().size(),
            fates.size(),
            count(fates, Fate.Noticed.class),
            count(fates, Fate.Equivalent.class),
            count(fates, Fate.Survived.class),
            took.toSeconds() + " seconds",
            untouched(fates.keySet()),
            topics);
    try (InputStream stream = MutationReport.class.getResourceAsStream("/mutation/page.mustache")) {
      return Mustache.compiler()
          .compile(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .execute(page);
    }
  }

  private static long count(Map<Mutant, Fate> fates, Class<? extends Fate> kind) {
    return fates.values().stream().filter(kind::isInstance).count();
  }

  /** The thresholds that no rule rests on; moving them would change nothing. */
  private String untouched(Set<Mutant> mutants) {
    Set<String> names = new TreeSet<>();
    vocabulary.thresholds().stream().map(Threshold::name).forEach(names::add);
    for (Mutant mutant : mutants) {
      if (mutant.change() instanceof Mutant.Change.Moved moved) {
        names.remove(moved.threshold());
      }
    }
    return String.join(", ", names).replace('-', ' ');
  }

  private Topic topic(String file, Map<Rule, List<Row>> rules, int number) {
    List<Part> parts = new ArrayList<>();
    rules.forEach((rule, rows) -> parts.add(part(rule, rows)));
    int changes = rules.values().stream().mapToInt(List::size).sum();
    long survived =
        rules.values().stream()
            .flatMap(List::stream)
            .filter(row -> row.fate().equals("survived"))
            .count();
    String total =
        survived == 0
            ? "%d changes".formatted(changes)
            : "%d of %d changes not noticed".formatted(survived, changes);
    String question = rules.keySet().iterator().next().topic();
    return new Topic("t" + number, question, file, total, parts);
  }

  private Part part(Rule rule, List<Row> rows) {
    boolean shipped = rulebook.rule(rule.name()).isPresent();
    return new Part(
        rule.name(),
        shipped ? rulebook.text(rule).title() : "Bears on every rule",
        shipped ? Fields.written(rule.weight()).replace('-', ' ') : "",
        rule.clauses().stream().map(words::of).toList(),
        rows);
  }

  private static Row row(Mutant mutant, Fate fate) {
    if (fate instanceof Fate.Noticed noticed) {
      String story =
          noticed.scenario().story().isEmpty()
              ? noticed.scenario().id()
              : noticed.scenario().story();
      return new Row(
          mutant.sentence(),
          "noticed",
          "Noticed",
          story,
          "%s → %s".formatted(noticed.before().words(), noticed.after().words()));
    }
    if (fate instanceof Fate.Equivalent equivalent) {
      return new Row(mutant.sentence(), "equivalent", "Cannot differ", equivalent.reason(), "");
    }
    return new Row(
        mutant.sentence(), "survived", "Not noticed", "No case beside the rule noticed.", "");
  }
}
