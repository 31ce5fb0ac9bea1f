package org.proviso.cdshooks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a clinician did with a card.
 *
 * @param card the card's id
 * @param rule the rule that the card was about; empty where the card is none of ours
 * @param service the service's id
 * @param outcome what was done
 * @param reason why it was set aside, where told
 * @param comment free words, kept only where the settings say so: they may name a patient
 * @param at when
 */
public record Feedback(
    UUID card,
    Optional<String> rule,
    String service,
    Outcome outcome,
    Optional<Reason> reason,
    Optional<String> comment,
    Instant at) {

  /** What was done with a card. */
  public enum Outcome {
    /** A suggestion of it was taken up. */
    ACCEPTED,
    /** It was set aside. */
    OVERRIDDEN
  }

  /**
   * Why a card was set aside.
   *
   * @param system the code system
   * @param code the code
   * @param display its words; may be empty
   */
  public record Reason(String system, String code, String display) {}
}
