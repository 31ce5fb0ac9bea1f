package org.proviso.web;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.document.Fields;
import org.proviso.document.Node.Scalar;
import org.proviso.document.Place;

/** Reads the kinds of value that a configuration has, and notes a fault for each that is none. */
final class Values {

  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  private final Path folder;

  /**
   * Values of a file.
   *
   * @param folder where the file stands: paths in it begin there
   */
  Values(Path folder) {
    this.folder = folder;
  }

  /** A whole number within bounds. */
  int whole(Fields fields, String key, int least, int most, int otherwise) {
    Optional<Scalar> scalar = fields.scalar(key);
    Optional<BigDecimal> number = scalar.flatMap(value -> fields.number(value, "'" + key + "'"));
    if (number.isEmpty()) {
      return otherwise;
    }
    boolean isWhole = number.get().stripTrailingZeros().scale() <= 0;
    boolean isWithin =
        number.get().compareTo(BigDecimal.valueOf(least)) >= 0
            && number.get().compareTo(BigDecimal.valueOf(most)) <= 0;
    if (!isWhole || !isWithin) {
      fields.fault(
          scalar.get().place(),
          "'"
              + key
              + "' is a whole number from "
              + least
              + " to "
              + most
              + ", not "
              + scalar.get().text());
      return otherwise;
    }
    return number.get().intValueExact();
  }

  /** A time in seconds, more than 0 and at most as long as said. */
  Duration seconds(Fields fields, String key, int most, Duration otherwise) {
    Optional<Scalar> scalar = fields.scalar(key);
    Optional<BigDecimal> number = scalar.flatMap(value -> fields.number(value, "'" + key + "'"));
    if (number.isEmpty()) {
      return otherwise;
    }
    Duration time = Duration.ofMillis(number.get().multiply(MILLIS).longValue());
    if (time.isZero() || time.isNegative() || time.compareTo(Duration.ofSeconds(most)) > 0) {
      fields.fault(
          scalar.get().place(),
          "'"
              + key
              + "' is a number of seconds, more than 0 and at most "
              + most
              + ", not "
              + scalar.get().text());
      return otherwise;
    }
    return time;
  }

  /** A file that is there, from the folder of the configuration. */
  Optional<Path> there(Fields fields, String key) {
    Optional<Path> file = fields.text(key).map(folder::resolve);
    if (file.filter(Files::isReadable).isEmpty() && file.isPresent()) {
      return fault(
          fields,
          fields.placeOf(key),
          "'" + key + "' is a file that is there, not '" + file.get() + "'");
    }
    return file;
  }

  /** A file that can be written to, in a folder that is there. */
  Optional<Path> writable(Fields fields, String key) {
    Optional<Path> file = fields.text(key).map(folder::resolve);
    if (file.isPresent() && !Files.isDirectory(file.get().toAbsolutePath().getParent())) {
      return fault(
          fields,
          fields.placeOf(key),
          "'" + key + "' is a file in a folder that is there, not '" + file.get() + "'");
    }
    return file;
  }

  /** Paths, from the folder of the file. */
  List<Path> paths(Fields fields, String key) {
    return fields.texts(key).stream().map(folder::resolve).toList();
  }

  /** A web address: https, or http on this machine. */
  Optional<URI> address(Fields fields, String key) {
    return fields.scalar(key).flatMap(scalar -> address(fields, scalar, "'" + key + "'"));
  }

  /** Web addresses. */
  List<URI> addresses(Fields fields, String key) {
    List<URI> addresses = new ArrayList<>();
    for (Scalar word : fields.words(key)) {
      address(fields, word, "an item of '" + key + "'").ifPresent(addresses::add);
    }
    return addresses;
  }

  private static Optional<URI> address(Fields fields, Scalar scalar, String what) {
    Optional<URI> address = parsed(scalar.text());
    if (address.isEmpty() || !isWeb(address.get())) {
      return fault(
          fields,
          scalar.place(),
          what
              + " is a web address such as https://ehr.example.org/r4, without"
              + " user, query and fragment, not '"
              + scalar.text()
              + "'");
    }
    if (address.get().getScheme().equals("http") && !Hosts.isLoopback(bare(address.get()))) {
      return fault(
          fields,
          scalar.place(),
          what + " is https: http is taken only on this machine, not '" + scalar.text() + "'");
    }
    return address;
  }

  private static <T> Optional<T> fault(Fields fields, Place place, String message) {
    fields.fault(place, message);
    return Optional.empty();
  }

  private static String bare(URI address) {
    return address.getHost().replace("[", "").replace("]", "");
  }

  private static boolean isWeb(URI address) {
    return address.getHost() != null
        && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
        && address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }

  private static Optional<URI> parsed(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
