package org.proviso.cli;

import org.proviso.teaching.Inquiry;
import org.proviso.teaching.TeachingJson;

/** {@code proviso next}: what to ask next, and what the answers could raise. */
final class NextCommand implements Command {

  private static final int QUESTIONS = 5;

  private static final Option MOST =
      Option.of(
          "--most", "NUMBER", "How many questions are followed; " + QUESTIONS + " unless said.");

  NextCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "next", "Say what to ask next, and what each answer would bring, two steps deep.")
        .words(OnePatient.PATIENT)
        .options(MOST, AnswerFormat.OPTION)
        .options(OnePatient.OPTIONS);
  }

  @Override
  public int run(Given given) {
    int most = given.number(MOST, 1, Integer.MAX_VALUE).orElse(QUESTIONS);
    AnswerFormat format = AnswerFormat.of(given);
    OnePatient one = OnePatient.of(given);
    Inquiry inquiry = one.inquiry();
    given
        .out()
        .print(
            switch (format) {
              case TEXT -> NextText.write(inquiry.next(most), most, inquiry, one.manner());
              case JSON -> TeachingJson.of(inquiry).next(inquiry.next(most));
            });
    return 0;
  }
}
