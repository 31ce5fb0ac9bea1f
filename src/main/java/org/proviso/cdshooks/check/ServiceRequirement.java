package org.proviso.cdshooks.check;

/** What is asked of a running service, and of an exchange with one. */
enum ServiceRequirement implements Requirement {
  ACCEPTS_UNKNOWN_FIELDS(
      Terms.warning(4, "the same answer where the request holds a further field and an extension")),
  DISCOVERY_STATUS(Terms.error(5, "200")),
  JSON_CONTENT_TYPE(Terms.warning(1, "the content type application/json")),
  DISCOVERY_AUTHORIZATION(
      Terms.warning(9, "authorization asked for either of discovery and services or of neither")),
  UNKNOWN_ID_STATUS(Terms.warning(10, "404 for an id that does not exist")),
  NOT_JSON_STATUS(Terms.warning(10, "400 for a body that is not JSON")),
  SERVICE_CALLED(Terms.error(10, "the id of a service of the discovery")),
  SERVICE_HOOK_CALLED(Terms.warning(10, "a hook that the discovery names for this service")),
  ANSWERS_IN_TIME(Terms.warning(15, "an answer in about 500 ms; told above 1000 ms")),
  CALL_STATUS(
      Terms.warning(
          19, "200 with cards, or 412 where required data cannot be had, for a valid request")),
  ERROR_BODY(Terms.ballot(19, "an OperationOutcome as the body of every error")),
  ADVERTISES_WHAT_IT_NEEDS(
      Terms.error(20, "no 412 where every prefetch key of the discovery was sent")),
  REFUSES_UNSIGNED(Terms.error(35, "401 for a JWT with the algorithm none")),
  CORS_ORIGIN(Terms.warning(38, "Access-Control-Allow-Origin: the origin asked for, or *")),
  CORS_PREFLIGHT(
      Terms.warning(
          38, "a preflight answered with POST, and Authorization and Content-Type, allowed"));

  private final Terms terms;

  ServiceRequirement(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
