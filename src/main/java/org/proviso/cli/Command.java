package org.proviso.cli;

import java.io.IOException;

/** A command: what it takes, and what it does with what was given. Made for one run. */
interface Command {

  /** What it takes, as data: its line is read by it, and its help is written from it. */
  Usage usage();

  /**
   * Does it, and gives the exit code.
   *
   * @throws org.proviso.document.InvalidInputException where what was given is wrong
   */
  int run(Given given) throws IOException, InterruptedException;
}
