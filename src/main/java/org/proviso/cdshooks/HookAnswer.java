package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the service answers: an HTTP status and a JSON body. A status other than 200 carries a FHIR
 * OperationOutcome whose text holds no patient data, so it may be logged.
 *
 * @param status the HTTP status: 200, 400, 404, 412 or 500
 * @param body what is sent, as {@code application/json}; not to be changed by the receiver
 */
public record HookAnswer(int status, ObjectNode body) {

  /** Whether the call was answered. */
  public boolean isOk() {
    return status == 200;
  }
}
