package org.proviso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.scenario.Scenario;

/** {@code proviso new-scenario}: a commented file to fill in. */
final class NewScenarioCommand implements Command {

  private static final Word FILE =
      Word.atMostOne("FILE", "The file to write; stdout when left out. No file is written over.");

  NewScenarioCommand() {}

  @Override
  public Usage usage() {
    return Usage.of("new-scenario", "Write a commented scenario to fill in.").words(FILE);
  }

  @Override
  public int run(Given given) throws IOException {
    String text = template();
    List<Path> files = given.paths(FILE);
    if (files.isEmpty()) {
      given.out().print(text);
      return 0;
    }
    Path file = files.get(0);
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new InvalidInputException(
          Place.of(file.toString()), "is there already; no file is written over");
    } catch (IOException e) {
      throw new InvalidInputException(
          Place.of(file.toString()), "cannot be written: " + e.getMessage());
    }
    given.err().println("proviso: wrote " + file);
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
