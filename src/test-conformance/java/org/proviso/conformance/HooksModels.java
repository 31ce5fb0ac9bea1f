package org.proviso.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.Enumerations.CodeSystemContentMode;
import org.hl7.fhir.r5.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.ValueSet;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerFactory;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;

/** HL7's models of CDS Hooks, and the validator of HL7 that HAPI carries. */
final class HooksModels {

  private static final String FOLDER = "/org/hl7/fhir/testcases/r5/uml/input/";
  private static final String URL = "http://hl7.org/fhir/tools/StructureDefinition/";
  private static final List<String> NAMES =
      List.of(
          "CDSHooksElement",
          "CDSHooksExtensions",
          "CDSHookContext",
          "CDSHookPatientViewContext",
          "CDSHookOrderSelectContext",
          "CDSHookOrderSignContext",
          "CDSHooksRequest",
          "CDSHooksResponse",
          "CDSHooksServices");

  private static final WorkerContextValidationSupportAdapter CONTEXT = context();

  private HooksModels() {}

  private static WorkerContextValidationSupportAdapter context() {
    FhirContext context = FhirContext.forR5();
    PrePopulatedValidationSupport models = new PrePopulatedValidationSupport(context);
    for (String name : NAMES) {
      models.addStructureDefinition(
          context
              .newJsonParser()
              .parseResource(StructureDefinition.class, text(FOLDER + name + ".json")));
    }
    codes(models, "CDSIndicator", "info", "warning", "critical");
    codes(models, "CDSLinkType", "absolute", "smart");
    codes(models, "CDSActionType", "create", "update", "delete");
    codes(models, "CDSSelectionBehavior", "at-most-one", "any");
    return WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            models,
            new CommonCodeSystemsTerminologyService(context),
            new InMemoryTerminologyServerValidationSupport(context),
            new SnapshotGeneratingValidationSupport(context)));
  }

  /** The codes of CDS Hooks 2.0, which the jar names and leaves out. */
  private static void codes(PrePopulatedValidationSupport models, String name, String... codes) {
    CodeSystem system = new CodeSystem();
    system.setUrl("http://hl7.org/fhir/tools/CodeSystem/" + name);
    system.setStatus(PublicationStatus.ACTIVE);
    system.setContent(CodeSystemContentMode.COMPLETE);
    for (String code : codes) {
      system.addConcept().setCode(code);
    }
    ValueSet set = new ValueSet();
    set.setUrl("http://hl7.org/fhir/tools/ValueSet/" + name);
    set.setStatus(PublicationStatus.ACTIVE);
    set.getCompose().addInclude().setSystem(system.getUrl());
    models.addCodeSystem(system);
    models.addValueSet(set);
  }

  /** A text of the jar of test cases. */
  static String text(String path) {
    try (InputStream stream = HooksModels.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the validator says of a text that is to be as a model says.
   *
   * @param model such as {@code CDSHooksResponse}
   */
  static List<ValidationMessage> messages(String json, String model) {
    InstanceValidator validator =
        new InstanceValidator(
            CONTEXT,
            new FhirInstanceValidator.NullEvaluationContext(),
            XVerExtensionManagerFactory.createExtensionManager(CONTEXT),
            new ValidatorSession(),
            new ValidatorSettings());
    validator.setPolicyAdvisor(new FhirDefaultPolicyAdvisor());
    validator.setResourceIdRule(IdStatus.OPTIONAL);
    List<ValidationMessage> messages = new ArrayList<>();
    validator.validate(
        null,
        messages,
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        FhirFormat.JSON,
        List.of(CONTEXT.fetchResource(StructureDefinition.class, URL + model)));
    return messages;
  }
}
