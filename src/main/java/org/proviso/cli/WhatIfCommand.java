package org.proviso.cli;

import java.util.Map;
import org.proviso.finding.State;
import org.proviso.report.Manner;
import org.proviso.teaching.Inquiry;
import org.proviso.teaching.TeachingJson;
import org.proviso.teaching.WhatIf;

/** {@code proviso what-if}: what would be said if some findings stood otherwise. */
final class WhatIfCommand implements Command {

  private static final Word SUPPOSED =
      Word.any(
          "FINDING=STATE", "What is supposed: present, absent or unknown; may be given again.");

  WhatIfCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "what-if",
            "Say what would come, go or open if some findings of a patient stood otherwise.",
            "Without a supposition: what hangs on each finding that is known.",
            "It teaches how the rules read a record; it is no advice to change anything.")
        .words(OnePatient.PATIENT, SUPPOSED)
        .options(AnswerFormat.OPTION)
        .options(OnePatient.OPTIONS);
  }

  @Override
  public int run(Given given) {
    AnswerFormat format = AnswerFormat.of(given);
    OnePatient one = OnePatient.of(given);
    Map<String, State> supposed =
        Suppositions.read(given.words(SUPPOSED), one.rulebook().vocabulary());
    Inquiry inquiry = one.inquiry();
    given
        .out()
        .print(
            supposed.isEmpty()
                ? hinges(inquiry, format, one.manner())
                : write(whatIf(inquiry, supposed), inquiry, format, one.manner()));
    return 0;
  }

  private static String hinges(Inquiry inquiry, AnswerFormat format, Manner manner) {
    return switch (format) {
      case TEXT -> HingesText.write(inquiry, manner);
      case JSON -> TeachingJson.of(inquiry).hinges(inquiry.hinges());
    };
  }

  private static WhatIf whatIf(Inquiry inquiry, Map<String, State> supposed) {
    try {
      return inquiry.whatIf(supposed);
    } catch (IllegalArgumentException excluded) {
      throw Suppositions.refused(excluded);
    }
  }

  private static String write(WhatIf whatIf, Inquiry inquiry, AnswerFormat format, Manner manner) {
    return switch (format) {
      case TEXT -> WhatIfText.write(whatIf, inquiry, manner);
      case JSON -> TeachingJson.of(inquiry).write(whatIf);
    };
  }
}
