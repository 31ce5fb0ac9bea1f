package org.proviso.benchmark;

/** Prints one line: what any Java program pays for its start. */
public final class BareStart {

  private BareStart() {}

  /** Prints the line. */
  public static void main(String[] arguments) {
    System.out.println("started");
  }
}
