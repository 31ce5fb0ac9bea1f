package org.proviso.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whole names and exact synonyms, whatever their case and spacing; never a part of a name. */
final class Names {

  private final Map<String, String> ids = new HashMap<>();

  /** Adds names for an id; what is wrong with those that another id already has. */
  List<String> addAll(List<String> names, String id) {
    List<String> wrong = new ArrayList<>();
    for (String name : names) {
      String other = ids.putIfAbsent(plain(name), id);
      if (other != null && !other.equals(id)) {
        wrong.add("'" + name + "' is also a name of '" + other + "'");
      }
    }
    return wrong;
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
