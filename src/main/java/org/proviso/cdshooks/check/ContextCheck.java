package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Points 13 and 14: the context of a hook. */
final class ContextCheck {

  private ContextCheck() {}

  /** Looks at the fields of a published hook; of another one, at what all contexts share. */
  static void check(Reading context, String hook) {
    Hook.named(hook).ifPresent(known -> known.fields().forEach(field -> check(context, field)));
    DraftsCheck.check(context, hook);
    context.done();
  }

  private static void check(Reading context, ContextField field) {
    switch (field.form()) {
      case USER ->
          context
              .text(field.name(), field.presence(), ContextRequirement.CONTEXT_USER)
              .ifPresent(user -> checkUser(context, field, user));
      case ID ->
          context
              .text(field.name(), field.presence(), ContextRequirement.CONTEXT_ID)
              .ifPresent(id -> checkId(context, field.name(), id, field.types().get(0)));
      case REFERENCE ->
          context
              .text(field.name(), field.presence(), ContextRequirement.CONTEXT_REFERENCE)
              .filter(text -> !Forms.isReference(text))
              .ifPresent(
                  text ->
                      context.fault(
                          field.name(), ContextRequirement.CONTEXT_REFERENCE, "of another form"));
      case REFERENCES -> checkReferences(context, field);
      case BUNDLE -> checkBundle(context, field);
      case RESOURCE ->
          context
              .value(field.name(), field.presence(), ContextRequirement.CONTEXT_RESOURCE)
              .ifPresent(value -> checkResource(context, field, value));
      case RESOURCES -> checkResources(context, field);
    }
  }

  private static void checkUser(Reading context, ContextField field, String user) {
    if (!Forms.isReference(user)) {
      context.fault(field.name(), ContextRequirement.CONTEXT_USER, "of another form");
    } else if (!field.types().contains(Forms.typeOf(user))) {
      String type = Forms.typeOf(user);
      context.fault(
          field.name(),
          ContextRequirement.CONTEXT_USER_TYPE,
          (ResourceTypes.isOne(type) ? "a " + type : "of an unknown type")
              + ", not one of "
              + String.join(", ", field.types()));
    }
  }

  /** Type/id is what many clients send in place of the id: told, not refused. */
  static void checkId(Reading object, String field, String id, String type) {
    if (Forms.isId(id)) {
      return;
    }
    if (id.startsWith(type + "/") && Forms.isReference(id)) {
      object.fault(field, ContextRequirement.CONTEXT_BARE_ID, "an id with " + type + "/ before it");
    } else if (id.contains("/") || id.chars().anyMatch(Character::isWhitespace)) {
      object.fault(field, ContextRequirement.CONTEXT_ID, "a URL, another reference or a phrase");
    } else {
      object.fault(field, ContextRequirement.CONTEXT_BARE_ID, "of another form");
    }
  }

  private static void checkReferences(Reading context, ContextField field) {
    Optional<JsonNode> value =
        context.value(field.name(), field.presence(), ContextRequirement.CONTEXT_REFERENCES);
    if (value.isEmpty()) {
      return;
    }
    if (!value.get().isArray()) {
      context.fault(field.name(), ContextRequirement.CONTEXT_REFERENCES, Shown.kind(value.get()));
      return;
    }
    JsonPath path = context.path(field.name());
    for (int index = 0; index < value.get().size(); index++) {
      JsonNode reference = value.get().path(index);
      if (!reference.isTextual() || !Forms.isReference(reference.textValue())) {
        context
            .faults()
            .add(
                ContextRequirement.CONTEXT_REFERENCES,
                path.child(index),
                reference.isTextual() ? "of another form" : Shown.kind(reference));
      }
    }
  }

  private static void checkBundle(Reading context, ContextField field) {
    Optional<JsonNode> value =
        context.value(field.name(), field.presence(), ContextRequirement.CONTEXT_BUNDLE);
    if (value.isEmpty()) {
      return;
    }
    JsonPath path = context.path(field.name());
    if (value.get().isArray() && Resources.areAll(value.get())) {
      context
          .faults()
          .add(ContextRequirement.CONTEXT_BUNDLE_NOT_ARRAY, path, Shown.kind(value.get()));
    } else {
      Resources.wrongBundle(value.get())
          .ifPresent(wrong -> context.faults().add(ContextRequirement.CONTEXT_BUNDLE, path, wrong));
    }
  }

  /** The published example of R4 wraps the resource in an object; both are taken. */
  private static void checkResource(Reading context, ContextField field, JsonNode value) {
    JsonNode resource = value.path("resource").isObject() ? value.path("resource") : value;
    if (!field.types().contains(Resources.typeOf(resource))) {
      context.fault(field.name(), ContextRequirement.CONTEXT_RESOURCE, Resources.inWords(resource));
    }
  }

  private static void checkResources(Reading context, ContextField field) {
    Optional<JsonNode> value =
        context.value(field.name(), field.presence(), ContextRequirement.CONTEXT_RESOURCES);
    if (value.isEmpty()) {
      return;
    }
    if (!value.get().isArray()) {
      context.fault(field.name(), ContextRequirement.CONTEXT_RESOURCES, Shown.kind(value.get()));
      return;
    }
    JsonPath path = context.path(field.name());
    for (int index = 0; index < value.get().size(); index++) {
      if (!field.types().contains(Resources.typeOf(value.get().path(index)))) {
        context
            .faults()
            .add(
                ContextRequirement.CONTEXT_RESOURCES,
                path.child(index),
                Resources.inWords(value.get().path(index)));
      }
    }
  }
}
