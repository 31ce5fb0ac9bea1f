package org.proviso.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;

/** WCAG 2.2, success criterion 1.4.3 (AA): text stands out from its ground by 4.5 to 1. */
class ContrastTest {

  private static final double ENOUGH = 4.5;
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6})");
  private static final List<String> GROUNDS = List.of("page", "surface", "sunken");
  private static final List<String> INKS =
      List.of(
          "ink",
          "muted",
          "accent",
          "contraindicated",
          "serious",
          "caution",
          "may-favour",
          "information",
          "help");

  @Test
  void textStandsOutInLightInDarkAndOnPaper() {
    String page =
        new HtmlReport(Manner.of(Shipped.PROVISO.rulebook()).with(Detail.FULL)).write(List.of());
    String[] schemes = page.split("@media (?=screen|print)");
    assertTrue(schemes.length == 3, "light, dark, print");
    Map<String, Integer> light = colours(schemes[0]);
    check("light", light, Map.of());
    check("dark", light, colours(schemes[1]));
    check("print", light, colours(schemes[2]));
  }

  private static void check(
      String scheme, Map<String, Integer> base, Map<String, Integer> overridden) {
    Map<String, Integer> colours = new HashMap<>(base);
    colours.putAll(overridden);
    for (String ink : INKS) {
      for (String ground : GROUNDS) {
        check(scheme, ink, ground, colours);
      }
    }
    check(scheme, "ink", "help-surface", colours);
    check(scheme, "help", "help-surface", colours);
  }

  private static void check(
      String scheme, String ink, String ground, Map<String, Integer> colours) {
    double one = luminance(colours.getOrDefault(ink, 0));
    double other = luminance(colours.getOrDefault(ground, 0));
    double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    assertTrue(contrast >= ENOUGH, scheme + ": " + ink + " on " + ground + ": " + contrast);
  }

  private static Map<String, Integer> colours(String css) {
    Map<String, Integer> colours = new HashMap<>();
    Matcher matcher = COLOUR.matcher(css);
    while (matcher.find()) {
      colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
    }
    return colours;
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16)
        + 0.7152 * linear(colour >> 8 & 255)
        + 0.0722 * linear(colour & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
