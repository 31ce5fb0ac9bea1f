package org.proviso.cli;

/** What a command line prints, for tests outside of this package. */
public final class CommandLineOutput {

  private CommandLineOutput() {}

  /** What it prints on stdout. */
  public static String of(String... arguments) {
    return Cli.run(arguments).out();
  }
}
