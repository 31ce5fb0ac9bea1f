package org.proviso.cdshooks;

import java.util.List;

/**
 * A medicine among the draft orders.
 *
 * @param where where it stands: {@code MedicationRequest/1}
 * @param name its name as read
 * @param ingredients what it holds, as the vocabulary names them
 * @param chosen whether the hook is about it: selected, or about to be signed
 */
record Draft(String where, String name, List<String> ingredients, Choice chosen) {

  /** Whether the hook is about a draft, or it only stands beside. */
  enum Choice {
    CHOSEN,
    BESIDE
  }

  /** Copies the list. */
  Draft {
    ingredients = List.copyOf(ingredients);
  }

  boolean isChosen() {
    return chosen == Choice.CHOSEN;
  }

  boolean holds(String ingredient) {
    return ingredients.contains(ingredient);
  }
}
