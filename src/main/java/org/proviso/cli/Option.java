package org.proviso.cli;

/**
 * An option that a command takes. Every command takes {@code --help} and {@code --version} besides.
 *
 * @param name its name, with both hyphens
 * @param label what stands for its value in the help; empty where it takes none
 * @param description what it is for
 * @param times how often it may be given
 */
record Option(String name, String label, String description, Times times) {

  /** How often an option may be given. */
  enum Times {
    ONCE,
    AGAIN
  }

  /** An option with a value, given once. */
  static Option of(String name, String label, String description) {
    return new Option(name, label, description, Times.ONCE);
  }

  /** An option without a value. */
  static Option flag(String name, String description) {
    return new Option(name, "", description, Times.ONCE);
  }

  /** The same, and it may be given again. */
  Option again() {
    return new Option(name, label, description, Times.AGAIN);
  }

  boolean takesValue() {
    return !label.isEmpty();
  }

  /** As its help writes it: {@code --format FORM}. */
  String written() {
    return takesValue() ? name + " " + label : name;
  }
}
