package org.proviso.cdshooks.check;

import static org.proviso.cdshooks.check.Presence.OPTIONAL;
import static org.proviso.cdshooks.check.Presence.REQUIRED;
import static org.proviso.cdshooks.check.Presence.REQUIRED_MAYBE_EMPTY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Points 5 to 8, 16 and 17: what a discovery says. */
final class DiscoveryCheck {

  private static final Pattern IN_URL = Pattern.compile("[A-Za-z0-9._~-]+");

  private DiscoveryCheck() {}

  static void check(JsonNode document, JsonPath path, FaultList faults) {
    Reading.of(document, DiscoveryRequirement.DISCOVERY, path, faults)
        .ifPresent(
            discovery -> {
              Set<String> seen = new HashSet<>();
              discovery
                  .objects("services", REQUIRED_MAYBE_EMPTY, DiscoveryRequirement.SERVICES)
                  .forEach(service -> check(service, seen));
              discovery.done();
            });
  }

  private static void check(Reading service, Set<String> seen) {
    Optional<String> hook = service.text("hook", REQUIRED, DiscoveryRequirement.SERVICE_HOOK);
    hook.ifPresent(name -> Hook.checkName(service, name));
    if (service.has("title")) {
      service.text("title", OPTIONAL, DiscoveryRequirement.SERVICE_TITLE_TEXT);
    } else {
      service.text("title", REQUIRED, DiscoveryRequirement.SERVICE_TITLE);
    }
    service.text("description", REQUIRED, DiscoveryRequirement.SERVICE_DESCRIPTION);
    service
        .text("id", REQUIRED, DiscoveryRequirement.SERVICE_ID)
        .ifPresent(id -> checkId(service, id, hook.orElse(""), seen));
    service.text("usageRequirements", OPTIONAL, DiscoveryRequirement.SERVICE_USAGE_REQUIREMENTS);
    Optional<String> version =
        service.text("version", REQUIRED, DiscoveryRequirement.SERVICE_VERSION);
    service.text("hookVersion", OPTIONAL, DiscoveryRequirement.HOOK_VERSION);
    boolean isBallot = version.filter(text -> text.matches("(?i)(STU)?3(\\..*)?")).isPresent();
    service
        .object("prefetch", OPTIONAL, DiscoveryRequirement.SERVICE_PREFETCH)
        .ifPresent(prefetch -> checkTemplates(prefetch, hook.orElse(""), isBallot));
    service.done();
  }

  private static void checkId(Reading service, String id, String hook, Set<String> seen) {
    if (!IN_URL.matcher(id).matches()) {
      service.fault("id", DiscoveryRequirement.SERVICE_ID_IN_URL, Shown.quoted(id));
    }
    if (!seen.add(id + "\n" + hook)) {
      service.fault(
          "id",
          DiscoveryRequirement.SERVICE_ONCE,
          Shown.quoted(id) + " a second time for its hook");
    }
  }

  private static void checkTemplates(Reading prefetch, String hook, boolean isBallot) {
    for (String key : prefetch.keys()) {
      prefetch
          .text(key, REQUIRED, DiscoveryRequirement.SERVICE_PREFETCH)
          .ifPresent(
              template ->
                  new TemplateCheck(hook, isBallot, prefetch.path(key), prefetch.faults())
                      .check(template));
    }
    prefetch.done();
  }
}
