package org.proviso.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proviso.document.Fields;
import org.proviso.document.Nearest;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;
import org.proviso.patient.Phenotype;
import org.proviso.patient.Treatment;

/** Reads what makes one finding present, absent or open. */
final class CriterionReader {

  private static final List<String> KINDS =
      List.of(
          "condition",
          "medicine-class",
          "medicine-count",
          "measure",
          "age",
          "allergy",
          "family-history",
          "phenotype",
          "treatment-outcome",
          "answer");

  private final VocabularyReader vocabulary;
  private final Fields fields;

  CriterionReader(VocabularyReader vocabulary, Fields fields) {
    this.vocabulary = vocabulary;
    this.fields = fields;
  }

  Criterion read(String id) {
    String kind = fields.requiredText("kind");
    return switch (kind) {
      case "condition" -> condition(id);
      case "medicine-class" -> new MedicineClassCriterion(scope(), choice("medicines"));
      case "medicine-count" ->
          new MedicineCountCriterion(
              scope(),
              choice("medicines"),
              required("at-least", "1"),
              fields
                  .oneOf("count", MedicineCountCriterion.Counted.class)
                  .orElse(MedicineCountCriterion.Counted.INGREDIENTS));
      case "measure" -> measure();
      case "age" -> new AgeCriterion(bounds(fields));
      case "allergy" -> new AllergyCriterion(choice("medicines"));
      case "family-history" -> familyHistory();
      case "phenotype" ->
          new PhenotypeCriterion(
              fields.requiredText("gene"),
              fields
                  .oneOf("is", Phenotype.Activity.class)
                  .orElse(Phenotype.Activity.INDETERMINATE));
      case "treatment-outcome" -> treatmentOutcome();
      case "answer" -> answer();
      default -> {
        vocabulary
            .faults()
            .add(
                fields.placeOf("kind"),
                "there is no kind '"
                    + kind
                    + "'"
                    + Nearest.hint(kind, KINDS)
                    + "; allowed: "
                    + String.join(", ", KINDS));
        yield new AnswerCriterion(Constancy.MAY_DIFFER);
      }
    };
  }

  private Criterion answer() {
    Optional<Scope.Kind> scope = fields.oneOf("scope", Scope.Kind.class);
    if (scope.isPresent() && scope.get() != Scope.Kind.EVER) {
      vocabulary
          .faults()
          .add(fields.placeOf("scope"), "the 'scope' of an answer is ever, or is left out");
    }
    return new AnswerCriterion(
        scope.isPresent() ? Constancy.FIXED_ONCE_PRESENT : Constancy.MAY_DIFFER);
  }

  private Criterion condition(String id) {
    WordsReader words = vocabulary.words();
    List<String> is = words.conditions(fields, "is");
    if (is.isEmpty()) {
      words.knownCondition(new Scalar(fields.place(), Scalar.Type.TEXT, id));
      is = List.of(id);
    }
    Scope scope = scope();
    if (scope.kind() == Scope.Kind.PLANNED) {
      vocabulary.faults().add(fields.placeOf("scope"), "a condition is never planned");
    }
    return new ConditionCriterion(
        scope,
        is,
        words.conditions(fields, "includes"),
        words.conditions(fields, "opened-by"),
        words.classes(fields, "opened-by-medicines"),
        fields.truth("closed-by-review").orElse(true)
            ? ConditionCriterion.ByReview.ABSENT
            : ConditionCriterion.ByReview.STAYS_UNKNOWN,
        threshold("stale-after"));
  }

  private Criterion familyHistory() {
    needs("conditions");
    return new FamilyHistoryCriterion(vocabulary.words().conditions(fields, "conditions"));
  }

  private Criterion treatmentOutcome() {
    needs("treatments");
    Set<Treatment.Outcome> outcomes = EnumSet.noneOf(Treatment.Outcome.class);
    for (Scalar outcome : fields.words("outcomes")) {
      Optional<Treatment.Outcome> read =
          fields.constant(outcome, "an item of 'outcomes'", Treatment.Outcome.class);
      if (read.isPresent()) {
        outcomes.add(read.get());
      }
    }
    Optional<Threshold> count = threshold(fields, "at-least", "1");
    TreatmentOutcomeCriterion.Trial trial =
        fields
            .oneOf("adequate-trial", TreatmentOutcomeCriterion.Trial.class)
            .orElse(TreatmentOutcomeCriterion.Trial.NOT_REQUIRED);
    return new TreatmentOutcomeCriterion(
        new LinkedHashSet<>(vocabulary.words().treatments(fields, "treatments")),
        outcomes.isEmpty() ? EnumSet.allOf(Treatment.Outcome.class) : outcomes,
        count,
        trial);
  }

  private MedicineChoice choice(String medicines) {
    needs("classes", medicines);
    WordsReader words = vocabulary.words();
    return new MedicineChoice(
        new LinkedHashSet<>(words.classes(fields, "classes")),
        new LinkedHashSet<>(words.ingredients(fields, medicines)),
        new LinkedHashSet<>(words.ingredients(fields, "except")));
  }

  /** A row about nothing would be absent by any review. */
  private void needs(String... keys) {
    for (String key : keys) {
      if (!fields.list(key).isEmpty()) {
        return;
      }
    }
    vocabulary.faults().add(fields.place(), "needs '" + String.join("' or '", keys) + "'");
  }

  private Criterion measure() {
    List<MeasureCriterion.Part> parts = new ArrayList<>();
    for (Node item : fields.list("any-of")) {
      Fields part = Fields.of(item, "an item of 'any-of'", vocabulary.faults());
      Optional<Scalar> named = part.scalar("measure");
      Optional<Measure> measure =
          named.isPresent() ? vocabulary.words().measure(named.get()) : Optional.empty();
      List<Bound> bounds = bounds(part);
      part.end();
      if (measure.isPresent() && bounds.size() == 1) {
        parts.add(new MeasureCriterion.Part(measure.get(), bounds.get(0)));
      } else if (measure.isEmpty()) {
        vocabulary.faults().add(item.place(), "needs a 'measure'");
      } else if (bounds.size() > 1) {
        vocabulary.faults().add(item.place(), "has more than one bound; write an item for each");
      }
    }
    if (parts.isEmpty()) {
      vocabulary.faults().add(fields.place(), "'any-of' needs at least one measure with one bound");
    }
    return new MeasureCriterion(parts, required("stale-after", "d"));
  }

  private List<Bound> bounds(Fields of) {
    List<Bound> bounds = new ArrayList<>();
    for (Bound.Side side : Bound.Side.values()) {
      Optional<Scalar> name = of.scalar(Fields.written(side));
      Optional<Threshold> threshold =
          name.isPresent() ? vocabulary.threshold(name.get()) : Optional.empty();
      if (threshold.isPresent()) {
        bounds.add(new Bound(side, threshold.get()));
      }
    }
    if (bounds.isEmpty()) {
      vocabulary.faults().add(of.place(), "needs a bound: above, at-least, below or at-most");
    }
    return bounds;
  }

  private Threshold required(String key, String unit) {
    fields.requiredNode(key);
    Optional<Threshold> threshold = threshold(fields, key, unit);
    return threshold.isPresent()
        ? threshold.get()
        : new Threshold(key, BigDecimal.ZERO, unit, "chosen", "", Optional.empty());
  }

  private Optional<Threshold> threshold(String key) {
    Optional<Scalar> name = fields.scalar(key);
    return name.isPresent() ? vocabulary.threshold(name.get()) : Optional.empty();
  }

  /** A threshold in days or for counts, where nothing else makes sense. */
  private Optional<Threshold> threshold(Fields of, String key, String unit) {
    Optional<Scalar> written = of.scalar(key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Scalar name = written.get();
    Optional<Threshold> threshold = vocabulary.threshold(name);
    if (threshold.isPresent() && !threshold.get().unit().equals(unit)) {
      vocabulary
          .faults()
          .add(
              name.place(),
              "threshold '"
                  + name.text()
                  + "' is in '"
                  + threshold.get().unit()
                  + "'; allowed here: '"
                  + unit
                  + "'");
      return Optional.empty();
    }
    return threshold;
  }

  private Scope scope() {
    Optional<Node> node = fields.requiredNode("scope");
    if (node.isEmpty()) {
      return Scope.of(Scope.Kind.EVER);
    }
    if (node.get() instanceof Scalar) {
      Optional<Scope.Kind> kind = fields.oneOf("scope", Scope.Kind.class);
      boolean isPlain = kind.isPresent() && kind.get() != Scope.Kind.WINDOW;
      return Scope.of(isPlain ? kind.get() : Scope.Kind.EVER);
    }
    Fields window = Fields.of(node.get(), "'scope'", vocabulary.faults());
    Optional<Threshold> threshold = threshold(window, "window", "d");
    window.end();
    if (threshold.isEmpty()) {
      vocabulary
          .faults()
          .add(fields.placeOf("scope"), "'scope' is ever, active, planned or {window: threshold}");
      return Scope.of(Scope.Kind.EVER);
    }
    return Scope.within(threshold.get());
  }
}
