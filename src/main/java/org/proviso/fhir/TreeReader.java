package org.proviso.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Makes a tree of JSON and leaves out at once what nobody reads: of a resource whose kind is not
 * read everything but its id, of others the elements that no reader asks for. The tree says no less
 * than the text does to whoever reads it with {@link ResourceReader}. How deep it goes the parser
 * bounds.
 */
final class TreeReader {

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final String TYPE = "resourceType";

  private final JsonParser parser;

  TreeReader(JsonParser parser) {
    this.parser = parser;
  }

  /** A name stands twice in one object, so that nobody can tell which is meant. */
  static final class TwiceException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The value at which the parser stands. */
  JsonNode read() throws IOException {
    return value(parser.currentToken(), Elements.ALL);
  }

  private JsonNode value(JsonToken token, Elements elements) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(elements);
      case START_ARRAY -> array();
      case VALUE_STRING -> MAKE.textNode(parser.getText());
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> MAKE.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> MAKE.booleanNode(true);
      case VALUE_FALSE -> MAKE.booleanNode(false);
      default -> MAKE.nullNode();
    };
  }

  private JsonNode integer() throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.INT
        ? MAKE.numberNode(parser.getIntValue())
        : MAKE.numberNode(parser.getDecimalValue());
  }

  private ArrayNode array() throws IOException {
    ArrayNode array = MAKE.arrayNode();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      array.add(value(token, Elements.ALL));
    }
    return array;
  }

  private ObjectNode object(Elements elements) throws IOException {
    ObjectNode object = MAKE.objectNode();
    String name = parser.nextFieldName();
    if (name != null && name.equals(TYPE)) {
      JsonToken token = parser.nextToken();
      object.set(TYPE, value(token, Elements.ALL));
      String type = token == JsonToken.VALUE_STRING ? parser.getText() : "";
      fill(object, parser.nextFieldName(), Elements.of(type));
    } else {
      fill(object, name, elements);
    }
    return object;
  }

  private void fill(ObjectNode object, String first, Elements elements) throws IOException {
    for (String name = first; name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      if (!elements.holds(name)) {
        parser.skipChildren();
      } else if (object.replace(name, value(token, elements.within(name))) != null) {
        throw new TwiceException();
      }
    }
  }
}
