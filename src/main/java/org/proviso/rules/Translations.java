package org.proviso.rules;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.proviso.document.Node;

/**
 * The catalogues of a folder in languages other than English.
 *
 * @param languages which there are
 * @param reader reads the catalogue of one of them, when it is asked for
 */
record Translations(Set<String> languages, Function<String, Node> reader) {

  static final Translations NONE = of(Map.of());

  private static final String FOLDER = "texts/";
  private static final String ENDING = ".yaml";

  /** BCP 47, as far as a file is named by it: {@code de}, {@code pt-BR}. */
  private static final String LANGUAGE = "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}";

  static Translations of(Map<String, Node> read) {
    Map<String, Node> files = new TreeMap<>(read);
    return new Translations(files.keySet(), files::get);
  }

  /** Whether a file of a folder is such a catalogue, by its path. */
  static boolean isOne(String path) {
    return path.startsWith(FOLDER)
        && path.endsWith(ENDING)
        && !language(path).equals(Texts.ENGLISH)
        && language(path).matches(LANGUAGE);
  }

  static String language(String path) {
    return path.substring(FOLDER.length(), path.length() - ENDING.length());
  }

  static String path(String language) {
    return FOLDER + language + ENDING;
  }
}
