package org.proviso.fhir.answer;

import java.time.Instant;
import java.util.List;
import org.proviso.rules.Rulebook;

/** What an assessment was made by and from: the software, the rulebook, and how it came to be. */
final class Software {

  private static final String DEVICE = "software ";
  private static final String LIBRARY = "rulebook ";

  private Software() {}

  static String id(Rulebook.Edition edition) {
    return NameUuid.of(DEVICE + edition.version()).toString();
  }

  static String rulebookId(Rulebook.Edition edition) {
    return NameUuid.of(LIBRARY + edition.digest()).toString();
  }

  static Element reference(Answer answer) {
    Rulebook.Edition edition = answer.assessment().edition();
    return Element.reference(Entries.URN + id(edition)).with("display", name(edition));
  }

  /** What is recorded again is another recording. */
  static String provenanceId(Answer answer, Instant recorded) {
    return answer.id("provenance " + recorded);
  }

  /** The rulebook with its version, as a canonical URL. */
  static String canonical(Rulebook.Edition edition) {
    return Uris.RULEBOOK + "|" + version(edition);
  }

  static Element device(Rulebook.Edition edition, String notice) {
    return Element.resource("Device")
        .with("id", id(edition))
        .with("text", new Narrative().paragraph(name(edition)).paragraph(notice).element())
        .with("status", "active")
        .with(
            "deviceName",
            List.of(new Element().with("name", "Proviso").with("type", "user-friendly-name")))
        .with("type", Element.words("software for education"))
        .with("version", List.of(new Element().with("value", edition.version())))
        .with("note", List.of(new Element().with("text", notice)));
  }

  static Element rulebook(Rulebook.Edition edition, String notice) {
    return Element.resource("Library")
        .with("id", rulebookId(edition))
        .with("text", new Narrative().paragraph(words(edition)).paragraph(notice).element())
        .with("url", Uris.RULEBOOK)
        .with(
            "identifier",
            List.of(new Element().with("system", Uris.DIGEST).with("value", edition.digest())))
        .with("version", version(edition))
        .with("name", "ProvisoRulebook")
        .with("title", "Proviso's rulebook")
        // Nobody has approved it for care.
        .with("status", "draft")
        .with("experimental", true)
        .with(
            "type",
            Element.concept(
                Element.coding(Uris.LIBRARY_TYPE, "logic-library", "Logic Library"), ""))
        .with("description", notice);
  }

  static Element provenance(Answer answer, List<Element> targets, Instant recorded) {
    Rulebook.Edition edition = answer.assessment().edition();
    return Element.resource("Provenance")
        .with("id", provenanceId(answer, recorded))
        .with(
            "text",
            new Narrative()
                .paragraph("Made by " + name(edition) + " from " + words(edition) + ".")
                .paragraph(answer.assessment().notice())
                .element())
        .with("target", targets)
        .with("recorded", recorded.toString())
        .with("activity", Element.concept(Element.coding(Uris.ACTIVITY, "CREATE", "create"), ""))
        .with(
            "agent",
            List.of(
                new Element()
                    .with(
                        "type",
                        Element.concept(
                            Element.coding(Uris.PARTICIPANT, "assembler", "Assembler"), ""))
                    .with("who", reference(answer))))
        .with(
            "entity",
            List.of(
                entity(
                    Element.reference(Entries.URN + rulebookId(edition))
                        .with("display", words(edition))),
                entity(answer.subject())));
  }

  private static Element entity(Element what) {
    return new Element().with("role", "source").with("what", what);
  }

  private static String name(Rulebook.Edition edition) {
    return "Proviso " + edition.version();
  }

  private static String words(Rulebook.Edition edition) {
    return "rulebook " + edition.version() + " (digest " + edition.digest() + ")";
  }

  /** A version without spaces, as a canonical URL needs it. */
  private static String version(Rulebook.Edition edition) {
    return edition.version().replaceAll("[^A-Za-z0-9.+-]+", "-");
  }
}
