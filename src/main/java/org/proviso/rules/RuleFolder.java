package org.proviso.rules;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.proviso.document.DocumentReader;
import org.proviso.document.Faults;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Nearest;
import org.proviso.document.Node;
import org.proviso.document.Place;

/** Reads a folder of rules from disk: YAML documents and DRL files. Nothing in it is ever run. */
final class RuleFolder {

  /** The documents that are read beside the vocabulary and the terminology. */
  private static final List<String> TOP =
      List.of("drugs.yaml", "sources.yaml", "texts/en.yaml", "texts/crisis.yaml");

  private RuleFolder() {}

  /**
   * @param root what the folder is called in faults
   * @throws InvalidInputException where a document cannot be read at all, since nothing that names
   *     its rows could be checked then; a rule file that cannot be read is noted only
   */
  static RuleFiles read(Path folder, String root, Faults faults) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(Place.of(root), "is no folder of rules");
    }
    Map<String, Node> documents = new LinkedHashMap<>();
    List<Rule> rules = new ArrayList<>();
    boolean readable = true;
    for (Path file : files(folder, root, faults)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      String shown = root + "/" + path;
      if (path.endsWith(".drl")) {
        drl(file, path, shown, faults, rules);
      } else if (TOP.contains(path) || isWords(path) || Translations.isOne(path)) {
        try {
          documents.put(path, DocumentReader.read(file, shown));
        } catch (InvalidInputException e) {
          faults.add(e);
          readable = false;
        }
      } else if (!isKeptBeside(path)) {
        faults.add(
            Place.of(shown),
            "is no file that a folder of rules has"
                + Nearest.hint(path, TOP)
                + "; allowed: "
                + String.join(", ", TOP)
                + ", texts/LANGUAGE.yaml, vocabulary/*.yaml, terminology/*.yaml, *.drl, *.cases.yaml");
      }
    }
    if (!readable) {
      faults.refuseIfAny();
    }
    return RuleFiles.of(root, documents, rules);
  }

  private static boolean isWords(String path) {
    return path.endsWith(".yaml")
        && (path.startsWith(RuleFiles.VOCABULARY) || path.startsWith(RuleFiles.TERMINOLOGY));
  }

  /**
   * What is read elsewhere, or is for people: cases, the register of statements, anything but YAML.
   */
  private static boolean isKeptBeside(String path) {
    return path.endsWith(".cases.yaml")
        || path.equals("statements.yaml")
        || !(path.endsWith(".yaml") || path.endsWith(".yml"));
  }

  private static List<Path> files(Path folder, String root, Faults faults) {
    try (Stream<Path> paths = Files.walk(folder, 4)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      faults.add(Place.of(root), "cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private static void drl(Path file, String path, String shown, Faults faults, List<Rule> rules) {
    try {
      rules.addAll(new DrlReader(path, shown, faults).read(Files.readString(file)));
    } catch (MalformedInputException e) {
      faults.add(Place.of(shown), "is not UTF-8");
    } catch (IOException e) {
      faults.add(Place.of(shown), "cannot be read: " + e.getMessage());
    }
  }
}
