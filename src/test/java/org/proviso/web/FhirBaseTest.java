package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses belong to a FHIR server that is listed. */
class FhirBaseTest {

  private static final FhirBase BASE = new FhirBase(URI.create("http://127.0.0.1:8081/r4"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8081/r4",
        "http://127.0.0.1:8081/r4/",
        "HTTP://127.0.0.1:8081/r4"
      })
  void aServerIsTheSameWithASlashAndInCapitals(String server) {
    assertTrue(BASE.isNamedBy(URI.create(server)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/r4",
        "http://localhost:8081/r4",
        "http://user@127.0.0.1:8081/r4",
        "http://127.0.0.1:8081/r4/other",
        "http://127.0.0.1:8081/",
        "http://127.0.0.1:8081/r4?x",
        "http://127.0.0.1:8081/r4#x",
        "https://127.0.0.1:8081/r4",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "urn:x",
        "r4"
      })
  void anotherServerIsNot(String server) {
    assertFalse(BASE.isNamedBy(URI.create(server)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patient/1", "Condition?patient=1", "Medication/a-b.c"})
  void aQueryLiesBelowIt(String query) {
    assertEquals(Optional.of(URI.create("http://127.0.0.1:8081/r4/" + query)), BASE.below(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8081/r4?_getpages=a",
        "http://127.0.0.1:8081/r4/Condition?page=2"
      })
  void soDoesAFurtherPage(String page) {
    assertEquals(Optional.of(URI.create(page)), BASE.below(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient/..",
        "Patient/../../admin",
        "/admin",
        "//127.0.0.1/x",
        "../admin",
        "Patient/1#x",
        "http://127.0.0.1:1/r4/Patient",
        "http://127.0.0.1:8081/admin",
        "http://127.0.0.1:8081/r4x",
        "http://127.0.0.1:8081/r4/../admin",
        "http://127.0.0.1:8081/r4/%2e%2e/admin",
        "http://127.0.0.1:8081/r4/..%2fadmin",
        "http://a@127.0.0.1:8081/r4/Patient",
        "\r\nX: y",
        ""
      })
  void whatLeadsElsewhereDoesNot(String query) {
    assertEquals(Optional.empty(), BASE.below(query));
  }
}
