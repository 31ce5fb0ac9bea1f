package org.proviso.fhir.answer;

import java.util.ArrayList;
import java.util.List;
import org.proviso.rules.Drug;
import org.proviso.rules.Rulebook;
import org.proviso.rules.Texts;
import org.proviso.terminology.Code;
import org.proviso.terminology.Meaning;

/** The medicines that considerations are about, as substances: no product, form or strength. */
final class Medicines {

  private Medicines() {}

  static String id(String drug) {
    return NameUuid.of("medicine " + drug).toString();
  }

  static Element resource(String id, Rulebook rulebook) {
    String label = rulebook.drug(id).map(Drug::label).orElse(id);
    return Element.resource("Medication")
        .with("id", id(id))
        .with("text", new Narrative(Texts.ENGLISH).paragraph(label).element())
        .with(
            "code", new Element().with("coding", codings(id, label, rulebook)).with("text", label));
  }

  /** The codes of the ingredient itself: those whose words are its name. */
  private static List<Element> codings(String id, String label, Rulebook rulebook) {
    List<Element> codings = new ArrayList<>();
    for (Code code : rulebook.terminology().codes()) {
      if (code.meaning().equals(new Meaning.OfMedicine(List.of(id)))
          && code.display().filter(label::equalsIgnoreCase).isPresent()) {
        codings.add(Element.coding(code.system().uri(), code.code(), code.display().orElseThrow()));
      }
    }
    return codings;
  }
}
