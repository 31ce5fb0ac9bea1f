package org.proviso.conformance;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.proviso.document.Fields;
import org.proviso.finding.Finding;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Weight;

/** Our code systems as FHIR knows them, so that the validator checks every code of ours too. */
final class OwnCodeSystems {

  private OwnCodeSystems() {}

  static List<CodeSystem> of(Rulebook rulebook) {
    List<CodeSystem> systems = new ArrayList<>();
    CodeSystem topics = system("topics");
    for (Rule rule : rulebook.rules()) {
      topics.addConcept().setCode(rule.name()).setDisplay(rulebook.text(rule).title());
    }
    systems.add(topics);
    CodeSystem findings = system("findings");
    for (Finding finding : rulebook.vocabulary().findings()) {
      findings
          .addConcept()
          .setCode(finding.id())
          .setDisplay(finding.label())
          .addDesignation()
          .setValue(finding.ask());
    }
    systems.add(findings);
    CodeSystem weights = system("weights");
    for (Weight weight : Weight.values()) {
      weights.addConcept().setCode(Fields.written(weight));
    }
    systems.add(weights);
    return systems;
  }

  private static CodeSystem system(String name) {
    CodeSystem system = new CodeSystem();
    system.setId(name);
    system.setUrl("https://proviso.org/CodeSystem/" + name);
    system.setStatus(PublicationStatus.DRAFT);
    system.setContent(CodeSystem.CodeSystemContentMode.COMPLETE);
    return system;
  }
}
