package org.proviso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command prints on. Writers keep to themselves that they could not write; this remembers
 * why. A reader that has gone, as after {@code | head}, is no failure.
 */
final class Stdout extends OutputStream {

  private static final String GONE = "Broken pipe";

  private final OutputStream out;
  private @Nullable String failure;

  Stdout(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      if (!GONE.equals(e.getMessage())) {
        failure = String.valueOf(e.getMessage());
      }
      throw e;
    }
  }

  /** Why something could not be written; empty where all was. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }
}
