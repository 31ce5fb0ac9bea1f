package org.proviso.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.proviso.Proviso;
import org.proviso.rules.Texts;
import picocli.CommandLine.Option;

/** The options that choose the rules and their language. */
final class Options {

  /** Which rules are applied. */
  enum Sources {
    /** Every rule. */
    ALL,
    /** Those that carry a statement of the two source documents. */
    DOCUMENTS
  }

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A further rule pack, a folder laid out as rules/ is; may be given again.")
  private List<Path> packs = new ArrayList<>();

  @Option(
      names = "--sources",
      paramLabel = "WHICH",
      description =
          "all (default), or documents: only the rules that carry a statement of the two source"
              + " documents. Suicidality is never left out.")
  private Sources sources = Sources.ALL;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "The language of the words: en (default), or one that rules/texts or a rule pack brings. What"
              + " it lacks stands in English, marked.")
  private String language = Texts.ENGLISH;

  Options() {}

  /** The folders of the rule packs that are added. */
  List<Path> packs() {
    return List.copyOf(packs);
  }

  Proviso proviso() {
    Proviso proviso = Proviso.standard();
    for (Path pack : packs) {
      proviso = proviso.withRules(pack);
    }
    Proviso said = proviso.in(language);
    return sources == Sources.DOCUMENTS ? said.keepingToDocuments() : said;
  }
}
