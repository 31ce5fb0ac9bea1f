package org.proviso.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.proviso.document.Fields;
import org.proviso.patient.Patient;

/** Every entry of a record in words, for reading it without its form. */
public final class RecordEntries {

  private RecordEntries() {}

  /**
   * What a record holds, list by list, each entry with its place: {@code epilepsy, past}.
   *
   * @throws IllegalArgumentException where the patient names a measure that the vocabulary does not
   *     know
   */
  public static List<Evidence> of(Patient patient, Vocabulary vocabulary) {
    RecordWords words = new RecordWords(vocabulary);
    List<Evidence> entries = new ArrayList<>();
    patient.conditions().forEach(entry -> entries.add(words.evidence(entry)));
    patient.medicines().forEach(entry -> entries.add(words.evidence(entry)));
    patient.allergies().forEach(entry -> entries.add(words.evidence(entry)));
    patient
        .measurements()
        .forEach(
            entry ->
                entries.add(
                    words.evidence(
                        entry,
                        vocabulary
                            .measure(entry.measure())
                            .orElseThrow(
                                () ->
                                    new IllegalArgumentException(
                                        vocabulary.unknownMeasure(entry.measure()))))));
    patient.treatments().forEach(entry -> entries.add(words.evidence(entry)));
    patient
        .phenotypes()
        .forEach(
            entry ->
                entries.add(
                    plain(
                        entry.where(),
                        entry.gene() + ": " + Fields.written(entry.activity()) + " metaboliser")));
    patient
        .answers()
        .forEach(
            entry ->
                entries.add(
                    plain(
                        entry.where(),
                        label(entry.finding(), vocabulary)
                            + ": said to be "
                            + Fields.written(entry.said()).replace('-', ' '))));
    patient
        .reviews()
        .forEach(
            entry ->
                entries.add(
                    plain(
                        entry.where(),
                        "the list of "
                            + entry.list().name().toLowerCase(Locale.ROOT)
                            + " was gone through ("
                            + Fields.written(entry.cover())
                            + entry.since().map(day -> " " + day).orElse("")
                            + ")")));
    patient.unread().forEach(entry -> entries.add(plain(entry.where(), entry.what())));
    return List.copyOf(entries);
  }

  private static String label(String finding, Vocabulary vocabulary) {
    return vocabulary.finding(finding).map(Finding::label).orElse(finding);
  }

  private static Evidence plain(String where, String what) {
    return Evidence.of(where, what, Optional.empty());
  }
}
