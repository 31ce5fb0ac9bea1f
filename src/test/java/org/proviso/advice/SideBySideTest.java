package org.proviso.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proviso.RandomPatients;
import org.proviso.Shipped;
import org.proviso.patient.Patient;
import org.proviso.rules.Rulebook;

class SideBySideTest {

  private static final Rulebook RULEBOOK = Shipped.PROVISO.rulebook();
  private static final long SEED = 77L;

  static Stream<Patient> patients() {
    RandomPatients patients = new RandomPatients(SEED, RULEBOOK);
    return Stream.generate(patients::next).limit(60);
  }

  @ParameterizedTest
  @MethodSource("patients")
  void everyConsiderationAndEveryOpenRuleStandsOnceWhereItBelongs(Patient patient) {
    Assessment assessment = Shipped.PROVISO.assess(patient);
    SideBySide sides = SideBySide.of(assessment, RULEBOOK);
    List<String> raised = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (SideBySide.Line line : sides.lines()) {
      assertEquals(RULEBOOK.drugs().size(), line.cells().size());
      check(line, line.shared(), List.of(), raised, open);
      for (int at = 0; at < line.cells().size(); at++) {
        List<String> drug = List.of(RULEBOOK.drugs().get(at).id());
        check(line, line.cells().get(at), drug, raised, open);
      }
    }
    assertEquals(
        assessment.considerations().stream().map(each -> each.rule().name()).sorted().toList(),
        raised.stream().sorted().toList(),
        () -> "seed " + SEED + ", " + patient);
    assertEquals(
        assessment.undetermined().stream().map(each -> each.rule().name()).sorted().toList(),
        open.stream().sorted().toList());
  }

  private static void check(
      SideBySide.Line line,
      SideBySide.Cell cell,
      List<String> drugs,
      List<String> raised,
      List<String> open) {
    List<Consideration> here = new ArrayList<>(cell.against());
    here.addAll(cell.inFavour());
    here.addAll(cell.information());
    for (Consideration each : here) {
      assertEquals(line.topic(), RULEBOOK.topic(each.rule()));
      assertTrue(drugs.equals(each.rule().drugs()) || drugs.isEmpty());
      raised.add(each.rule().name());
    }
    cell.open().forEach(each -> open.add(each.rule().name()));
    assertEquals(cell.open().isEmpty(), cell.notKnown().isEmpty());
    assertTrue(
        cell.against().stream().allMatch(each -> each.rule().weight().isSafety()),
        "what speaks against is about harm");
  }

  @Test
  void everyShippedFileStandsOnALineOfItsOwnChoosing() throws IOException {
    String topics = Files.readString(Path.of("rules/topics.yaml"));
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      List<String> missing =
          files
              .filter(path -> path.toString().endsWith(".drl"))
              .map(path -> Path.of("rules").relativize(path).toString().replace('\\', '/'))
              .map(path -> path.substring(0, path.length() - 4))
              .filter(file -> !topics.matches("(?s).*[\\[ ]" + file + "[\\],\\n].*"))
              .sorted()
              .toList();
      assertEquals(List.of(), missing);
    }
  }

  @Test
  void seizuresOfBothMedicinesStandOnOneLine() {
    assertEquals(
        RULEBOOK.topic(RULEBOOK.rule("bupropion/seizure-disorder").orElseThrow()),
        RULEBOOK.topic(RULEBOOK.rule("imipramine/seizure-history").orElseThrow()));
    assertEquals("suicidality", RULEBOOK.topics().get(0).id());
  }

  @Test
  void outOfScopeThereAreNoLines() {
    Patient child = Patient.on(RandomPatients.TODAY).age(16).pain("chronic-pain").build();
    assertEquals(List.of(), SideBySide.of(Shipped.PROVISO.assess(child), RULEBOOK).lines());
  }
}
