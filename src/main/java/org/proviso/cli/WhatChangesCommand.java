package org.proviso.cli;

import org.proviso.teaching.Changes;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.TeachingJson;

/** {@code proviso what-changes}: the fewest findings that would make a rule come out otherwise. */
final class WhatChangesCommand implements Command {

  WhatChangesCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "what-changes",
            "Say which findings, and as few as can be, would make a rule come out otherwise.",
            "It teaches how a rule reads a record; it is no advice to change anything.")
        .words(OnePatient.RULE, OnePatient.PATIENT)
        .options(AnswerFormat.OPTION)
        .options(OnePatient.OPTIONS);
  }

  @Override
  public int run(Given given) {
    AnswerFormat format = AnswerFormat.of(given);
    OnePatient one = OnePatient.of(given);
    Inquiry inquiry = one.inquiry();
    Changes changes = inquiry.changes(one.rule(given.word(OnePatient.RULE)).name());
    given
        .out()
        .print(
            switch (format) {
              case TEXT -> ChangesText.write(changes, inquiry, one.manner());
              case JSON -> TeachingJson.of(inquiry).write(changes);
            });
    return 0;
  }
}
