package org.proviso.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whole names and exact synonyms, whatever their case and spacing; never a part of a name. */
final class Names {

  private final Map<String, String> ids = new HashMap<>();

  /** Adds a name for an id; the other id that already has it, if any. */
  Optional<String> add(String name, String id) {
    String other = ids.putIfAbsent(plain(name), id);
    return Optional.ofNullable(other).filter(known -> !known.equals(id));
  }

  Optional<String> id(String name) {
    return Optional.ofNullable(ids.get(plain(name)));
  }

  Collection<String> all() {
    return ids.keySet();
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    boolean gap = false;
    for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (letter == ' ' || letter == '-' || letter == '_') {
        gap = plain.length() > 0;
      } else {
        if (gap) {
          plain.append(' ');
          gap = false;
        }
        plain.append(letter);
      }
    }
    return plain.toString();
  }
}
