package org.proviso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.scenario.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso new-scenario}: a commented file to fill in. */
@Command(
    name = "new-scenario",
    description = "Write a commented scenario to fill in.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class NewScenarioCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file to write; stdout when left out. No file is written over.")
  private @Nullable Path file;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  NewScenarioCommand() {}

  @Override
  public Integer call() throws IOException {
    String text = template();
    if (file == null) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
      return 0;
    }
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new InvalidInputException(
          Place.of(file.toString()), "is there already; no file is written over");
    } catch (IOException e) {
      throw new InvalidInputException(
          Place.of(file.toString()), "cannot be written: " + e.getMessage());
    }
    spec.commandLine().getErr().println("proviso: wrote " + file);
    return 0;
  }

  private static String template() throws IOException {
    try (InputStream stream = Scenario.class.getResourceAsStream("new-scenario.yaml")) {
      if (stream == null) {
        throw new IllegalStateException("new-scenario.yaml is missing from the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
