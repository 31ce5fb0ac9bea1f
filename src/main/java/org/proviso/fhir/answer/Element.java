package org.proviso.fhir.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An element of FHIR, its fields in the order written. A field without a value is left out, since
 * FHIR has no empty ones.
 */
final class Element {

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  /** A resource of a type. */
  static Element resource(String type) {
    return new Element().with("resourceType", type);
  }

  /** A code of a terminology, with its words. */
  static Element coding(String system, String code, String display) {
    return new Element().with("system", system).with("code", code).with("display", display);
  }

  /** A concept: one code and the words for it. */
  static Element concept(Element coding, String text) {
    return new Element().with("coding", List.of(coding)).with("text", text);
  }

  /** A concept in words only. */
  static Element words(String text) {
    return new Element().with("text", text);
  }

  /** A reference to another resource. */
  static Element reference(String to) {
    return new Element().with("reference", to);
  }

  Element with(String field, String value) {
    String text = printable(value).strip();
    if (!text.isEmpty()) {
      node.put(field, text);
    }
    return this;
  }

  Element with(String field, boolean value) {
    node.put(field, value);
    return this;
  }

  Element with(String field, Element value) {
    if (!value.node.isEmpty()) {
      node.set(field, value.node);
    }
    return this;
  }

  Element with(String field, List<Element> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(field);
      values.forEach(value -> array.add(value.node));
    }
    return this;
  }

  ObjectNode node() {
    return node;
  }

  /** FHIR's strings hold no control characters but tab and line breaks. */
  private static String printable(String text) {
    return text.chars().anyMatch(Element::isControl)
        ? text.chars()
            .map(character -> isControl(character) ? ' ' : character)
            .collect(
                StringBuilder::new,
                (built, character) -> built.append((char) character),
                StringBuilder::append)
            .toString()
        : text;
  }

  private static boolean isControl(int character) {
    return character < ' ' && character != '\t' && character != '\n' && character != '\r';
  }
}
