package org.proviso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.advice.Scope;
import org.proviso.rules.Drug;
import org.proviso.rules.Rule;
import org.proviso.rules.Weight;

/**
 * The considerations about one medicine, or about both.
 *
 * @param anchor its id within the page
 * @param heading the medicine's name
 * @param description what it is, in a line; empty for both
 * @param marks how much there is to read of each weight
 * @param points the considerations, safety first
 */
record Group(
    String anchor, String heading, Said description, List<Marks> marks, List<Point> points) {

  /** Whether there is a line on what it is. */
  boolean hasDescription() {
    return !description.words().isEmpty();
  }

  /**
   * How many considerations of a weight there are. It counts what to read, and ranks nothing.
   *
   * @param number how many
   * @param mark the weight
   */
  record Marks(int number, Mark mark) {

    private static List<Marks> of(List<Consideration> considerations, Phrases phrases) {
      List<Marks> marks = new ArrayList<>();
      for (Weight weight : Weight.values()) {
        long number =
            considerations.stream().filter(each -> each.rule().weight() == weight).count();
        if (number > 0) {
          marks.add(new Marks((int) number, Mark.of(weight, phrases)));
        }
      }
      return marks;
    }
  }

  /**
   * How much there is to read about a medicine, what is about both included.
   *
   * @param medicine its name
   * @param marks how much of each weight
   */
  record Tally(String medicine, List<Marks> marks) {

    static Tally of(Drug drug, Assessment assessment, Phrases phrases) {
      return new Tally(
          Page.capital(drug.label()),
          Marks.of(chosen(assessment, rule -> rule.drugs().contains(drug.id())), phrases));
    }
  }

  /** The groups in order of showing; out of scope there is none. */
  static List<Group> of(Assessment assessment, Manner manner, String anchor) {
    List<Group> groups = new ArrayList<>();
    if (assessment.scope().state() == Scope.State.OUT) {
      return groups;
    }
    Place place = new Place(assessment, manner, anchor);
    List<Consideration> both = chosen(assessment, rule -> rule.drugs().size() > 1);
    if (!both.isEmpty()) {
      String several = Words.of(manner).several(manner.drugs());
      groups.add(place.group(Warning.SEVERAL, several, "", both));
    }
    for (Drug drug : manner.drugs()) {
      List<Consideration> own = chosen(assessment, rule -> rule.drugs().equals(List.of(drug.id())));
      groups.add(place.group(drug.id(), Page.capital(drug.label()), drug.description(), own));
    }
    return groups;
  }

  private record Place(Assessment assessment, Manner manner, String anchor) {

    Group group(String id, String heading, String description, List<Consideration> considerations) {
      return new Group(
          anchor + "-" + id,
          heading,
          manner.phrases().said(description),
          Marks.of(considerations, manner.phrases()),
          considerations.stream()
              .map(each -> Point.of(each, manner, Warning.of(each, assessment, anchor)))
              .toList());
    }
  }

  private static List<Consideration> chosen(Assessment assessment, Predicate<Rule> rules) {
    return assessment.considerations().stream().filter(each -> rules.test(each.rule())).toList();
  }
}
