package org.proviso.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The base of a FHIR server that may be asked. */
final class FhirBase {

  private static final Pattern RELATIVE =
      Pattern.compile("[A-Za-z]{1,64}(?:/(?!\\.{1,2}(?:\\?|$))[A-Za-z0-9.-]{1,64})?(?:\\?[^#]*)?");
  private static final Pattern UPWARD =
      Pattern.compile("(?:^|/)(?:\\.|%2e){1,2}(?:/|$)|//|\\\\|%2f|%5c", Pattern.CASE_INSENSITIVE);
  private static final String MAY_STAND_IN_A_QUERY = "-._~!$&'()*+,;=:@/?%";

  private final URI base;

  FhirBase(URI base) {
    this.base = base;
  }

  /** Whether a caller means this server. */
  boolean isNamedBy(URI server) {
    return isSame(server) && server.getRawQuery() == null && path(server).equals(path(base));
  }

  /** The address of a query below the base; nothing where it leads elsewhere. */
  Optional<URI> below(String query) {
    try {
      if (RELATIVE.matcher(query).matches()) {
        return Optional.of(URI.create(withoutSlash(base.toString()) + "/" + encoded(query)));
      }
      URI page = URI.create(query);
      String path = page.getRawPath() == null ? "" : page.getRawPath();
      boolean isBelow = path(page).equals(path(base)) || path.startsWith(path(base) + "/");
      return isSame(page) && isBelow && !UPWARD.matcher(path).find()
          ? Optional.of(page)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isSame(URI other) {
    return other.getHost() != null
        && other.getScheme() != null
        && other.getRawUserInfo() == null
        && other.getRawFragment() == null
        && other.getScheme().equalsIgnoreCase(base.getScheme())
        && other.getHost().equalsIgnoreCase(base.getHost())
        && port(other) == port(base);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
  }

  private static String path(URI uri) {
    return withoutSlash(uri.getRawPath() == null ? "" : uri.getRawPath());
  }

  private static String withoutSlash(String text) {
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * Writes as %XX what may not stand in an address: the bar between a system and a code, spaces.
   */
  private static String encoded(String query) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : query.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xff);
      boolean stays =
          character < 0x80
              && (Character.isLetterOrDigit(character)
                  || MAY_STAND_IN_A_QUERY.indexOf(character) >= 0);
      encoded.append(stays ? String.valueOf(character) : String.format("%%%02X", (int) character));
    }
    return encoded.toString();
  }
}
