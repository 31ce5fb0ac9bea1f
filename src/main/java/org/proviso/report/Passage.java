package org.proviso.report;

import java.util.ArrayList;
import java.util.List;
import org.proviso.document.Fields;
import org.proviso.rules.Level;
import org.proviso.rules.RuleText;

/**
 * One of the texts of a rule, in the order in which a form shows them.
 *
 * @param id whom it is for: patient, student, clinician or teaching
 * @param label what stands before it; empty before the first
 * @param words the text
 */
record Passage(String id, String label, Said words) {

  private static final String TEACHING = "teaching";

  /** The first has no label: it is what the form is for. */
  static List<Passage> of(RuleText text, Manner manner) {
    Phrases phrases = manner.phrases();
    Level first = manner.level().orElse(Level.PATIENT);
    List<Passage> passages = new ArrayList<>();
    passages.add(new Passage(Fields.written(first), "", phrases.said(text.at(first))));
    if (manner.level().isEmpty()) {
      passages.add(
          new Passage(
              "clinician", phrases.say("for-clinician"), phrases.said(text.at(Level.CLINICIAN))));
    }
    if (manner.level().isEmpty() || first == Level.STUDENT) {
      passages.add(new Passage(TEACHING, phrases.say("to-teach"), phrases.said(text.teaching())));
    }
    return passages;
  }

  /** The same on a page whose own words are English. */
  Passage in(Phrases english) {
    return new Passage(id, label, english.saidInEnglish(words.words()));
  }

  static Said lead(RuleText text, Manner manner) {
    return of(text, manner).get(0).words();
  }

  static List<Passage> further(RuleText text, Manner manner) {
    List<Passage> passages = of(text, manner);
    return passages.subList(1, passages.size());
  }
}
