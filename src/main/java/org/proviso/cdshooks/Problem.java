package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Why a call cannot be answered. What it says holds no patient data. */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  private Problem(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** The call is not as the standard asks. */
  static Problem wrong(String message) {
    return new Problem(400, "invalid", message);
  }

  /** There is no such service. */
  static Problem noService(String message) {
    return new Problem(404, "not-found", message);
  }

  /** What is required was neither sent nor to be had. */
  static Problem missing(String message) {
    return new Problem(412, "required", message);
  }

  /** Something failed on our side. */
  static Problem ours(String message) {
    return new Problem(500, "exception", message);
  }

  /** As a FHIR OperationOutcome. */
  HookAnswer answer() {
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    outcome.put("resourceType", "OperationOutcome");
    ObjectNode issue = outcome.putArray("issue").addObject();
    issue.put("severity", "error");
    issue.put("code", code);
    issue.put("diagnostics", getMessage());
    return new HookAnswer(status, outcome);
  }
}
