package org.proviso.web.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.document.DocumentReader;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Node;
import org.proviso.finding.State;
import org.proviso.finding.Vocabulary;
import org.proviso.patient.PartialDate;

/**
 * What the page sends with every question: which patient, and what the reader set.
 *
 * @param record the patient; empty for a blank one
 * @param choices what the reader set, in order of setting
 * @param date the assessment date of a blank patient
 * @param rule the rule that the question is about; empty where it is about none
 */
record BenchRequest(
    Optional<RecordText> record, List<Choice> choices, LocalDate date, Optional<String> rule) {

  private static final String NAME = "request.json";

  BenchRequest {
    choices = List.copyOf(choices);
  }

  /**
   * A patient by name or in full.
   *
   * @param example the id of an example patient; empty where the text stands here
   * @param name the file's name
   * @param text the file
   * @param which the id of the case, in a file of several
   */
  record RecordText(String example, String name, String text, Optional<String> which) {}

  /**
   * Reads a request.
   *
   * @throws org.proviso.document.InvalidInputException with every fault found
   */
  static BenchRequest read(byte[] body, Vocabulary vocabulary) {
    Faults faults = new Faults();
    Fields fields = Fields.of(DocumentReader.read(NAME, body), "a request", faults);
    Optional<RecordText> record = fields.fields("record").map(BenchRequest::record);
    List<Choice> choices = new ArrayList<>();
    for (Node node : fields.list("choices")) {
      Fields choice = Fields.of(node, "a choice", faults);
      String finding = choice.requiredText("finding");
      Optional<State> state = choice.oneOf("state", State.class);
      choice.end();
      if (vocabulary.finding(finding).isEmpty()) {
        faults.add(choice.place(), vocabulary.unknownFinding(finding));
      }
      state.ifPresent(set -> choices.add(new Choice(finding, set)));
    }
    String day = fields.requiredText("date");
    Optional<LocalDate> date = PartialDate.day(day);
    if (date.isEmpty() && !day.isEmpty()) {
      faults.add(fields.placeOf("date"), "'date' is '" + day + "'; allowed: a day as 2026-03-02");
    }
    Optional<String> rule = fields.text("rule");
    fields.end();
    faults.refuseIfAny();
    return new BenchRequest(record, choices, date.orElseThrow(), rule);
  }

  private static RecordText record(Fields fields) {
    Optional<String> example = fields.text("example");
    RecordText record =
        new RecordText(
            example.orElse(""),
            example.isPresent() ? "" : fields.requiredText("name"),
            example.isPresent() ? "" : fields.requiredText("text"),
            fields.text("case"));
    fields.end();
    return record;
  }
}
