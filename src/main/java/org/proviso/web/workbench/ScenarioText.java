package org.proviso.web.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.proviso.Proviso;
import org.proviso.document.Fields;
import org.proviso.document.InvalidInputException;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/**
 * The patient on the bench as a scenario that {@code proviso assess} reads and assesses the same.
 *
 * <p>A scenario that was opened stays as it is, with what was set added to its answers. Where that
 * would say both yes and no, or where there was no scenario, every known finding is written as an
 * answer instead, and what is supposed not to be recorded is left out.
 */
final class ScenarioText {

  private static final YAMLMapper YAML =
      new YAMLMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));

  private final Proviso proviso;

  ScenarioText(Proviso proviso) {
    this.proviso = proviso;
  }

  String of(Bench bench) {
    return withAnswers(bench).filter(text -> saysTheSame(text, bench)).orElse(answersAlone(bench));
  }

  private boolean saysTheSame(String text, Bench bench) {
    try {
      List<Scenario> read =
          new ScenarioReader(proviso.rulebook())
              .read("saved.yaml", text.getBytes(StandardCharsets.UTF_8));
      Findings findings = proviso.findings(read.get(0).patient());
      return findings.vocabulary().findings().stream()
          .allMatch(each -> findings.state(each.id()) == bench.findings().state(each.id()));
    } catch (InvalidInputException e) {
      return false;
    }
  }

  private static String answersAlone(Bench bench) {
    ObjectNode scenario = JsonNodeFactory.instance.objectNode();
    scenario.put("id", id(bench.opened().patient().id()));
    String title = bench.opened().patient().title();
    scenario.put("title", title.isEmpty() ? "A case made on the workbench" : title);
    if (!bench.opened().story().isEmpty()) {
      scenario.put("story", bench.opened().story());
    }
    scenario.put("date", bench.opened().patient().date().toString());
    ObjectNode patient = scenario.putObject("patient");
    bench.opened().patient().person().country().ifPresent(code -> patient.put("country", code));
    if (bench.opened().patient().person().deceased()) {
      patient.put("deceased", true);
    }
    if (!bench.opened().patient().goals().isEmpty()) {
      ArrayNode goals = patient.putArray("goals");
      bench.opened().patient().goals().forEach(goals::add);
    }
    ObjectNode answers = patient.putObject("answers");
    for (Finding finding : bench.findings().vocabulary().findings()) {
      State state = bench.findings().state(finding.id());
      if (state != State.UNKNOWN) {
        answers.put(finding.id(), Fields.written(state));
      }
    }
    return write(scenario);
  }

  /** What was opened, as it was written, with further answers; empty where it is no scenario. */
  private static Optional<String> withAnswers(Bench bench) {
    if (bench.opened().text().isEmpty() || bench.opened().cases().size() > 1) {
      return Optional.empty();
    }
    try {
      JsonNode root = YAML.readTree(bench.opened().text().get());
      if (!(root instanceof ObjectNode scenario)
          || !(scenario.get("patient") instanceof ObjectNode patient)) {
        return Optional.empty();
      }
      scenario.remove("expect");
      ObjectNode answers = patient.withObjectProperty("answers");
      bench.choices().stream()
          .filter(choice -> choice.state() != State.UNKNOWN)
          .forEach(choice -> answers.put(choice.finding(), Fields.written(choice.state())));
      if (answers.isEmpty()) {
        patient.remove("answers");
      }
      return Optional.of(write(scenario));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String id(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "my-case" : plain;
  }

  private static String write(ObjectNode scenario) {
    try {
      return "# Saved from the workbench. Educational: an invented case to learn from, not advice.\n"
          + YAML.writeValueAsString(scenario);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
