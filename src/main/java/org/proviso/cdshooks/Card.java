package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/**
 * A card. It never holds a suggestion or an action, so nothing of an order is ever created, changed
 * or deleted.
 *
 * @param uuid fresh for every card
 * @param summary one sentence of fewer than 140 characters
 * @param detail GitHub-flavoured Markdown without HTML
 * @param indicator how much it asks for attention
 * @param source what it rests on
 * @param extension what it rests on and what is not known, for programs; the card is complete
 *     without it
 */
record Card(
    UUID uuid,
    String summary,
    String detail,
    Indicator indicator,
    CardSource source,
    Optional<ObjectNode> extension) {

  /** How much a card asks for attention; education does not shout, so none is critical. */
  enum Indicator {
    INFO("info"),
    WARNING("warning");

    private final String code;

    Indicator(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /**
   * What a card rests on.
   *
   * @param label the title of its primary source
   * @param url where that can be read, where known
   * @param topic what the card is about: a rule's name, or one of our other topics
   * @param display the topic in words
   */
  record CardSource(String label, Optional<String> url, String topic, String display) {}

  /** Refuses a summary that is too long. */
  Card {
    if (!Summary.fits(summary)) {
      throw new IllegalArgumentException("a summary of " + summary.length() + " characters");
    }
  }
}
