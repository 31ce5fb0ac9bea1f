package org.proviso.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Nearest;
import org.proviso.document.Node;
import org.proviso.document.Place;
import org.proviso.finding.Threshold;
import org.proviso.rules.EnglishWords.Key;

/**
 * Reads the catalogues of a language, the shipped one and those of rule packs. Each says what it
 * can, and nothing that English does not say.
 */
final class TranslationReader {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9-]+)}");

  private final Rulebook english;
  private final Faults faults;
  private final Map<Key, String> words;
  private final Map<List<String>, Set<String>> below = new HashMap<>();
  private final Map<String, String> thresholds = new HashMap<>();
  private final Map<Key, String> said = new LinkedHashMap<>();

  TranslationReader(Rulebook english, Faults faults) {
    this.english = english;
    this.faults = faults;
    words = EnglishWords.of(english);
    for (Key key : words.keySet()) {
      for (int depth = 0; depth < key.names().size(); depth++) {
        below
            .computeIfAbsent(key.names().subList(0, depth), names -> new LinkedHashSet<>())
            .add(key.names().get(depth));
      }
    }
    for (Threshold threshold : english.vocabulary().thresholds()) {
      thresholds.put(threshold.name(), threshold.words());
    }
  }

  /** Every language in which some catalogue stands, English first. */
  static Set<String> languages(List<RuleFiles> layers) {
    Set<String> languages = new LinkedHashSet<>(Set.of(Texts.ENGLISH));
    layers.stream()
        .flatMap(layer -> layer.translations().languages().stream())
        .sorted()
        .forEach(languages::add);
    return languages;
  }

  /**
   * Reads every catalogue of a rulebook, to refuse what is wrong in it before it is asked for.
   *
   * @throws InvalidInputException with every fault found
   */
  static void check(Rulebook english, Faults faults) {
    for (String language : languages(english.layers())) {
      new TranslationReader(english, faults).read(language);
    }
    faults.refuseIfAny();
  }

  /**
   * The rulebook in a language.
   *
   * @throws InvalidInputException where there is no catalogue in it
   */
  Rulebook read(String language) {
    Set<String> known = languages(english.layers());
    if (!known.contains(language)) {
      throw new InvalidInputException(
          Place.of("language"),
          "there are no texts in '"
              + language
              + "'"
              + Nearest.hint(language, known)
              + "; allowed: "
              + String.join(", ", known));
    }
    if (language.equals(Texts.ENGLISH)) {
      return english;
    }
    for (RuleFiles layer : english.layers()) {
      if (layer.translations().languages().contains(language)) {
        read(layer.translations().reader().apply(language), language);
      }
    }
    return new Translation(english, said).rulebook(language);
  }

  private void read(Node root, String language) {
    Fields file = Fields.of(root, "a catalogue", faults);
    String written = file.requiredText("language");
    if (!written.isEmpty() && !written.equals(language)) {
      faults.add(
          file.placeOf("language"),
          "'language' is '" + written + "', and the file is named after '" + language + "'");
    }
    for (String name : file.keys()) {
      if (!name.equals("language")) {
        read(file, name, Stream.of(name).toList());
      }
    }
  }

  private void read(Fields fields, String name, List<String> names) {
    Key key = new Key(names);
    Set<String> beside = below.getOrDefault(names.subList(0, names.size() - 1), Set.of());
    if (words.containsKey(key)) {
      text(fields, name, key);
    } else if (beside.contains(name)) {
      fields
          .fields(name)
          .ifPresent(
              inner -> {
                for (String next : inner.keys()) {
                  read(inner, next, Stream.concat(names.stream(), Stream.of(next)).toList());
                }
              });
    } else {
      faults.add(fields.placeOf(name), unknown(names) + Nearest.hint(name, beside));
    }
  }

  private String unknown(List<String> names) {
    String name = names.get(names.size() - 1);
    String above = String.join(" ", names.subList(0, names.size() - 1));
    return switch (above) {
      case "" -> "unknown field '" + name + "'";
      case "rules" -> "there is no rule '" + name + "'";
      case "findings" -> "there is no finding '" + name + "'";
      case "notes" -> "there is no note '" + name + "'";
      case "phrases" -> "there is no phrase '" + name + "'";
      case "drugs" -> "there is no medicine '" + name + "'";
      case "topics" -> "there is no file of rules '" + name + "'";
      default -> "'" + above + "' has no '" + name + "' in English";
    };
  }

  private void text(Fields fields, String name, Key key) {
    Optional<String> written = fields.text(name).map(String::strip);
    if (written.isEmpty()) {
      return;
    }
    String text = written.get();
    boolean isPhrase = key.names().get(0).equals("phrases");
    if (said.putIfAbsent(key, isPhrase ? text : filled(text, fields, name)) != null) {
      faults.add(fields.placeOf(name), "the words of '" + key + "' stand twice");
    }
    if (isPhrase && !placeholders(text).equals(placeholders(words.get(key)))) {
      faults.add(
          fields.placeOf(name),
          "'" + name + "' has to name " + shown(placeholders(words.get(key))) + ", as in English");
    }
  }

  /** Threshold names in braces show their number, as in the vocabulary. */
  private String filled(String text, Fields fields, String name) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> {
              String number = thresholds.get(match.group(1));
              if (number == null) {
                faults.add(
                    fields.placeOf(name),
                    "there is no threshold '"
                        + match.group(1)
                        + "'"
                        + Nearest.hint(match.group(1), thresholds.keySet()));
              }
              return Matcher.quoteReplacement(number == null ? "" : number);
            });
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String shown(Set<String> placeholders) {
    return placeholders.isEmpty() ? "nothing in braces" : String.join(" and ", placeholders);
  }
}
