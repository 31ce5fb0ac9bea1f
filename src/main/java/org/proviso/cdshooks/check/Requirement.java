package org.proviso.cdshooks.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One thing that CDS Hooks asks of a discovery, a request, a response, feedback or a service. All
 * of them: {@link #all()}.
 */
public sealed interface Requirement
    permits JsonRequirement,
        DiscoveryRequirement,
        TemplateRequirement,
        RequestRequirement,
        ContextRequirement,
        ResponseRequirement,
        SuggestionRequirement,
        FeedbackRequirement,
        ServiceRequirement {

  /** Its name in capitals, as Java writes it. */
  String name();

  /** What it asks. */
  Terms terms();

  /** Its name, such as {@code card-summary}; stable. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every requirement that is checked, by point. */
  static List<Requirement> all() {
    return Stream.<Requirement[]>of(
            JsonRequirement.values(),
            DiscoveryRequirement.values(),
            TemplateRequirement.values(),
            RequestRequirement.values(),
            ContextRequirement.values(),
            ResponseRequirement.values(),
            SuggestionRequirement.values(),
            FeedbackRequirement.values(),
            ServiceRequirement.values())
        .flatMap(Stream::of)
        .sorted(java.util.Comparator.comparingInt(requirement -> requirement.terms().point()))
        .toList();
  }
}
