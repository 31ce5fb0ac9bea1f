package org.proviso.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proviso.document.InvalidInputException;
import org.proviso.finding.Finding;
import org.proviso.finding.Findings;
import org.proviso.finding.State;

/**
 * What is taken away can only make less known. Every element of every resource of the examples, and
 * of a record full of doubt, is taken away in turn, and then every resource: no finding that was
 * unknown becomes absent. Two things are let through, each by name: the elements of FHIR whose lack
 * the standard itself gives a meaning, and a whole resource, or what it is about, where that very
 * resource was what left a finding open.
 */
class RemovalTest {

  /**
   * Elements that may be lacking and then say something else: "&lt;90" without its sign is 90, a
   * resource without a modifier extension is an ordinary one, and an observation without a focus is
   * about the patient (FHIR R4, Quantity.comparator, DomainResource.modifierExtension,
   * Observation.focus).
   */
  private static final Set<String> MEANS_SOMETHING_ELSE =
      Set.of("comparator", "modifierExtension", "focus");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** One thing taken away. */
  private record Removal(String path, ObjectNode record) {

    /** Whether a whole resource goes, or its code: without it nobody can tell what it is about. */
    boolean isOfAllThatItIsAbout() {
      return path.matches("/entry/[0-9]+(?:/resource(?:/code(?:/.*)?)?)?");
    }

    String id(ObjectNode before) {
      String entry = path.replaceAll("^(/entry/[0-9]+).*", "$1");
      return before.at(entry).path("resource").path("id").asText("no id");
    }
  }

  private static Stream<Path> records() throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(Path.of("src/test/resources/fhir/full-of-doubt.json"));
    try (Stream<Path> examples = Files.list(Path.of("examples", "fhir"))) {
      examples
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> file.toFile().length() < 50_000)
          .sorted()
          .forEach(files::add);
    }
    return files.stream().limit(Integer.getInteger("fuzz.inputs", 2000) > 2000 ? files.size() : 4);
  }

  @TestFactory
  Stream<DynamicTest> nothingUnknownBecomesAbsentWhereSomethingIsTakenAway() throws IOException {
    return records()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    ObjectNode record = (ObjectNode) MAPPER.readTree(file.toFile());
    LocalDate date = Made.READER.read(file).date();
    Findings before = read(record, date).orElseThrow();
    List<String> wrong = new ArrayList<>();
    for (Removal removal : removals(record)) {
      String id = removal.isOfAllThatItIsAbout() ? removal.id(record) : "no resource";
      read(removal.record(), date).ifPresent(after -> compare(removal, id, before, after, wrong));
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static void compare(
      Removal removal, String resource, Findings before, Findings after, List<String> wrong) {
    for (Finding finding : before.vocabulary().findings()) {
      String id = finding.id();
      boolean became = before.state(id) == State.UNKNOWN && after.state(id) == State.ABSENT;
      boolean leftOpen =
          before.evidence(id).stream().anyMatch(evidence -> evidence.where().contains(resource));
      if (became && !leftOpen) {
        wrong.add(
            id
                + " became absent without "
                + removal.path()
                + ": "
                + before.evidence(id)
                + " -> "
                + after.evidence(id));
      }
    }
  }

  private static Optional<Findings> read(JsonNode record, LocalDate date) {
    try {
      return Optional.of(Made.findings(Made.READER.record().on(date).add(record, "").patient()));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  private static List<Removal> removals(ObjectNode record) {
    List<Removal> removals = new ArrayList<>();
    collect(record, record, "", removals);
    return removals;
  }

  private static void collect(
      ObjectNode record, JsonNode at, String pointer, List<Removal> removals) {
    if (at instanceof ObjectNode object) {
      for (java.util.Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        String path = pointer + "/" + name;
        if (!MEANS_SOMETHING_ELSE.contains(name)) {
          ObjectNode copy = record.deepCopy();
          ((ObjectNode) copy.at(pointer)).remove(name);
          removals.add(new Removal(path, copy));
        }
        collect(record, object.get(name), path, removals);
      }
    } else if (at instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        if (MEANS_SOMETHING_ELSE.contains(pointer.substring(pointer.lastIndexOf('/') + 1))) {
          continue;
        }
        ObjectNode copy = record.deepCopy();
        ((ArrayNode) copy.at(pointer)).remove(index);
        removals.add(new Removal(pointer + "/" + index, copy));
        collect(record, array.get(index), pointer + "/" + index, removals);
      }
    }
  }

  @Test
  void aRecordFullOfDoubtHasAbsentAndOpenFindingsToLose() throws IOException {
    Findings findings =
        Made.findings(Made.READER.read(Path.of("src/test/resources/fhir/full-of-doubt.json")));
    long absent =
        findings.vocabulary().findings().stream()
            .filter(finding -> findings.state(finding.id()) == State.ABSENT)
            .count();
    assertTrue(absent >= 5, () -> "absent: " + absent);
    long open =
        findings.vocabulary().findings().stream()
            .filter(finding -> findings.state(finding.id()) == State.UNKNOWN)
            .filter(finding -> !findings.evidence(finding.id()).isEmpty())
            .count();
    assertTrue(open >= 5, () -> "open: " + open);
  }
}
