package org.proviso.web;

import java.util.Locale;
import java.util.Optional;

/** Looks at the token of a request. Thread-safe. */
interface Tokens {

  /** Refuses a request whose token does not hold; nothing where it does. */
  Optional<Refusal> refuse(Request head);

  /** Asks for none. */
  static Tokens none() {
    return head -> Optional.empty();
  }

  /** Why a token is refused: for the log, not for the caller. */
  enum Refusal {
    /** There is no token. */
    ABSENT,
    /** It cannot be read, or lacks what it has to have. */
    FORM,
    /** It is signed by a method that is not taken, or by none. */
    ALGORITHM,
    /** Nobody that is trusted issued it. */
    ISSUER,
    /** It names an address of keys that is not the issuer's. */
    KEY_ADDRESS,
    /** It is meant for another address. */
    AUDIENCE,
    /** It has expired, is not valid yet, or is good for too long. */
    TIME,
    /** Its tenant is not served. */
    TENANT,
    /** Its key is not among the issuer's. */
    KEY,
    /** The signature does not hold. */
    SIGNATURE,
    /** It was used before. */
    SEEN,
    /** So many were seen that no more can be remembered. */
    FULL;

    /** In a word. */
    String why() {
      return "token: " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The same for every reason, so that a caller learns nothing about what is trusted. */
    Response response() {
      return this == FULL
          ? Response.error(503, "too many requests; ask again").with("Retry-After", "60")
          : Response.error(401, "not authenticated").with("WWW-Authenticate", "Bearer");
    }
  }
}
