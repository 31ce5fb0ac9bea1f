package org.proviso.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The script that filters a catalogue in the browser.
 *
 * @param script its text, as it stands between the tags
 * @param digest its SHA-256 in Base64, as a content security policy names it
 */
record Filter(String script, String digest) {

  static Filter shipped() {
    try (InputStream stream = Filter.class.getResourceAsStream("catalogue.js")) {
      if (stream == null) {
        throw new IllegalStateException("resource org/proviso/report/catalogue.js is missing");
      }
      String script = "\n" + new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return new Filter(script, Base64.getEncoder().encodeToString(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
