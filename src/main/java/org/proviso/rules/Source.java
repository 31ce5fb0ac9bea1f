package org.proviso.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Where statements come from.
 *
 * @param id its id
 * @param kind what it is
 * @param title its title as printed
 * @param country whose label it is, labels only
 * @param year its year, where known
 * @param link where it can be read, where known
 * @param checked when it was last checked
 * @param reviewBy when it is to be checked again
 * @param document whether it is one of the source documents that the rules began with
 * @param sections its sections by id
 */
public record Source(
    String id,
    Kind kind,
    String title,
    Optional<String> country,
    Optional<String> year,
    Optional<String> link,
    LocalDate checked,
    LocalDate reviewBy,
    boolean document,
    Map<String, Section> sections) {

  /** Copies the sections. */
  public Source {
    sections = Map.copyOf(sections);
  }

  /** What a source is, strongest first as evidence for a favour. */
  public enum Kind {
    /** A guideline of a professional body. */
    GUIDELINE("a guideline"),
    /** A review of several studies. */
    REVIEW("a review"),
    /** A clinical trial. */
    TRIAL("a clinical trial"),
    /** A report of single cases. */
    CASE_REPORT("a case report"),
    /** A product label; says what is approved and warned of, not how well it works in pain. */
    LABEL("a product label"),
    /** An article for lay readers; no evidence. */
    LAY_ARTICLE("a lay article");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind in words, with its article. */
    public String words() {
      return words;
    }
  }

  /** What a section's evidence is for. */
  public enum About {
    /** This medicine itself. */
    MEDICINE("for this medicine"),
    /** Related medicines only. */
    CLASS("for related medicines, not this one"),
    /** Neither: background. */
    GENERAL("in general");

    private final String words;

    About(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /** How well a statement was verified at its source, best first. */
  public enum Verified {
    /** Read in the source itself. */
    YES("read in the source"),
    /** Read in a copy or summary. */
    YES_2ND("read in a copy or summary, not in the source itself"),
    /** Only a part was read. */
    PART("read in part only"),
    /** From general knowledge; not read anywhere. */
    RECALLED("from general knowledge, not read in a source");

    private final String words;

    Verified(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /**
   * A part of a source.
   *
   * @param id its id
   * @param title its title
   * @param verified how well what rests on it was verified
   * @param about what its evidence is for
   */
  public record Section(String id, String title, Verified verified, About about) {}
}
