package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Good documents, and the ways in which they are broken. */
final class Documents {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("src/test/resources/org/proviso/cdshooks/check");

  /**
   * One way to break a document.
   *
   * @param file the good document
   * @param pointer where
   * @param value what is put there; {@code -} takes out what stands there
   * @param requirement what is then told
   * @param path where it is told
   * @param removed what is taken out besides
   */
  record Breakage(
      String file, String pointer, String value, String requirement, String path, String removed) {

    JsonNode broken() {
      JsonNode document = good(file);
      if (pointer.isEmpty()) {
        return json(value);
      }
      if (!removed.isEmpty()) {
        put(document, removed, "-");
      }
      put(document, pointer, value);
      return document;
    }
  }

  private Documents() {}

  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("good"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve("good").resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode good(String name) {
    try {
      return JSON.readTree(bytes(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  static DocumentKind kind(String name) {
    return DocumentKind.valueOf(name.replaceAll("-.*", "").toUpperCase(java.util.Locale.ROOT));
  }

  static List<Breakage> breakages() {
    try {
      List<Breakage> breakages = new ArrayList<>();
      for (String line : Files.readAllLines(FOLDER.resolve("breakages.txt"))) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        String[] cells = line.split("\\s+\\|\\s*|\\s*\\|\\s+", -1);
        String path = cells.length > 4 && !cells[4].equals("-") ? cells[4].strip() : path(cells[1]);
        breakages.add(
            new Breakage(
                cells[0].strip(),
                cells[1].strip(),
                cells[2].strip(),
                cells[3].strip(),
                path,
                cells.length > 5 ? cells[5].strip() : ""));
      }
      return breakages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path that a pointer stands for. */
  static String path(String pointer) {
    JsonPath path = JsonPath.ROOT;
    for (String part : pointer.strip().split("/")) {
      if (!part.isEmpty()) {
        path = part.matches("\\d+") ? path.child(Integer.parseInt(part)) : path.child(part);
      }
    }
    return path.text();
  }

  static void put(JsonNode document, String pointer, String value) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = document.at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1);
    if (parent instanceof ObjectNode object) {
      if (value.equals("-")) {
        object.remove(name);
      } else {
        object.set(name, json(value));
      }
    } else if (parent instanceof ArrayNode array) {
      int index = Integer.parseInt(name);
      if (value.equals("-")) {
        array.remove(index);
      } else {
        array.set(index, json(value));
      }
    } else {
      throw new IllegalArgumentException("nothing stands at " + pointer);
    }
  }
}
