package org.proviso.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.proviso.Proviso;

/** A client with signed tokens over loopback, and tokens of every wrong kind. */
class TokensTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String BASE = "https://proviso.example.org/";
  private static final String CALL = "cds-services/proviso-patient-view";
  private static final List<Route> ROUTES =
      WebServer.routes(Started.STANDARD, Proviso.standard(), CLOCK);

  private final Signer signer = new Signer("one");
  @TempDir private Path folder = Path.of("");
  private Path keys = Path.of("");
  private WebServer server;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    keys = Files.writeString(folder.resolve("keys.json"), signer.publicKeys());
    server = WebServer.start(asking(Set.of(), "a.log"), () -> ROUTES, CLOCK);
    client = new Client(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Settings asking(Set<String> tenants, String log) {
    Authentication.Issuer issuer =
        new Authentication.Issuer(Signer.ISSUER, new Authentication.Keys.In(keys), tenants);
    return Started.STANDARD
        .listening(Started.ANY_PORT.calledBy(URI.create(BASE)))
        .lettingIn(
            Access.standard()
                .askingFor(new Authentication(List.of(issuer), Duration.ofSeconds(30))))
        .keeping(new Settings.Kept(Optional.of(folder.resolve(log)), Optional.empty()));
  }

  @Test
  void discoveryCallsAndFeedbackAreAnsweredToASignedToken() {
    assertEquals(200, get("cds-services", signer.token(BASE + "cds-services", NOW)).statusCode());
    for (String hook : List.of("patient-view", "order-select", "order-sign")) {
      String path = "cds-services/proviso-" + hook;
      int status = post(path, signer.token(BASE + path, NOW)).statusCode();
      assertTrue(status != 401 && status != 404, path + " " + status);
      path += "/feedback";
      status = post(path, signer.token(BASE + path, NOW)).statusCode();
      assertTrue(status != 401 && status != 404, path + " " + status);
    }
  }

  @Test
  void withoutATokenOnlyHealthIsAnswered() {
    assertEquals(200, client.get("health").statusCode());
    assertEquals(404, client.get("").statusCode());
    HttpResponse<String> refused = client.get("cds-services");
    assertEquals(401, refused.statusCode());
    assertEquals("Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
    assertEquals(401, client.post(CALL, "{}").statusCode());
    assertEquals(401, client.post(CALL + "/feedback", "{}").statusCode());
    assertEquals(401, client.post("cds-services/unknown", "{}").statusCode());
    assertEquals(401, client.call("DELETE", CALL).statusCode());
  }

  @Test
  void severalAudiencesAndOtherAlgorithmsAreTaken() throws Exception {
    RSAKey rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
    Files.writeString(keys, new JWKSet(List.of(rsa.toPublicJWK())).toString());
    for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS384, JWSAlgorithm.PS256)) {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID("rsa").build(),
              claims().audience(List.of("https://other.example", BASE + CALL)).build());
      jwt.sign(new RSASSASigner(rsa));
      assertEquals("", refusal(jwt.serialize()), algorithm.getName());
    }
  }

  @TestFactory
  Stream<DynamicTest> aTokenThatIsWrongInOneWayIsRefusedAndNotTold() throws Exception {
    return new WrongTokens(signer, BASE + CALL, NOW)
        .all().entrySet().stream()
            .map(
                each ->
                    DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> {
                          String why = each.getKey().substring(0, each.getKey().indexOf(':'));
                          HttpResponse<String> response = post(CALL, each.getValue());
                          assertEquals(401, response.statusCode());
                          assertEquals(
                              new String(
                                  Tokens.Refusal.FORM.response().body(), StandardCharsets.UTF_8),
                              response.body());
                          assertEquals("token: " + why, refusal(each.getValue()));
                        }));
  }

  @Test
  void clocksMayDifferALittle() {
    assertEquals("", refusal(signed(claims().issueTime(at(-300)).expirationTime(at(-29)))));
    assertEquals("", refusal(signed(claims().issueTime(at(29)))));
  }

  @Test
  void aTokenIsTakenOnceOnly() {
    String token = signer.token(BASE + CALL, NOW);

    assertEquals("", refusal(token));
    assertEquals("token: seen", refusal(token));
    assertTrue(post(CALL, token).statusCode() != 401);
    assertEquals(401, post(CALL, token).statusCode());
  }

  @Test
  void aTokenThatIsRefusedTakesNoRoom() {
    String id = "11111111-1111-1111-1111-111111111111";
    assertEquals(
        "token: signature",
        refusal(new Signer("one").sign(signer.header().build(), claims().jwtID(id).build())));

    assertEquals("", refusal(signed(claims().jwtID(id))));
  }

  @Test
  void whereTenantsAreNamedOnlyTheirsAreTaken() {
    try (WebServer other = WebServer.start(asking(Set.of("north"), "b.log"), () -> ROUTES, CLOCK)) {
      Client there = new Client(other);
      for (String tenant : List.of("north", "south")) {
        String token = signed(claims().claim("tenant", tenant));
        int status = there.post(CALL, "{}", "Authorization", "Bearer " + token).statusCode();
        assertEquals(tenant.equals("south"), status == 401, tenant + " " + status);
      }
    }
  }

  @Test
  void noTokenAndNoReasonIsInTheAnswerAndNoTokenInTheLog() throws IOException {
    String token = signed(claims().audience("https://Mireille.example"));
    HttpResponse<String> refused = post(CALL, token);
    assertFalse(refused.body().toLowerCase(Locale.ROOT).contains("audience"));
    String log = logged();
    assertTrue(log.contains(" POST /cds-services/{id} 401 "), log);
    assertTrue(log.contains("(token: audience)"), log);
    assertFalse(log.contains("Mireille") || log.contains(token.substring(0, 20)), log);
  }

  private String logged() throws IOException {
    server.close();
    return Files.readString(folder.resolve("a.log"));
  }

  /** What the log would say of a token, by a look of its own; empty where it is taken. */
  private String refusal(String token) {
    Request head =
        new Request(
            "POST", "/" + CALL, Map.of(), Map.of("Authorization", "Bearer " + token), new byte[0]);
    return tokens.refuse(head).map(Tokens.Refusal::why).orElse("");
  }

  private final Tokens tokens = lazily();

  private Tokens lazily() {
    Tokens[] made = new Tokens[1];
    return head -> {
      if (made[0] == null) {
        made[0] =
            new SignedTokens(
                asking(Set.of(), "c.log").access().authentication().orElseThrow(),
                URI.create(BASE),
                CLOCK);
      }
      return made[0].refuse(head);
    };
  }

  private String signed(JWTClaimsSet.Builder claims) {
    return signer.sign(signer.header().build(), claims.build());
  }

  private static JWTClaimsSet.Builder claims() {
    return Signer.claims(BASE + CALL, NOW);
  }

  private static Date at(int seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  private HttpResponse<String> get(String path, String token) {
    return client.get(path, "Authorization", "Bearer " + token);
  }

  private HttpResponse<String> post(String path, String token) {
    return client.post(path, "{}", "Authorization", "Bearer " + token);
  }
}
