package org.proviso.cdshooks.check;

/** What is asked of a request, its context apart. */
enum RequestRequirement implements Requirement {
  REQUEST(Terms.error(11, "an object that holds hook, hookInstance and context")),
  HOOK(Terms.error(11, "the name of a hook (REQUIRED)")),
  HOOK_INSTANCE(Terms.error(11, "a UUID (REQUIRED), such as d1577c69-dfbe-44ad-ba6d-3e05e953b2ea")),
  HOOK_INSTANCE_ENTROPY(Terms.warning(11, "a UUID that cannot be guessed")),
  CONTEXT(Terms.error(11, "an object (REQUIRED)")),
  PREFETCH(Terms.error(11, "an object of keys")),
  FHIR_SERVER(Terms.error(11, "the absolute http(s) URL of a FHIR server")),
  FHIR_SERVER_HTTPS(Terms.warning(11, "https; required as soon as production data are exchanged")),
  FHIR_SERVER_WITH_AUTHORIZATION(
      Terms.error(11, "fhirServer wherever fhirAuthorization is given").as("cds-r-1")),
  FHIR_AUTHORIZATION(Terms.error(11, "an object")),
  ACCESS_TOKEN(Terms.error(12, "the access token as text (REQUIRED)")),
  TOKEN_TYPE(Terms.error(12, "Bearer (REQUIRED)")),
  EXPIRES_IN(Terms.error(12, "an integer, the lifetime in seconds (REQUIRED)")),
  EXPIRES_LATER(Terms.warning(12, "a lifetime of at least one second")),
  SCOPE(Terms.error(12, "the granted scopes as text (REQUIRED)")),
  SUBJECT(Terms.error(12, "the OAuth 2.0 client id of the service as text (REQUIRED)")),
  AUTHORIZED_PATIENT(Terms.error(12, "the FHIR id of the patient as text")),
  PATIENT_WITH_PATIENT_SCOPE(
      Terms.warning(12, "patient, wherever the scopes include patient scopes").as("cds-r-2")),
  SCOPE_VERSION(Terms.ballot(12, "scopes of SMART 2, such as user/Patient.rs"));

  private final Terms terms;

  RequestRequirement(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
