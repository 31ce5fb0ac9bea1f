package org.proviso.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.proviso.patient.RecordList;

/** At least so many different medicines of some classes, taken within a scope. */
record MedicineCountCriterion(
    Scope scope, MedicineChoice choice, Threshold atLeast, Counted counted) implements Criterion {

  /**
   * What makes two medicines different: the ingredient, or the name under which they are listed.
   */
  enum Counted {
    INGREDIENTS,
    NAMES
  }

  @Override
  public String kind() {
    return "medicine-count";
  }

  @Override
  public Constancy constancy() {
    return scope.constancy();
  }

  @Override
  public List<String> derivation() {
    return List.of(
        "present: at least "
            + atLeast.words()
            + (counted == Counted.NAMES ? " listed under different names" : " different")
            + ", taken "
            + scope.words()
            + ": "
            + choice.words(),
        "open: enough only if those with an unclear status, or unread, are counted",
        "absent: the medicines were reviewed and are fewer");
  }

  @Override
  public List<Threshold> thresholds() {
    return Stream.concat(scope.window().stream(), Stream.of(atLeast)).toList();
  }

  @Override
  public List<String> medicines(Formulary formulary) {
    return choice.in(formulary);
  }

  @Override
  public Reading read(Chart chart) {
    Map<String, Evidence> certain = new LinkedHashMap<>();
    Map<String, Evidence> unclear = new LinkedHashMap<>();
    for (TakenMedicine taken : chart.medicines()) {
      for (String ingredient : taken.ingredients()) {
        if (choice.holds(ingredient, chart)) {
          String key = key(taken, ingredient);
          if (taken.counts(scope, chart.date())) {
            certain.put(key, chart.words().evidence(taken.medicine()));
          } else if (taken.mayCount(scope, chart.date())) {
            unclear.put(key, chart.words().evidence(taken.medicine()));
          }
        }
      }
    }
    unclear.keySet().removeAll(certain.keySet());
    List<Evidence> unread = chart.unread(RecordList.MEDICINES);
    int needed = atLeast.value().intValueExact();
    Reading reading = Reading.nothing();
    if (certain.size() >= needed) {
      certain.values().stream().distinct().forEach(reading::yes);
    } else if (certain.size() + unclear.size() + unread.size() >= needed) {
      unclear.values().stream().distinct().forEach(reading::open);
      unread.forEach(reading::open);
    } else {
      reading.reviewed(chart.review(RecordList.MEDICINES, scope), List.of());
    }
    return reading;
  }

  private String key(TakenMedicine taken, String ingredient) {
    return switch (counted) {
      case INGREDIENTS -> ingredient;
      case NAMES -> taken.medicine().name().toLowerCase(Locale.ROOT);
    };
  }
}
