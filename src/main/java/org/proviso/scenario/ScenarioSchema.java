package org.proviso.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.proviso.finding.Concept;
import org.proviso.finding.Finding;
import org.proviso.finding.Measure;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;

/** The JSON Schema of scenarios, with the words of a rulebook filled in. */
public final class ScenarioSchema {

  private ScenarioSchema() {}

  /** The schema (JSON Schema 2020-12), for editors. */
  public static String of(Rulebook rulebook) {
    List<String> conditions = new ArrayList<>();
    rulebook.vocabulary().conditions().all().stream().map(Concept::id).forEach(conditions::add);
    return template()
        .replace("\"$conditions\"", list(conditions))
        .replace(
            "\"$findings\"",
            list(rulebook.vocabulary().findings().stream().map(Finding::id).toList()))
        .replace(
            "\"$measures\"",
            list(rulebook.vocabulary().measures().stream().map(Measure::id).toList()))
        .replace(
            "\"$treatments\"",
            list(rulebook.vocabulary().treatments().all().stream().map(Concept::id).toList()))
        .replace("\"$rules\"", list(rulebook.rules().stream().map(Rule::name).toList()));
  }

  private static String list(Collection<String> ids) {
    return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
  }

  private static String template() {
    try (InputStream stream =
        ScenarioSchema.class.getResourceAsStream("scenario.schema.template.json")) {
      if (stream == null) {
        throw new IllegalStateException("the template of the schema is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
