package org.proviso.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.proviso.document.DocumentReader;
import org.proviso.document.Fault;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Node;
import org.proviso.document.Place;

/**
 * The rulebook of another edition, to compare with. It is read as data, from a jar or from a saved
 * catalogue; no class of the jar is loaded, and its rules are not compiled.
 *
 * @param rulebook the rulebook
 * @param faults what of it would be refused today; a rulebook with faults can be compared, and no
 *     patient is assessed with it
 */
public record SavedRulebook(Rulebook rulebook, List<Fault> faults) {

  /** The key that marks a saved catalogue; its value is the version of the form. */
  public static final String MARK = "proviso-catalogue";

  private static final String NEITHER =
      "is neither a Proviso jar nor a catalogue saved by 'proviso rules --format json'";

  /** Copies the list. */
  public SavedRulebook {
    faults = List.copyOf(faults);
  }

  /**
   * Reads a jar of Proviso, thin or runnable, or a saved catalogue.
   *
   * @throws InvalidInputException where the file is neither
   */
  public static SavedRulebook read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInputException(
          Place.of(file.toString()),
          Files.isDirectory(file) ? "is a folder; " + NEITHER : "there is no such file");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] first = stream.readNBytes(2);
      return first.length == 2 && first[0] == 'P' && first[1] == 'K' ? jar(file) : catalogue(file);
    } catch (ZipException e) {
      throw new InvalidInputException(Place.of(file.toString()), NEITHER);
    } catch (IOException e) {
      throw new InvalidInputException(
          Place.of(file.toString()), "cannot be read: " + e.getMessage());
    }
  }

  private static SavedRulebook jar(Path file) throws IOException {
    try (ZipFile jar = new ZipFile(file.toFile())) {
      Optional<byte[]> rules = entry(jar, ShippedRules.RULES);
      Optional<byte[]> documents = entry(jar, ShippedRules.DOCUMENTS);
      Optional<byte[]> edition = entry(jar, ShippedRules.EDITION);
      if (rules.isEmpty() || documents.isEmpty() || edition.isEmpty()) {
        throw new InvalidInputException(Place.of(file.toString()), NEITHER);
      }
      Faults faults = new Faults();
      Map<String, Node> read =
          ShippedRules.documents(
              DocumentReader.read(file + "!documents.json", documents.get()), faults);
      faults.refuseIfAny();
      RuleFiles files =
          ShippedRules.saved(
              read,
              ShippedRules.conditions(DocumentReader.read(file + "!rules.json", rules.get()))
                  .rules());
      return of(List.of(files), ShippedRules.edition(edition.get()));
    }
  }

  private static Optional<byte[]> entry(ZipFile jar, String resource) throws IOException {
    ZipEntry entry = jar.getEntry(resource.substring(1));
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream stream = jar.getInputStream(entry)) {
      return Optional.of(stream.readNBytes(DocumentReader.MOST_BYTES + 1));
    }
  }

  private static SavedRulebook catalogue(Path file) {
    Node root;
    try {
      root = DocumentReader.read(file);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(
          Place.of(file.toString()), NEITHER + " (" + e.faults().get(0) + ")");
    }
    if (!(root instanceof Node.Mapping mapping) || !mapping.entries().containsKey(MARK)) {
      throw new InvalidInputException(Place.of(file.toString()), NEITHER);
    }
    Faults faults = new Faults();
    Fields fields = Fields.of(root, "a catalogue", faults);
    List<RuleFiles> layers = new ArrayList<>();
    for (Node layer : fields.list("layers")) {
      layers.add(ShippedRules.saved(layer, faults));
    }
    if (layers.isEmpty()) {
      faults.add(fields.placeOf("layers"), "'layers' is empty or missing: nothing to compare with");
    }
    Rulebook.Edition edition =
        new Rulebook.Edition(fields.requiredText("version"), fields.requiredText("digest"));
    faults.refuseIfAny();
    return of(layers, edition);
  }

  private static SavedRulebook of(List<RuleFiles> layers, Rulebook.Edition edition) {
    Faults faults = new Faults();
    Rulebook rulebook = new RulebookReader(layers, faults).readNotingFaults(edition);
    return new SavedRulebook(rulebook, faults.all());
  }

  /**
   * Writes what a rulebook was read from, as the value of the key {@code layers}, so that it can be
   * read again whole.
   */
  public static void writeLayers(Rulebook rulebook, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("layers");
    for (RuleFiles layer : rulebook.layers()) {
      RulesWriter.write(layer, json);
    }
    json.writeEndArray();
  }
}
