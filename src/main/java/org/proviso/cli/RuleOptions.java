package org.proviso.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.proviso.Proviso;
import org.proviso.rules.Texts;

/**
 * Which rules are applied, and in which language.
 *
 * @param packs the folders of the rule packs that are added
 * @param sources which of the rules
 * @param language the language of the words
 */
record RuleOptions(List<Path> packs, Sources sources, String language) {

  /** Which rules are applied. */
  enum Sources {
    /** Every rule. */
    ALL,
    /** Those that carry a statement of the two source documents. */
    DOCUMENTS
  }

  private static final Option RULES =
      Option.of(
              "--rules",
              "DIR",
              "A further rule pack, a folder laid out as rules/ is; may be given again.")
          .again();

  private static final Option SOURCES =
      Option.of(
          "--sources",
          "WHICH",
          "all (default), or documents: only the rules that carry a statement of the two source"
              + " documents. Suicidality is never left out.");

  private static final Option LANGUAGE =
      Option.of(
          "--language",
          "TAG",
          "The language of the words: en (default), or one that rules/texts or a rule pack brings. What"
              + " it lacks stands in English, marked.");

  static final List<Option> OPTIONS = List.of(RULES, SOURCES, LANGUAGE);

  /** Copies the list. */
  RuleOptions {
    packs = List.copyOf(packs);
  }

  static RuleOptions of(Given given) {
    return new RuleOptions(
        given.paths(RULES),
        given.oneOf(SOURCES, Sources.values()).orElse(Sources.ALL),
        given.text(LANGUAGE).orElse(Texts.ENGLISH));
  }

  Proviso proviso() {
    return proviso(List.of());
  }

  /** With these rule packs before those of the options. */
  Proviso proviso(List<Path> first) {
    Proviso proviso = Proviso.standard();
    List<Path> all = new ArrayList<>(first);
    all.addAll(packs);
    for (Path pack : all) {
      proviso = proviso.withRules(pack);
    }
    Proviso said = proviso.in(language);
    return sources == Sources.DOCUMENTS ? said.keepingToDocuments() : said;
  }
}
