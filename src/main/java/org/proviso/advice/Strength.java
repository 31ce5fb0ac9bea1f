package org.proviso.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.rules.Citation;
import org.proviso.rules.Source;

/** How strong the evidence behind a favour is, read off the kinds of its sources. */
final class Strength {

  private Strength() {}

  static String of(List<Citation> sources) {
    List<String> said = new ArrayList<>();
    for (Source.About about : Source.About.values()) {
      strongest(sources, about).ifPresent(kind -> said.add(kind.words() + " " + about.words()));
    }
    return said.isEmpty() ? "no evidence named beyond the lay article" : String.join("; ", said);
  }

  private static Optional<Source.Kind> strongest(List<Citation> sources, Source.About about) {
    return sources.stream()
        .filter(citation -> citation.section().about() == about)
        .map(citation -> citation.source().kind())
        .filter(kind -> kind != Source.Kind.LABEL && kind != Source.Kind.LAY_ARTICLE)
        .min(Source.Kind::compareTo);
  }
}
