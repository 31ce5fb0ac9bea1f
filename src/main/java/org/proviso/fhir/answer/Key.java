package org.proviso.fhir.answer;

import org.proviso.advice.Assessment;
import org.proviso.advice.Because;
import org.proviso.advice.Consideration;
import org.proviso.advice.Question;
import org.proviso.finding.Evidence;
import org.proviso.patient.Unread;

/** All that an assessment says of its patient in one text, from which its ids are made. */
final class Key {

  private static final char END = '\u0000';

  private final StringBuilder text = new StringBuilder();

  private Key() {}

  static String of(Assessment assessment, Wording words, RecordBase base) {
    Key key = new Key();
    key.add(base.toString());
    key.add(assessment.edition().digest());
    key.add(assessment.notice());
    key.add(assessment.subject().id());
    key.add(assessment.subject().title());
    key.add(assessment.subject().date().toString());
    key.add(assessment.scope().reason());
    key.add(Integer.toString(assessment.notApplied()));
    key.add(assessment.crisis().toString());
    assessment.considerations().forEach(key::add);
    for (Question question : assessment.questions()) {
      key.add(question.finding().id());
    }
    for (Unread unread : assessment.unread()) {
      key.add(unread.toString());
    }
    words.level().ifPresent(level -> key.add(level.toString()));
    return key.text.toString();
  }

  private void add(Consideration consideration) {
    add(consideration.rule().name());
    for (Because because : consideration.because()) {
      add(because.finding().id() + because.state() + because.conflicting());
      for (Evidence evidence : because.evidence()) {
        add(evidence.toString());
      }
    }
  }

  private void add(String part) {
    text.append(part).append(END);
  }
}
