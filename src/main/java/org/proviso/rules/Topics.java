package org.proviso.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Nearest;
import org.proviso.document.Node.Scalar;
import org.proviso.document.Place;

/**
 * Which rule files are about the same thing. A file that is not listed belongs to the topic of its
 * own name, or to that of a listed file of its name, where there is one.
 */
final class Topics {

  private static final String ENDING = ".drl";

  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final Map<String, Topic> byFile = new HashMap<>();
  private final Map<String, Topic> byName = new HashMap<>();

  /** Reads one row. */
  void read(String id, Fields fields, Faults faults) {
    Topic topic = new Topic(id, fields.requiredText("label"));
    if (topics.putIfAbsent(id, topic) != null) {
      faults.add(fields.place(), "topic '" + id + "' stands twice");
    }
    for (Scalar file : fields.words("files")) {
      if (byFile.putIfAbsent(file.text(), topic) != null) {
        faults.add(file.place(), "file '" + file.text() + "' stands in two topics");
      }
      byName.putIfAbsent(name(file.text()), topic);
    }
    byName.put(id, topic);
  }

  /** Notes files that no rule stands in. */
  void check(List<Rule> rules, Faults faults) {
    Set<String> files = new HashSet<>();
    rules.forEach(rule -> files.add(file(rule)));
    byFile.forEach(
        (file, topic) -> {
          if (!files.contains(file)) {
            faults.add(
                Place.of("topics.yaml"),
                "topic '"
                    + topic.id()
                    + "' names the file '"
                    + file
                    + "', in which no rule stands"
                    + Nearest.hint(file, files));
          }
        });
  }

  /** The topic of a rule. */
  Topic of(Rule rule) {
    String file = file(rule);
    Topic listed = byFile.get(file);
    if (listed != null) {
      return listed;
    }
    String name = name(file);
    Topic named = byName.get(name);
    return named != null ? named : new Topic(name, name.replace('-', ' '));
  }

  /** The topics of rules: those listed in order, then others in the order of the rules. */
  List<Topic> of(List<Rule> rules) {
    Set<Topic> present = new HashSet<>();
    List<Topic> others = new ArrayList<>();
    for (Rule rule : rules) {
      Topic topic = of(rule);
      if (present.add(topic) && !topics.containsValue(topic)) {
        others.add(topic);
      }
    }
    List<Topic> all = new ArrayList<>(topics.values());
    all.retainAll(present);
    all.addAll(others);
    return all;
  }

  private static String file(Rule rule) {
    String file = rule.place().file();
    return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
