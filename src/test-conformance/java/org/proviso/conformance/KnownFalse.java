package org.proviso.conformance;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/**
 * What the validator calls an error in a text that HL7 and CDS Hooks 2.0 call good. The models in
 * the jar are of version 0.6.0 and of FHIR R5; HL7's own answers beside the cases come from version
 * 1.1.2.
 */
enum KnownFalse {
  /** The context of a hook is a kind of the abstract context, which this validator denies. */
  CONTEXT_OF_A_HOOK(
      "The Profile '.*/CDSHooksRequest\\|0\\.6\\.0-cibuild' definition allows for the type"
          + " .*/CDSHookContext but found type .*/CDSHook\\w+Context"),
  /** The models stand on R5, the resources in the cases on R4: elements have other names. */
  R4_ELEMENT(
      "Unrecognized property '(asNeededBoolean|medicationCodeableConcept|author|coding|text)'"
          + "|MedicationRequest\\.medication: minimum required = 1, but only found 0 .*"),
  /** A constraint that R5 brought; in R4 the self link of a searchset is not required. */
  SEARCHSET_OF_R4("Constraint failed: bdl-18: .*"),
  /** CDS Hooks 2.0 leaves extensions open; the models know only those that HL7 has listed. */
  OPEN_EXTENSION(
      "Unrecognized property '[a-z-]+\\.[a-z.-]+'|Unrecognized property 'no-valid'"
          + "|The context indicates that this element contains named extensions, but no named"
          + " extensions holder element was found .*");

  private final Pattern message;

  KnownFalse(String message) {
    this.message = Pattern.compile(message, Pattern.DOTALL);
  }

  boolean covers(ValidationMessage said) {
    return message.matcher(said.getMessage()).matches();
  }

  /** The errors among what was said that are none of these. */
  static Set<String> errors(List<ValidationMessage> messages) {
    Set<String> errors = new TreeSet<>();
    for (ValidationMessage said : messages) {
      if (said.getLevel().isError() && Stream.of(values()).noneMatch(known -> known.covers(said))) {
        errors.add(said.getLocation() + ": " + said.getMessage());
      }
    }
    return errors;
  }
}
