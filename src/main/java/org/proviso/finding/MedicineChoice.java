package org.proviso.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which medicines a row is about: those of some classes and some by name, less those that it leaves
 * out.
 */
record MedicineChoice(Set<String> classes, Set<String> medicines, Set<String> except) {

  boolean holds(String ingredient, Chart chart) {
    return !except.contains(ingredient)
        && (medicines.contains(ingredient)
            || !Collections.disjoint(chart.classesOf(ingredient), classes));
  }

  boolean holdsAny(List<String> ingredients, Chart chart) {
    for (String ingredient : ingredients) {
      if (holds(ingredient, chart)) {
        return true;
      }
    }
    return false;
  }

  /** Every ingredient that it holds. */
  List<String> in(Formulary formulary) {
    return formulary.ingredients().stream()
        .filter(
            ingredient ->
                !except.contains(ingredient)
                    && (medicines.contains(ingredient)
                        || formulary.classesOf(ingredient).stream().anyMatch(classes::contains)))
        .toList();
  }

  String words() {
    List<String> words = new ArrayList<>();
    classes.stream().sorted().map(name -> "any " + name).forEach(words::add);
    medicines.stream().sorted().forEach(words::add);
    String all = String.join(", ", words);
    return except.isEmpty()
        ? all
        : all + ", except " + String.join(", ", except.stream().sorted().toList());
  }
}
