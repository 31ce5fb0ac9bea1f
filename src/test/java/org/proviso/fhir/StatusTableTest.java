package org.proviso.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proviso.finding.Findings;
import org.proviso.finding.State;
import org.proviso.patient.Patient;

/**
 * Every status of every kind of resource that is read, and what becomes of it. "-" in a status
 * stands for none at all. The state is that of the finding named above the rows; "unread" says that
 * the record is listed as such.
 */
class StatusTableTest {

  private static final String CONDITION =
      """
      # Condition of insomnia, asked now: insomnia
      clinicalStatus  verificationStatus | state    | unread
      active          -                  | PRESENT  |
      recurrence      -                  | PRESENT  |
      relapse         -                  | PRESENT  |
      inactive        -                  | UNKNOWN  |
      remission       -                  | UNKNOWN  |
      resolved        -                  | UNKNOWN  |
      -               -                  | UNKNOWN  |
      unheard-of      -                  | UNKNOWN  | unread
      active          confirmed          | PRESENT  |
      active          unconfirmed        | PRESENT  |
      active          provisional        | PRESENT  |
      active          differential       | PRESENT  |
      active          refuted            | ABSENT   |
      active          entered-in-error   | UNKNOWN  |
      active          unheard-of         | UNKNOWN  | unread
      -               confirmed          | UNKNOWN  |
      -               refuted            | ABSENT   |
      -               entered-in-error   | UNKNOWN  |
      resolved        refuted            | ABSENT   |
      resolved        confirmed          | UNKNOWN  |
      """;

  private static final String CONDITION_EVER =
      """
      # Condition of epilepsy, asked ever: seizure-disorder
      clinicalStatus  verificationStatus | state    | unread
      active          confirmed          | PRESENT  |
      inactive        confirmed          | PRESENT  |
      remission       confirmed          | PRESENT  |
      resolved        confirmed          | PRESENT  |
      -               -                  | PRESENT  |
      resolved        provisional        | PRESENT  |
      resolved        refuted            | ABSENT   |
      resolved        entered-in-error   | UNKNOWN  |
      """;

  private static final String REQUEST =
      """
      # MedicationRequest of bupropion: taking-bupropion, bupropion-planned
      status            intent         further                     | state   planned | unread
      active            order          -                           | PRESENT UNKNOWN |
      active            original-order -                           | PRESENT UNKNOWN |
      active            reflex-order   -                           | PRESENT UNKNOWN |
      active            filler-order   -                           | PRESENT UNKNOWN |
      active            instance-order -                           | PRESENT UNKNOWN |
      active            plan           -                           | UNKNOWN PRESENT |
      active            plan           "reportedBoolean":true      | PRESENT UNKNOWN |
      active            proposal       -                           | UNKNOWN PRESENT |
      active            option         -                           | UNKNOWN PRESENT |
      active            -              -                           | UNKNOWN UNKNOWN | unread
      active            order          "doNotPerform":true         | UNKNOWN UNKNOWN |
      active            order          "doNotPerform":false        | PRESENT UNKNOWN |
      active            order          "doNotPerform":"yes"        | UNKNOWN UNKNOWN | unread
      draft             order          -                           | UNKNOWN PRESENT |
      draft             order          "doNotPerform":true         | UNKNOWN UNKNOWN |
      on-hold           order          -                           | UNKNOWN UNKNOWN |
      cancelled         order          -                           | UNKNOWN UNKNOWN |
      completed         order          -                           | UNKNOWN UNKNOWN |
      stopped           order          -                           | UNKNOWN UNKNOWN |
      unknown           order          -                           | UNKNOWN UNKNOWN |
      entered-in-error  order          -                           | UNKNOWN UNKNOWN |
      -                 order          -                           | UNKNOWN UNKNOWN | unread
      unheard-of        order          -                           | UNKNOWN UNKNOWN | unread
      """;

  private static final String STATEMENT =
      """
      # MedicationStatement of bupropion: taking-bupropion, bupropion-planned
      status            | state   planned | unread
      active            | PRESENT UNKNOWN |
      completed         | UNKNOWN UNKNOWN |
      intended          | UNKNOWN PRESENT |
      stopped           | UNKNOWN UNKNOWN |
      on-hold           | UNKNOWN UNKNOWN |
      unknown           | UNKNOWN UNKNOWN |
      not-taken         | UNKNOWN UNKNOWN |
      entered-in-error  | UNKNOWN UNKNOWN |
      -                 | UNKNOWN UNKNOWN | unread
      unheard-of        | UNKNOWN UNKNOWN | unread
      """;

  private static final String ADMINISTRATION =
      """
      # MedicationAdministration of bupropion today: taking-bupropion, bupropion-planned
      status            | state   planned | unread
      in-progress       | PRESENT UNKNOWN |
      completed         | PRESENT UNKNOWN |
      stopped           | PRESENT UNKNOWN |
      not-done          | UNKNOWN UNKNOWN |
      on-hold           | UNKNOWN UNKNOWN |
      unknown           | UNKNOWN UNKNOWN |
      entered-in-error  | UNKNOWN UNKNOWN |
      -                 | UNKNOWN UNKNOWN | unread
      unheard-of        | UNKNOWN UNKNOWN | unread
      """;

  private static final String DISPENSE =
      """
      # MedicationDispense of bupropion for 90 days, a week ago: taking-bupropion, bupropion-planned
      status            | state   planned | unread
      completed         | PRESENT UNKNOWN |
      preparation       | UNKNOWN UNKNOWN |
      in-progress       | UNKNOWN UNKNOWN |
      cancelled         | UNKNOWN UNKNOWN |
      declined          | UNKNOWN UNKNOWN |
      on-hold           | UNKNOWN UNKNOWN |
      stopped           | UNKNOWN UNKNOWN |
      unknown           | UNKNOWN UNKNOWN |
      entered-in-error  | UNKNOWN UNKNOWN |
      -                 | UNKNOWN UNKNOWN | unread
      unheard-of        | UNKNOWN UNKNOWN | unread
      """;

  private static final String MEDICATION =
      """
      # Medication bupropion that a request leads to: taking-bupropion
      status            | state   | unread
      active            | PRESENT |
      inactive          | PRESENT |
      -                 | PRESENT |
      entered-in-error  | UNKNOWN | unread
      """;

  private static final String ALLERGY =
      """
      # AllergyIntolerance to bupropion: allergy-to-bupropion
      clinicalStatus  verificationStatus | state   | unread
      active          confirmed          | PRESENT |
      inactive        confirmed          | PRESENT |
      resolved        confirmed          | PRESENT |
      -               confirmed          | PRESENT |
      active          unconfirmed        | PRESENT |
      active          -                  | PRESENT |
      active          refuted            | ABSENT  |
      -               entered-in-error   | UNKNOWN |
      active          unheard-of         | UNKNOWN | unread
      """;

  private static final String OBSERVATION =
      """
      # Observation of a heart rate of 120, and of 80: heart-rate-above-100
      status            | state   of-80   | unread
      final             | PRESENT ABSENT  |
      amended           | PRESENT ABSENT  |
      corrected         | PRESENT ABSENT  |
      preliminary       | PRESENT UNKNOWN |
      registered        | UNKNOWN UNKNOWN |
      cancelled         | UNKNOWN UNKNOWN |
      entered-in-error  | UNKNOWN UNKNOWN |
      unknown           | UNKNOWN UNKNOWN | unread
      -                 | UNKNOWN UNKNOWN | unread
      unheard-of        | UNKNOWN UNKNOWN | unread
      """;

  private static final String FAMILY =
      """
      # FamilyMemberHistory of bipolar disorder: family-history-of-bipolar-or-suicide, bipolar-disorder
      status            | state   own     | unread
      completed         | PRESENT UNKNOWN |
      partial           | PRESENT UNKNOWN |
      health-unknown    | UNKNOWN UNKNOWN |
      entered-in-error  | UNKNOWN UNKNOWN |
      -                 | UNKNOWN UNKNOWN | unread
      unheard-of        | UNKNOWN UNKNOWN | unread
      """;

  private static final String PROCEDURE =
      """
      # Procedure of physiotherapy for low back pain, and an operation: non-drug-therapy-tried, surgery-planned
      status            | state   surgery | unread
      completed         | PRESENT UNKNOWN | unread
      in-progress       | PRESENT UNKNOWN | unread
      stopped           | PRESENT UNKNOWN | unread
      on-hold           | PRESENT UNKNOWN | unread
      preparation       | UNKNOWN PRESENT |
      not-done          | UNKNOWN UNKNOWN | unread
      entered-in-error  | UNKNOWN UNKNOWN | unread
      unknown           | UNKNOWN UNKNOWN | unread
      -                 | UNKNOWN UNKNOWN | unread
      unheard-of        | UNKNOWN UNKNOWN | unread
      """;

  private static final String ENCOUNTER =
      """
      # Encounter for full care by hospice: hospice-care
      status            | state   | unread
      in-progress       | PRESENT |
      arrived           | PRESENT |
      triaged           | PRESENT |
      onleave           | PRESENT |
      finished          | UNKNOWN |
      planned           | UNKNOWN |
      cancelled         | UNKNOWN |
      entered-in-error  | UNKNOWN |
      unknown           | UNKNOWN |
      -                 | UNKNOWN |
      """;

  /** The statuses of R4 by element (FHIR R4, the required value sets). */
  private static final Map<String, String> R4 =
      Map.ofEntries(
          Map.entry("condition-clinical", "active recurrence relapse inactive remission resolved"),
          Map.entry(
              "condition-ver-status",
              "unconfirmed provisional differential confirmed refuted entered-in-error"),
          Map.entry(
              "medicationrequest-status",
              "active on-hold cancelled completed entered-in-error stopped draft unknown"),
          Map.entry(
              "medicationrequest-intent",
              "proposal plan order original-order reflex-order filler-order instance-order option"),
          Map.entry(
              "medicationstatement-status",
              "active completed entered-in-error intended stopped on-hold unknown not-taken"),
          Map.entry(
              "medicationadministration-status",
              "in-progress not-done on-hold completed entered-in-error stopped unknown"),
          Map.entry(
              "medicationdispense-status",
              "preparation in-progress cancelled on-hold completed entered-in-error stopped"
                  + " declined unknown"),
          Map.entry("medication-status", "active inactive entered-in-error"),
          Map.entry("allergy-clinical", "active inactive resolved"),
          Map.entry("allergy-verification", "unconfirmed confirmed refuted entered-in-error"),
          Map.entry(
              "observation-status",
              "registered preliminary final amended corrected cancelled entered-in-error unknown"),
          Map.entry("history-status", "partial completed entered-in-error health-unknown"),
          Map.entry(
              "event-status",
              "preparation in-progress not-done on-hold stopped completed entered-in-error"
                  + " unknown"),
          Map.entry(
              "encounter-status",
              "planned arrived triaged in-progress onleave finished cancelled entered-in-error"
                  + " unknown"));

  private record Row(List<String> statuses, List<State> states, boolean unread, String line) {}

  private interface Maker {
    Patient of(List<String> statuses);
  }

  private static List<Row> rows(String table) {
    List<Row> rows = new ArrayList<>();
    table
        .lines()
        .skip(2)
        .forEach(
            line -> {
              String[] columns = line.split("\\|", -1);
              List<State> states =
                  Stream.of(columns[1].strip().split(" +")).map(State::valueOf).toList();
              rows.add(
                  new Row(
                      List.of(columns[0].strip().split(" +")),
                      states,
                      columns[2].strip().equals("unread"),
                      line));
            });
    return rows;
  }

  private static String title(String table) {
    return table.lines().findFirst().orElse("").substring(2);
  }

  private static List<String> findings(String table) {
    String title = title(table);
    return List.of(title.substring(title.indexOf(": ") + 2).split(", "));
  }

  @TestFactory
  Stream<DynamicTest> everyStatusIsReadAsTheTableSays() {
    Map<String, Maker> tables = new LinkedHashMap<>();
    tables.put(CONDITION, row -> Made.of(condition("193462001", row)));
    tables.put(CONDITION_EVER, row -> Made.of(condition("84757009", row)));
    tables.put(REQUEST, StatusTableTest::request);
    tables.put(STATEMENT, row -> Made.of(medicine("MedicationStatement", row.get(0), "")));
    tables.put(
        ADMINISTRATION,
        row ->
            Made.of(
                medicine(
                    "MedicationAdministration",
                    row.get(0),
                    ",'effectiveDateTime':'2026-03-02T08:00:00Z'")));
    tables.put(
        DISPENSE,
        row ->
            Made.of(
                medicine(
                    "MedicationDispense",
                    row.get(0),
                    ",'whenHandedOver':'2026-02-23','daysSupply':{'value':90,'code':'d'}")));
    tables.put(MEDICATION, StatusTableTest::medication);
    tables.put(ALLERGY, StatusTableTest::allergy);
    tables.put(FAMILY, StatusTableTest::family);
    tables.put(PROCEDURE, StatusTableTest::procedure);
    tables.put(ENCOUNTER, StatusTableTest::encounter);
    Stream<DynamicTest> tests =
        tables.entrySet().stream()
            .flatMap(
                table ->
                    rows(table.getKey()).stream()
                        .map(row -> test(table.getKey(), row, table.getValue())));
    return Stream.concat(tests, rows(OBSERVATION).stream().map(StatusTableTest::observation));
  }

  private static DynamicTest test(String table, Row row, Maker maker) {
    return DynamicTest.dynamicTest(
        title(table) + ": " + row.line(),
        () -> {
          Patient patient = maker.of(row.statuses());
          Findings findings = Made.findings(patient);
          List<String> asked = findings(table);
          for (int at = 0; at < row.states().size(); at++) {
            String finding = asked.get(at);
            assertEquals(
                row.states().get(at), findings.state(finding), () -> patient + ": " + finding);
          }
          assertEquals(row.unread(), !findings.unread().isEmpty(), () -> "" + findings.unread());
        });
  }

  private static DynamicTest observation(Row row) {
    return DynamicTest.dynamicTest(
        title(OBSERVATION) + ": " + row.line(),
        () -> {
          for (int at = 0; at < 2; at++) {
            String rate = at == 0 ? "120" : "80";
            Patient patient =
                Made.of(
                    Made.resource(
                        "Observation",
                        "o",
                        status(row.statuses().get(0))
                            + ",'effectiveDateTime':'2026-03-01','code':"
                            + Made.coded(Made.LOINC, "8867-4")
                            + Made.quantity(rate, "/min")));
            Findings findings = Made.findings(patient);
            assertEquals(row.states().get(at), findings.state("heart-rate-above-100"));
            assertEquals(row.unread(), !findings.unread().isEmpty());
          }
        });
  }

  private static String status(String code) {
    return code.equals("-") ? "" : ",'status':'" + code + "'";
  }

  private static String concept(String name, String code) {
    return code.equals("-") ? "" : Made.status(name, code);
  }

  private static String condition(String code, List<String> row) {
    return Made.condition(
        "c",
        Made.coded(Made.SNOMED, code),
        concept("clinicalStatus", row.get(0)) + concept("verificationStatus", row.get(1)));
  }

  private static final String BUPROPION =
      ",'medicationCodeableConcept':" + Made.coded(Made.RXNORM, "42347");

  private static String medicine(String type, String status, String further) {
    return Made.resource(type, "m", status(status) + BUPROPION + further);
  }

  private static Patient request(List<String> row) {
    String intent = row.get(1).equals("-") ? "" : ",'intent':'" + row.get(1) + "'";
    String further = row.get(2).equals("-") ? "" : "," + row.get(2);
    return Made.of(medicine("MedicationRequest", row.get(0), intent + further));
  }

  private static Patient medication(List<String> row) {
    return Made.of(
        "{'resourceType':'Medication','id':'b'"
            + status(row.get(0))
            + ",'code':"
            + Made.coded(Made.RXNORM, "42347")
            + "}",
        Made.resource(
            "MedicationRequest",
            "m",
            ",'status':'active','intent':'order'"
                + ",'medicationReference':{'reference':'Medication/b'}"));
  }

  private static Patient allergy(List<String> row) {
    return Made.of(
        Made.resource(
            "AllergyIntolerance",
            "a",
            ",'code':"
                + Made.coded(Made.RXNORM, "42347")
                + concept("clinicalStatus", row.get(0))
                + concept("verificationStatus", row.get(1))));
  }

  private static Patient family(List<String> row) {
    return Made.of(
        Made.resource(
            "FamilyMemberHistory",
            "f",
            status(row.get(0))
                + ",'relationship':{'text':'father'},'condition':[{'code':"
                + Made.coded(Made.SNOMED, "13746004")
                + "}]"));
  }

  private static Patient procedure(List<String> row) {
    return Made.of(
        Made.resource(
            "Procedure",
            "p",
            status(row.get(0))
                + ",'code':{'text':'Physiotherapy'},'reasonCode':[{'text':'low back pain'}]"),
        Made.resource(
            "Procedure",
            "q",
            status(row.get(0)) + ",'category':" + Made.coded(Made.SNOMED, "387713003")));
  }

  private static Patient encounter(List<String> row) {
    return Made.of(
        Made.resource(
            "Encounter",
            "e",
            status(row.get(0)) + ",'type':[" + Made.coded(Made.SNOMED, "170935008") + "]"));
  }

  @Test
  void noStatusOfR4IsMissing() {
    assertComplete("condition-clinical", CONDITION, 0);
    assertComplete("condition-ver-status", CONDITION, 1);
    assertComplete("medicationrequest-status", REQUEST, 0);
    assertComplete("medicationrequest-intent", REQUEST, 1);
    assertComplete("medicationstatement-status", STATEMENT, 0);
    assertComplete("medicationadministration-status", ADMINISTRATION, 0);
    assertComplete("medicationdispense-status", DISPENSE, 0);
    assertComplete("medication-status", MEDICATION, 0);
    assertComplete("allergy-clinical", ALLERGY, 0);
    assertComplete("allergy-verification", ALLERGY, 1);
    assertComplete("observation-status", OBSERVATION, 0);
    assertComplete("history-status", FAMILY, 0);
    assertComplete("event-status", PROCEDURE, 0);
    assertComplete("encounter-status", ENCOUNTER, 0);
  }

  private static void assertComplete(String valueSet, String table, int column) {
    Set<String> listed = new TreeSet<>();
    rows(table).forEach(row -> listed.add(row.statuses().get(column)));
    listed.remove("-");
    listed.remove("unheard-of");
    assertEquals(new TreeSet<>(List.of(R4.get(valueSet).split(" "))), listed, valueSet);
  }
}
