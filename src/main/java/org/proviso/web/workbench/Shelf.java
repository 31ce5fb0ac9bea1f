package org.proviso.web.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.proviso.document.DocumentReader;
import org.proviso.document.Faults;
import org.proviso.document.Node;

/** The files that the workbench has of its own, and the example patients, from the class path. */
final class Shelf {

  private Shelf() {}

  /** The bytes of a file beside this class. */
  static byte[] bytes(String name) {
    try (InputStream stream = Shelf.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the class path");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The items of a file that is a list. */
  static List<Node> list(String name, Faults faults) {
    Node root = DocumentReader.read(name, bytes(name));
    if (root instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    faults.add(root.place(), "the file is a list, not " + root.kind());
    return List.of();
  }
}
