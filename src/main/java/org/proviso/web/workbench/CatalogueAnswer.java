package org.proviso.web.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.proviso.advice.Consideration;
import org.proviso.document.Fields;
import org.proviso.finding.Finding;
import org.proviso.rules.Citation;
import org.proviso.rules.Clause;
import org.proviso.rules.Crisis;
import org.proviso.rules.Level;
import org.proviso.rules.Literal;
import org.proviso.rules.Rule;
import org.proviso.rules.RuleText;
import org.proviso.rules.Rulebook;

/** What the page needs once: every finding, rule and source in words, the groups, the examples. */
final class CatalogueAnswer {

  private final Rulebook rulebook;
  private final List<Group> groups;
  private final ObjectNode answer = JsonNodeFactory.instance.objectNode();

  private CatalogueAnswer(Rulebook rulebook) {
    this.rulebook = rulebook;
    groups = Group.of(rulebook.vocabulary());
  }

  static ObjectNode of(Rulebook rulebook, Examples examples) {
    CatalogueAnswer catalogue = new CatalogueAnswer(rulebook);
    catalogue.standing();
    catalogue.findings();
    catalogue.rules();
    catalogue.examples(examples);
    return catalogue.answer;
  }

  private void standing() {
    answer
        .putObject("rulebook")
        .put("version", rulebook.edition().version())
        .put("digest", rulebook.edition().digest());
    answer.put("notice", rulebook.texts().notice());
    ObjectNode notes = answer.putObject("notes");
    for (Level level : Level.values()) {
      ObjectNode said = notes.putObject(Fields.written(level));
      rulebook.texts().notes(level).forEach(said::put);
    }
    ArrayNode drugs = answer.putArray("drugs");
    rulebook
        .drugs()
        .forEach(
            drug ->
                drugs
                    .addObject()
                    .put("id", drug.id())
                    .put("label", drug.label())
                    .put("description", drug.description()));
    ArrayNode countries = answer.putArray("crisisLines");
    rulebook.texts().crisis().countries().values().forEach(each -> countries.add(country(each)));
  }

  static ObjectNode country(Crisis.Country country) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("label", country.label()).put("emergency", country.emergency());
    ArrayNode lines = json.putArray("lines");
    country
        .lines()
        .forEach(line -> lines.addObject().put("name", line.name()).put("contact", line.contact()));
    return json;
  }

  private void findings() {
    ArrayNode grouped = answer.putArray("groups");
    for (Group group : groups) {
      ObjectNode json = grouped.addObject().put("id", group.id()).put("title", group.title());
      AssessmentAnswer.texts(group.findings(), json.putArray("findings"));
    }
    ArrayNode lines = answer.putArray("lines");
    rulebook
        .topics()
        .forEach(topic -> lines.addObject().put("id", topic.id()).put("title", topic.label()));
    ObjectNode findings = answer.putObject("findings");
    for (Finding finding : rulebook.vocabulary().findings()) {
      findings.putObject(finding.id()).put("label", finding.label()).put("ask", finding.ask());
    }
  }

  private void rules() {
    ObjectNode rules = answer.putObject("rules");
    for (Rule rule : rulebook.rules()) {
      RuleText text = rulebook.text(rule);
      List<Citation> citations = rulebook.citations(rule);
      Consideration consideration = new Consideration(rule, text, List.of(), citations);
      ObjectNode json = rules.putObject(rule.name());
      AssessmentAnswer.texts(rule.drugs(), json.putArray("drugs"));
      json.put("weight", Fields.written(rule.weight()))
          .put("line", rulebook.topic(rule).id())
          .put("question", rule.topic())
          .put("title", text.title())
          .put("teaching", text.teaching());
      ObjectNode texts = json.putObject("text");
      for (Level level : Level.values()) {
        texts.put(Fields.written(level), text.at(level));
      }
      consideration.strength().ifPresent(strength -> json.put("strength", strength));
      json.put("place", rule.place().toString()).put("drl", DrlText.of(rule));
      ArrayNode clauses = json.putArray("clauses");
      rule.clauses().forEach(clause -> clause(clause, clauses.addArray()));
      ArrayNode sources = json.putArray("sources");
      citations.forEach(citation -> source(citation, sources.addObject()));
    }
  }

  private static void clause(Clause clause, ArrayNode json) {
    for (Literal literal : clause.literals()) {
      json.addObject()
          .put("finding", literal.finding())
          .put("state", Fields.written(literal.required()));
    }
  }

  private static void source(Citation citation, ObjectNode json) {
    json.put("title", citation.source().title())
        .put("section", citation.section().title())
        .put("kind", citation.source().kind().words())
        .put("about", citation.section().about().words())
        .put("verified", citation.section().verified().words())
        .put("checked", citation.source().checked().toString());
    citation.source().link().ifPresent(link -> json.put("link", link));
  }

  private void examples(Examples examples) {
    ArrayNode json = answer.putArray("examples");
    for (Examples.Example example : examples.all()) {
      json.addObject()
          .put("id", example.scenario().id())
          .put("topic", example.topic())
          .put("title", example.scenario().patient().title())
          .put("shows", example.shows());
    }
  }
}
