package org.proviso.cdshooks.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of identifiers, references, addresses and moments. */
final class Forms {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
  private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]{1,60}/[^/\\s?#]{1,512}");

  private Forms() {}

  static boolean isUuid(String text) {
    return UUID.matcher(text).matches();
  }

  /** Nil, or one digit over and over. */
  static boolean canBeGuessed(String uuid) {
    return uuid.replace("-", "").chars().distinct().count() < 3;
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether it is {@code Type/id}. */
  static boolean isReference(String text) {
    return REFERENCE.matcher(text).matches();
  }

  static String typeOf(String reference) {
    return reference.substring(0, reference.indexOf('/'));
  }

  static String idOf(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
