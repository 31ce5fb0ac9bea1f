package org.proviso.web;

import java.util.Map;

/** The headers that every answer has unless its route says otherwise. */
final class Headers {

  /**
   * The page loads only what this server holds, runs no script written into it, and is framed by
   * nobody; an answer with a patient's data is kept by nobody on the way.
   */
  static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private Headers() {}
}
