package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Valid requests about nobody, as small as the specification allows. */
final class SampleRequest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String ID = "example";

  /** In place of what is no JSON. */
  static final JsonNode NOTHING = NODES.missingNode();

  private SampleRequest() {}

  /** A request without prefetch. */
  static ObjectNode bare(Hook hook, UUID instance) {
    ObjectNode request = NODES.objectNode();
    request.put("hook", hook.name());
    request.put("hookInstance", instance.toString());
    ObjectNode context = request.putObject("context");
    for (ContextField field : hook.fields()) {
      if (field.presence() == Presence.REQUIRED) {
        context.set(field.name(), value(field));
      }
    }
    return request;
  }

  /** A request with something for every prefetch key of the service. */
  static ObjectNode complete(Hook hook, UUID instance, JsonNode templates) {
    ObjectNode request = bare(hook, instance);
    if (!templates.isObject() || templates.isEmpty()) {
      return request;
    }
    ObjectNode prefetch = request.putObject("prefetch");
    templates
        .properties()
        .forEach(
            template -> {
              if (!template.getKey().equals("extension")) {
                prefetch.set(template.getKey(), answer(template.getValue().asText("")));
              }
            });
    return request;
  }

  private static JsonNode answer(String template) {
    if (template.contains("?")) {
      ObjectNode bundle = NODES.objectNode();
      return bundle.put("resourceType", "Bundle").put("type", "searchset").put("total", 0);
    }
    int slash = template.indexOf('/');
    return resource(slash > 0 ? template.substring(0, slash) : "Practitioner");
  }

  private static ObjectNode resource(String type) {
    ObjectNode resource = NODES.objectNode();
    resource.put("resourceType", type).put("id", ID);
    if (type.equals("Patient")) {
      resource.put("gender", "unknown").put("birthDate", "1970-01-01");
    }
    return resource;
  }

  private static JsonNode value(ContextField field) {
    return switch (field.form()) {
      case USER -> NODES.textNode("Practitioner/" + ID);
      case ID -> NODES.textNode(ID);
      case REFERENCE -> NODES.textNode("Organization/" + ID);
      case REFERENCES -> NODES.arrayNode().add(order().path("resourceType").asText() + "/" + ID);
      case RESOURCE -> about(resource(field.types().get(0)), "patient");
      case RESOURCES -> NODES.arrayNode().add(about(resource(field.types().get(0)), "for"));
      case BUNDLE -> bundle(field.name());
    };
  }

  private static ObjectNode bundle(String field) {
    ObjectNode bundle = NODES.objectNode();
    bundle.put("resourceType", "Bundle").put("type", "collection");
    ObjectNode resource =
        switch (field) {
          case "conditions" -> about(resource("Condition"), "subject");
          case "appointments" -> resource("Appointment").put("status", "proposed");
          default -> order();
        };
    bundle.putArray("entry").addObject().set("resource", resource);
    return bundle;
  }

  private static ObjectNode order() {
    ObjectNode order = resource("MedicationRequest").put("status", "draft").put("intent", "order");
    order.putObject("medicationCodeableConcept").put("text", "an example medicine");
    return about(order, "subject");
  }

  private static ObjectNode about(ObjectNode resource, String field) {
    resource.putObject(field).put("reference", "Patient/" + ID);
    return resource;
  }
}
