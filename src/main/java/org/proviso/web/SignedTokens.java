package org.proviso.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proviso.web.Authentication.Issuer;

/**
 * Takes the signed tokens of trusted clients (CDS Hooks 2.0, "Trusting CDS Clients"), and looks at
 * one in the order of that chapter: who issued it, where it says its keys are, whom it is for,
 * when, for which tenant, its key, its signature, and whether it was seen before. No token is ever
 * written anywhere.
 */
final class SignedTokens implements Tokens {

  /** Every HMAC and {@code none} are left out: their key would be everybody's. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512,
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512);

  private static final int LONGEST = 8192;
  private static final int LONGEST_ID = 256;
  private static final String SCHEME = "bearer ";

  private final Map<String, Trusted> issuers = new LinkedHashMap<>();
  private final Duration skew;
  private final URI publicUrl;
  private final SeenTokens seen;
  private final Clock clock;

  private record Trusted(Issuer issuer, PublicKeys keys) {}

  /** A refusal on its way up. */
  private static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    private Refused(Refusal refusal) {
      super(refusal.name(), null, false, false);
      this.refusal = refusal;
    }
  }

  /**
   * Takes the tokens of issuers.
   *
   * @param publicUrl what clients call, ending in a slash
   */
  SignedTokens(Authentication authentication, URI publicUrl, Clock clock) {
    skew = authentication.skew();
    this.publicUrl = publicUrl;
    this.clock = clock;
    seen = new SeenTokens(clock);
    for (Issuer issuer : authentication.issuers()) {
      issuers.put(issuer.name(), new Trusted(issuer, PublicKeys.of(issuer.keys(), clock)));
    }
  }

  @Override
  public Optional<Refusal> refuse(Request head) {
    String header = head.header("Authorization").orElse("");
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.of(Refusal.ABSENT);
    }
    try {
      check(header.substring(SCHEME.length()).strip(), head.path());
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(e.refusal);
    } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
      return Optional.of(Refusal.FORM);
    }
  }

  private void check(String token, String path) throws Refused, ParseException {
    need(token.length() <= LONGEST, Refusal.FORM);
    SignedJWT jwt = SignedJWT.parse(token);
    JWSHeader header = jwt.getHeader();
    JWTClaimsSet claims = jwt.getJWTClaimsSet();
    need(ALGORITHMS.contains(header.getAlgorithm()), Refusal.ALGORITHM);
    need(JOSEObjectType.JWT.equals(header.getType()) && header.getKeyID() != null, Refusal.FORM);
    String name = claims.getIssuer() == null ? "" : claims.getIssuer();
    Trusted trusted = issuers.get(name);
    need(trusted != null, Refusal.ISSUER);
    need(isOwn(header.getJWKURL(), trusted), Refusal.KEY_ADDRESS);
    need(claims.getAudience().contains(called(path)), Refusal.AUDIENCE);
    Instant expiry = checkTimes(claims);
    Object tenant = claims.getClaim("tenant");
    Set<String> tenants = trusted.issuer().tenants();
    need(
        tenants.isEmpty() || tenant instanceof String text && tenants.contains(text),
        Refusal.TENANT);
    String id = claims.getJWTID() == null ? "" : claims.getJWTID();
    need(!id.isBlank() && id.length() <= LONGEST_ID, Refusal.FORM);
    checkSignature(jwt, trusted.keys().matching(header));
    // Last, so that only the issuer's own tokens take room.
    Optional<Refusal> again = seen.note(name, id, expiry.plus(skew));
    need(again.isEmpty(), again.orElse(Refusal.SEEN));
  }

  private static boolean isOwn(URI address, Trusted trusted) {
    return address == null
        || trusted.issuer().keys() instanceof Authentication.Keys.At at
            && address.equals(at.jwks());
  }

  private String called(String path) {
    return publicUrl + path.substring(1);
  }

  private Instant checkTimes(JWTClaimsSet claims) throws Refused {
    Date expires = claims.getExpirationTime();
    Date issued = claims.getIssueTime();
    need(expires != null && issued != null, Refusal.FORM);
    Instant now = clock.instant();
    Instant end = expires.toInstant();
    Instant begin = issued.toInstant();
    need(now.isBefore(end.plus(skew)) && !now.isBefore(begin.minus(skew)), Refusal.TIME);
    Date notBefore = claims.getNotBeforeTime();
    need(notBefore == null || !now.isBefore(notBefore.toInstant().minus(skew)), Refusal.TIME);
    need(!end.isAfter(begin.plus(Authentication.LONGEST_LIFE)), Refusal.TIME);
    return end;
  }

  private static void checkSignature(SignedJWT jwt, List<JWK> keys) throws Refused {
    need(!keys.isEmpty(), Refusal.KEY);
    for (JWK key : keys) {
      try {
        if (jwt.verify(
            new DefaultJWSVerifierFactory()
                .createJWSVerifier(jwt.getHeader(), ((AsymmetricJWK) key).toPublicKey()))) {
          return;
        }
      } catch (JOSEException e) {
        // A key of another kind, or a header parameter that has to be understood and is not.
      }
    }
    throw new Refused(Refusal.SIGNATURE);
  }

  private static void need(boolean holds, Refusal otherwise) throws Refused {
    if (!holds) {
      throw new Refused(otherwise);
    }
  }
}
