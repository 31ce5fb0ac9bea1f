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
    List<String> said = new ArrayList<>();
    for (Source.About about : Source.About.values()) {
      Optional<Source.Kind> kind = strongest(sources, about);
      if (kind.isPresent()) {
        said.add(kind.get().words() + " " + about.words());
      }
    }
    String none =
        isApproved(sources)
            ? "a use approved on a product label; no evidence in pain named"
            : "no evidence named beyond the lay article";
    return said.isEmpty() ? none : String.join("; ", said);
  }

  static String of(List<Citation> sources, Texts texts) {
    List<String> said = new ArrayList<>();
    for (Source.About about : Source.About.values()) {
      Optional<Source.Kind> kind = strongest(sources, about);
      if (kind.isPresent()) {
        said.add(texts.word("kind", kind.get()) + " " + texts.word("about", about));
      }
    }
    return said.isEmpty()
        ? texts.phrase(isApproved(sources) ? "approved-use" : "no-evidence")
        : String.join("; ", said);
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
