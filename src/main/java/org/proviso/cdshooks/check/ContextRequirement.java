package org.proviso.cdshooks.check;

/** What is asked of the context of a hook. */
enum ContextRequirement implements Requirement {
  HOOK_PUBLISHED(
      Terms.warning(
          13, "a published hook, or one of your own in reverse-domain notation (org.example.x)")),
  CONTEXT_USER(Terms.error(13, "a reference of the form Type/id")),
  CONTEXT_USER_TYPE(Terms.warning(13, "a user of a type that the hook expects")),
  CONTEXT_ID(Terms.error(13, "a bare FHIR id")),
  CONTEXT_BARE_ID(
      Terms.warning(13, "a bare FHIR id: no Type/ before it, letters, digits, - and ., up to 64")),
  CONTEXT_REFERENCE(Terms.error(13, "a reference of the form Type/id")),
  CONTEXT_REFERENCES(Terms.error(13, "an array of references of the form Type/id")),
  CONTEXT_BUNDLE(Terms.error(13, "a FHIR Bundle with its resources in entry")),
  CONTEXT_BUNDLE_NOT_ARRAY(
      Terms.warning(13, "a FHIR Bundle; the published examples of this hook show an array")),
  CONTEXT_RESOURCE(Terms.error(13, "a FHIR resource of the type that the hook names")),
  CONTEXT_RESOURCES(Terms.error(13, "an array of FHIR resources of the type that the hook names")),
  SELECTION_AMONG_DRAFTS(Terms.error(13, "a reference to a resource in draftOrders")),
  DRAFT_OF_THE_PATIENT(Terms.warning(13, "orders for the patient of the context")),
  ONE_FHIR_VERSION(Terms.error(14, "resources of one FHIR version within one context")),
  DRAFT_STATUS(Terms.warning(14, "the status draft, since the order is not signed yet")),
  REFILL_DRAFT_STATUS(Terms.error(14, "the status draft (MUST in medication-refill)"));

  private final Terms terms;

  ContextRequirement(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
