package org.proviso.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.proviso.rules.Rulebook;

/** Writes RESULTS.md from what was measured. Every figure in it comes from here. */
public final class WriteResults {

  private final Map<String, List<Double>> measured = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  private WriteResults() {}

  /** Takes the folder of measured values, the file to write, the date and the command. */
  public static void main(String[] arguments) throws IOException {
    WriteResults results = new WriteResults();
    for (String name : List.of("passes.tsv", "fhir.tsv", "stress.tsv", "cold-start.tsv", "serve-start.tsv", "server.tsv")) {
      for (String line : Files.readAllLines(Path.of(arguments[0], name))) {
        String[] cells = line.split("\t");
        results
            .measured
            .computeIfAbsent(cells[0], key -> new ArrayList<>())
            .add(Double.valueOf(cells[1]));
      }
    }
    results.write(arguments[2], arguments[3]);
    Files.write(Path.of(arguments[1]), results.lines);
  }

  private void write(String date, String command) throws IOException {
    add("# Results", "");
    say("Written by `%s` in `examples/benchmark` on %s; no figure is typed by hand.", command, date);
    add("See [README.md](README.md) for what is measured and how.", "");
    machine();
    add("", "## Goals", "", "| what | goal | measured | |", "| --- | --- | --- | --- |");
    atMost("known pass with reasons, against hand-written Java that is given the same findings and asks them by name",
        "known", "byHandByName", 15);
    atMost("the same, against hand-written Java over an array of states that was filled beforehand",
        "known", "byHand", 15);
    atMost("full assessment, against the known pass", "full", "known", 8);
    atMost("known pass with ten times as many rules, against the known pass", "knownTenfold", "known", 3);
    twoThreads();
    atMost("first assessment from the command line with the archive, against a bare Java", "withArchive", "bare", 6);
    atMost("the same without the archive", "withoutArchive", "bare", 12);
    stress();
    answers();
    server();
    fhir();
    times();
    Path reasons = Path.of("reasons.md");
    if (Files.exists(reasons)) {
      add("", "## Where a goal is missed", "");
      lines.addAll(Files.readAllLines(reasons));
    }
  }

  private void machine() throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Rulebook.Edition edition = Rulebook.shippedEdition();
    add("| | |", "| --- | --- |");
    say("| machine | %d cores, %.0f GB |", system.getAvailableProcessors(),
        system.getTotalMemorySize() / 1e9);
    say("| processor | %s |", processor());
    say("| system | %s %s |", System.getProperty("os.name"), System.getProperty("os.arch"));
    say("| Java | %s, %s |", System.getProperty("java.vm.name"), System.getProperty("java.runtime.version"));
    say("| load while writing this | %.2f (one minute) |", system.getSystemLoadAverage());
    say("| rulebook | %s, %s |", edition.version(), edition.digest().substring(0, 12));
    say("| rules, findings in the vocabulary | %.0f, %.0f |", median("rules"), median("vocabulary"));
    say("| patients | %.0f; on average %.1f findings known, %.1f rules raised, %.1f undetermined |",
        median("patients"), median("knownFindings"), median("raised"), median("undetermined"));
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (Files.isReadable(file)) {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    }
    return "not told";
  }

  private void atMost(String what, String name, String base, double goal) {
    double ratio = ratio(name, base);
    say("| %s | at most %.0f times | %.1f times | %s |", what, goal, ratio,
        ratio <= goal ? "reached" : String.format(Locale.ROOT, "missed by %.0f %%", (ratio / goal - 1) * 100));
  }

  private void twoThreads() {
    double ratio = 2 / ratio("fullOnTwoThreads", "full");
    say("| two threads against one, full assessments a second | at least 1.5 times | %.2f times | %s |", ratio,
        ratio >= 1.5 ? "reached" : String.format(Locale.ROOT, "missed by %.0f %%", (1.5 / ratio - 1) * 100));
  }

  private void stress() {
    boolean reached = median("wrong") == 0 && median("assessments") >= 1_000_000;
    say("| a million assessments in a 64 MB heap, eight threads, none holds another patient's result "
            + "| none of 1,000,000 | %.0f of %,.0f wrong, heap %.0f MB | %s |",
        median("wrong"), median("assessments"), median("heapMegabytes"), reached ? "reached" : median("wrong") > 0 ? "missed" : "not run in full");
  }

  private void answers() {
    double slowest = Math.max(Math.max(median("why"), median("whatIf")),
        Math.max(Math.max(median("whatChanges"), median("hinges")), Math.max(median("next"), median("sideBySide"))));
    say("| each answer to why, what-if, what-changes, next and compare for one patient, warm | at most 50 ms | the slowest %.1f ms | %s |",
        slowest, slowest <= 50 ? "reached" : String.format(Locale.ROOT, "missed by %.0f %%", (slowest / 50 - 1) * 100));
  }

  private void server() {
    say("| CDS Hooks `patient-view`, a prefetch of %.0f KB, 8 connections: median | under 5 ms | %.2f ms | %s |",
        median("serverBody") / 1000, median("cardsMedian"), below(median("cardsMedian"), 5));
    say("| the same: 99 of 100 | under 25 ms | %.2f ms | %s |", median("cards99"), below(median("cards99"), 25));
    double share = ratio("cardsPerSecond", "discardPerSecond");
    say("| the same: calls a second, against the same server that reads and discards the same body | at least 0.5 times | %.2f times | %s |",
        share, share >= 0.5 ? "reached" : String.format(Locale.ROOT, "missed by %.0f %%", (0.5 / share - 1) * 100));
    atMost("`./proviso serve` with the archive, start to first card, against a bare Java", "serveWithArchive", "bareBesideServe", 12);
    boolean lost = median("manyFailed") + median("cardsFailed") > 0;
    double growth = median("heapAfterMany") / median("heapAfterFew");
    String verdict = lost || growth > 1.2 ? "missed" : median("manyCalls") >= 1_000_000 ? "reached" : "not run in full";
    say("| a million calls: heap after collection against that after ten thousand; lost or failed | at most 1.2 times; none "
            + "| %.2f times (%.1f MB, %.1f MB); %.0f of %,.0f | %s |",
        growth, median("heapAfterFew"), median("heapAfterMany"), median("manyFailed"), median("manyCalls"), verdict);
  }

  private static String below(double value, double goal) {
    return value < goal ? "reached" : String.format(Locale.ROOT, "missed by %.0f %%", (value / goal - 1) * 100);
  }

  private void fhir() {
    double ratio = ratio("hapiReadsFhir", "provisoReadsFhir");
    say("| reading a FHIR bundle of %.1f MB, %.0f entries, to a patient: how many times faster than HAPI's parser alone "
            + "| at least 8 times | %.1f times | %s |", median("fhirBytes") / 1e6, median("fhirEntries"), ratio,
        ratio >= 8 ? "reached" : String.format(Locale.ROOT, "missed by %.0f %%", (8 / ratio - 1) * 100));
  }

  private void times() {
    add("", "Ratios of passes are medians over rounds of the ratio within a round; of starts, ratios of medians.");
    add("", "## Medians", "", "| what | median | least | most | measured |", "| --- | --- | --- | --- | --- |");
    row("hand-written Java, ids only, given the library's findings and asking them by name", "byHandByName", "µs");
    row("the same over an array of states that was filled beforehand", "byHand", "µs");
    row("known pass with reasons", "known", "µs");
    row("known pass, ten times as many rules", "knownTenfold", "µs");
    row("full assessment", "full", "µs");
    row("full assessment, on each of two threads", "fullOnTwoThreads", "µs");
    row("findings from the record, not part of the above", "findings", "µs");
    row("`why`, from the record", "why", "ms");
    row("`what-if` with one supposition", "whatIf", "ms");
    row("`what-changes`, the eight rules that cost most", "whatChanges", "ms");
    row("`what-if` without one: what hangs on each finding", "hinges", "ms");
    row("`next`, five questions two steps deep", "next", "ms");
    row("`compare`", "sideBySide", "ms");
    row("a FHIR bundle, bytes to patient", "provisoReadsFhir", "µs");
    row("the same bundle, HAPI's parser alone", "hapiReadsFhir", "µs");
    row("bare Java that prints one line", "bare", "ms");
    row("`./proviso assess FILE` with the archive", "withArchive", "ms");
    row("`./proviso assess FILE` without", "withoutArchive", "ms");
    row("bare Java, in turns with the server", "bareBesideServe", "ms");
    row("`./proviso serve`, start to first card, with the archive", "serveWithArchive", "ms");
    row("`./proviso serve`, start to first card, without", "serveWithoutArchive", "ms");
    row("`patient-view`, median", "cardsMedian", "ms");
    row("`patient-view`, 99 of 100", "cards99", "ms");
    row("`patient-view`, calls a second", "cardsPerSecond", "");
    row("body read and discarded, median", "discardMedian", "ms");
    row("body read and discarded, 99 of 100", "discard99", "ms");
    row("body read and discarded, calls a second", "discardPerSecond", "");
    add("");
    say("The stress test took %.0f s with %.0f threads and %.0f patients, findings and digests included.",
        median("seconds"), median("threads"), median("stressPatients"));
  }

  private void row(String what, String name, String unit) {
    List<Double> values = measured.get(name).stream().sorted().toList();
    say("| %s | %.2f %s | %.2f | %.2f | %d times |", what, median(name), unit, values.get(0),
        values.get(values.size() - 1), values.size());
  }

  /** The median over rounds where both were measured in rounds, else the ratio of medians. */
  private double ratio(String name, String base) {
    if (base.startsWith("bare")) {
      return median(name) / median(base);
    }
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < measured.get(base).size(); round++) {
      ratios.add(measured.get(name).get(round) / measured.get(base).get(round));
    }
    return median(ratios);
  }

  private double median(String name) {
    return median(measured.get(name));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private void add(String... text) {
    lines.addAll(List.of(text));
  }

  private void say(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
