package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A service as a discovery names it.
 *
 * @param id its id
 * @param hook its hook
 * @param prefetch its templates
 */
record DiscoveredService(String id, String hook, JsonNode prefetch) {

  /** The services of a discovery that can be called: those of published hooks, with an id. */
  static List<DiscoveredService> in(JsonNode discovery) {
    List<DiscoveredService> services = new ArrayList<>();
    for (JsonNode service : discovery.path("services")) {
      String id = service.path("id").asText("");
      String hook = service.path("hook").asText("");
      if (!id.isBlank() && Hook.named(hook).isPresent()) {
        services.add(new DiscoveredService(id, hook, service.path("prefetch")));
      }
    }
    return services;
  }

  String pathSegment() {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
