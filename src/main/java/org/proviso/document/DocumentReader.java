package org.proviso.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads one YAML or JSON document into a tree with places. What would make a document mean
 * something other than what is seen on the page is refused: repeated keys, anchors, aliases, tags,
 * a second document. Size and depth are bounded.
 */
public final class DocumentReader {

  /** The largest document that is read, in bytes. */
  public static final int MOST_BYTES = 2_000_000;

  /** The deepest nesting that is read. */
  public static final int MOST_DEPTH = 40;

  private final String file;
  private final JsonParser parser;

  private DocumentReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** Reads a file; JSON where its name ends in {@code .json}, else YAML. */
  public static Node read(Path path) {
    return read(path, path.toString());
  }

  /** Reads a file, and calls it by another name in places. */
  public static Node read(Path path, String name) {
    try {
      if (!Files.exists(path)) {
        throw new InvalidInputException(Place.of(name), "there is no such file");
      }
      if (Files.size(path) > MOST_BYTES) {
        throw new InvalidInputException(
            Place.of(name), Files.size(path) + " bytes; at most " + MOST_BYTES + " are read");
      }
      return read(name, Files.readAllBytes(path));
    } catch (IOException e) {
      throw new InvalidInputException(Place.of(name), "cannot be read: " + e.getMessage());
    }
  }

  /**
   * Reads a document.
   *
   * @param name what the document is called in places; JSON where it ends in {@code .json}, else
   *     YAML
   * @throws InvalidInputException where it is not one well-formed document in UTF-8
   */
  public static Node read(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new InvalidInputException(
          Place.of(name), bytes.length + " bytes; at most " + MOST_BYTES + " are read");
    }
    String text = decode(name, bytes);
    boolean isJson = name.endsWith(".json");
    if (!isJson) {
      HiddenMeaning.refuse(name, text, options());
    }
    try (JsonParser parser = isJson ? json(text) : yaml(text)) {
      return new DocumentReader(name, parser).document();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      String told = e.getOriginalMessage().lines().findFirst().orElse("malformed");
      // Where the parser points to itself.
      int aside = told.indexOf(" (start marker at ");
      String what = aside < 0 ? told : told.substring(0, aside);
      throw new InvalidInputException(new Place(name, line), "cannot be read: " + what);
    } catch (IOException e) {
      throw new InvalidInputException(Place.of(name), "cannot be read: " + e.getMessage());
    }
  }

  private static JsonParser json(String text) throws IOException {
    return new JsonFactory().createParser(text.toCharArray());
  }

  private static JsonParser yaml(String text) throws IOException {
    return YAMLFactory.builder()
        .loaderOptions(options())
        .build()
        .createParser(new StringReader(text));
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_BYTES);
    return options;
  }

  private static String decode(String name, byte[] bytes) {
    String plain = new String(bytes, StandardCharsets.UTF_8);
    // What is not UTF-8 becomes this character; so may a document's own, which the decoder tells.
    String decoded = plain.indexOf('\uFFFD') < 0 ? plain : strictly(name, bytes);
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  private static String strictly(String name, byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(input, text, true);
    if (result.isError()) {
      int line = 1 + (int) text.flip().chars().filter(c -> c == '\n').count();
      throw new InvalidInputException(
          new Place(name, line), "is not UTF-8 (byte " + input.position() + ")");
    }
    return text.flip().toString();
  }

  private Node document() throws IOException {
    if (parser.nextToken() == null) {
      throw new InvalidInputException(Place.of(file), "is empty");
    }
    Node root = node(0);
    if (root instanceof Node.Scalar scalar && scalar.type() == Node.Scalar.Type.NOTHING) {
      throw new InvalidInputException(Place.of(file), "is empty");
    }
    if (parser.nextToken() != null) {
      throw fault("a second document begins here; one file holds one");
    }
    return root;
  }

  private Node node(int depth) throws IOException {
    if (depth > MOST_DEPTH) {
      throw fault("nested deeper than " + MOST_DEPTH + " levels");
    }
    Place place = here();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(place, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(depth + 1));
      }
      return new Node.Sequence(place, items);
    }
    return new Node.Scalar(place, type(token, parser.getText()), parser.getText());
  }

  private Node mapping(Place place, int depth) throws IOException {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place first = places.putIfAbsent(key, here());
      if (first != null) {
        throw fault(
            "'" + key + "' stands here a second time; the first is in line " + first.line());
      }
      parser.nextToken();
      entries.put(key, node(depth + 1));
    }
    return new Node.Mapping(place, entries, places);
  }

  /**
   * Nothing after a colon is nothing, quoted or not; words such as yes and on are words here,
   * whatever YAML 1.1 made of them.
   */
  private static Node.Scalar.Type type(JsonToken token, String text) {
    return switch (token) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.Scalar.Type.NUMBER;
      case VALUE_TRUE, VALUE_FALSE ->
          text.equals("true") || text.equals("false")
              ? Node.Scalar.Type.BOOLEAN
              : Node.Scalar.Type.TEXT;
      case VALUE_NULL -> Node.Scalar.Type.NOTHING;
      default -> text.isBlank() ? Node.Scalar.Type.NOTHING : Node.Scalar.Type.TEXT;
    };
  }

  private Place here() {
    return new Place(file, parser.currentTokenLocation().getLineNr());
  }

  private InvalidInputException fault(String message) {
    return new InvalidInputException(here(), message);
  }
}
