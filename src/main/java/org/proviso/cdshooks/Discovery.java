package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The answer to the discovery call. */
final class Discovery {

  private static final String USAGE =
      "Educational: prompts to discuss, never advice; not reviewed by a clinician. Only 'patient' is"
          + " required; what is not sent stays unknown. FHIR R4.";

  private Discovery() {}

  static ObjectNode write() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var services = answer.putArray("services");
    for (Hook hook : Hook.values()) {
      ObjectNode service = services.addObject();
      service.put("hook", hook.hook());
      service.put("title", hook.title());
      service.put("description", hook.description());
      service.put("id", hook.id());
      ObjectNode prefetch = service.putObject("prefetch");
      Prefetch.ALL.forEach(each -> prefetch.put(each.key(), each.template()));
      service.put("usageRequirements", USAGE);
    }
    return answer;
  }
}
