package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Writes cards as the standard's JSON. Immutable and thread-safe. */
final class ResponseWriter {

  /** Our code system: the names of rules, and the few other topics of cards. */
  static final String TOPICS = "https://proviso.org/CodeSystem/topics";

  private final ArrayNode reasons = OverrideReasons.write();
  private final Optional<ArrayNode> links;

  /**
   * @param workbench linked from every card as it stands: nothing of a call is added to it
   */
  ResponseWriter(Optional<URI> workbench) {
    links = workbench.map(ResponseWriter::links);
  }

  private static ArrayNode links(URI workbench) {
    ArrayNode links = JsonNodeFactory.instance.arrayNode();
    links
        .addObject()
        .put("label", "Open the teaching workbench")
        .put("url", workbench.toString())
        .put("type", "absolute");
    return links;
  }

  ObjectNode write(List<Card> cards, ObjectNode checked) {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    ArrayNode all = response.putArray("cards");
    cards.forEach(card -> write(card, all.addObject()));
    response.putObject("extension").set("org.proviso.checked", checked);
    return response;
  }

  private void write(Card card, ObjectNode json) {
    json.put("uuid", card.uuid().toString());
    json.put("summary", card.summary());
    json.put("detail", card.detail());
    json.put("indicator", card.indicator().code());
    ObjectNode source = json.putObject("source");
    source.put("label", card.source().label());
    card.source().url().ifPresent(url -> source.put("url", url));
    source
        .putObject("topic")
        .put("code", card.source().topic())
        .put("system", TOPICS)
        .put("display", card.source().display());
    json.set("overrideReasons", reasons);
    links.ifPresent(all -> json.set("links", all));
    card.extension().ifPresent(extension -> json.set("extension", extension));
  }
}
