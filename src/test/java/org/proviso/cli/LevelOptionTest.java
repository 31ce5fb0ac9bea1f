package org.proviso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.rules.RuleText;

/** {@code --level} and {@code --language} on the command line. */
class LevelOptionTest {

  private static final String EPILEPSY = "examples/scenarios/epilepsy.yaml";
  private static final String RULE = "bupropion/seizure-disorder";
  private static final String PACK = "src/test/resources/fixtures/language";
  private static final RuleText TEXT =
      Shipped.PROVISO.rulebook().text(Shipped.PROVISO.rulebook().rule(RULE).orElseThrow());

  private static String out(String... arguments) {
    Cli cli = Cli.run(arguments);
    assertEquals(0, cli.code(), cli.err());
    return cli.out().replaceAll("\\s+", " ");
  }

  @Test
  void assessAndRuleAndRulesTakeALevel() {
    for (String shown :
        new String[] {
          out("assess", "--level", "student", EPILEPSY),
          out("assess", "--level", "student", "--format", "fhir", EPILEPSY),
          out("rule", "--level", "student", RULE),
          out("rules", "--level", "student", "--format", "json", "--drug", "bupropion")
              .replace("\\\"", "\"")
        }) {
      String readable = shown.replaceAll("\"layers\".*", "");
      assertTrue(readable.contains(TEXT.student()), readable);
      assertFalse(readable.contains(TEXT.clinician()), readable);
    }
  }

  @Test
  void withoutALevelTheRuleIsShownWhole() {
    String shown = out("rule", RULE);

    assertTrue(shown.contains("For a patient " + TEXT.prompt()), shown);
    assertTrue(shown.contains("For a student " + TEXT.student()), shown);
    assertTrue(shown.contains("For a clinician " + TEXT.clinician()), shown);
    assertTrue(shown.contains("To teach " + TEXT.teaching()), shown);
  }

  @Test
  void anUnknownLevelOrLanguageIsRefused() {
    assertEquals(2, Cli.run("assess", "--level", "nurse", EPILEPSY).code());
    Cli cli = Cli.run("assess", "--language", "de", EPILEPSY);
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("there are no texts in 'de'"), cli.err());
    assertTrue(cli.err().contains("allowed: en"), cli.err());
  }

  @Test
  void checkSaysWhatALanguageLacks() {
    String shown = out("check", "--rules", PACK, "--language", "xx", "rules/both");

    assertTrue(shown.contains("'xx' lacks "), shown);
    assertFalse(out("check", "rules/both").contains("lacks"));
    assertFalse(out("check", "rules/both").contains("no words for students"));
  }
}
