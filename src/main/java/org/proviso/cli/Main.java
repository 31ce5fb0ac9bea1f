package org.proviso.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.proviso.document.InvalidInputException;

/**
 * The command {@code proviso}. Output goes to stdout, talk to stderr; exit 0 done, 1 expectations
 * failed, 2 input wrong.
 */
public final class Main {

  static final int INPUT_IS_WRONG = 2;

  /** The commands, in the order of the help. */
  static final List<String> COMMANDS =
      List.of(
          "assess",
          "why",
          "what-if",
          "what-changes",
          "next",
          "compare",
          "check",
          "rules",
          "rule",
          "findings",
          "sources",
          "new-scenario",
          "lesson",
          "workbench",
          "serve",
          "check-hooks",
          "feedback",
          "schema");

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    // What it warns of repeats parts of requests.
    System.setProperty("org.slf4j.simpleLogger.log.org.eclipse.jetty", "error");
    Stdout stdout = new Stdout(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(stdout, err, arguments));
  }

  /** Runs a command, and is no success where something could not be written. */
  static int run(Stdout stdout, PrintWriter err, String... arguments) {
    int code = run(new PrintWriter(stdout, false, StandardCharsets.UTF_8), err, arguments);
    if (stdout.failure().isPresent()) {
      err.println("proviso: stdout: cannot be written: " + stdout.failure().get());
      return INPUT_IS_WRONG;
    }
    return code;
  }

  /** Runs a command and gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    int code;
    try {
      code = execute(out, err, arguments);
    } catch (InvalidInputException e) {
      Given.tell(e.faults(), err);
      code = INPUT_IS_WRONG;
    } catch (Exception e) {
      err.println(
          "proviso: this is a fault of the program, not of your input: " + e.getClass().getName());
      for (StackTraceElement element : e.getStackTrace()) {
        err.println("  at " + element);
      }
      code = INPUT_IS_WRONG;
    }
    out.flush();
    err.flush();
    return code;
  }

  private static int execute(PrintWriter out, PrintWriter err, String... arguments)
      throws Exception {
    boolean isNamed = arguments.length > 0 && !arguments[0].startsWith("-");
    Command command = isNamed ? command(arguments[0]) : new Overview();
    Usage usage = command.usage();
    String[] given = isNamed ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
    Given line = Given.read(usage, out, err, given);
    if (line.asksForHelp() || arguments.length == 0) {
      out.print(HelpPage.of(usage));
      return 0;
    }
    if (line.asksForVersion()) {
      out.print(Version.text());
      return 0;
    }
    line.check();
    return command.run(line);
  }

  /** Only the command that is named is made, and only its class is loaded. */
  static Command command(String name) {
    return switch (name) {
      case "assess" -> new AssessCommand();
      case "why" -> new WhyCommand();
      case "what-if" -> new WhatIfCommand();
      case "what-changes" -> new WhatChangesCommand();
      case "next" -> new NextCommand();
      case "compare" -> new CompareCommand();
      case "check" -> new CheckCommand();
      case "rules" -> new RulesCommand();
      case "rule" -> new RuleCommand();
      case "findings" -> new FindingsCommand();
      case "sources" -> new SourcesCommand();
      case "new-scenario" -> new NewScenarioCommand();
      case "lesson" -> new LessonCommand();
      case "workbench" -> new WorkbenchCommand();
      case "serve" -> new ServeCommand();
      case "check-hooks" -> new CheckHooksCommand();
      case "feedback" -> new FeedbackCommand();
      case "schema" -> new SchemaCommand();
      default -> throw Misuse.unknownCommand(name, COMMANDS);
    };
  }
}
