package org.proviso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.document.Fault;
import org.proviso.rules.Drug;

/**
 * What a page says, whatever the markup. Values are plain text; escaping is the template's.
 *
 * @param subject what every page is about
 * @param title its title
 * @param several whether it is about more than one patient or file
 * @param full whether clinician notes, teaching sentences and sources are shown
 * @param entries one part per patient or refused file, in the order given
 * @param drugs the names of the medicines, in order of showing
 */
record Page(
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
   * @param file the file
   * @param patient what is said of the patient; empty for a refused file
   * @param faults why the file was refused
   */
  record Entry(
      String anchor,
      String heading,
      String file,
      Optional<PatientPart> patient,
      List<String> faults) {}

  /** What every page is about, at the beginning of a line. */
  String headline() {
    return capital(subject);
  }

  /** How many columns of the summary stand beside the patient's. */
  int columns() {
    return drugs.size() + 1;
  }

  static Page of(List<Result> results, List<Drug> drugs, Detail detail) {
    List<Entry> entries = new ArrayList<>(results.size());
    for (Result result : results) {
      entries.add(entry(result, drugs, "p" + (entries.size() + 1)));
    }
    boolean several = entries.size() > 1;
    String subject = Words.all(drugs) + " in chronic pain";
    return new Page(
        subject,
        entries.size() == 1
            ? entries.get(0).heading() + ": " + subject
            : "Points to discuss: " + subject,
        several,
        detail == Detail.FULL,
        entries,
        drugs.stream().map(drug -> capital(drug.label())).toList());
  }

  private static Entry entry(Result result, List<Drug> drugs, String anchor) {
    Optional<PatientPart> patient =
        result.assessment().map(assessment -> PatientPart.of(assessment, drugs, anchor));
    return new Entry(
        anchor,
        result
            .assessment()
            .map(assessment -> assessment.subject())
            .map(subject -> subject.title().isBlank() ? subject.id() : subject.title())
            .filter(heading -> !heading.isBlank())
            .orElse(result.file()),
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
