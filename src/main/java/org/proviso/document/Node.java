package org.proviso.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A value in a document: a scalar, a list or a mapping, with the place where it begins. Immutable.
 */
public sealed interface Node {

  /** Where the node begins. */
  Place place();

  /** What the node is, in the words of an error message: "text", "a number", "a list" … */
  String kind();

  /**
   * One word, number or truth value.
   *
   * @param place where it stands
   * @param type what it was written as
   * @param text the text as written, without quotes
   */
  record Scalar(Place place, Type type, String text) implements Node {

    /** What a scalar was written as. */
    public enum Type {
      /** Words, quoted or plain. */
      TEXT("text"),
      /** A number. */
      NUMBER("a number"),
      /** true or false. */
      BOOLEAN("true or false"),
      /** Nothing, or the word null. */
      NOTHING("nothing");

      private final String words;

      Type(String words) {
        this.words = words;
      }
    }

    @Override
    public String kind() {
      return type.words;
    }
  }

  /**
   * Values in order.
   *
   * @param place where the list begins
   * @param items its values
   */
  record Sequence(Place place, List<Node> items) implements Node {

    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Values by key, in the order written. */
  final class Mapping implements Node {

    private final Place place;
    private final Map<String, Node> entries;
    private final Map<String, Place> keyPlaces;

    /**
     * Takes both maps over; whoever made them changes them no more.
     *
     * @param keyPlaces where each key stands
     */
    public Mapping(Place place, Map<String, Node> entries, Map<String, Place> keyPlaces) {
      this.place = place;
      this.entries = Collections.unmodifiableMap(entries);
      this.keyPlaces = keyPlaces;
    }

    @Override
    public Place place() {
      return place;
    }

    /** The values by key. */
    public Map<String, Node> entries() {
      return entries;
    }

    /** Where a key stands; the mapping's own place for one that is not there. */
    Place placeOf(String key) {
      return keyPlaces.getOrDefault(key, place);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }
}
