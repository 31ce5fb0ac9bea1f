package org.proviso.cdshooks.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proviso.document.Nearest;

/** Points 16 and 17: one prefetch template. */
final class TemplateCheck {

  private static final Set<String> USERS =
      Set.of(
          "userPractitionerId", "userPractitionerRoleId", "userPatientId", "userRelatedPersonId");
  private static final Pattern FIELD = Pattern.compile("context\\.([A-Za-z_][A-Za-z0-9_-]*)");
  private static final Pattern FHIR_PATH = Pattern.compile("(?s)(context\\.|%|today\\(\\)).*");
  private static final Pattern READ = Pattern.compile("([^/?]+)/([^/?$]+)");
  private static final Pattern SEARCH = Pattern.compile("([^/?]+)\\?(.*)");
  private static final Pattern FURTHER = Pattern.compile("([A-Z][A-Za-z]*)/[^?].*");
  private static final Set<String> COMMON = Set.of("_count", "_sort", "_id", "_lastUpdated");

  /** Stands for a token while the rest is looked at. */
  static final String TOKEN = "\uE000";

  private static final Pattern OTHER_PREFIX =
      Pattern.compile("(ne|sa|eb|ap)([0-9]|" + TOKEN + ").*");

  private final String hook;
  private final boolean isBallot;
  private final JsonPath path;
  private final FaultList faults;

  /**
   * @param isBallot whether the service says that it implements 3.0
   */
  TemplateCheck(String hook, boolean isBallot, JsonPath path, FaultList faults) {
    this.hook = hook;
    this.isBallot = isBallot;
    this.path = path;
    this.faults = faults;
  }

  void check(String template) {
    if (template.isBlank()) {
      return;
    }
    Optional<String> plain = withoutTokens(template);
    if (plain.isEmpty()) {
      return;
    }
    Matcher read = READ.matcher(plain.get());
    Matcher search = SEARCH.matcher(plain.get());
    if (plain.get().chars().anyMatch(Character::isWhitespace)) {
      fault(TemplateRequirement.TEMPLATE, template, "with a space in it");
    } else if (plain.get().equals(TOKEN)) {
      checkWholeToken(template);
    } else if (search.matches()) {
      checkType(search.group(1), template);
      checkSearch(search.group(2), template);
    } else if (read.matches()) {
      checkType(read.group(1), template);
      if (template.endsWith("/{{context.userId}}")) {
        fault(
            TemplateRequirement.TEMPLATE, template, "a type before userId, which has one already");
      }
    } else if (FURTHER.matcher(plain.get()).matches()) {
      fault(TemplateRequirement.TEMPLATE_SUBSET, template, "neither a read nor a type search");
    } else {
      fault(TemplateRequirement.TEMPLATE, template, "neither a read nor a search");
    }
  }

  private void fault(Requirement requirement, String what, String why) {
    faults.add(requirement, path, Shown.quoted(what) + (why.isEmpty() ? "" : ", " + why));
  }

  /** The template with each token replaced; nothing where the braces do not pair. */
  private Optional<String> withoutTokens(String template) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
      int close = template.indexOf("}}", open);
      if (close < 0) {
        break;
      }
      plain.append(template, at, open).append(TOKEN);
      checkToken(template.substring(open + 2, close));
      at = close + 2;
    }
    plain.append(template.substring(at));
    if (plain.indexOf("{") >= 0 || plain.indexOf("}") >= 0) {
      fault(TemplateRequirement.TEMPLATE_TOKEN, template, "with braces that do not pair");
      return Optional.empty();
    }
    return Optional.of(plain.toString());
  }

  private void checkToken(String token) {
    if (USERS.contains(token)) {
      return;
    }
    Matcher field = FIELD.matcher(token);
    if (field.matches()) {
      List<String> tokens = Hook.named(hook).map(Hook::tokens).orElse(List.of(field.group(1)));
      if (!tokens.contains(field.group(1))) {
        fault(
            TemplateRequirement.TEMPLATE_TOKEN,
            "{{" + token + "}}",
            "no token of " + hook + ", which has " + String.join(", ", tokens));
      }
    } else if (FHIR_PATH.matcher(token).matches()) {
      fault(
          isBallot ? TemplateRequirement.TEMPLATE_BALLOT_TOKEN : TemplateRequirement.TEMPLATE_TOKEN,
          "{{" + token + "}}",
          "FHIRPath, known to the 3.0 ballot only");
    } else {
      fault(TemplateRequirement.TEMPLATE_TOKEN, "{{" + token + "}}", "");
    }
  }

  /** A token alone is a read where its field holds a whole reference. */
  private void checkWholeToken(String template) {
    boolean isReference =
        Hook.named(hook)
            .map(
                known ->
                    known.fields().stream()
                        .filter(field -> field.form() != ContextField.Form.ID)
                        .anyMatch(field -> template.equals("{{context." + field.name() + "}}")))
            .orElse(true);
    if (!isReference || !template.startsWith("{{context.")) {
      fault(TemplateRequirement.TEMPLATE, template, "an id without its type");
    }
  }

  private void checkType(String type, String template) {
    if (!type.matches("[A-Z][A-Za-z]*")) {
      fault(TemplateRequirement.TEMPLATE, template, "without a resource type at its beginning");
    } else if (!ResourceTypes.isOne(type)) {
      fault(
          TemplateRequirement.TEMPLATE_TYPE,
          type,
          "unknown" + Nearest.hint(type, ResourceTypes.names()));
    }
  }

  private void checkSearch(String parameters, String template) {
    for (String parameter : parameters.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals < 1 || equals == parameter.length() - 1) {
        fault(TemplateRequirement.TEMPLATE, template, "with a parameter without name or value");
        return;
      }
      String name = parameter.substring(0, equals);
      String value = parameter.substring(equals + 1);
      String modifier = name.contains(":") ? name.substring(name.indexOf(':')) : "";
      if (name.startsWith("_") && !COMMON.contains(name)) {
        fault(TemplateRequirement.TEMPLATE_SUBSET, name, "");
      } else if (!modifier.isEmpty() && !modifier.equals(":in")) {
        fault(
            TemplateRequirement.TEMPLATE_SUBSET,
            name,
            "with the modifier " + Shown.cleaned(modifier));
      } else if (name.contains(".")) {
        fault(TemplateRequirement.TEMPLATE_SUBSET, name, "a chained parameter");
      } else if (OTHER_PREFIX.matcher(value).matches()) {
        fault(
            TemplateRequirement.TEMPLATE_SUBSET, name, "with the prefix " + value.substring(0, 2));
      }
    }
  }
}
