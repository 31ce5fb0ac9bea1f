package org.proviso.cdshooks.check;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the lines and columns of paths in a text, once something is found there. */
final class JsonPlaces {

  private JsonPlaces() {}

  static HookFault.Position position(JsonLocation location) {
    return new HookFault.Position(
        Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  static JsonPath path(JsonStreamContext context) {
    if (context.inRoot() || context.getParent() == null) {
      return JsonPath.ROOT;
    }
    JsonPath parent = path(context.getParent());
    if (context.inArray()) {
      return parent.child(context.getCurrentIndex());
    }
    return context.getCurrentName() == null ? parent : parent.child(context.getCurrentName());
  }

  /** The same faults in the order of the text, each with the place of its value or object. */
  static List<HookFault> placed(List<HookFault> faults, String text) {
    Set<String> wanted = new HashSet<>();
    for (HookFault fault : faults) {
      for (String path = fault.path(); !path.isEmpty(); path = parent(path)) {
        wanted.add(path);
      }
    }
    Map<String, HookFault.Position> places = places(wanted, text);
    return faults.stream()
        .map(fault -> placed(fault, places))
        .sorted(
            Comparator.comparing(
                fault -> fault.position().orElse(new HookFault.Position(1, 1)),
                Comparator.comparingInt(HookFault.Position::line)
                    .thenComparingInt(HookFault.Position::column)))
        .toList();
  }

  private static HookFault placed(HookFault fault, Map<String, HookFault.Position> places) {
    for (String path = fault.path(); !path.isEmpty(); path = parent(path)) {
      HookFault.Position place = places.get(path);
      if (place != null) {
        return fault.at(place);
      }
    }
    return fault;
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  private static Map<String, HookFault.Position> places(Set<String> wanted, String text) {
    Map<String, HookFault.Position> places = new HashMap<>();
    Deque<JsonPath> open = new ArrayDeque<>();
    try (JsonParser parser = JsonText.JSON.createParser(text)) {
      JsonToken token = parser.nextToken();
      for (; token != null && places.size() < wanted.size(); token = parser.nextToken()) {
        if (token.isStructEnd()) {
          open.pop();
        } else if (token != JsonToken.FIELD_NAME) {
          JsonPath path = path(parser, token, open);
          boolean isWanted = wanted.contains(path.text());
          if (isWanted) {
            places.put(path.text(), position(parser.currentTokenLocation()));
          }
          if (token.isStructStart() && isWanted) {
            open.push(path);
          } else {
            parser.skipChildren();
          }
        }
      }
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonPath path(JsonParser parser, JsonToken token, Deque<JsonPath> open) {
    JsonPath parent = open.peek();
    if (parent == null) {
      return JsonPath.ROOT;
    }
    JsonStreamContext context =
        token.isStructStart() ? parser.getParsingContext().getParent() : parser.getParsingContext();
    return context.inArray()
        ? parent.child(context.getCurrentIndex())
        : parent.child(context.getCurrentName());
  }
}
