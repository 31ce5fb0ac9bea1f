package org.proviso.document;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Refuses whatever would make a YAML document mean something other than what is seen on the page.
 * Read off the parser's own events, since Jackson tells of an anchor or a tag in some places only.
 */
final class HiddenMeaning {

  private final String file;
  private int documents;
  private int depth;

  private HiddenMeaning(String file) {
    this.file = file;
  }

  static void refuse(String file, String text, LoaderOptions options) {
    HiddenMeaning reading = new HiddenMeaning(file);
    try {
      Parser events = new ParserImpl(new StreamReader(text), options);
      while (!events.checkEvent(Event.ID.StreamEnd)) {
        reading.refuse(events.getEvent());
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      String hint =
          String.valueOf(e.getContext()).contains("flow")
              ? " (within [ ] or { }, text that holds any of [ ] { } , : needs quotes)"
              : "";
      throw new InvalidInputException(
          new Place(file, line), "cannot be read: " + e.getProblem() + hint);
    } catch (ReaderException e) {
      int line = 1 + (int) text.chars().limit(e.getPosition()).filter(c -> c == '\n').count();
      throw new InvalidInputException(
          new Place(file, line),
          "cannot be read: " + e.getMessage().lines().findFirst().orElse(""));
    } catch (YAMLException e) {
      throw new InvalidInputException(Place.of(file), "cannot be read: " + e.getMessage());
    }
  }

  private void refuse(Event event) {
    if (event instanceof DocumentStartEvent && ++documents > 1) {
      throw fault(event, "a second document begins here; one file holds one");
    }
    if (event instanceof AliasEvent alias) {
      throw fault(
          event, "an alias (*" + alias.getAnchor() + ") is not allowed; write the value out");
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw fault(
          event, "an anchor (&" + node.getAnchor() + ") is not allowed; write the value out");
    }
    if (event instanceof ScalarEvent scalar && scalar.getTag() != null) {
      throw fault(event, "a tag (" + scalar.getTag() + ") is not allowed");
    }
    if (event instanceof CollectionStartEvent collection) {
      if (collection.getTag() != null) {
        throw fault(event, "a tag (" + collection.getTag() + ") is not allowed");
      }
      if (++depth > DocumentReader.MOST_DEPTH) {
        throw fault(event, "nested deeper than " + DocumentReader.MOST_DEPTH + " levels");
      }
    } else if (event instanceof CollectionEndEvent) {
      depth--;
    }
  }

  private InvalidInputException fault(Event event, String message) {
    return new InvalidInputException(new Place(file, event.getStartMark().getLine() + 1), message);
  }
}
