package org.proviso.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proviso.advice.Scope;
import org.proviso.document.DocumentReader;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;
import org.proviso.patient.PartialDate;
import org.proviso.patient.Patient;
import org.proviso.rules.Rulebook;

/**
 * Reads scenarios: a file holds one, or a list of them under {@code cases} with a date for all.
 * Thread-safe.
 *
 * <p>Everything that is wrong with a file is told at once. A record that says both yes and no to a
 * finding is refused here; elsewhere it is taken, and marked as conflicting.
 */
public final class ScenarioReader {

  private final Rulebook rulebook;

  /** Reads scenarios in the words of a rulebook. */
  public ScenarioReader(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * Reads a file.
   *
   * @throws org.proviso.document.InvalidInputException with every fault found
   */
  public List<Scenario> read(Path file) {
    return read(DocumentReader.read(file), Optional.empty());
  }

  /** Reads a file as of another assessment date. */
  public List<Scenario> read(Path file, LocalDate date) {
    return read(DocumentReader.read(file), Optional.of(date));
  }

  /**
   * Reads a document.
   *
   * @param name what it is called in places; JSON where it ends in {@code .json}, else YAML
   */
  public List<Scenario> read(String name, byte[] bytes) {
    return read(DocumentReader.read(name, bytes), Optional.empty());
  }

  private List<Scenario> read(Node root, Optional<LocalDate> otherDate) {
    Faults faults = new Faults();
    List<Scenario> scenarios = new ArrayList<>();
    if (root instanceof Node.Mapping file && file.entries().containsKey("cases")) {
      readCases(root, otherDate, faults, scenarios);
    } else {
      Optional<Scenario> scenario = read(root, otherDate, faults);
      if (scenario.isPresent()) {
        scenarios.add(scenario.get());
      }
    }
    faults.refuseIfAny();
    refuseContradictions(scenarios, faults);
    faults.refuseIfAny();
    return List.copyOf(scenarios);
  }

  private void readCases(
      Node root, Optional<LocalDate> otherDate, Faults faults, List<Scenario> scenarios) {
    Fields file = Fields.of(root, "a file of cases", faults);
    Optional<LocalDate> written = date(file, faults);
    Optional<LocalDate> date = otherDate.or(() -> written);
    Set<String> ids = new HashSet<>();
    List<Node> cases = file.list("cases");
    if (cases.isEmpty()) {
      faults.add(file.placeOf("cases"), "'cases' holds no case");
    }
    for (Node node : cases) {
      read(node, date, faults)
          .ifPresent(
              scenario -> {
                if (!ids.add(scenario.id())) {
                  faults.add(scenario.place(), "case '" + scenario.id() + "' stands twice");
                }
                scenarios.add(scenario);
              });
    }
    file.end();
  }

  private Optional<Scenario> read(Node node, Optional<LocalDate> given, Faults faults) {
    Fields fields = Fields.of(node, "a scenario", faults);
    String id = fields.requiredText("id");
    String title = fields.text("title").orElse("").strip();
    String story = fields.text("story").orElse("").strip();
    boolean dated = fields.node("date").isPresent();
    Optional<LocalDate> own = dated ? date(fields, faults) : Optional.empty();
    Optional<LocalDate> date = given.isPresent() ? given : own;
    if (date.isEmpty() && !dated) {
      fields.missing("date", ": the assessment date, a day such as 2026-03-02");
    }
    Optional<Node> record = fields.requiredNode("patient");
    Optional<Expectation> expectation = fields.fields("expect").map(this::expectation);
    Optional<Fields> lesson = fields.fields("lesson");
    fields.end();
    if (date.isEmpty() || record.isEmpty()) {
      return Optional.empty();
    }
    Patient patient =
        new PatientReader(rulebook.vocabulary(), date.get(), faults)
            .read(id, title, Fields.of(record.get(), "'patient'", faults));
    Optional<LessonPlan> plan =
        lesson.map(block -> new LessonPlanReader(rulebook, faults).read(block, patient));
    return Optional.of(new Scenario(id, story, patient, expectation, plan, fields.place()));
  }

  private static Optional<LocalDate> date(Fields fields, Faults faults) {
    Optional<Scalar> scalar = fields.scalar("date");
    Optional<LocalDate> day =
        scalar.isPresent() ? PartialDate.day(scalar.get().text()) : Optional.empty();
    if (scalar.isPresent() && day.isEmpty()) {
      faults.add(
          fields.placeOf("date"),
          "'date' is '" + scalar.get().text() + "'; allowed: a day such as 2026-03-02");
    }
    return day;
  }

  private Expectation expectation(Fields fields) {
    Optional<List<String>> raised = rules(fields, "raised");
    Optional<List<String>> atLeast = rules(fields, "raised-at-least");
    Optional<List<String>> notRaised = rules(fields, "not-raised");
    Optional<List<String>> undetermined = rules(fields, "undetermined");
    Optional<Scope.State> scope = fields.oneOf("scope", Scope.State.class);
    if (raised.isPresent() && atLeast.isPresent()) {
      fields.fault(
          fields.placeOf("raised-at-least"), "give 'raised' or 'raised-at-least', not both");
    }
    fields.end();
    return new Expectation(
        raised.or(() -> atLeast),
        raised.isPresent() ? Expectation.Extent.COMPLETE : Expectation.Extent.AT_LEAST,
        notRaised.orElse(List.of()),
        undetermined,
        scope);
  }

  private Optional<List<String>> rules(Fields fields, String key) {
    if (fields.node(key).isEmpty()) {
      return Optional.empty();
    }
    for (Scalar rule : fields.words(key)) {
      if (rulebook.rule(rule.text()).isEmpty()) {
        fields.fault(rule.place(), rulebook.unknownRule(rule.text()));
      }
    }
    return Optional.of(fields.texts(key));
  }

  private void refuseContradictions(List<Scenario> scenarios, Faults faults) {
    for (Scenario scenario : scenarios) {
      for (String message : Contradictions.of(scenario.patient(), rulebook.vocabulary())) {
        faults.add(scenario.place(), "'" + scenario.id() + "': " + message);
      }
    }
  }
}
