package org.proviso.web.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proviso.Proviso;
import org.proviso.finding.Findings;
import org.proviso.finding.State;

/** Applies what the reader set to a patient; of two that exclude each other the later holds. */
final class Choices {

  private final Proviso proviso;

  Choices(Proviso proviso) {
    this.proviso = proviso;
  }

  Bench apply(Opened opened, List<Choice> choices) {
    Findings recorded = proviso.findings(opened.patient());
    List<Choice> kept = new ArrayList<>();
    List<Choice> dropped = new ArrayList<>();
    Findings findings = recorded;
    for (int at = choices.size() - 1; at >= 0; at--) {
      List<Choice> more = new ArrayList<>(kept);
      more.add(0, choices.get(at));
      Optional<Findings> supposed = supposing(recorded, more);
      if (supposed.isPresent()) {
        kept = more;
        findings = supposed.get();
      } else {
        dropped.add(0, choices.get(at));
      }
    }
    return bench(opened, withoutTheIdle(recorded, kept, findings), dropped, recorded);
  }

  private Bench bench(Opened opened, List<Choice> kept, List<Choice> dropped, Findings recorded) {
    Findings findings = supposing(recorded, kept).orElseThrow();
    return new Bench(opened, kept, dropped, findings, proviso.assess(opened.patient(), findings));
  }

  /** The choices without the last, where that changes nothing: it says what is so anyway. */
  private static List<Choice> withoutTheIdle(
      Findings recorded, List<Choice> choices, Findings findings) {
    if (choices.isEmpty()) {
      return choices;
    }
    List<Choice> fewer = choices.subList(0, choices.size() - 1);
    return supposing(recorded, fewer).filter(other -> sameStates(other, findings)).isPresent()
        ? fewer
        : choices;
  }

  private static boolean sameStates(Findings one, Findings other) {
    for (int at = 0; at < one.vocabulary().findings().size(); at++) {
      if (one.state(at) != other.state(at)) {
        return false;
      }
    }
    return true;
  }

  /** What is known with the choices; empty where they exclude each other. */
  private static Optional<Findings> supposing(Findings recorded, List<Choice> choices) {
    Map<String, State> states = new LinkedHashMap<>();
    choices.forEach(choice -> states.put(choice.finding(), choice.state()));
    try {
      Findings findings = recorded.supposing(states);
      return choices.stream().allMatch(choice -> findings.state(choice.finding()) == choice.state())
          ? Optional.of(findings)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
