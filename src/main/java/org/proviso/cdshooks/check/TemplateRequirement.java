package org.proviso.cdshooks.check;

/** What is asked of a prefetch template, and of what is sent for it. */
enum TemplateRequirement implements Requirement {
  TEMPLATE(
      Terms.error(
          16,
          "a relative FHIR read (Patient/{{context.patientId}}) or search"
              + " (Condition?patient={{context.patientId}})")),
  TEMPLATE_TOKEN(
      Terms.error(
          16,
          "{{context.x}} with a first-level field of the hook that holds a plain value, or"
              + " {{userPractitionerId}}, {{userPractitionerRoleId}}, {{userPatientId}},"
              + " {{userRelatedPersonId}}")),
  TEMPLATE_BALLOT_TOKEN(
      Terms.ballot(16, "a token of CDS Hooks 2.0; FHIRPath in tokens is STU in the 3.0 ballot")),
  TEMPLATE_TYPE(Terms.warning(16, "the name of a FHIR resource type")),
  TEMPLATE_SUBSET(
      Terms.warning(
          17,
          "the subset that clients widely support: reads and type searches; references; tokens by"
              + " equality or :in; dates with eq lt gt ge le; _count; _sort")),
  PREFETCH_VALUE(
      Terms.error(
          18,
          "a FHIR resource (of a search, a searchset Bundle; of a failure, an OperationOutcome), or"
              + " null where no data exist")),
  PREFETCH_SEARCHSET(Terms.warning(18, "a Bundle of type searchset for what a search found")),
  PREFETCH_AS_ASKED(
      Terms.error(18, "what the template of the same key asks for: that resource, or a Bundle")),
  PREFETCH_ASKED_FOR(
      Terms.error(39, "only keys that the service asks for in its discovery (MUST NOT)"));

  private final Terms terms;

  TemplateRequirement(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
