package org.proviso.fhir.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.proviso.document.Fault;
import org.proviso.rules.Texts;

/** Why an input could not be assessed: an OperationOutcome. */
record Refusal(List<Fault> faults) {

  Refusal {
    faults = List.copyOf(faults);
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("what was refused has a fault");
    }
  }

  String id() {
    return NameUuid.of(
            faults.stream().map(Fault::toString).collect(Collectors.joining("\n", "refused\n", "")))
        .toString();
  }

  Element resource(Texts texts) {
    return Element.resource("OperationOutcome")
        .with("id", id())
        .with("language", texts.language())
        .with(
            "text",
            new Narrative(texts.language())
                .paragraph(texts.phrase("refused-why"))
                .list(faults.stream().map(Fault::toString).toList())
                .paragraph(texts.notice())
                .element())
        .with("issue", faults.stream().map(Refusal::issue).toList());
  }

  private static Element issue(Fault fault) {
    return new Element()
        .with("severity", "error")
        .with("code", "invalid")
        .with("diagnostics", fault.toString());
  }
}
