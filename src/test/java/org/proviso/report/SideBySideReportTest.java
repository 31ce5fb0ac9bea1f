package org.proviso.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proviso.RandomPatients;
import org.proviso.Shipped;
import org.proviso.advice.SideBySide;
import org.proviso.patient.Condition;
import org.proviso.patient.Patient;

class SideBySideReportTest {

  private static SideBySideReport of(Patient patient) {
    return new SideBySideReport(
        SideBySide.of(Shipped.PROVISO.assess(patient), Shipped.PROVISO.rulebook()),
        Manner.of(Shipped.PROVISO.rulebook()));
  }

  private static Patient greta(String title) {
    return Patient.on(RandomPatients.TODAY)
        .id("greta")
        .title(title)
        .age(56)
        .pain("chronic-pain")
        .pain("neuropathic-pain")
        .condition(Condition.of("epilepsy"))
        .condition(Condition.of("arrhythmia"))
        .build();
  }

  static Stream<Patient> patients() {
    RandomPatients patients = new RandomPatients(99L, Shipped.PROVISO.rulebook());
    return Stream.generate(patients::next).limit(20);
  }

  @ParameterizedTest
  @MethodSource("patients")
  void everyPageIsWellFormedAndEverySourceCitedIsListed(Patient patient) {
    String html = of(patient).html();

    WellFormed.check(html);
    Pattern.compile("href=\"#(source-[0-9]+)\"")
        .matcher(html)
        .results()
        .forEach(cite -> assertTrue(html.contains("id=\"" + cite.group(1) + "\""), cite.group(1)));
  }

  @Test
  void theSameTopicStandsOnTheSameLine() {
    String text = of(greta("Greta")).text(Style.PLAIN);

    List<String> line =
        text.lines().filter(each -> each.contains("[contraindicated on a label]")).toList();
    assertEquals(1, line.size(), text);
    assertTrue(line.get(0).contains("[serious] A seizure in the past"), text);
  }

  @Test
  void aFavourNamesWhatIsToBeReadFirst() {
    String html = of(greta("Greta")).html();
    String text = of(greta("Greta")).text(Style.PLAIN).replaceAll("\\s+", " ");

    assertTrue(
        html.replaceAll("\\s+", " ").matches(".*Read first: [^<]*Seizure disorder or epilepsy.*"),
        html);
    assertTrue(text.contains("read first:"), text);
    assertTrue(of(greta("Greta")).markdown().contains("**Read first:**"));
  }

  @Test
  void textKeepsToItsWidthInColumnsAndBelowEachOther() {
    for (int width : List.of(100, 80, 60, 40)) {
      String text = of(greta("Greta")).text(new Style(width, Style.Colour.OFF));
      List<String> wide =
          text.lines().filter(line -> line.length() > width && line.contains("  ")).toList();
      assertEquals(List.of(), wide.stream().filter(line -> !line.contains("http")).toList(), text);
      assertEquals(
          width >= 80,
          text.lines().anyMatch(line -> line.matches("  Imipramine +Bupropion")),
          text);
    }
  }

  @Test
  void wordsOfARecordAreEscaped() {
    String hostile = "<script>alert(1)</script> | *x*";
    SideBySideReport report = of(greta(hostile));

    assertFalse(report.html().contains("<script>"));
    WellFormed.check(report.html());
    assertFalse(report.markdown().contains("<script>"), report.markdown());
    assertTrue(report.markdown().contains("\\*x\\*"), report.markdown());
  }

  @Test
  void jsonHoldsTheLinesOfEachMedicine() throws IOException {
    JsonNode root = new ObjectMapper().readTree(of(greta("Greta")).json());

    JsonNode seizures =
        StreamSupport.stream(root.get("lines").spliterator(), false)
            .filter(line -> line.get("topic").asText().equals("seizures"))
            .findFirst()
            .orElseThrow();
    assertEquals("bupropion/seizure-disorder", seizures.at("/bupropion/against/0/rule").asText());
    assertEquals("contraindicated", seizures.at("/bupropion/against/0/weight").asText());
    assertTrue(seizures.at("/bupropion/notKnown").size() > 0);
    assertTrue(root.get("notice").asText().contains("not medical advice"));
  }

  @Test
  void everyTableRowOfMarkdownHasAColumnForEachMedicine() {
    String markdown = of(Patient.on(RandomPatients.TODAY).build()).markdown();

    List<String> rows = markdown.lines().filter(line -> line.startsWith("|")).toList();
    assertTrue(rows.size() > 10, markdown);
    for (String row : rows) {
      assertEquals(4, row.replaceAll("\\\\\\|", "").chars().filter(c -> c == '|').count(), row);
    }
  }
}
