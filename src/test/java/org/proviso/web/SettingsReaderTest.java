package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.proviso.cdshooks.HookSettings;
import org.proviso.document.Fields;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import org.proviso.rules.Level;

/** The configuration file: the example says what there is, and a wrong file says what is wrong. */
class SettingsReaderTest {

  private static final Path EXAMPLE = Path.of("examples/server/proviso.yaml");
  private static final Path MAIN = Path.of("src/main/java/org/proviso/web/SettingsReader.java");
  private static final Pattern KEY_READ =
      Pattern.compile(
          "[Ff]ields(?:, |\\s*\\.\\w+\\(|\\.\\w+\\()\"([a-z-]+)\"|hooks, \"([a-z-]+)\"|issuer\\.text\\(\"([a-z-]+)\"|words\\(\"([a-z-]+)\"");

  @TempDir private Path folder = Path.of("");

  @Test
  void theExampleHoldsAndSaysWhatItSays() {
    Settings settings = SettingsReader.read(EXAMPLE).refuseUnlessGuarded(Place.of("test"));

    assertEquals(URI.create("https://proviso.example.org/"), settings.listen().publicUrl().get());
    List<Authentication.Issuer> issuers = settings.access().authentication().get().issuers();
    assertEquals(
        new Authentication.Keys.At(URI.create("https://ehr.example.org/.well-known/jwks.json")),
        issuers.get(0).keys());
    assertEquals(Set.of("north", "south"), issuers.get(1).tenants());
    assertEquals(Set.of("https://ehr.example.org"), settings.access().origins());
    assertEquals(List.of(URI.create("https://fhir.example.org/r4")), settings.fhir().servers());
    assertTrue(settings.kept().accessLog().get().endsWith("examples/server/access.log"));
  }

  /** What the example calls the value without a file is what holds without a file. */
  @Test
  void whatTheExampleSaysOfLimitsIsWhatHoldsWithoutIt() {
    Settings settings = SettingsReader.read(EXAMPLE);
    Settings standard = Settings.standard();

    assertEquals(standard.limits(), settings.limits());
    assertEquals(standard.fhir().time(), settings.fhir().time());
    assertEquals(standard.fhir().bytes(), settings.fhir().bytes());
    assertEquals(standard.hooks().patientView(), settings.hooks().patientView());
    assertEquals(standard.hooks().complete(), settings.hooks().complete());
    assertEquals(standard.hooks().comments(), settings.hooks().comments());
    assertEquals(standard.hooks().level(), settings.hooks().level());
    assertEquals(standard.listen().host(), settings.listen().host());
    assertEquals(standard.listen().port(), settings.listen().port());
    assertEquals(standard.listen().exposure(), settings.listen().exposure());
  }

  @Test
  void theExampleShowsEveryKeyThatIsRead() throws IOException {
    String example = Files.readString(EXAMPLE);
    Set<String> keys = new TreeSet<>();
    Matcher matcher = KEY_READ.matcher(Files.readString(MAIN));
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          keys.add(matcher.group(group));
        }
      }
    }
    assertTrue(keys.size() >= 30, keys.toString());
    for (String key : keys) {
      assertTrue(example.contains(key + ":"), "the example does not show '" + key + "'");
    }
  }

  @Test
  void aFileThatSaysLittleLeavesTheRestAsItIs() throws IOException {
    assertEquals(
        Settings.standard().listening(Listen.standard().onPort(9)), read("listen: {port: 9}"));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void cardsAreWrittenForTheLevelThatTheFileNames(Level level) throws IOException {
    Settings settings = read("cds-hooks: {level: " + Fields.written(level) + "}");

    assertEquals(HookSettings.standard().at(level), settings.hooks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "lisen: {port: 1}|1|unknown field 'lisen'; nearest: listen",
        "listen: {prot: 1}|1|unknown field 'prot'; nearest: port",
        "listen: 8080|1|'listen' is a mapping of fields",
        "listen: {port: 70000}|1|'port' is a whole number from 0 to 65535, not 70000",
        "listen: {port: http}|1|'port' is a number, not 'http'",
        "listen: {port: 1.5}|1|'port' is a whole number",
        "listen: {public-url: proviso}|1|'public-url' is a web address",
        "listen: {public-url: 'http://proviso.example.org'}|1|'public-url' is https",
        "listen: {let-anyone-on-the-network-in: yes}|1|is true or false",
        "workbench: maybe|1|allowed: on, off, behind-another-login",
        "cross-origin: ['*']|1|an origin is written as https://ehr.example.org",
        "cross-origin: ['https://ehr.example.org/']|1|no slash at the end",
        "authentication: {}|1|'issuers' is missing",
        "authentication: {issuers: [{issuer: a}]}|1|either 'keys-url' or 'keys-file'",
        "authentication: {issuers: [{issuer: a, keys-file: k, keys-url: 'https://a.b'}]}|1|either",
        "authentication: {issuers: [{keys-file: k}]}|1|'issuer' is missing",
        "authentication: {issuers: [{issuer: a, keys-file: k}, {issuer: a, keys-file: k}]}|1|second time",
        "authentication: {issuers: [{issuer: a, key-file: k}]}|1|nearest: keys-file",
        "authentication: {clock-skew-seconds: 3600, issuers: [{issuer: a, keys-file: k}]}|1|at most 300",
        "fhir-servers: {allowed: ['http://fhir.example.org']}|1|is https: http is taken only on this",
        "fhir-servers: {allowed: ['https://a:b@fhir.example.org']}|1|without user, query and fragment",
        "fhir-servers: {allowed: 'https://fhir.example.org'}|1|'allowed' is a list",
        "fhir-servers: {seconds: 0}|1|more than 0 and at most 60, not 0",
        "cds-hooks: {patient-view: sometimes}|1|allowed: chronic-pain-or-medicine, medicine, always",
        "cds-hooks: {level: nurse}|1|'level' is 'nurse'; allowed: patient, student, clinician",
        "cds-hooks: {complete-lists: [medicine]}|1|nearest: medicines",
        "limits: {requests-at-once: 0}|1|from 1 to 1000, not 0",
        "limits: {body-bytes: 99999999999}|1|'body-bytes' is a whole number",
        "authentication: {issuers: [{issuer: a, keys-file: none}]}|1|'keys-file' is a file that is there",
        "access-log: none/access.log|1|'access-log' is a file in a folder that is there",
        "access-log: |1|'access-log' has no value",
        "[]|1|a configuration is a mapping of fields",
      })
  void whatIsWrongIsToldWithItsPlace(String text, int line, String message) {
    InvalidInputException refused = assertThrows(InvalidInputException.class, () -> read(text));

    assertTrue(
        refused.getMessage().startsWith(folder.resolve("x.yaml") + ":" + line + ": "),
        refused.getMessage());
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () -> read("listen: {port: x}\nworkbench: x\nlimits: {x: 1}\n"));

    assertEquals(3, refused.faults().size(), refused.getMessage());
  }

  @Test
  void whatWouldOpenADoorIsRefused() {
    Map<String, String> wrong =
        Map.of(
            "listen: {host: 0.0.0.0}",
            "--let-anyone-on-the-network-in",
            "listen: {host: 0.0.0.0}\nauthentication: {issuers: [{issuer: a, keys-file: k}]}",
            "'public-url' is missing",
            "workbench: on\nauthentication: {issuers: [{issuer: a, keys-file: k}]}",
            "the workbench asks for no token");
    wrong.forEach(
        (text, message) -> {
          InvalidInputException refused =
              assertThrows(
                  InvalidInputException.class, () -> read(text).refuseUnlessGuarded(Place.of("x")));
          assertTrue(refused.getMessage().contains(message), refused.getMessage());
        });
  }

  private Settings read(String text) throws IOException {
    Files.writeString(folder.resolve("k"), "{\"keys\":[]}");
    return SettingsReader.read(Files.writeString(folder.resolve("x.yaml"), text));
  }
}
