package org.proviso.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/**
 * JSON text as trees: one document, or as many as stand one after the other (NDJSON). Thread-safe.
 */
final class JsonSource {

  private final FhirLimits limits;
  private final JsonFactory factory;

  JsonSource(FhirLimits limits) {
    this.limits = limits;
    factory = limits.factory();
  }

  /**
   * Reads a file.
   *
   * @throws InvalidInputException where it cannot be read, is too large, or is no JSON
   */
  List<JsonNode> read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new InvalidInputException(Place.of(file.toString()), "there is no such file");
      }
      if (Files.size(file) > limits.bytes()) {
        throw tooLong(file.toString());
      }
      return read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new InvalidInputException(Place.of(file.toString()), "cannot be read");
    }
  }

  List<JsonNode> read(InputStream stream, String name) {
    try {
      byte[] bytes = stream.readNBytes(limits.bytes() + 1);
      return read(bytes, name);
    } catch (IOException e) {
      throw new InvalidInputException(Place.of(name), "cannot be read");
    }
  }

  List<JsonNode> read(byte[] bytes, String name) {
    if (bytes.length > limits.bytes()) {
      throw tooLong(name);
    }
    List<JsonNode> documents = new ArrayList<>(1);
    try (JsonParser parser = factory.createParser(bytes)) {
      while (parser.nextToken() != null) {
        documents.add(new TreeReader(parser).read());
      }
    } catch (TreeReader.TwiceException e) {
      throw new InvalidInputException(Place.of(name), "a name stands twice in one object");
    } catch (JsonProcessingException e) {
      throw new InvalidInputException(place(name, e.getLocation()), "is no JSON: " + what(e));
    } catch (IOException e) {
      throw new InvalidInputException(Place.of(name), "is no JSON in UTF-8");
    }
    if (documents.isEmpty()) {
      throw new InvalidInputException(Place.of(name), "is empty");
    }
    return documents;
  }

  private InvalidInputException tooLong(String name) {
    return new InvalidInputException(
        Place.of(name), "is too long; at most " + limits.bytes() + " bytes are read");
  }

  private static Place place(String name, JsonLocation location) {
    return new Place(name, location == null ? 0 : Math.max(0, location.getLineNr()));
  }

  /** What is wrong, without what stands there: it may be a patient's. */
  private String what(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.contains("nesting depth")) {
      return "nested deeper than " + limits.depth() + " levels";
    }
    if (message.contains("maximum allowed")) {
      return "a name, a number or a text is too long";
    }
    return "malformed";
  }
}
