package org.proviso.cli;

/**
 * A word that a command takes besides options: a file, a name.
 *
 * @param label what stands for it in the help
 * @param description what it is
 * @param many how many of it are taken
 */
record Word(String label, String description, Many many) {

  /** How many words are taken. */
  enum Many {
    ONE,
    AT_MOST_ONE,
    AT_LEAST_ONE,
    ANY
  }

  static Word one(String label, String description) {
    return new Word(label, description, Many.ONE);
  }

  static Word atMostOne(String label, String description) {
    return new Word(label, description, Many.AT_MOST_ONE);
  }

  static Word atLeastOne(String label, String description) {
    return new Word(label, description, Many.AT_LEAST_ONE);
  }

  static Word any(String label, String description) {
    return new Word(label, description, Many.ANY);
  }

  boolean isNeeded() {
    return many == Many.ONE || many == Many.AT_LEAST_ONE;
  }

  /** Whether it takes all words that are left. */
  boolean takesRest() {
    return many == Many.AT_LEAST_ONE || many == Many.ANY;
  }

  /** As its help writes it: {@code RULE}, {@code [FILE]}, {@code PATH...}. */
  String written() {
    String written = takesRest() ? label + "..." : label;
    return isNeeded() ? written : "[" + written + "]";
  }
}
