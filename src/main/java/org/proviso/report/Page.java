package org.proviso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.document.Fault;
import org.proviso.rules.Texts;

/**
 * What a page says, whatever the markup. Values are plain text; escaping is the template's.
 *
 * @param language the language of the page
 * @param t the forms' own words by id
 * @param subject what every page is about
 * @param title its title
 * @param several whether it is about more than one patient or file
 * @param full whether clinician notes, teaching sentences and sources are shown
 * @param entries one part per patient or refused file, in the order given
 * @param drugs the names of the medicines, in order of showing
 */
record Page(
    String language,
    Map<String, Said> t,
    String subject,
    String title,
    boolean several,
    boolean full,
    List<Entry> entries,
    List<String> drugs) {

  /**
   * A patient, or a file that was refused.
   *
   * @param anchor its id within the page
   * @param heading the patient's title, else id, else the file's name
   * @param parts what the list of its parts is called
   * @param file the file
   * @param patient what is said of the patient; empty for a refused file
   * @param faults why the file was refused
   */
  record Entry(
      String anchor,
      String heading,
      String parts,
      String file,
      Optional<PatientPart> patient,
      List<String> faults) {}

  /** Whether the record's words are in another language than the page. */
  boolean foreign() {
    return !language.equals(Texts.ENGLISH);
  }

  /** What every page is about, at the beginning of a line. */
  String headline() {
    return capital(subject);
  }

  /** How many columns of the summary stand beside the patient's. */
  int columns() {
    return drugs.size() + 1;
  }

  static Page of(List<Result> results, Manner manner) {
    List<Entry> entries = new ArrayList<>(results.size());
    for (Result result : results) {
      entries.add(entry(result, manner, "p" + (entries.size() + 1)));
    }
    Phrases phrases = manner.phrases();
    boolean several = entries.size() > 1;
    String subject = phrases.say("subject", "medicines", Words.of(manner).all(manner.drugs()));
    return new Page(
        manner.texts().language(),
        phrases.all(),
        subject,
        entries.size() == 1
            ? entries.get(0).heading() + ": " + subject
            : phrases.say("title-about", "subject", subject),
        several,
        manner.isFull(),
        entries,
        manner.drugs().stream().map(drug -> capital(drug.label())).toList());
  }

  private static Entry entry(Result result, Manner manner, String anchor) {
    Optional<PatientPart> patient =
        result.assessment().map(assessment -> PatientPart.of(assessment, manner, anchor));
    String heading =
        result
            .assessment()
            .map(assessment -> assessment.subject())
            .map(subject -> subject.title().isBlank() ? subject.id() : subject.title())
            .filter(words -> !words.isBlank())
            .orElse(result.file());
    return new Entry(
        anchor,
        heading,
        manner.phrases().say("parts", "heading", heading),
        result.file(),
        patient,
        result.faults().stream().map(Fault::toString).toList());
  }

  static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** {@code 1 rule waits}, {@code 2 rules wait}. */
  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
