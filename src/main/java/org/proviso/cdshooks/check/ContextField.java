package org.proviso.cdshooks.check;

import java.util.List;

/**
 * One field of a hook's context.
 *
 * @param name its name
 * @param presence whether it must be there
 * @param form what it holds
 * @param types the resource types that it is about; empty for any
 */
record ContextField(String name, Presence presence, Form form, List<String> types) {

  /** What a field holds. */
  enum Form {
    USER,
    ID,
    REFERENCE,
    REFERENCES,
    BUNDLE,
    RESOURCE,
    RESOURCES
  }

  static ContextField user(String... types) {
    return new ContextField("userId", Presence.REQUIRED, Form.USER, List.of(types));
  }

  static ContextField id(String name, String type) {
    return new ContextField(name, Presence.REQUIRED, Form.ID, List.of(type));
  }

  static ContextField reference(String name) {
    return new ContextField(name, Presence.REQUIRED, Form.REFERENCE, List.of());
  }

  static ContextField references(String name) {
    return new ContextField(name, Presence.REQUIRED, Form.REFERENCES, List.of());
  }

  static ContextField bundle(String name) {
    return new ContextField(name, Presence.REQUIRED, Form.BUNDLE, List.of());
  }

  static ContextField resource(String name, String type) {
    return new ContextField(name, Presence.REQUIRED, Form.RESOURCE, List.of(type));
  }

  static ContextField resources(String name, String type) {
    return new ContextField(name, Presence.REQUIRED, Form.RESOURCES, List.of(type));
  }

  ContextField optional() {
    return new ContextField(name, Presence.OPTIONAL, form, types);
  }

  /** A plain value; and the dispatched orders, which their hook says may be a token. */
  boolean isToken() {
    return form == Form.USER
        || form == Form.ID
        || form == Form.REFERENCE
        || name.equals("dispatchedOrders");
  }
}
