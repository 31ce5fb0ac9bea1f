package org.proviso.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proviso.document.Nearest;

/**
 * The medicines that are known: ingredients with their classes, and products that hold several
 * ingredients. Names match whole, never in part: trimipramine is not imipramine. Immutable once
 * read.
 */
public final class Formulary {

  /**
   * A class of medicines.
   *
   * @param id its id
   * @param label its name for reading
   * @param source the {@code source/section} that says what belongs to it
   */
  public record MedicineClass(String id, String label, String source) {}

  private final Map<String, MedicineClass> classes = new LinkedHashMap<>();
  private final Map<String, Set<String>> classesOf = new LinkedHashMap<>();
  private final Map<String, List<String>> products = new LinkedHashMap<>();
  private final Names names = new Names();

  Formulary() {}

  List<String> addClass(MedicineClass medicineClass) {
    boolean twice = classes.putIfAbsent(medicineClass.id(), medicineClass) != null;
    return twice ? List.of("class '" + medicineClass.id() + "' stands twice") : List.of();
  }

  List<String> addIngredient(String id, List<String> ofClasses, List<String> also) {
    if (classesOf.putIfAbsent(id, new LinkedHashSet<>(ofClasses)) != null) {
      return List.of("medicine '" + id + "' stands twice");
    }
    return named(id, also);
  }

  List<String> addProduct(String name, List<String> ingredients) {
    if (products.putIfAbsent(name, List.copyOf(ingredients)) != null) {
      return List.of("product '" + name + "' stands twice");
    }
    return named(name, List.of());
  }

  private List<String> named(String id, List<String> also) {
    List<String> all = new ArrayList<>(also);
    all.add(id);
    return names.addAll(all, id);
  }

  /** Every class in the order written. */
  public Collection<MedicineClass> classes() {
    return Collections.unmodifiableCollection(classes.values());
  }

  /** Whether a class is known. */
  public boolean hasClass(String id) {
    return classes.containsKey(id);
  }

  /** Every ingredient in the order written. */
  public Set<String> ingredients() {
    return Collections.unmodifiableSet(classesOf.keySet());
  }

  /** The classes that an ingredient belongs to; none for one that is not known. */
  public Set<String> classesOf(String ingredient) {
    return Collections.unmodifiableSet(classesOf.getOrDefault(ingredient, Set.of()));
  }

  /**
   * The ingredients that a name stands for: one for a medicine, several for a combination product.
   */
  public Optional<List<String>> ingredientsOf(String name) {
    Optional<String> id = names.id(name);
    return id.isPresent()
        ? Optional.of(products.getOrDefault(id.get(), List.of(id.get())))
        : Optional.empty();
  }

  /** The product that holds exactly these ingredients; the first in the order written. */
  public Optional<String> productOf(Collection<String> ingredients) {
    return products.entrySet().stream()
        .filter(
            product ->
                product.getValue().size() == ingredients.size()
                    && product.getValue().containsAll(ingredients))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What to say of a class that is not known: its id, and the nearest that is. */
  String unknownClass(String id) {
    return "there is no class '" + id + "'" + Nearest.hint(id, classes.keySet());
  }

  /** What to say of a name that is not known: the name, and the nearest that is. */
  public String unknown(String name) {
    return "'"
        + name
        + "' is not a medicine that the vocabulary knows"
        + Nearest.hint(name, names.all());
  }
}
