package org.proviso.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.cdshooks.check.DocumentKind;
import org.proviso.cdshooks.check.Examination;
import org.proviso.cdshooks.check.HookFault;
import org.proviso.cdshooks.check.Requirement;
import org.proviso.cdshooks.check.Severity;
import org.proviso.cdshooks.check.Terms;

/** What {@code check-hooks} found, as text or JSON. Not thread-safe. */
final class HooksReport {

  private record Entry(String name, String kind, List<HookFault> faults) {}

  private static final String OTHER = "other";

  private final List<Entry> entries = new ArrayList<>();

  HooksReport() {}

  void add(String name, Examination examination) {
    Optional<String> kind = examination.kind().map(DocumentKind::word);
    entries.add(new Entry(name, kind.orElse(OTHER), examination.faults()));
  }

  void addService(String name, List<HookFault> faults) {
    entries.add(new Entry(name, "service", faults));
  }

  long count(Severity severity) {
    return entries.stream()
        .flatMap(entry -> entry.faults().stream())
        .filter(fault -> fault.severity() == severity)
        .count();
  }

  /** One line for each fault, in the manner of a compiler, and a summary. */
  String text(boolean withNotes) {
    StringBuilder text = new StringBuilder();
    for (Entry entry : entries) {
      for (HookFault fault : entry.faults()) {
        if (withNotes || fault.severity() != Severity.NOTE) {
          text.append(entry.name())
              .append(fault.position().map(place -> ":" + place).orElse(""))
              .append(": ")
              .append(fault)
              .append('\n');
        }
      }
    }
    return text.append(summary(withNotes)).append('\n').toString();
  }

  private String summary(boolean withNotes) {
    long passedOver =
        entries.stream()
            .filter(entry -> entry.kind().equals(OTHER) && entry.faults().isEmpty())
            .count();
    long services = entries.stream().filter(entry -> entry.kind().equals("service")).count();
    long files = entries.size() - passedOver - services;
    List<String> where = new ArrayList<>();
    if (files > 0 || services == 0) {
      where.add(counted(files, "file"));
    }
    if (services > 0) {
      where.add(counted(services, "service address").replace("addresss", "addresses"));
    }
    long notes = count(Severity.NOTE);
    return counted(count(Severity.ERROR), "error")
        + ", "
        + counted(count(Severity.WARNING), "warning")
        + (notes > 0 ? ", " + counted(notes, "note") + (withNotes ? "" : " (--notes)") : "")
        + " in "
        + String.join(" and ", where)
        + (passedOver > 0
            ? "; passed over, being nothing of CDS Hooks: " + counted(passedOver, "file")
            : "");
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** A requirement as {@code --list} shows it. */
  static String line(Requirement requirement) {
    Terms terms = requirement.terms();
    return String.format(
        "%2d  %-7s  %-36s  %s%s%s",
        terms.point(),
        terms.severity().word(),
        requirement.id(),
        terms.allowed(),
        terms.invariant().map(name -> " (" + name + ")").orElse(""),
        terms.version().equals("2.0") ? "" : " [" + terms.version() + " ballot]");
  }

  /** Everything, notes included. */
  String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    for (Severity severity : Severity.values()) {
      root.put(severity.word() + "s", count(severity));
    }
    ArrayNode checked = root.putArray("checked");
    for (Entry entry : entries) {
      ObjectNode node = checked.addObject();
      node.put("name", entry.name()).put("kind", entry.kind());
      ArrayNode faults = node.putArray("faults");
      entry.faults().forEach(fault -> write(fault, faults.addObject()));
    }
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(HookFault fault, ObjectNode node) {
    Terms terms = fault.requirement().terms();
    node.put("severity", terms.severity().word());
    node.put("point", terms.point());
    node.put("requirement", fault.requirement().id());
    terms.invariant().ifPresent(name -> node.put("invariant", name));
    node.put("version", terms.version());
    node.put("path", fault.path());
    fault
        .position()
        .ifPresent(place -> node.put("line", place.line()).put("column", place.column()));
    node.put("found", fault.found());
    node.put("allowed", terms.allowed());
  }
}
