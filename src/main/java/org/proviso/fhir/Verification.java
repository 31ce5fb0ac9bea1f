package org.proviso.fhir;

import java.util.Locale;
import org.proviso.patient.Certainty;

/**
 * How certain a record says it is, as its verificationStatus tells (FHIR R4, condition-ver-status
 * and allergyintolerance-verification).
 */
enum Verification {
  CONFIRMED(Certainty.CONFIRMED),
  NOT_STATED(Certainty.NOT_STATED),
  UNCONFIRMED(Certainty.UNCONFIRMED),
  REFUTED(Certainty.REFUTED),
  ENTERED_IN_ERROR(Certainty.NOT_STATED),
  NOT_UNDERSTOOD(Certainty.NOT_STATED);

  private final Certainty certainty;

  Verification(Certainty certainty) {
    this.certainty = certainty;
  }

  /** Of a record that is taken at all. */
  Certainty certainty() {
    return certainty;
  }

  static Verification of(Part resource) {
    if (!resource.has("verificationStatus")) {
      return NOT_STATED;
    }
    return switch (word(resource.get("verificationStatus"), "ver")) {
      case "confirmed" -> CONFIRMED;
      case "unconfirmed", "provisional", "differential" -> UNCONFIRMED;
      case "refuted" -> REFUTED;
      case "entered-in-error", "entered in error" -> ENTERED_IN_ERROR;
      default -> NOT_UNDERSTOOD;
    };
  }

  /**
   * The code of a status, or its text where there is no code; of several codes that say different
   * things, none.
   *
   * @param system a part of the name of the code systems that count
   */
  static String word(Part status, String system) {
    String word = "";
    for (Part coding : status.items("coding")) {
      String code = coding.text("code");
      boolean counts = coding.text("system").isEmpty() || coding.text("system").contains(system);
      if (counts && !code.isEmpty()) {
        if (!word.isEmpty() && !word.equals(code)) {
          return "several";
        }
        word = code;
      }
    }
    return word.isEmpty() ? status.text("text").strip().toLowerCase(Locale.ROOT) : word;
  }
}
