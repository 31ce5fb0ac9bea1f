package org.proviso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a start loads, told by a Java of its own. */
class StartTest {

  private static final Pattern LOADED =
      Pattern.compile("\\] org\\.proviso\\.(?:(?:cli|rules)\\.)?(\\w+) source: .*");

  @Test
  void anAssessmentLoadsItsOwnCommandAndNothingOfTheHelp() throws Exception {
    Set<String> loaded = loaded("assess", "examples/scenarios/epilepsy.yaml");

    assertTrue(loaded.contains("AssessCommand"), loaded.toString());
    assertEquals(
        List.of("AssessCommand", "Command"),
        loaded.stream().filter(name -> name.endsWith("Command")).toList());
    for (String spared : List.of("HelpPage", "Overview", "Misuse", "Version")) {
      assertTrue(!loaded.contains(spared), spared + " is among " + loaded);
    }
  }

  @Test
  void wrongUsageLoadsWhatTellsItAndNoRules() throws Exception {
    Set<String> loaded = loaded("assess", "--fromat", "json", "x.yaml");

    assertTrue(loaded.contains("Misuse"), loaded.toString());
    for (String spared : List.of("ScenarioFiles", "Proviso", "RuleEngine", "ShippedRules")) {
      assertTrue(!loaded.contains(spared), spared + " is among " + loaded);
    }
  }

  private static Set<String> loaded(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load",
                "-cp",
                "target/classes" + File.pathSeparator + System.getProperty("java.class.path"),
                "org.proviso.cli.Main"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Set<String> loaded = new TreeSet<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        Matcher match = LOADED.matcher(line);
        if (match.find()) {
          loaded.add(match.group(1));
        }
      }
    }
    process.waitFor();
    return loaded;
  }
}
