package org.proviso.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tokens that are each wrong in one way. */
final class WrongTokens {

  private final Signer signer;
  private final String called;
  private final Instant now;

  /**
   * Wrong tokens for a call.
   *
   * @param signer signs what is signed properly
   * @param called the address of the call
   */
  WrongTokens(Signer signer, String called, Instant now) {
    this.signer = signer;
    this.called = called;
    this.now = now;
  }

  /** What is wrong, after the reason that the log gives. */
  Map<String, String> all() throws JOSEException {
    Map<String, String> wrong = new TreeMap<>();
    String good = signer.token(called, now);
    String[] parts = good.split("\\.");
    wrong.put("form: empty", "");
    wrong.put("form: no token at all", "abc");
    wrong.put("form: two parts", parts[0] + "." + parts[1]);
    wrong.put("form: longer than any token", good + "A".repeat(8_192));
    wrong.put("form: unsigned", new PlainJWT(claims().build()).serialize());
    wrong.put(
        "form: alg none with the signature kept",
        Base64URL.encode("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"one\"}")
            + "."
            + parts[1]
            + "."
            + parts[2]);
    wrong.put("algorithm: HMAC with the public key as its secret", hmac());
    wrong.put(
        "form: no kid",
        signer.sign(
            new JWSHeader.Builder(JWSAlgorithm.ES384).type(JOSEObjectType.JWT).build(),
            claims().build()));
    wrong.put(
        "form: no typ",
        signer.sign(
            new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("one").build(), claims().build()));
    wrong.put("issuer: another", signed(claims().issuer("https://evil.example")));
    wrong.put("issuer: none", signed(claims().issuer(null)));
    wrong.put("issuer: with a slash more", signed(claims().issuer(Signer.ISSUER + "/")));
    wrong.put(
        "key address: another's",
        signer.sign(
            signer.header().jwkURL(URI.create("https://evil.example/keys")).build(),
            claims().build()));
    wrong.put(
        "audience: discovery",
        signed(claims().audience(called.replace("/proviso-patient-view", ""))));
    wrong.put(
        "audience: the base",
        signed(claims().audience(called.replace("cds-services/proviso-patient-view", ""))));
    wrong.put("audience: with a slash more", signed(claims().audience(called + "/")));
    wrong.put("audience: none", signed(claims().audience((String) null)));
    wrong.put("audience: feedback", signed(claims().audience(called + "/feedback")));
    wrong.put("time: expired", signed(claims().issueTime(at(-300)).expirationTime(at(-31))));
    wrong.put("time: from the future", signed(claims().issueTime(at(31))));
    wrong.put("time: not valid yet", signed(claims().notBeforeTime(at(60))));
    wrong.put("time: good for a day", signed(claims().expirationTime(at(86_400))));
    wrong.put("form: no exp", signed(claims().expirationTime(null)));
    wrong.put("form: no iat", signed(claims().issueTime(null)));
    wrong.put("form: exp is text", signed(claims().claim("exp", "tomorrow")));
    wrong.put("form: no jti", signed(claims().jwtID(null)));
    wrong.put("form: a jti without end", signed(claims().jwtID("a".repeat(300))));
    Signer other = new Signer("one");
    wrong.put("signature: another's key of that name", other.token(called, now));
    wrong.put("key: one that was never published", new Signer("two").token(called, now));
    wrong.put(
        "signature: the claims were changed",
        parts[0]
            + "."
            + Base64URL.encode(claims().claim("tenant", "x").build().toString())
            + "."
            + parts[2]);
    wrong.put(
        "signature: all zero", parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[96]));
    wrong.put(
        "signature: a header that has to be understood",
        signer.sign(
            signer.header().criticalParams(Set.of("x")).customParam("x", 1).build(),
            claims().build()));
    wrong.put(
        "signature: with a key of its own in the header",
        other.sign(other.header().jwk(other.key().toPublicJWK()).build(), claims().build()));
    return wrong;
  }

  private String hmac() throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).keyID("one").build(),
            claims().build());
    jwt.sign(new MACSigner(signer.publicKeys().getBytes(StandardCharsets.UTF_8)));
    return jwt.serialize();
  }

  private String signed(JWTClaimsSet.Builder claims) {
    return signer.sign(signer.header().build(), claims.build());
  }

  private JWTClaimsSet.Builder claims() {
    return Signer.claims(called, now);
  }

  private Date at(int seconds) {
    return Date.from(now.plusSeconds(seconds));
  }
}
