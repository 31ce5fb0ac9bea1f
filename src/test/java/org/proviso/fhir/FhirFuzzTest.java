package org.proviso.fhir;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.document.InvalidInputException;
import org.proviso.patient.Patient;

/**
 * Bundles with something wrong in them, two thousand in the default run and a hundred thousand with
 * {@code mvn verify -Pfuzz}: each is read and assessed or refused as a user's input, and none takes
 * long.
 */
class FhirFuzzTest {

  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 2000);
  private static final long SEED = Long.getLong("fuzz.seed", 20260302);
  private static final long MOST_NANOSECONDS = 1_000_000_000L;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "active",
          "refuted",
          "entered-in-error",
          "2026-03-02",
          "2026-02-30",
          "9999",
          "0000-00-00",
          "Patient/1",
          "#",
          "#p",
          "/",
          "urn:uuid:",
          "Bundle",
          "Patient",
          "Condition",
          "http://snomed.info/sct",
          "84757009",
          "epilepsy",
          "\u0000",
          "\ud800",
          "<",
          "/min",
          "x".repeat(3000),
          "2026-03-02T25:00:00Z",
          "2026-03-02T10:00:00+99:00",
          "Medication/m",
          "OperationOutcome",
          "value",
          "-999999999-01-01",
          "%s%n",
          "\n\n");

  private final Random random = new Random(SEED);
  private final List<JsonNode> donors = new ArrayList<>();

  @Test
  void nothingButARefusalEscapesAndNothingTakesASecond() throws IOException {
    List<String> records = records();
    for (String record : records) {
      collect(MAPPER.readTree(record), donors);
    }
    int read = 0;
    long slowest = 0;
    for (int at = 0; at < INPUTS; at++) {
      byte[] input = input(records.get(random.nextInt(records.size())));
      long start = System.nanoTime();
      read += isRead(input, at) ? 1 : 0;
      long taken = System.nanoTime() - start;
      slowest = Math.max(slowest, at < 200 ? 0 : taken);
      if (taken > MOST_NANOSECONDS && again(input) > MOST_NANOSECONDS) {
        fail(
            "seed "
                + SEED
                + ", input "
                + at
                + " took "
                + taken / 1_000_000
                + " ms: "
                + text(input));
      }
    }
    System.out.printf(
        "seed %d: %d inputs, %d read, %d refused, the slowest in %d ms%n",
        SEED, INPUTS, read, INPUTS - read, slowest / 1_000_000);
    assertTrue(read > INPUTS / 10, "too few are read for this to be a test: " + read);
    assertTrue(read < INPUTS, "none is refused");
  }

  private static List<String> records() throws IOException {
    List<String> records = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("examples", "fhir"))) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".json") && Files.size(file) < 20_000) {
          records.add(Files.readString(file));
        }
      }
    }
    records.add(Files.readString(Path.of("src/test/resources/fhir/full-of-doubt.json")));
    return records;
  }

  private boolean isRead(byte[] input, int at) {
    try {
      Patient patient = Made.READER.record().on(Made.TODAY).add(input, "").patient();
      if (at % 4 == 0) {
        Shipped.PROVISO.assess(patient);
      } else {
        Shipped.PROVISO.findings(patient);
      }
      return true;
    } catch (InvalidInputException e) {
      return false;
    } catch (Throwable e) {
      throw new AssertionError("seed " + SEED + ", input " + at + ": " + text(input), e);
    }
  }

  /** A garbage collection or a busy machine may make one slow; twice is no accident. */
  private long again(byte[] input) {
    long start = System.nanoTime();
    isRead(input, -1);
    return System.nanoTime() - start;
  }

  private static String text(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    return text.length() > 20_000 ? text.substring(0, 20_000) : text;
  }

  private byte[] input(String record) throws IOException {
    JsonNode root = MAPPER.readTree(record);
    for (int left = 1 + random.nextInt(6); left > 0; left--) {
      mutate(root);
    }
    byte[] bytes = MAPPER.writeValueAsBytes(root);
    return random.nextInt(8) == 0 ? broken(bytes) : bytes;
  }

  /** The text itself cut off, turned over or doubled. */
  private byte[] broken(byte[] bytes) {
    byte[] changed = bytes.clone();
    switch (random.nextInt(3)) {
      case 0 -> {
        return java.util.Arrays.copyOf(changed, random.nextInt(changed.length));
      }
      case 1 -> {
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
      }
      default -> {
        int from = random.nextInt(changed.length);
        byte[] twice = java.util.Arrays.copyOf(changed, changed.length + from);
        System.arraycopy(changed, 0, twice, changed.length, from);
        return twice;
      }
    }
    return changed;
  }

  private void mutate(JsonNode root) {
    List<JsonNode> nodes = new ArrayList<>();
    collect(root, nodes);
    JsonNode node = nodes.get(random.nextInt(nodes.size()));
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(5)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(word(), object.get(name));
        default -> object.set(name, other(object.get(name)));
      }
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      int at = random.nextInt(array.size());
      switch (random.nextInt(4)) {
        case 0 -> array.remove(at);
        case 1 -> array.add(array.get(random.nextInt(array.size())).deepCopy());
        case 2 -> array.insert(0, other(array.get(at)));
        default -> array.set(at, other(array.get(at)));
      }
    }
  }

  private JsonNode other(JsonNode node) {
    return switch (random.nextInt(11)) {
      case 0 -> MAKE.nullNode();
      case 1 -> MAKE.booleanNode(random.nextBoolean());
      case 2 -> MAKE.numberNode(random.nextInt());
      case 3 ->
          MAKE.numberNode(new java.math.BigDecimal(random.nextBoolean() ? "1e999999" : "-0.1"));
      case 4 -> MAKE.objectNode();
      case 5 -> MAKE.arrayNode().add(node.deepCopy());
      case 6 -> MAKE.objectNode().set("coding", node.deepCopy());
      case 7, 8 -> donors.get(random.nextInt(donors.size())).deepCopy();
      default -> MAKE.textNode(word());
    };
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static void collect(JsonNode node, List<JsonNode> nodes) {
    nodes.add(node);
    node.forEach(child -> collect(child, nodes));
  }
}
