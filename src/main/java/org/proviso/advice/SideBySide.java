package org.proviso.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proviso.finding.Finding;
import org.proviso.rules.Drug;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Topic;
import org.proviso.rules.Weight;

/**
 * The medicines beside each other: what speaks for and against each, topic by topic, with what is
 * not known. Nothing is counted together, and nothing says which of them suits.
 *
 * @param assessment what it is read from
 * @param drugs the medicines in order of showing
 * @param lines a line for each topic on which the rulebook has rules that were applied; none out of
 *     scope
 */
public record SideBySide(Assessment assessment, List<Drug> drugs, List<Line> lines) {

  /** Copies the lists. */
  public SideBySide {
    drugs = List.copyOf(drugs);
    lines = List.copyOf(lines);
  }

  /**
   * One topic.
   *
   * @param topic what it is about
   * @param shared what is said of several medicines at once
   * @param cells what is said of each medicine alone, in the order of the medicines
   */
  public record Line(Topic topic, Cell shared, List<Cell> cells) {

    /** Copies the list. */
    public Line {
      cells = List.copyOf(cells);
    }

    /** Whether anything was raised. */
    public boolean isRaised() {
      return shared.isRaised() || cells.stream().anyMatch(Cell::isRaised);
    }

    /** Whether anything could not be told. */
    public boolean isOpen() {
      return !shared.open().isEmpty() || cells.stream().anyMatch(cell -> !cell.open().isEmpty());
    }
  }

  /**
   * What is said of one medicine, or of several at once, on one topic.
   *
   * @param rules how many rules were applied; 0 where the rulebook says nothing of it
   * @param against what speaks against it, heaviest first
   * @param inFavour what may favour it
   * @param information what is neither
   * @param open the rules that could not be told
   */
  public record Cell(
      int rules,
      List<Consideration> against,
      List<Consideration> inFavour,
      List<Consideration> information,
      List<Verdict> open) {

    /** Copies the lists. */
    public Cell {
      against = List.copyOf(against);
      inFavour = List.copyOf(inFavour);
      information = List.copyOf(information);
      open = List.copyOf(open);
    }

    /** Whether anything was raised. */
    public boolean isRaised() {
      return !against.isEmpty() || !inFavour.isEmpty() || !information.isEmpty();
    }

    /** What is not known and would tell, without repetition. */
    public List<Finding> notKnown() {
      Set<Finding> findings = new LinkedHashSet<>();
      open.forEach(verdict -> findings.addAll(verdict.waitingFor()));
      return List.copyOf(findings);
    }
  }

  /** Lays out an assessment made with a rulebook. */
  public static SideBySide of(Assessment assessment, Rulebook rulebook) {
    Map<Topic, List<Verdict>> byTopic = new LinkedHashMap<>();
    rulebook.topics().forEach(topic -> byTopic.put(topic, new ArrayList<>()));
    for (Verdict verdict : assessment.verdicts()) {
      byTopic.get(rulebook.topic(verdict.rule())).add(verdict);
    }
    Map<Rule, Consideration> raised = new LinkedHashMap<>();
    assessment.considerations().forEach(each -> raised.put(each.rule(), each));
    List<Line> lines = new ArrayList<>();
    byTopic.forEach(
        (topic, verdicts) -> {
          if (!verdicts.isEmpty()) {
            lines.add(line(topic, verdicts, raised, rulebook.drugs()));
          }
        });
    return new SideBySide(assessment, rulebook.drugs(), lines);
  }

  private static Line line(
      Topic topic, List<Verdict> verdicts, Map<Rule, Consideration> raised, List<Drug> drugs) {
    return new Line(
        topic,
        cell(verdicts.stream().filter(each -> each.rule().drugs().size() > 1).toList(), raised),
        drugs.stream()
            .map(
                drug ->
                    cell(
                        verdicts.stream()
                            .filter(each -> each.rule().drugs().equals(List.of(drug.id())))
                            .toList(),
                        raised))
            .toList());
  }

  /** The considerations keep their order: heaviest first. */
  private static Cell cell(List<Verdict> verdicts, Map<Rule, Consideration> raised) {
    Set<Rule> rules = new LinkedHashSet<>();
    verdicts.forEach(verdict -> rules.add(verdict.rule()));
    List<Consideration> here =
        raised.values().stream().filter(each -> rules.contains(each.rule())).toList();
    return new Cell(
        rules.size(),
        here.stream().filter(each -> each.rule().weight().isSafety()).toList(),
        here.stream().filter(each -> each.rule().weight() == Weight.MAY_FAVOUR).toList(),
        here.stream().filter(each -> each.rule().weight() == Weight.INFORMATION).toList(),
        verdicts.stream()
            .filter(verdict -> verdict.outcome() == Verdict.Outcome.UNDETERMINED)
            .toList());
  }
}
