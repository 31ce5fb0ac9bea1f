package org.proviso.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.proviso.document.Fields;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Nearest;
import org.proviso.document.Place;
import org.proviso.rules.Drug;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Weight;

/**
 * Which rules are wanted: of a medicine, of a weight, on a source.
 *
 * @param drug the medicine
 * @param weight the weight
 * @param source the source
 */
record RuleFilter(Optional<String> drug, Optional<Weight> weight, Optional<String> source) {

  private static final Option DRUG =
      Option.of("--drug", "NAME", "Only the rules about a medicine.");

  private static final Option WEIGHT =
      Option.of(
          "--weight",
          "WEIGHT",
          "Only rules of a weight: contraindicated, serious, caution, may-favour or information.");

  private static final Option SOURCE =
      Option.of(
          "--source", "ID", "Only the rules that rest on a source, such as us-label-bupropion.");

  static final List<Option> OPTIONS = List.of(DRUG, WEIGHT, SOURCE);

  static RuleFilter of(Given given) {
    return new RuleFilter(
        given.text(DRUG), given.oneOf(WEIGHT, Weight.values()), given.text(SOURCE));
  }

  boolean isWanted(Rule rule) {
    return drug.map(rule.drugs()::contains).orElse(true)
        && weight.map(rule.weight()::equals).orElse(true)
        && source
            .map(id -> rule.cites().stream().anyMatch(cite -> cite.startsWith(id + "/")))
            .orElse(true);
  }

  /** In words, for a catalogue. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    drug.ifPresent(id -> words.add("the rules about " + id));
    weight.ifPresent(each -> words.add("those of the weight " + Fields.written(each)));
    source.ifPresent(id -> words.add("those that rest on " + id));
    return words;
  }

  /**
   * Refuses names that a rulebook does not have.
   *
   * @throws InvalidInputException with what is allowed
   */
  void check(Rulebook rulebook) {
    if (drug.isPresent() && rulebook.drug(drug.get()).isEmpty()) {
      refuse(DRUG, drug.get(), rulebook.drugs().stream().map(Drug::id).toList());
    }
    if (source.isPresent() && !rulebook.sources().containsKey(source.get())) {
      refuse(SOURCE, source.get(), rulebook.sources().keySet());
    }
  }

  private static void refuse(Option option, String value, Collection<String> allowed) {
    throw new InvalidInputException(Place.of(option.name()), Nearest.refusal(value, allowed));
  }
}
