package org.proviso.rules;

import java.util.List;
import java.util.Map;

/**
 * Where help is at once, and for which findings it is shown.
 *
 * @param findings any of them present shows it
 * @param title the heading
 * @param text what is said, whatever the country
 * @param countries lines by ISO 3166 country code
 */
public record Crisis(
    List<String> findings, String title, String text, Map<String, Country> countries) {

  /** Copies both. */
  public Crisis {
    findings = List.copyOf(findings);
    countries = Map.copyOf(countries);
  }

  /**
   * A country's lines.
   *
   * @param label the country's name
   * @param lines whom to contact
   * @param emergency the emergency number
   */
  public record Country(String label, List<Line> lines, String emergency) {

    /** Copies the lines. */
    public Country {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A crisis line.
   *
   * @param name its name
   * @param contact how it is reached
   */
  public record Line(String name, String contact) {}
}
