package org.proviso.fhir.answer;

import java.time.Instant;
import java.util.List;
import org.proviso.rules.Rulebook;

/** What an assessment was made by and from: the software, the rulebook, and how it came to be. */
final class Software {

  private static final String DEVICE = "software ";
  private static final String LIBRARY = "rulebook ";

  private Software() {}

  static String id(Rulebook rulebook) {
    return id(DEVICE + rulebook.edition().version(), rulebook);
  }

  static String rulebookId(Rulebook rulebook) {
    return id(LIBRARY + rulebook.edition().digest(), rulebook);
  }

  /** The same in another language is another text. */
  private static String id(String what, Rulebook rulebook) {
    return NameUuid.of(what + '\n' + rulebook.texts().language()).toString();
  }

  static Element reference(Answer answer) {
    Rulebook.Edition edition = answer.assessment().edition();
    return Element.reference(Entries.URN + id(answer.rulebook())).with("display", name(edition));
  }

  /** What is recorded again is another recording. */
  static String provenanceId(Answer answer, Instant recorded) {
    return answer.id("provenance " + recorded);
  }

  /** The rulebook with its version, as a canonical URL. */
  static String canonical(Rulebook.Edition edition) {
    return Uris.RULEBOOK + "|" + version(edition);
  }

  static Element device(Rulebook rulebook) {
    Rulebook.Edition edition = rulebook.edition();
    String notice = rulebook.texts().notice();
    return Element.resource("Device")
        .with("id", id(rulebook))
        .with("language", rulebook.texts().language())
        .with(
            "text",
            new Narrative(rulebook.texts().language())
                .paragraph(name(edition))
                .paragraph(notice)
                .element())
        .with("status", "active")
        .with(
            "deviceName",
            List.of(new Element().with("name", "Proviso").with("type", "user-friendly-name")))
        .with("type", Element.words("software for education"))
        .with("version", List.of(new Element().with("value", edition.version())))
        .with("note", List.of(new Element().with("text", notice)));
  }

  static Element library(Rulebook rulebook) {
    Rulebook.Edition edition = rulebook.edition();
    String notice = rulebook.texts().notice();
    return Element.resource("Library")
        .with("id", rulebookId(rulebook))
        .with("language", rulebook.texts().language())
        .with(
            "text",
            new Narrative(rulebook.texts().language())
                .paragraph(words(edition))
                .paragraph(notice)
                .element())
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
    return answer
        .resource("Provenance", "provenance " + recorded)
        .with(
            "text",
            answer
                .words()
                .text()
                .paragraph(
                    answer.words().say("made-by", "software", name(edition)) + " " + words(edition))
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
                    Element.reference(Entries.URN + rulebookId(answer.rulebook()))
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
