package org.proviso.cdshooks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads JSON of a caller: bounded in depth, and refused where a key stands twice. */
final class Json {

  /** How deep a request may nest; FHIR resources seldom pass 20. */
  private static final int DEEPEST = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /** The object that a body holds. */
  static JsonNode object(byte[] body) {
    try {
      JsonNode read = MAPPER.readTree(body);
      if (read == null || !read.isObject()) {
        throw Problem.wrong("the body is not a JSON object");
      }
      return read;
    } catch (IOException e) {
      throw Problem.wrong(
          "the body is not JSON, nests deeper than " + DEEPEST + " levels, or names a key twice");
    }
  }

  /** A field that has to be text. */
  static String text(JsonNode object, String field, String path) {
    JsonNode value = object.path(field);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw Problem.wrong("'" + path + field + "' is missing, or is not text");
    }
    return value.asText();
  }
}
