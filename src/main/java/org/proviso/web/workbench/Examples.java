package org.proviso.web.workbench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Nearest;
import org.proviso.document.Node;
import org.proviso.rules.Rulebook;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** The example patients on offer, by topic. Immutable. */
final class Examples {

  private final Map<String, Example> examples;

  /**
   * An example patient.
   *
   * @param topic under which it is offered
   * @param shows what it shows, in a line
   * @param scenario the patient
   * @param text the file as written
   */
  record Example(String topic, String shows, Scenario scenario, String text) {}

  private Examples(Map<String, Example> examples) {
    this.examples = examples;
  }

  /** Reads them in the words of a rulebook. */
  static Examples of(Rulebook rulebook) {
    ScenarioReader reader = new ScenarioReader(rulebook);
    Map<String, Example> examples = new LinkedHashMap<>();
    Faults faults = new Faults();
    for (Node node : Shelf.list("examples.yaml", faults)) {
      Fields fields = Fields.of(node, "a topic", faults);
      String topic = fields.requiredText("topic");
      for (String id : fields.texts("scenarios")) {
        byte[] bytes = Shelf.bytes("scenarios/" + id + ".yaml");
        Scenario scenario = reader.read(id + ".yaml", bytes).get(0);
        String text = new String(bytes, StandardCharsets.UTF_8);
        examples.put(id, new Example(topic, shows(text), scenario, text));
      }
      fields.end();
    }
    faults.refuseIfAny();
    return new Examples(examples);
  }

  /** The first line of a scenario is a comment that says what it shows. */
  private static String shows(String text) {
    return text.lines().findFirst().map(line -> line.replaceFirst("^# *", "")).orElse("");
  }

  /** Every example, by topic in order. */
  Collection<Example> all() {
    return examples.values();
  }

  /** The example of an id. */
  Optional<Example> find(String id) {
    return Optional.ofNullable(examples.get(id));
  }

  /** What to say of an example that is not known. */
  String unknown(String id) {
    return "there is no example patient '"
        + id
        + "'"
        + Nearest.hint(id, new ArrayList<>(examples.keySet()));
  }

  /** Their ids, in order. */
  List<String> ids() {
    return List.copyOf(examples.keySet());
  }
}
