package org.proviso.cdshooks.check;

/** What is asked of a discovery. */
enum DiscoveryRequirement implements Requirement {
  DISCOVERY(Terms.error(5, "an object that holds services")),
  SERVICES(Terms.error(5, "an array of services; an empty one where there are none")),
  SERVICE_HOOK(Terms.error(6, "the name of a hook (REQUIRED)")),
  SERVICE_TITLE(Terms.warning(6, "a title for people (RECOMMENDED)")),
  SERVICE_TITLE_TEXT(Terms.error(6, "text")),
  SERVICE_DESCRIPTION(Terms.error(6, "a description (REQUIRED)")),
  SERVICE_ID(Terms.error(6, "an id (REQUIRED)")),
  SERVICE_ID_IN_URL(
      Terms.warning(6, "letters, digits and - . _ ~ only, since the id is the last part of a URL")),
  SERVICE_PREFETCH(Terms.error(6, "an object of keys, each with a query as text")),
  SERVICE_USAGE_REQUIREMENTS(Terms.error(6, "text")),
  SERVICE_ONCE(Terms.warning(7, "the same id again only with another hook")),
  SERVICE_VERSION(
      Terms.ballot(8, "version: the version of CDS Hooks, such as 2.0.0 (RECOMMENDED in 3.0)")),
  HOOK_VERSION(Terms.ballot(8, "hookVersion: text, the published version of the hook"));

  private final Terms terms;

  DiscoveryRequirement(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
