package org.proviso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.rules.Source;

class SourcesCommandTest {

  @Test
  void everySourceIsListedWithWhenItWasCheckedAndWhatRestsOnIt() {
    Cli cli = Cli.run("sources", "--date", "2026-12-01");

    assertEquals(0, cli.code(), cli.err());
    for (Source source : Shipped.PROVISO.rulebook().sources().values()) {
      assertTrue(cli.out().contains(source.id() + ": " + source.title()), source.id());
    }
    assertTrue(
        cli.out()
            .matches(
                "(?s).*us-label-imipramine: [^\n]+\n  a product label, US, \\d{4}; checked"
                    + " \\d{4}-\\d\\d-\\d\\d, review by \\d{4}-\\d\\d-\\d\\d\n"
                    + "  verified: \\d+ sections read in the source; [^\n]*; \\d+ rules rest on it\n.*"),
        cli.out());
  }

  @Test
  void overdueAreOnlyThoseWhoseDayHasPassed() {
    LocalDate last = Shipped.PROVISO.rulebook().sources().get("us-label-imipramine").reviewBy();

    Cli onTheDay = Cli.run("sources", "--overdue", "--date", last.toString());
    Cli after = Cli.run("sources", "--overdue", "--date", last.plusDays(1).toString());

    assertEquals(0, onTheDay.code());
    assertEquals(0, after.code());
    assertFalse(onTheDay.out().contains("us-label-imipramine:"), onTheDay.out());
    assertTrue(after.out().contains("us-label-imipramine:"), after.out());
    assertTrue(after.out().contains(last + " (overdue)"), after.out());
    assertTrue(after.out().contains("past their review on " + last.plusDays(1)), after.out());
  }

  @Test
  void withoutADateItIsToldAsOfToday() {
    assertEquals(0, Cli.run("sources", "--overdue").code());
    assertEquals(2, Cli.run("sources", "--date", "soon").code());
  }
}
