package org.proviso.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a page with a strict XML parser, and checks what a screen reader relies on. */
final class WellFormed {

  private WellFormed() {}

  static Document check(String page) {
    return check(page, "en");
  }

  static Document check(String page, String language) {
    assertTrue(page.startsWith("<!DOCTYPE html>\n") && page.endsWith("</html>\n"));
    Document document = parsed(page);
    assertEquals(language, document.getDocumentElement().getAttribute("lang"));
    Set<String> ids = new HashSet<>();
    int level = 0;
    int mains = 0;
    for (Element element : elements(document)) {
      String name = element.getTagName();
      String id = element.getAttribute("id");
      assertTrue(id.isEmpty() || ids.add(id), "id stands twice: " + id);
      mains += name.equals("main") ? 1 : 0;
      if (name.matches("h[1-6]")) {
        int next = name.charAt(1) - '0';
        assertTrue(next <= level + 1, "h" + level + " is followed by " + name);
        level = next;
      }
    }
    assertEquals(1, mains);
    for (Element element : elements(document)) {
      String label = element.getAttribute("aria-labelledby");
      assertTrue(label.isEmpty() || ids.contains(label), "no such label: " + label);
    }
    return document;
  }

  static List<Element> elements(Document document) {
    NodeList all = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>(all.getLength());
    for (int at = 0; at < all.getLength(); at++) {
      elements.add((Element) all.item(at));
    }
    return elements;
  }

  private static Document parsed(String page) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(page)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }
}
