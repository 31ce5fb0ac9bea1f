package org.proviso.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.advice.SideBySide;
import org.proviso.finding.Finding;
import org.proviso.finding.State;
import org.proviso.rules.Citation;
import org.proviso.rules.Drug;
import org.proviso.rules.Source;

/**
 * The medicines beside each other, whatever the markup. Values are plain text; escaping is the
 * template's.
 *
 * @param subject what every page is about
 * @param heading the patient's title, else id
 * @param patient what stands on every page about a patient
 * @param drugs the names of the medicines, in order of showing
 * @param lines the topics on which something was raised or is open
 * @param silent the topics whose rules could all be told, and none holds
 * @param references every source cited, in order of first citing
 */
record SideBySidePage(
    String subject,
    String heading,
    PatientPart patient,
    List<String> drugs,
    List<Row> lines,
    List<String> silent,
    List<Reference> references) {

  /** How many findings that are not known are named in a cell. */
  private static final int SOME = 4;

  /**
   * A topic.
   *
   * @param topic what it is about
   * @param shared what is said of several medicines at once; its heading is theirs
   * @param cells what is said of each medicine alone; none where no rule is about one alone
   */
  record Row(String topic, Side shared, List<Side> cells) {

    /** Whether anything is said of several medicines at once. */
    boolean hasShared() {
      return !shared.groups.isEmpty() || !shared.notKnown.isEmpty();
    }

    /** Whether the rulebook has rules about one medicine alone. */
    boolean hasCells() {
      return !cells.isEmpty();
    }
  }

  /**
   * What is said of a medicine on a topic.
   *
   * @param medicine its name
   * @param groups for, against and neither; only those that have something
   * @param nothing said where nothing was raised; else empty
   * @param notKnown what is not known, named; empty where nothing is
   */
  record Side(String medicine, List<Arguments> groups, String nothing, String notKnown) {}

  /**
   * Arguments of one direction.
   *
   * @param heading what they speak for
   * @param arguments heaviest first
   */
  record Arguments(String heading, List<Argument> arguments) {}

  /**
   * One argument.
   *
   * @param mark its weight
   * @param title its title
   * @param readFirst of a favour, the titles of what is serious about the same medicine; else empty
   * @param words its words at the level that was asked for; empty where none was
   * @param teaching why, in a sentence, where no level was asked for
   * @param because the findings behind it
   * @param evidence how strong the evidence is
   * @param cites the numbers of its sources
   * @param rule the rule's name
   */
  record Argument(
      Mark mark,
      String title,
      String readFirst,
      String words,
      String teaching,
      String because,
      String evidence,
      List<Integer> cites,
      String rule) {

    /** The numbers as they stand in text: {@code [1] [3]}. */
    String cited() {
      return cites.stream().map(number -> "[" + number + "]").collect(Collectors.joining(" "));
    }
  }

  /**
   * A source with its number.
   *
   * @param number the number under which it is cited
   * @param source the source
   */
  record Reference(int number, Point.Reference source) {}

  /** Whether any topic is silent. */
  boolean hasSilent() {
    return !silent.isEmpty();
  }

  /** The silent topics in a row. */
  String silentTopics() {
    return String.join("; ", silent);
  }

  /** Whether anything is cited. */
  boolean hasReferences() {
    return !references.isEmpty();
  }

  static SideBySidePage of(SideBySide sides, Manner manner) {
    Assessment assessment = sides.assessment();
    Maker maker = new Maker(sides, manner);
    List<Row> rows =
        sides.lines().stream()
            .filter(line -> line.isRaised() || line.isOpen())
            .map(maker::row)
            .toList();
    String title = assessment.subject().title();
    return new SideBySidePage(
        Page.capital(Words.of(manner).all(sides.drugs())) + " in chronic pain",
        title.isBlank() ? assessment.subject().id() : title,
        PatientPart.of(assessment, manner, "p1"),
        sides.drugs().stream().map(drug -> Page.capital(drug.label())).toList(),
        rows,
        sides.lines().stream()
            .filter(line -> !line.isRaised() && !line.isOpen())
            .map(line -> line.topic().label())
            .toList(),
        maker.references());
  }

  /** Makes rows, and numbers the sources as they are first cited. */
  private static final class Maker {

    private final Assessment assessment;
    private final List<Drug> drugs;
    private final Manner manner;
    private final Words words;
    private final Map<String, Reference> cited = new LinkedHashMap<>();

    Maker(SideBySide sides, Manner manner) {
      this.manner = manner;
      words = Words.of(manner);
      assessment = sides.assessment();
      drugs = sides.drugs();
    }

    List<Reference> references() {
      return List.copyOf(cited.values());
    }

    Row row(SideBySide.Line line) {
      Side shared = side(words.several(drugs), line.shared(), "");
      List<Side> cells = new ArrayList<>();
      if (line.cells().stream().anyMatch(cell -> cell.rules() > 0)) {
        String noRule =
            line.shared().rules() == 0
                ? "No rule speaks of this."
                : "No rule speaks of this for it alone.";
        for (int at = 0; at < drugs.size(); at++) {
          cells.add(side(Page.capital(drugs.get(at).label()), line.cells().get(at), noRule));
        }
      }
      return new Row(Page.capital(line.topic().label()), shared, cells);
    }

    private Side side(String medicine, SideBySide.Cell cell, String noRule) {
      List<Arguments> groups = new ArrayList<>();
      add("Speaks against", cell.against(), groups);
      add("May favour", cell.inFavour(), groups);
      add("To know", cell.information(), groups);
      return new Side(
          medicine,
          groups,
          cell.rules() == 0
              ? noRule
              : cell.isRaised() ? "" : "Nothing was raised from what is recorded.",
          notKnown(cell));
    }

    private void add(String heading, List<Consideration> raised, List<Arguments> groups) {
      if (!raised.isEmpty()) {
        groups.add(new Arguments(heading, raised.stream().map(this::argument).toList()));
      }
    }

    private Argument argument(Consideration consideration) {
      return new Argument(
          Mark.of(consideration.rule().weight(), manner.phrases()),
          words.title(consideration, drugs),
          Warning.points(consideration, assessment).stream()
              .map(each -> each.text().title())
              .collect(Collectors.joining("; ")),
          manner.level().map(consideration.text()::at).orElse(""),
          manner.level().isPresent() ? "" : consideration.text().teaching(),
          consideration.because().stream().map(Maker::because).collect(Collectors.joining("; ")),
          consideration.strength(manner.texts()).orElseGet(() -> kinds(consideration)),
          consideration.sources().stream().map(this::number).toList(),
          consideration.rule().name());
    }

    private static String because(Because because) {
      return (because.state() == State.PRESENT ? "" : "not so: ")
          + because.finding().label()
          + (because.conflicting() ? " (the record also says the contrary)" : "");
    }

    /** What an argument that is no favour rests on, and how well that was verified. */
    private String kinds(Consideration consideration) {
      return consideration.sources().stream()
              .map(citation -> kind(citation.source()))
              .distinct()
              .collect(Collectors.joining(", "))
          + "; "
          + words.verified(consideration);
    }

    private String kind(Source source) {
      return manner.texts().word("kind", source.kind())
          + source.country().map(country -> " (" + country + ")").orElse("");
    }

    private Integer number(Citation citation) {
      return cited
          .computeIfAbsent(
              citation.id(),
              id -> new Reference(cited.size() + 1, Point.Reference.of(citation, manner.texts())))
          .number();
    }

    private static String notKnown(SideBySide.Cell cell) {
      List<Finding> findings = cell.notKnown();
      if (findings.isEmpty()) {
        return "";
      }
      return findings.stream().limit(SOME).map(Finding::label).collect(Collectors.joining("; "))
          + (findings.size() > SOME ? "; and " + (findings.size() - SOME) + " more" : "");
    }
  }
}
