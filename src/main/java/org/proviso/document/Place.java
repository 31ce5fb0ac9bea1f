package org.proviso.document;

/**
 * Where something stands in a file.
 *
 * @param file the file's name as the reader was given it
 * @param line the line, from 1; 0 where only the file is known
 */
public record Place(String file, int line) {

  /** A place that is a whole file. */
  public static Place of(String file) {
    return new Place(file, 0);
  }

  /** {@code file:line}, or the file alone. */
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
