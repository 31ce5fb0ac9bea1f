package org.proviso.report;

import java.util.List;
import java.util.Optional;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.document.Fields;
import org.proviso.finding.Evidence;
import org.proviso.patient.PartialDate;
import org.proviso.rules.Citation;
import org.proviso.rules.RuleText;
import org.proviso.rules.Source;

/**
 * A consideration.
 *
 * @param rule the rule's name
 * @param mark its weight
 * @param title its title
 * @param text its words
 * @param topic the clinical question of the rule's file
 * @param strength for a favour, what kind of evidence there is; empty for anything else
 * @param firstRead for a favour beside serious points, where those stand; empty for anything else
 * @param direction whether those stand above or below
 * @param because what it rests on in the record
 * @param sources what it rests on in the literature
 * @param verified how well the least verified source was verified
 */
record Point(
    String rule,
    Mark mark,
    String title,
    RuleText text,
    String topic,
    String strength,
    String firstRead,
    String direction,
    List<Reason> because,
    List<Reference> sources,
    String verified) {

  /**
   * A finding.
   *
   * @param label the finding
   * @param state present or absent
   * @param conflicting whether the record also says the contrary
   * @param places where in the record it stands
   */
  record Reason(String label, String state, boolean conflicting, List<Recorded> places) {

    static Reason of(Because because) {
      return new Reason(
          because.finding().label(),
          Fields.written(because.state()),
          because.conflicting(),
          because.evidence().stream().map(Recorded::of).toList());
    }
  }

  /**
   * A place in the record.
   *
   * @param what what stands there
   * @param date its date; may be empty
   * @param certainty how certain it is, where not certain; may be empty
   * @param where where it stands
   */
  record Recorded(String what, String date, String certainty, String where) {

    static Recorded of(Evidence evidence) {
      return new Recorded(
          evidence.what(),
          evidence.date().map(PartialDate::toString).orElse(""),
          switch (evidence.certainty()) {
            case UNCONFIRMED -> "not confirmed";
            case REFUTED -> "refuted";
            case CONFIRMED, NOT_STATED -> "";
          },
          evidence.where());
    }
  }

  /**
   * A section of a source.
   *
   * @param title the source's title
   * @param section the section's title
   * @param kind what the source is, with country and year
   * @param link where it can be read, a web address; empty where none
   */
  record Reference(String title, String section, String kind, String link) {

    static Reference of(Citation citation) {
      Source source = citation.source();
      return new Reference(
          source.title(), citation.section().title(), kind(source), address(source));
    }

    /** What a source is, with its country and year. */
    static String kind(Source source) {
      return source.kind().words()
          + source.country().map(country -> ", " + country).orElse("")
          + source.year().map(year -> ", " + year).orElse("");
    }

    /** Where a source can be read; empty where no web address is known. */
    static String address(Source source) {
      return source.link().flatMap(Reference::webAddress).orElse("");
    }

    /** A rule pack may hold any link; only a web address is made one, with nothing to break out. */
    private static Optional<String> webAddress(String link) {
      return link.matches("https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]+")
          ? Optional.of(link)
          : Optional.empty();
    }
  }

  static Point of(Consideration consideration, String title, Optional<Warning> warning) {
    return new Point(
        consideration.rule().name(),
        Mark.of(consideration.rule().weight()),
        title,
        consideration.text(),
        consideration.rule().topic(),
        consideration.strength().orElse(""),
        warning.map(Warning::anchor).orElse(""),
        warning.map(Warning::direction).orElse(""),
        consideration.because().stream().map(Reason::of).toList(),
        consideration.sources().stream().map(Reference::of).toList(),
        verified(consideration));
  }

  private static String verified(Consideration consideration) {
    String words = consideration.verified().words();
    return consideration.sources().size() == 1
        ? words
        : "the least well verified of these: " + words;
  }
}
