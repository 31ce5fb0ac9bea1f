package org.proviso.cli;

import org.proviso.teaching.Explanation;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.TeachingJson;

/** {@code proviso why}: why a rule is raised for a patient, why not, or what keeps it open. */
final class WhyCommand implements Command {

  WhyCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "why", "Say why a rule is raised for a patient, why it is not, or what keeps it open.")
        .words(OnePatient.RULE, OnePatient.PATIENT)
        .options(AnswerFormat.OPTION)
        .options(OnePatient.OPTIONS);
  }

  @Override
  public int run(Given given) {
    AnswerFormat format = AnswerFormat.of(given);
    OnePatient one = OnePatient.of(given);
    Inquiry inquiry = one.inquiry();
    Explanation why = inquiry.why(one.rule(given.word(OnePatient.RULE)).name());
    given
        .out()
        .print(
            switch (format) {
              case TEXT -> WhyText.write(why, inquiry, one.manner());
              case JSON -> TeachingJson.of(inquiry).write(why);
            });
    return 0;
  }
}
