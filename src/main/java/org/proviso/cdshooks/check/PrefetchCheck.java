package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;

/** Point 18: what arrives as prefetch. */
final class PrefetchCheck {

  private PrefetchCheck() {}

  static void check(Reading prefetch) {
    for (String key : prefetch.keys()) {
      JsonNode value = prefetch.nullable(key);
      if (value.isNull()) {
        continue;
      }
      if (!Resources.isOne(value)) {
        prefetch.fault(key, TemplateRequirement.PREFETCH_VALUE, Resources.inWords(value));
      } else if (Resources.typeOf(value).equals("Bundle")) {
        Resources.wrongBundle(value)
            .ifPresent(wrong -> prefetch.fault(key, TemplateRequirement.PREFETCH_VALUE, wrong));
        if (!value.path("type").asText("").equals("searchset")) {
          prefetch.fault(
              key, TemplateRequirement.PREFETCH_SEARCHSET, "a Bundle of another type, or of none");
        }
      }
    }
    prefetch.done();
  }

  /**
   * What stands under a key, beside the template of that key.
   *
   * @param request the whole request, for the references and ids of its context
   */
  static void compare(
      String template, JsonNode value, JsonNode request, JsonPath path, FaultList faults) {
    String type = Resources.typeOf(value);
    if (!Resources.isOne(value) || type.equals("OperationOutcome")) {
      return;
    }
    JsonNode context = request.path("context");
    if (template.contains("?")) {
      if (!type.equals("Bundle")) {
        faults.add(
            TemplateRequirement.PREFETCH_AS_ASKED,
            path,
            Resources.inWords(value) + " for a search");
      }
      return;
    }
    String read =
        template.equals("{{context.userId}}") ? context.path("userId").asText("") : template;
    if (!read.contains("/")) {
      return;
    }
    if (!type.equals(read.substring(0, read.indexOf('/')))) {
      faults.add(
          TemplateRequirement.PREFETCH_AS_ASKED,
          path,
          Resources.inWords(value) + " for a read of another type");
    } else if (read.endsWith("/{{context.patientId}}")) {
      String wanted = Forms.idOf(context.path("patientId").asText(""));
      String id = value.path("id").asText(wanted);
      if (!wanted.isEmpty() && !id.equals(wanted)) {
        faults.add(
            TemplateRequirement.PREFETCH_AS_ASKED,
            path.child("id"),
            "another patient's than patientId");
      }
    }
  }
}
