package org.proviso;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which package may know which: arrows point from the edges to the core, never back. */
class LayersTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  private static final String[] CORE = {
    "org.proviso.document..",
    "org.proviso.patient..",
    "org.proviso.finding..",
    "org.proviso.rules..",
    "org.proviso.advice.."
  };
  private static final String[] EDGES = {
    "org.proviso.scenario..",
    "org.proviso.report..",
    "org.proviso.fhir..",
    "org.proviso.cdshooks..",
    "org.proviso.teaching.."
  };
  private static final String[] FRONT_ENDS = {"org.proviso.cli..", "org.proviso.web.."};
  private static final String[] DROOLS = {"org.drools..", "org.kie.."};

  @Test
  void droolsIsKnownInThePackageOfTheRulesOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.proviso.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(DROOLS)
        .check(MAIN);
  }

  @Test
  void theCoreKnowsNoEdgeAndNoFrontEnd() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(EDGES)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(FRONT_ENDS)
        .check(MAIN);
  }

  @Test
  void neitherTheCoreNorTheDoorKnowsAnEdge() {
    noClasses()
        .that()
        .resideInAPackage("org.proviso")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(EDGES)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(FRONT_ENDS)
        .check(MAIN);
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.proviso")
        .check(MAIN);
  }

  @Test
  void noEdgeKnowsAFrontEndAndFewKnowAnother() {
    for (String edge : EDGES) {
      for (String other : EDGES) {
        if (!edge.equals(other) && !mayKnow(edge, other)) {
          noClasses()
              .that()
              .resideInAPackage(edge)
              .should()
              .dependOnClassesThat()
              .resideInAPackage(other)
              .allowEmptyShould(true)
              .check(MAIN);
        }
      }
      noClasses()
          .that()
          .resideInAPackage(edge)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FRONT_ENDS)
          .allowEmptyShould(true)
          .check(MAIN);
    }
  }

  private static boolean mayKnow(String edge, String other) {
    return edge.startsWith("org.proviso.teaching") && other.startsWith("org.proviso.scenario")
        || edge.startsWith("org.proviso.cdshooks") && other.startsWith("org.proviso.fhir");
  }

  @Test
  void noPackagesKnowEachOtherInACircle() {
    slices().matching("org.proviso.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void eachForeignLibraryStaysWhereItIsNeeded() {
    onlyIn(new String[] {"org.proviso.cli.."}, "org.apache.commons.cli..");
    onlyIn(
        new String[] {"org.proviso.report..", "org.proviso.teaching.lesson.."}, "com.samskivert..");
    onlyIn(
        new String[] {
          "org.proviso.document..", "org.proviso.rules..", "org.proviso.report..",
          "org.proviso.scenario..", "org.proviso.fhir..", "org.proviso.cdshooks..",
          "org.proviso.teaching..", "org.proviso.web..", "org.proviso.cli.."
        },
        "com.fasterxml.jackson..");
    onlyIn(new String[] {"org.proviso.document.."}, "org.yaml..");
    onlyIn(new String[] {"org.proviso.web.."}, "org.eclipse.jetty..");
    onlyIn(new String[] {"org.proviso.web.."}, "com.nimbusds..");
    onlyIn(
        new String[] {"org.proviso.web..", "org.proviso.cli..", "org.proviso.cdshooks.check.."},
        "java.net.http..");
  }

  private static void onlyIn(String[] packages, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(MAIN);
  }

  @Test
  void patientsFindingsAndAdviceArePlainJava() {
    for (String plain :
        List.of("org.proviso.patient..", "org.proviso.advice..", "org.proviso.finding..")) {
      classes()
          .that()
          .resideInAPackage(plain)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "org.proviso..")
          .check(MAIN);
    }
  }

  @Test
  void noCodeOfOursReadsTheClock() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(MAIN);
  }

  @Test
  void theseTestsWouldFailIfALayerWereBroken() {
    assertThrows(
        AssertionError.class, () -> onlyIn(new String[] {"org.proviso.cli.."}, "org.kie.."));
    assertThrows(
        AssertionError.class,
        () -> onlyIn(new String[] {"org.proviso.cli.."}, "com.fasterxml.jackson.."));
  }
}
