package org.proviso.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.rules.Citation;
import org.proviso.rules.Source;
import org.proviso.rules.Texts;

/**
 * How strong the evidence behind a favour is, read off the kinds of its sources. A product label is
 * no evidence of how well a medicine works in pain, but what it says that the medicine is approved
 * for is said where nothing better is named.
 */
final class Strength {

  private static final String APPROVED_USES = "indications";

  private Strength() {}

  static String of(List<Citation> sources) {
    return of(
        sources,
        Optional.empty(),
        isApproved(sources)
            ? "a use approved on a product label; no evidence in pain named"
            : "no evidence named beyond the lay article");
  }

  static String of(List<Citation> sources, Texts texts) {
    return of(
        sources,
        Optional.of(texts),
        texts.phrase(isApproved(sources) ? "approved-use" : "no-evidence"));
  }

  private static String of(List<Citation> sources, Optional<Texts> texts, String none) {
    List<String> said = new ArrayList<>();
    for (Source.About about : Source.About.values()) {
      Optional<Source.Kind> strongest = strongest(sources, about);
      if (strongest.isPresent()) {
        said.add(words(strongest.get(), about, texts));
      }
    }
    return said.isEmpty() ? none : String.join("; ", said);
  }

  private static String words(Source.Kind kind, Source.About about, Optional<Texts> texts) {
    return texts.isPresent()
        ? texts.get().word("kind", kind) + " " + texts.get().word("about", about)
        : kind.words() + " " + about.words();
  }

  private static boolean isApproved(List<Citation> sources) {
    for (Citation citation : sources) {
      if (citation.source().kind() == Source.Kind.LABEL
          && citation.section().id().equals(APPROVED_USES)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Source.Kind> strongest(List<Citation> sources, Source.About about) {
    Optional<Source.Kind> strongest = Optional.empty();
    for (Citation citation : sources) {
      Source.Kind kind = citation.source().kind();
      boolean counts =
          citation.section().about() == about
              && kind != Source.Kind.LABEL
              && kind != Source.Kind.LAY_ARTICLE;
      if (counts && (strongest.isEmpty() || kind.compareTo(strongest.get()) < 0)) {
        strongest = Optional.of(kind);
      }
    }
    return strongest;
  }
}
