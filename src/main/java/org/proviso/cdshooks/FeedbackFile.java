package org.proviso.cdshooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.proviso.document.Faults;
import org.proviso.document.Place;

/**
 * Keeps feedback in a file that only grows, a JSON object to a line. It holds ids of cards, rules,
 * outcomes and reasons, and nothing of a patient unless comments are kept. Thread-safe within one
 * process.
 */
public final class FeedbackFile implements FeedbackStore {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;

  /** Keeps feedback in a file, which is made when the first is told. */
  public FeedbackFile(Path file) {
    this.file = file;
  }

  @Override
  public synchronized void add(List<Feedback> feedback) {
    StringBuilder lines = new StringBuilder();
    feedback.forEach(each -> lines.append(write(each)).append('\n'));
    try {
      Files.writeString(
          file,
          lines,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(Feedback feedback) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("at", feedback.at().toString());
    json.put("service", feedback.service());
    json.put("card", feedback.card().toString());
    feedback.rule().ifPresent(rule -> json.put("rule", rule));
    json.put("outcome", feedback.outcome().name().toLowerCase(Locale.ROOT));
    feedback
        .reason()
        .ifPresent(
            reason ->
                json.putObject("reason")
                    .put("system", reason.system())
                    .put("code", reason.code())
                    .put("display", reason.display()));
    feedback.comment().ifPresent(comment -> json.put("comment", comment));
    return json.toString();
  }

  /**
   * Reads a file back, in the order told.
   *
   * @throws org.proviso.document.InvalidInputException naming every line that is none of ours
   */
  public static List<Feedback> read(Path file) {
    Faults faults = new Faults();
    List<Feedback> feedback = new ArrayList<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        if (!line.isBlank()) {
          one(line).ifPresentOrElse(feedback::add, faultAt(file, number, faults));
        }
      }
    } catch (NoSuchFileException e) {
      faults.add(
          Place.of(file.toString()), "there is no such file; it is made with the first feedback");
    } catch (IOException e) {
      faults.add(Place.of(file.toString()), "the file cannot be read as UTF-8 text");
    }
    faults.refuseIfAny();
    return feedback;
  }

  private static Runnable faultAt(Path file, int line, Faults faults) {
    return () ->
        faults.add(
            new Place(file.toString(), line),
            "the line is no feedback: a JSON object with at, service, card and outcome");
  }

  private static Optional<Feedback> one(String line) {
    try {
      JsonNode json = MAPPER.readTree(line);
      JsonNode reason = json.path("reason");
      return Optional.of(
          new Feedback(
              UUID.fromString(json.path("card").asText()),
              text(json, "rule"),
              json.path("service").asText(),
              Feedback.Outcome.valueOf(json.path("outcome").asText().toUpperCase(Locale.ROOT)),
              reason.isObject()
                  ? Optional.of(
                      new Feedback.Reason(
                          reason.path("system").asText(),
                          reason.path("code").asText(),
                          reason.path("display").asText()))
                  : Optional.empty(),
              text(json, "comment"),
              Instant.parse(json.path("at").asText())));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode json, String field) {
    return json.path(field).isTextual() ? Optional.of(json.path(field).asText()) : Optional.empty();
  }
}
