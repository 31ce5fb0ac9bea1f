package org.proviso.report;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.proviso.advice.Assessment;
import org.proviso.advice.Consideration;
import org.proviso.rules.Weight;

/**
 * Where to read first: no favour hides what is serious about the same medicine.
 *
 * @param anchor the group in which the serious points stand
 * @param direction above or below
 */
record Warning(String anchor, String direction) {

  /** The id of the group about more than one medicine. */
  static final String SEVERAL = "both";

  /** For a favour, where the serious points about its medicines stand, nearest first. */
  static Optional<Warning> of(Consideration favour, Assessment assessment, String anchor) {
    List<String> groups = points(favour, assessment).stream().map(Warning::group).toList();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    String own = group(favour);
    String group = groups.contains(own) ? own : groups.get(0);
    boolean below = own.equals(SEVERAL) && !group.equals(SEVERAL);
    return Optional.of(new Warning(anchor + "-" + group, below ? "below" : "above"));
  }

  /** For a favour, the contraindicated and serious points about its medicines; else none. */
  static List<Consideration> points(Consideration favour, Assessment assessment) {
    return favour.rule().weight() == Weight.MAY_FAVOUR
        ? assessment.considerations().stream()
            .filter(each -> warns(each) && concernsSame(each, favour))
            .toList()
        : List.of();
  }

  private static boolean warns(Consideration consideration) {
    Weight weight = consideration.rule().weight();
    return weight == Weight.CONTRAINDICATED || weight == Weight.SERIOUS;
  }

  private static boolean concernsSame(Consideration one, Consideration other) {
    return !Collections.disjoint(one.rule().drugs(), other.rule().drugs());
  }

  private static String group(Consideration consideration) {
    List<String> drugs = consideration.rule().drugs();
    return drugs.size() > 1 ? SEVERAL : drugs.get(0);
  }
}
