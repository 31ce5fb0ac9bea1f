package org.proviso.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.proviso.rules.Citation;
import org.proviso.rules.Source;
import org.proviso.rules.Texts;

/** How strong the evidence behind a favour is, read off the kinds of its sources. */
final class Strength {

  private Strength() {}

  static String of(List<Citation> sources) {
    return of(
        sources,
        (kind, about) -> kind.words() + " " + about.words(),
        "no evidence named beyond the lay article");
  }

  static String of(List<Citation> sources, Texts texts) {
    return of(
        sources,
        (kind, about) -> texts.word("kind", kind) + " " + texts.word("about", about),
        texts.phrase("no-evidence"));
  }

  private static String of(
      List<Citation> sources, BiFunction<Source.Kind, Source.About, String> words, String none) {
    List<String> said = new ArrayList<>();
    for (Source.About about : Source.About.values()) {
      strongest(sources, about).ifPresent(kind -> said.add(words.apply(kind, about)));
    }
    return said.isEmpty() ? none : String.join("; ", said);
  }

  private static Optional<Source.Kind> strongest(List<Citation> sources, Source.About about) {
    return sources.stream()
        .filter(citation -> citation.section().about() == about)
        .map(citation -> citation.source().kind())
        .filter(kind -> kind != Source.Kind.LABEL && kind != Source.Kind.LAY_ARTICLE)
        .min(Source.Kind::compareTo);
  }
}
