package org.proviso.cdshooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.advice.Assessment;
import org.proviso.advice.CrisisLines;
import org.proviso.advice.Question;
import org.proviso.finding.Finding;
import org.proviso.rules.Crisis;
import org.proviso.rules.Drug;
import org.proviso.rules.Rulebook;

/** The cards about no rule: where help is, why nothing was checked, what is not recorded. */
final class OtherCards {

  private static final String CRISIS = "crisis-lines";
  private static final String OUT_OF_SCOPE = "out-of-scope";
  private static final String NOT_RECORDED = "not-recorded/";
  private static final String LABEL = "Proviso rulebook";

  private final Rulebook rulebook;
  private final CardId ids;

  OtherCards(Rulebook rulebook, CardId ids) {
    this.rulebook = rulebook;
    this.ids = ids;
  }

  static List<String> codes(Rulebook rulebook) {
    List<String> codes = new ArrayList<>(List.of(CRISIS, OUT_OF_SCOPE));
    rulebook.drugs().forEach(drug -> codes.add(NOT_RECORDED + drug.id()));
    return codes;
  }

  /** Stands first wherever suicidality is recorded. */
  Card crisis(CrisisLines crisis, Assessment assessment) {
    StringBuilder text = new StringBuilder();
    text.append(Markdown.escape(crisis.text())).append("\n\n");
    if (crisis.country().isPresent()) {
      Crisis.Country country = crisis.country().get();
      text.append(Markdown.escape(country.label())).append(":\n\n");
      for (Crisis.Line line : country.lines()) {
        text.append("- ").append(Markdown.escape(line.name() + ": " + line.contact())).append('\n');
      }
      text.append("- Emergency: ").append(Markdown.escape(country.emergency())).append("\n\n");
    }
    return card(
        CRISIS,
        Summary.of(List.of(crisis.title()), "Where help is at once"),
        text.append(CardText.notice(assessment)).toString(),
        Card.Indicator.WARNING);
  }

  /** Says that nothing was checked, since silence would be read as nothing found. */
  Card outOfScope(Assessment assessment) {
    String detail =
        "Out of scope: "
            + Markdown.escape(assessment.scope().reason())
            + ". No rule was applied, and that nothing is raised says nothing about the patient.\n\n"
            + CardText.notice(assessment);
    return card(
        OUT_OF_SCOPE,
        "Nothing was checked for this patient, who is out of scope of these texts",
        detail,
        Card.Indicator.INFO);
  }

  /** Of a medicine that is ordered, what is always asked and is not recorded. */
  Optional<Card> notRecorded(Drug drug, Assessment assessment, Unknowns unknowns) {
    List<String> asked =
        assessment.questions().stream()
            .map(Question::finding)
            .filter(finding -> drug.minimumSafetySet().contains(finding.id()))
            .map(Finding::label)
            .toList();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    String about = RuleWords.about(List.of(drug.id()), rulebook);
    String count = asked.size() + " of " + drug.minimumSafetySet().size();
    String detail =
        "Not recorded, and always asked about "
            + Markdown.escape(drug.label())
            + ": "
            + String.join("; ", asked.stream().map(Markdown::escape).toList())
            + ".\n\nNot recorded is not the same as absent. Of "
            + unknowns.rules(List.of(drug.id()))
            + " rules about this medicine alone, "
            + unknowns.open(List.of(drug.id()))
            + " could not be told from what is recorded.\n\n"
            + CardText.notice(assessment);
    return Optional.of(
        card(
            NOT_RECORDED + drug.id(),
            Summary.of(
                List.of(about + ": " + count + " findings that are always asked are not recorded"),
                count + " findings that are always asked are not recorded"),
            detail,
            Card.Indicator.INFO));
  }

  private Card card(String code, String summary, String detail, Card.Indicator indicator) {
    return new Card(
        ids.next(code),
        summary,
        detail,
        indicator,
        new Card.CardSource(LABEL, Optional.empty(), code, summary),
        Optional.empty());
  }
}
