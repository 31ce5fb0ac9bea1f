package org.proviso.report;

import java.util.List;
import java.util.Optional;
import org.proviso.advice.Assessment;
import org.proviso.advice.CrisisLines;
import org.proviso.advice.Scope;
import org.proviso.document.Fields;
import org.proviso.patient.Unread;
import org.proviso.rules.Crisis;

/**
 * What a page says of one patient.
 *
 * @param id the patient's id; may be empty
 * @param date the assessment date
 * @param level for whom the words are, in a sentence; empty where for nobody in particular
 * @param notice educational, not advice
 * @param notApplied how many rules were left out, in a sentence; empty where none
 * @param scopeState in, out or unknown
 * @param scope the scope and its reason, in a sentence
 * @param applied whether any rule was applied
 * @param crisis where help is at once
 * @param groups considerations by medicine, those for both first
 * @param tallies for each medicine how much there is to read of each weight
 * @param asks what is not known
 * @param unread what could not be read
 * @param notes the standing notes
 * @param edition the rulebook's version and the first digits of its digest
 */
record PatientPart(
    String id,
    String date,
    String level,
    Said notice,
    String notApplied,
    String scopeState,
    String scope,
    boolean applied,
    Optional<CrisisPart> crisis,
    List<Group> groups,
    List<Group.Tally> tallies,
    Asks asks,
    List<Unread> unread,
    List<Said> notes,
    String edition) {

  private static final int DIGITS = 12;

  /**
   * Where help is at once.
   *
   * @param title the heading
   * @param text what to say
   * @param country the country's name; empty where none is known
   * @param lines its crisis lines
   * @param emergency its emergency number
   */
  record CrisisPart(
      Said title, Said text, String country, List<Crisis.Line> lines, String emergency) {

    boolean hasLines() {
      return !lines.isEmpty();
    }

    static CrisisPart of(CrisisLines crisis, Phrases phrases) {
      return new CrisisPart(
          phrases.said(crisis.title()),
          phrases.said(crisis.text()),
          crisis.country().map(Crisis.Country::label).orElse(""),
          crisis.country().map(Crisis.Country::lines).orElse(List.of()),
          crisis.country().map(Crisis.Country::emergency).orElse(""));
    }
  }

  /** Whether anything could not be read. */
  boolean hasUnread() {
    return !unread.isEmpty();
  }

  static PatientPart of(Assessment assessment, Manner manner, String anchor) {
    Scope scope = assessment.scope();
    String digest = assessment.edition().digest();
    Phrases phrases = manner.phrases();
    Words words = Words.of(manner);
    return new PatientPart(
        assessment.subject().id(),
        assessment.subject().date().toString(),
        manner.levelLine(),
        phrases.said(assessment.notice()),
        assessment.notApplied() == 0 ? "" : words.notApplied(assessment),
        Fields.written(scope.state()),
        words.scope(scope),
        scope.state() != Scope.State.OUT,
        assessment.crisis().map(crisis -> CrisisPart.of(crisis, phrases)),
        Group.of(assessment, manner, anchor),
        manner.drugs().stream().map(drug -> Group.Tally.of(drug, assessment, phrases)).toList(),
        Asks.of(assessment, manner),
        assessment.unread(),
        manner.notes(assessment).values().stream().map(phrases::said).toList(),
        phrases.say(
            "rulebook",
            "edition",
            assessment.edition().version()
                + " ("
                + digest.substring(0, Math.min(DIGITS, digest.length()))
                + ")"));
  }
}
