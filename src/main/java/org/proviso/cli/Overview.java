package org.proviso.cli;

import java.util.ArrayList;
import java.util.List;
import org.proviso.cli.Usage.Row;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/** {@code proviso} alone: what it is, and which commands there are. */
final class Overview implements Command {

  private static final Word COMMAND =
      Word.one("COMMAND", "What to do; proviso COMMAND --help says what it takes.");

  Overview() {}

  @Override
  public Usage usage() {
    List<Row> commands = new ArrayList<>();
    for (String name : Main.COMMANDS) {
      commands.add(new Row(name, Main.command(name).usage().description().get(0)));
    }
    return Usage.of(
            "",
            "Reads what is known about a patient and raises considerations about imipramine or bupropion in chronic pain.",
            "Educational: prompts to discuss with a provider, not advice. Not reviewed by a clinician.")
        .words(COMMAND)
        .section("Commands", commands.toArray(new Row[0]))
        .section(
            "Exit codes",
            new Row("0", "done"),
            new Row("1", "expectations failed"),
            new Row("2", "input or usage is wrong"))
        .section("Begin with", new Row("proviso assess examples/scenarios", ""));
  }

  @Override
  public int run(Given given) {
    throw new InvalidInputException(
        Place.of(given.word(COMMAND)), "the command stands first, before anything else");
  }
}
