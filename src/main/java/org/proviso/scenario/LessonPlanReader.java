package org.proviso.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Nearest;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;
import org.proviso.patient.Patient;
import org.proviso.rules.Rulebook;

/** Reads the block {@code lesson} of a scenario. */
final class LessonPlanReader {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 240;

  private final Rulebook rulebook;
  private final Faults faults;

  LessonPlanReader(Rulebook rulebook, Faults faults) {
    this.rulebook = rulebook;
    this.faults = faults;
  }

  LessonPlan read(Fields fields, Patient patient) {
    String topic = fields.requiredText("topic").strip();
    List<String> objectives = fields.texts("objectives").stream().map(String::strip).toList();
    if (objectives.isEmpty()) {
      faults.add(fields.placeOf("objectives"), "a lesson has one or more 'objectives'");
    }
    LessonPlan plan =
        new LessonPlan(
            topic,
            about(fields),
            objectives,
            minutes(fields),
            fields.text("running").map(String::strip).orElse(""),
            stages(fields, entries(patient)));
    fields.end();
    return plan;
  }

  private List<String> about(Fields fields) {
    Set<String> files = new LinkedHashSet<>();
    rulebook.rules().forEach(rule -> files.add(LessonPlan.file(rule)));
    for (Scalar file : fields.words("about")) {
      if (!files.contains(file.text())) {
        faults.add(
            file.place(),
            "there is no file of rules '" + file.text() + "'" + Nearest.hint(file.text(), files));
      }
    }
    return fields.texts("about");
  }

  private int minutes(Fields fields) {
    BigDecimal minutes = fields.number("minutes").orElse(BigDecimal.valueOf(30));
    if (minutes.stripTrailingZeros().scale() > 0
        || minutes.compareTo(BigDecimal.valueOf(SHORTEST)) < 0
        || minutes.compareTo(BigDecimal.valueOf(LONGEST)) > 0) {
      faults.add(
          fields.placeOf("minutes"),
          "'minutes' is "
              + minutes
              + "; allowed: a whole number from "
              + SHORTEST
              + " to "
              + LONGEST);
      return SHORTEST;
    }
    return minutes.intValueExact();
  }

  private List<LessonPlan.Stage> stages(Fields fields, Set<String> entries) {
    List<LessonPlan.Stage> stages = new ArrayList<>();
    Set<String> left = new LinkedHashSet<>(entries);
    for (Node node : fields.list("stages")) {
      Fields stage = Fields.of(node, "a stage", faults);
      LessonPlan.Stage read =
          new LessonPlan.Stage(
              stage.text("told").map(String::strip).orElse(""), stage.texts("shows"));
      for (Scalar shown : stage.words("shows")) {
        LessonPlan.Stage alone = new LessonPlan.Stage("", List.of(shown.text()));
        if (!left.removeIf(alone::shows)) {
          faults.add(
              shown.place(),
              entries.stream().anyMatch(alone::shows)
                  ? "'" + shown.text() + "' is shown twice"
                  : "the record has no entry '"
                      + shown.text()
                      + "'"
                      + Nearest.hint(shown.text(), entries));
        }
      }
      stage.end();
      stages.add(read);
    }
    if (!stages.isEmpty() && !left.isEmpty()) {
      faults.add(fields.placeOf("stages"), "no stage shows '" + String.join("', '", left) + "'");
    }
    return stages;
  }

  /** The paths of all that the record holds, but who the patient is, which is told first. */
  private static Set<String> entries(Patient patient) {
    Set<String> entries = new LinkedHashSet<>();
    patient.conditions().forEach(entry -> entries.add(LessonPlan.path(entry.where())));
    patient.medicines().forEach(entry -> entries.add(LessonPlan.path(entry.where())));
    patient.allergies().forEach(entry -> entries.add(LessonPlan.path(entry.where())));
    patient.measurements().forEach(entry -> entries.add(LessonPlan.path(entry.where())));
    patient.phenotypes().forEach(entry -> entries.add(LessonPlan.path(entry.where())));
    patient.treatments().forEach(entry -> entries.add(LessonPlan.path(entry.where())));
    patient.answers().forEach(entry -> entries.add(LessonPlan.path(entry.where())));
    patient.reviews().forEach(entry -> entries.add(LessonPlan.path(entry.where())));
    patient.unread().forEach(entry -> entries.add(LessonPlan.path(entry.where())));
    return entries;
  }
}
