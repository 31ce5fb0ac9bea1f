package org.example.hapi;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.proviso.advice.Assessment;

/** An application that holds its records as HAPI's resources. The patient is invented. */
public final class Ward {

  static final URI SERVER = URI.create("https://fhir.ward.test/r4");
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String STATUS = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  private static final String SNOMED = "http://snomed.info/sct";
  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

  private Ward() {}

  public static void main(String[] arguments) {
    FhirContext context = FhirContext.forR4();
    EducationalPrompts prompts = new EducationalPrompts(context, SERVER);

    Assessment assessment = prompts.assess(record(), DAY);
    Bundle answer = prompts.answer(assessment, Instant.parse("2026-03-02T10:15:00Z"));

    System.out.println(assessment.notice());
    answer.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(DetectedIssue.class::isInstance)
        .map(DetectedIssue.class::cast)
        .forEach(Ward::print);
    System.out.println(
        "Validated by HAPI FHIR: " + new Validation(context).errors(answer).size() + " errors");
  }

  private static void print(DetectedIssue issue) {
    System.out.println(issue.getSeverity().getDisplay() + ": " + issue.getCode().getText());
    issue.getEvidence().stream()
        .flatMap(evidence -> evidence.getDetail().stream())
        .forEach(detail -> System.out.println("  because of " + detail.getReference()));
  }

  /** What the application knows of one patient. */
  static Bundle record() {
    Bundle record = new Bundle().setType(BundleType.COLLECTION);
    add(record, new Patient().setBirthDateElement(new DateType("1970-05-04")), "p1");
    add(record, condition("22298006", "Myocardial infarction", "2026-02-15"), "mi");
    add(record, condition("82423001", "Chronic pain", "2021"), "pain");
    MedicationRequest planned = new MedicationRequest();
    planned.setStatus(MedicationRequestStatus.DRAFT).setIntent(MedicationRequestIntent.PLAN);
    planned.setMedication(new CodeableConcept(new Coding(RXNORM, "5691", "imipramine")));
    planned.setSubject(new Reference("Patient/p1"));
    add(record, planned, "draft");
    return record;
  }

  private static Condition condition(String code, String words, String onset) {
    return new Condition()
        .setClinicalStatus(new CodeableConcept(new Coding(STATUS, "active", "")))
        .setCode(new CodeableConcept(new Coding(SNOMED, code, words)))
        .setOnset(new DateTimeType(onset))
        .setSubject(new Reference("Patient/p1"));
  }

  private static void add(Bundle record, Resource resource, String id) {
    resource.setId(id);
    record
        .addEntry()
        .setResource(resource)
        .setFullUrl(SERVER + "/" + resource.fhirType() + "/" + id);
  }
}
