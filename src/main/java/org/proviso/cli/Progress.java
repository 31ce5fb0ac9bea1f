package org.proviso.cli;

import java.io.PrintWriter;

/** Tells on stderr how far long work has come, on a terminal only. */
final class Progress {

  private static final int LONG = 200;

  private final int total;
  private final PrintWriter err;
  private int done;

  Progress(int total, PrintWriter err) {
    this.total = total;
    this.err = err;
  }

  void step() {
    done++;
    if (isTold() && done % (LONG / 2) == 0) {
      err.print("\r" + done + " of " + total + " files");
      err.flush();
    }
  }

  void end() {
    if (isTold()) {
      err.println("\r" + done + " of " + total + " files");
    }
  }

  private boolean isTold() {
    return total >= LONG && Terminal.isThere();
  }
}
