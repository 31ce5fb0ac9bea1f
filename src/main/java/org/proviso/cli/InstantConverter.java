package org.proviso.cli;

import java.time.DateTimeException;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant on the command line. */
final class InstantConverter implements ITypeConverter<Instant> {

  InstantConverter() {}

  @Override
  public Instant convert(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is no instant; allowed: as in 2026-03-02T10:15:00Z");
    }
  }
}
