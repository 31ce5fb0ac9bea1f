package org.proviso.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A CDS client that signs its tokens, properly unless told otherwise. */
final class Signer {

  static final String ISSUER = "https://ehr.example.org";

  private final ECKey key;

  Signer(String keyId) {
    try {
      key = new ECKeyGenerator(Curve.P_384).keyID(keyId).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** The key set that it publishes. */
  String publicKeys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  ECKey key() {
    return key;
  }

  JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.ES384).type(JOSEObjectType.JWT).keyID(key.getKeyID());
  }

  static JWTClaimsSet.Builder claims(String audience, Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(audience)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .jwtID(UUID.randomUUID().toString());
  }

  /** A token as it should be. */
  String token(String audience, Instant now) {
    return sign(header().build(), claims(audience, now).build());
  }

  String sign(JWSHeader header, JWTClaimsSet claims) {
    try {
      SignedJWT jwt = new SignedJWT(header, claims);
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
