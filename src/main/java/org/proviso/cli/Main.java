package org.proviso.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.proviso.document.Fault;
import org.proviso.document.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/**
 * The command {@code proviso}. Output goes to stdout, talk to stderr; exit 0 done, 1 expectations
 * failed, 2 input wrong.
 */
@Command(
    name = "proviso",
    description = {
      "Reads what is known about a patient and raises considerations about imipramine or bupropion in chronic pain.",
      "Educational: prompts to discuss with a provider, not advice. Not reviewed by a clinician."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:expectations failed", "2:input or usage is wrong"},
    footer = {"", "Begin with: proviso assess examples/scenarios"})
public final class Main implements Runnable {

  static final int INPUT_IS_WRONG = 2;

  private static final List<String> COMMANDS =
      List.of(
          "assess",
          "check",
          "rules",
          "rule",
          "findings",
          "sources",
          "new-scenario",
          "check-hooks",
          "feedback",
          "schema");

  @Spec private CommandLine.Model.CommandSpec spec;

  Main() {
    spec = CommandLine.Model.CommandSpec.create();
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, arguments);
    out.flush();
    System.exit(code);
  }

  /** Runs a command and gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    String first = arguments.length == 0 ? "" : arguments[0];
    for (String name : COMMANDS.contains(first) ? List.of(first) : COMMANDS) {
      line.addSubcommand(command(name));
    }
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setExecutionExceptionHandler(Main::tell);
    return line.execute(arguments);
  }

  /** Making a command is a good part of a start, so only the one that is named is made. */
  private static Object command(String name) {
    return switch (name) {
      case "assess" -> new AssessCommand();
      case "check" -> new CheckCommand();
      case "rules" -> new RulesCommand();
      case "rule" -> new RuleCommand();
      case "findings" -> new FindingsCommand();
      case "sources" -> new SourcesCommand();
      case "new-scenario" -> new NewScenarioCommand();
      case "check-hooks" -> new CheckHooksCommand();
      case "feedback" -> new FeedbackCommand();
      case "schema" -> new SchemaCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static int tell(Exception exception, CommandLine line, CommandLine.ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (exception instanceof InvalidInputException refused) {
      for (Fault fault : refused.faults()) {
        err.println("proviso: " + fault);
      }
    } else {
      err.println(
          "proviso: this is a fault of the program, not of your input: "
              + exception.getClass().getName());
      for (StackTraceElement element : exception.getStackTrace()) {
        err.println("  at " + element);
      }
    }
    err.flush();
    return INPUT_IS_WRONG;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
