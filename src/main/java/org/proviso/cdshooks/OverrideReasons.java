package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Why a clinician may set a card aside: the six categories of HL7's Non-Adherence Reason Codes,
 * with their displays as published (CDS Hooks 3.0.0-ballot, value set {@code
 * non-adherence-reason-category}). The same on every call.
 */
final class OverrideReasons {

  static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

  private static final String[][] REASONS = {
    {"cds-not-applicable", "PC CDS does not apply to patient"},
    {"cds-suboptimal-context", "PC CDS delivered in suboptimal context"},
    {
      "recipient-disagrees-evidence",
      "Recipient disagrees with recommendation because of issues with the evidence"
    },
    {"recipient-concerns-outcomes", "Recipient has concerns regarding potential health outcomes"},
    {
      "does-not-align-preferences",
      "Recommendation does not align with patient preferences or values"
    },
    {"not-convenient-feasible", "Recommendation is not convenient or feasible"}
  };

  private OverrideReasons() {}

  static ArrayNode write() {
    ArrayNode reasons = JsonNodeFactory.instance.arrayNode();
    for (String[] reason : REASONS) {
      reasons.addObject().put("code", reason[0]).put("system", SYSTEM).put("display", reason[1]);
    }
    return reasons;
  }
}
