package org.proviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.proviso.scenario.Check;
import org.proviso.scenario.Scenario;
import org.proviso.scenario.ScenarioReader;

/** The rule pack that src/docs/adding-a-rule.md makes. */
class RulePackExampleTest {

  private static final Path PACK = Path.of("examples/rule-pack");

  @Test
  void itsCasesAreAsExpected() {
    Proviso proviso = Shipped.PROVISO.withRules(PACK);
    Path file = PACK.resolve("imipramine/bladder.cases.yaml");
    Check check = new Check(proviso.rulebook());

    List<Scenario> scenarios = new ScenarioReader(proviso.rulebook()).read(file);

    assertEquals(3, scenarios.size());
    for (Scenario scenario : scenarios) {
      assertEquals(
          List.of(),
          check.differences(scenario, proviso.assess(scenario.patient()), check.rulesBeside(file)));
    }
  }

  @Test
  void thePageShowsTheFilesAsTheyAre() throws IOException {
    String page = Files.readString(Path.of("src/docs/adding-a-rule.md"));
    Matcher block = Pattern.compile("```yaml\n# (\\S+)\n(.*?)```", Pattern.DOTALL).matcher(page);
    int shown = 0;
    while (block.find()) {
      assertEquals(Files.readString(PACK.resolve(block.group(1))), block.group(2));
      shown++;
    }
    assertEquals(3, shown);
    assertTrue(page.contains(Files.readString(PACK.resolve("imipramine/bladder.drl"))));
  }
}
