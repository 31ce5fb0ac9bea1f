package org.proviso.cdshooks.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.proviso.document.Nearest;

/**
 * A hook of the HL7 CDS Hooks Library and what its context holds.
 *
 * @param name such as patient-view
 * @param fields the fields of its context
 */
record Hook(String name, List<ContextField> fields) {

  private static final String[] CLINICIAN = {"Practitioner", "PractitionerRole"};
  private static final String[] ANYBODY = {
    "Practitioner", "PractitionerRole", "Patient", "RelatedPerson"
  };
  private static final Pattern OWN_NAME =
      Pattern.compile("[a-z0-9-]{1,80}(\\.[A-Za-z0-9-]{1,80}){2,20}");

  private static final ContextField PATIENT = ContextField.id("patientId", "Patient");
  private static final ContextField ENCOUNTER =
      ContextField.id("encounterId", "Encounter").optional();

  private static final List<Hook> PUBLISHED =
      List.of(
          hook("patient-view", ContextField.user(ANYBODY), PATIENT, ENCOUNTER),
          hook(
              "order-select",
              ContextField.user(CLINICIAN),
              PATIENT,
              ENCOUNTER,
              ContextField.references("selections"),
              ContextField.bundle("draftOrders")),
          hook(
              "order-sign",
              ContextField.user(CLINICIAN),
              PATIENT,
              ENCOUNTER,
              ContextField.bundle("draftOrders")),
          hook(
              "order-dispatch",
              PATIENT,
              ContextField.references("dispatchedOrders"),
              ContextField.reference("performer"),
              ContextField.resources("fulfillmentTasks", "Task").optional()),
          hook(
              "medication-refill",
              ContextField.user(CLINICIAN).optional(),
              PATIENT,
              ENCOUNTER,
              ContextField.bundle("medications")),
          hook(
              "problem-list-item-create",
              ContextField.user(CLINICIAN),
              PATIENT,
              ENCOUNTER,
              ContextField.bundle("conditions")),
          hook(
              "allergyintolerance-create",
              ContextField.user(CLINICIAN),
              PATIENT,
              ENCOUNTER,
              ContextField.resource("allergyIntolerance", "AllergyIntolerance")),
          hook(
              "encounter-start",
              ContextField.user(CLINICIAN),
              PATIENT,
              ContextField.id("encounterId", "Encounter")),
          hook(
              "encounter-discharge",
              ContextField.user(CLINICIAN),
              PATIENT,
              ContextField.id("encounterId", "Encounter")),
          hook(
              "appointment-book",
              ContextField.user(ANYBODY),
              PATIENT,
              ENCOUNTER,
              ContextField.bundle("appointments")));

  private static final Map<String, Hook> BY_NAME =
      PUBLISHED.stream().collect(Collectors.toUnmodifiableMap(Hook::name, Function.identity()));

  private static final Map<String, String> REPLACED =
      Map.of("medication-prescribe", "order-select", "order-review", "order-sign");

  private static Hook hook(String name, ContextField... fields) {
    return new Hook(name, List.copyOf(Arrays.asList(fields)));
  }

  static Optional<Hook> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  static List<Hook> published() {
    return PUBLISHED;
  }

  /** The fields that a prefetch token may name. */
  List<String> tokens() {
    return fields.stream().filter(ContextField::isToken).map(ContextField::name).toList();
  }

  /** Whether the name in the field {@code hook} is one that somebody publishes. */
  static void checkName(Reading object, String name) {
    if (BY_NAME.containsKey(name) || OWN_NAME.matcher(name).matches() || name.isBlank()) {
      return;
    }
    String replacedBy = REPLACED.get(name);
    object.fault(
        "hook",
        ContextRequirement.HOOK_PUBLISHED,
        Shown.quoted(name)
            + (replacedBy == null
                ? Nearest.hint(name, BY_NAME.keySet())
                : ", which " + replacedBy + " replaced"));
  }
}
