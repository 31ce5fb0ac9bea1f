package org.proviso.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.proviso.patient.Certainty;
import org.proviso.patient.Condition;
import org.proviso.patient.Course;
import org.proviso.patient.PartialDate;
import org.proviso.patient.RecordList;
import org.proviso.patient.Subject;

/** Reads FamilyMemberHistory (FHIR R4): it tells of the family, never of the patient. */
final class FamilyReader {

  private static final Optional<RecordList> LIST = Optional.of(RecordList.FAMILY);

  /** Relatives who are none by blood (HL7 v3 RoleCode). */
  private static final Set<String> NOT_BY_BLOOD =
      Set.of(
          "SPS",
          "HUSB",
          "WIFE",
          "DOMPART",
          "SIGOTHR",
          "FRND",
          "NBOR",
          "ROOM",
          "INLAW",
          "PRNINLAW",
          "FTHINLAW",
          "MTHINLAW",
          "CHLDINLAW",
          "DAUINLAW",
          "SONINLAW",
          "SIBINLAW",
          "BROINLAW",
          "SISINLAW",
          "STPPRN",
          "STPFTH",
          "STPMTH",
          "STPCHLD",
          "STPDAU",
          "STPSON",
          "STPSIB",
          "STPBRO",
          "STPSIS",
          "CHLDADOPT",
          "DAUADOPT",
          "SONADOPT",
          "CHLDFOST",
          "DAUFOST",
          "SONFOST",
          "ADOPTP",
          "ADOPTF",
          "ADOPTM",
          "PRNFOST",
          "FTHFOST",
          "MTHFOST");

  /** The same where there are only words. */
  private static final Pattern NOT_BY_BLOOD_IN_WORDS =
      Pattern.compile(
          "spouse|husband|wife|partner|domestic partner|significant other|friend|neighbou?r"
              + "|.*[- ]in[- ]law|step.*|adopt.*|foster.*",
          Pattern.CASE_INSENSITIVE);

  private final Intake intake;
  private final ConditionReader conditions;

  FamilyReader(Intake intake) {
    this.intake = intake;
    conditions = new ConditionReader(intake);
  }

  void read(Resource resource) {
    Part history = resource.part();
    String status = history.text("status");
    if (status.equals("entered-in-error") || !intake.admits(resource, "patient", LIST)) {
      return;
    }
    Optional<PartialDate> date = intake.date(history, "date");
    Part relative = history.get("relationship");
    if (intake.isLater(date, relative, LIST) || status.equals("health-unknown")) {
      return;
    }
    if (!status.equals("completed") && !status.equals("partial")) {
      intake
          .notes()
          .add(history.place() + ".status", "'" + status + "'", "is no status of a history", LIST);
      return;
    }
    boolean byBlood =
        relative.items("coding").stream()
                .noneMatch(coding -> NOT_BY_BLOOD.contains(coding.text("code")))
            && !NOT_BY_BLOOD_IN_WORDS.matcher(relative.text("text").strip()).matches();
    for (Part each : history.items("condition")) {
      if (!intake.isPlain(each, Terms.words(each.get("code")), LIST)) {
        continue;
      }
      if (byBlood) {
        condition(each, date);
      } else {
        intake
            .notes()
            .add(each.place(), Terms.words(each.get("code")), "of a relative who is none by blood");
      }
    }
  }

  private void condition(Part condition, Optional<PartialDate> date) {
    Part code = condition.get("code");
    List<ConditionReader.Named> named = conditions.named(code);
    if (named.isEmpty()) {
      intake.notes().add(code.place(), Terms.words(code), "no condition of the vocabulary", LIST);
    }
    for (ConditionReader.Named each : named) {
      intake
          .patient()
          .condition(
              new Condition(
                  each.concept(),
                  Course.NOT_STATED,
                  each.meaning().certainty().orElse(Certainty.NOT_STATED),
                  Subject.FAMILY,
                  Optional.empty(),
                  date,
                  each.place()));
    }
  }
}
