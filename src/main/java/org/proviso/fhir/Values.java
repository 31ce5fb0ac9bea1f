package org.proviso.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.proviso.finding.Measure;
import org.proviso.patient.Quantity;
import org.proviso.terminology.Meaning;

/**
 * Reads measured values. A number counts with a unit that the measure is given in, by its UCUM code
 * or, where there is no code, by the same word; a value that is impossible is refused.
 */
final class Values {

  /** A value and where it stands. */
  record Value(Quantity quantity, String place) {}

  private static final String UCUM = "http://unitsofmeasure.org";
  private static final String SCORE = "{score}";
  private static final int MOST_DIGITS = 18;

  private final Intake intake;

  Values(Intake intake) {
    this.intake = intake;
  }

  /** The value of an observation or a component; empty, and noted, where there is none to take. */
  Optional<Value> of(Part part, Measure measure) {
    String value = name(part.json());
    Part there = part.get(value.isEmpty() ? "value" : value);
    if (part.has("dataAbsentReason")) {
      return refused(part.get("dataAbsentReason"), measure, "is not there, and why is said");
    }
    if (value.isEmpty()) {
      return refused(there, measure, "has no value");
    }
    Optional<Quantity> quantity =
        switch (value) {
          case "valueQuantity" -> quantity(there, measure);
          case "valueInteger" -> number(there.json(), "", Quantity.Comparator.EQUAL, measure);
          case "valueString" -> written(there.text());
          case "valueCodeableConcept" -> scored(there, measure);
          default -> Optional.empty();
        };
    if (quantity.isEmpty()) {
      return refused(there, measure, "no number with a unit can be read from it");
    }
    Optional<String> refusal = measure.refusal(quantity.get());
    return refusal.isPresent()
        ? refused(there, measure, refusal.get())
        : Optional.of(new Value(quantity.get(), there.place()));
  }

  private Optional<Value> refused(Part there, Measure measure, String why) {
    intake.notes().add(there.place(), measure.label(), why);
    return Optional.empty();
  }

  private static String name(JsonNode json) {
    String found = "";
    for (java.util.Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (name.startsWith("value")) {
        if (!found.isEmpty()) {
          return "valueOfTwoKinds";
        }
        found = name;
      }
    }
    return found;
  }

  private static Optional<Quantity> quantity(Part quantity, Measure measure) {
    Optional<Quantity.Comparator> comparator = comparator(quantity);
    boolean coded =
        quantity.has("code")
            && (quantity.text("system").equals(UCUM) || quantity.text("system").isEmpty());
    String unit = coded ? quantity.text("code") : quantity.text("unit");
    return comparator.flatMap(sign -> number(quantity.json().path("value"), unit, sign, measure));
  }

  private static Optional<Quantity.Comparator> comparator(Part quantity) {
    if (!quantity.has("comparator")) {
      return Optional.of(Quantity.Comparator.EQUAL);
    }
    return switch (quantity.text("comparator")) {
      case "<" -> Optional.of(Quantity.Comparator.LESS);
      case "<=" -> Optional.of(Quantity.Comparator.AT_MOST);
      case ">" -> Optional.of(Quantity.Comparator.GREATER);
      case ">=" -> Optional.of(Quantity.Comparator.AT_LEAST);
      default -> Optional.empty();
    };
  }

  /** A score has no unit, or one of several words for none. */
  private static Optional<Quantity> number(
      JsonNode json, String unit, Quantity.Comparator comparator, Measure measure) {
    if (!json.isNumber()) {
      return Optional.empty();
    }
    BigDecimal value = json.decimalValue();
    if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
      return Optional.empty();
    }
    boolean unitless = List.of("", "1", "{points}", "score", "points").contains(unit);
    String known = measure.unit().equals(SCORE) && unitless ? SCORE : unit;
    return known.isEmpty() ? Optional.empty() : Optional.of(new Quantity(comparator, value, known));
  }

  private static Optional<Quantity> written(String text) {
    try {
      return Optional.of(Quantity.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The answers of a questionnaire that count for a score. */
  private Optional<Quantity> scored(Part concept, Measure measure) {
    List<Integer> scores =
        intake.terms().coded(concept).stream()
            .map(Terms.Term::meaning)
            .filter(Meaning.OfScore.class::isInstance)
            .map(meaning -> ((Meaning.OfScore) meaning).score())
            .distinct()
            .toList();
    return scores.size() == 1 && measure.unit().equals(SCORE)
        ? Optional.of(Quantity.of(BigDecimal.valueOf(scores.get(0)), SCORE))
        : Optional.empty();
  }
}
