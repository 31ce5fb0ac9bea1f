package org.proviso.report;

import java.util.List;
import java.util.Optional;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.document.Fields;
import org.proviso.finding.Evidence;
import org.proviso.patient.PartialDate;
import org.proviso.rules.Citation;
import org.proviso.rules.Source;
import org.proviso.rules.Texts;

/**
 * A consideration.
 *
 * @param mark its weight
 * @param title its title
 * @param lead the text that the form is for
 * @param passages further texts, each with a label
 * @param rule the rule's name; empty for a patient
 * @param topic the clinical question of the rule's file
 * @param strength for a favour, what kind of evidence there is; empty for anything else
 * @param firstRead for a favour beside serious points, where those stand; empty for anything else
 * @param first the sentence that points there
 * @param because what it rests on in the record
 * @param sources what it rests on in the literature
 * @param verified how well the least verified source was verified; empty for a patient
 */
record Point(
    Mark mark,
    Said title,
    Said lead,
    List<Passage> passages,
    String rule,
    Said topic,
    String strength,
    String firstRead,
    String first,
    List<Reason> because,
    List<Reference> sources,
    String verified) {

  /**
   * A finding.
   *
   * @param label the finding
   * @param id present or absent, as written in files
   * @param state present or absent, in words
   * @param conflicting whether the record also says the contrary
   * @param places where in the record it stands
   */
  record Reason(Said label, String id, String state, boolean conflicting, List<Recorded> places) {

    static Reason of(Because because, Words words) {
      return new Reason(
          words.phrases().said(because.finding().label()),
          Fields.written(because.state()),
          words.phrases().texts().word("state", because.state()),
          because.conflicting(),
          because.evidence().stream().map(evidence -> Recorded.of(evidence, words)).toList());
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

    static Recorded of(Evidence evidence, Words words) {
      return new Recorded(
          evidence.what(),
          evidence.date().map(PartialDate::toString).orElse(""),
          words.certainty(evidence.certainty()),
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

    static Reference of(Citation citation, Texts texts) {
      Source source = citation.source();
      return new Reference(
          source.title(), citation.section().title(), kind(source, texts), address(source));
    }

    /** What a source is, with its country and year. */
    static String kind(Source source, Texts texts) {
      return texts.word("kind", source.kind())
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

  static Point of(Consideration consideration, Manner manner, Optional<Warning> warning) {
    Words words = Words.of(manner);
    Phrases phrases = manner.phrases();
    return new Point(
        Mark.of(consideration.rule().weight(), phrases),
        new Said(
            words.title(consideration, manner.drugs()),
            manner.texts().otherLanguage(consideration.text().title())),
        Passage.lead(consideration.text(), manner),
        Passage.further(consideration.text(), manner),
        manner.isForPatients() ? "" : consideration.rule().name(),
        phrases.said(consideration.rule().topic()),
        consideration.strength(manner.texts()).orElse(""),
        warning.map(Warning::anchor).orElse(""),
        warning.map(each -> phrases.say("safety-" + each.direction())).orElse(""),
        consideration.because().stream().map(each -> Reason.of(each, words)).toList(),
        consideration.sources().stream().map(each -> Reference.of(each, manner.texts())).toList(),
        manner.isForPatients() ? "" : verified(consideration, words));
  }

  private static String verified(Consideration consideration, Words words) {
    String how = words.verified(consideration);
    return consideration.sources().size() == 1
        ? how
        : words.phrases().say("least-verified", "how", how);
  }
}
