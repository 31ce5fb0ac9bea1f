package org.proviso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What becomes of a command whose output cannot be written. */
class StdoutTest {

  @Test
  void aFullDiskIsToldAndIsNoSuccess() {
    StringWriter err = new StringWriter();

    assertEquals(2, run("No space left on device", err));
    assertEquals("proviso: stdout: cannot be written: No space left on device\n", err.toString());
  }

  @Test
  void aReaderThatHasGoneIsNoFailure() {
    StringWriter err = new StringWriter();

    assertEquals(0, run("Broken pipe", err));
    assertEquals("", err.toString());
  }

  private static int run(String failure, StringWriter err) {
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    return Main.run(new Stdout(failing), new PrintWriter(err, true), "schema", "scenario");
  }
}
