package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call of a service, checked.
 *
 * @param hook which hook
 * @param patientId the bare id of the patient
 * @param drafts the draft orders, for a hook that has them
 * @param selections {@code Type/id} of the drafts that were chosen, for order-select
 * @param prefetch what was sent, by key; a value may be JSON's null
 * @param access where more can be read, with the given token
 * @param warnings what was not as it should be and was taken all the same
 */
record Call(
    Hook hook,
    String patientId,
    Optional<JsonNode> drafts,
    Set<String> selections,
    Map<String, JsonNode> prefetch,
    Optional<FhirAccess> access,
    List<String> warnings) {

  /** Copies the collections. */
  Call {
    selections = Set.copyOf(selections);
    warnings = List.copyOf(warnings);
  }

  /** Neither what was sent nor the token. */
  @Override
  public String toString() {
    return "Call[" + hook.id() + "]";
  }
}
