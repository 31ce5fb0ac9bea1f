package org.proviso.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.proviso.document.Faults;

/**
 * The build step that checks {@code rules/} and writes what they say as resources of the library.
 */
public final class ShippedRulesBuild {

  private ShippedRulesBuild() {}

  /**
   * Runs the step; any fault in a rule file fails the build with file, line and rule.
   *
   * @param args the rules' folder, the output folder for classes, the version
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    build(Path.of(args[0]), Path.of(args[1]), args[2]);
  }

  static void build(Path folder, Path output, String version) throws IOException {
    Faults faults = new Faults();
    RuleFiles files = RuleFolder.read(folder, "rules", faults);
    String digest = RulesWriter.digest(files);
    Rulebook rulebook =
        new RulebookReader(List.of(files), faults).read(new Rulebook.Edition(version, digest));
    TranslationReader.check(rulebook, faults);
    write(output, ShippedRules.RULES, RulesWriter.writeConditions(rulebook));
    write(output, ShippedRules.DOCUMENTS, RulesWriter.writeDocuments(files));
    write(output, ShippedRules.TERMINOLOGY, RulesWriter.writeTerminology(files));
    Set<String> languages = files.translations().languages();
    for (String language : languages) {
      write(
          output,
          ShippedRules.translationResource(language),
          RulesWriter.writeTranslation(files, language));
    }
    write(
        output,
        ShippedRules.EDITION,
        (version + "\n" + digest + "\n" + String.join(" ", languages) + "\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path output, String resource, byte[] bytes) throws IOException {
    Path file = output.resolve(resource.substring(1));
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
