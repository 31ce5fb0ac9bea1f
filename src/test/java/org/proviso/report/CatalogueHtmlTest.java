package org.proviso.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proviso.Shipped;
import org.proviso.cli.CommandLineOutput;
import org.proviso.rules.Citation;
import org.proviso.rules.Rule;
import org.proviso.rules.Rulebook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The whole rulebook as one page; the build leaves a copy in {@code target/catalogue.html}. */
class CatalogueHtmlTest {

  private static final Rulebook RULEBOOK = Shipped.PROVISO.rulebook();
  private static final String PAGE = CommandLineOutput.of("rules", "--format", "html");
  private static final Document DOCUMENT = WellFormed.check(PAGE);

  @Test
  void theBuildLeavesACopyToRead() throws IOException {
    Path copy = Files.writeString(Path.of("target", "catalogue.html"), PAGE);

    assertTrue(Files.size(copy) > 100_000, "the copy holds the rulebook");
  }

  @Test
  void everyRuleStandsThereOnceWithItsWordsConditionsWeightSourcesAndCases() {
    for (Rule rule : RULEBOOK.rules()) {
      List<Element> articles =
          WellFormed.elements(DOCUMENT).stream()
              .filter(each -> each.getAttribute("id").equals(rule.name()))
              .toList();
      assertEquals(1, articles.size(), rule.name());
      String text = plain(articles.get(0).getTextContent());
      assertHolds(
          rule,
          text,
          new Phrases(Shipped.PROVISO.rulebook().texts()).weight(rule.weight()).substring(1));
      assertHolds(rule, text, RULEBOOK.text(rule).title());
      assertHolds(rule, text, RULEBOOK.text(rule).prompt());
      assertHolds(rule, text, RULEBOOK.text(rule).clinician());
      assertHolds(rule, text, RULEBOOK.text(rule).teaching());
      for (String finding : rule.findings()) {
        assertHolds(rule, text, RULEBOOK.vocabulary().finding(finding).orElseThrow().label());
      }
      for (Citation citation : RULEBOOK.citations(rule)) {
        assertHolds(rule, text, citation.source().title() + ": " + citation.section().title());
        assertHolds(rule, text, citation.section().verified().words());
        assertHolds(rule, text, "checked " + citation.source().checked());
        assertHolds(rule, text, "review by " + citation.source().reviewBy());
      }
      for (String outcome : List.of(" Raised ", " Not raised ", " Undetermined ")) {
        assertHolds(rule, text, outcome);
      }
    }
  }

  @Test
  void everyLinkWithinThePageHasItsTarget() {
    Set<String> ids = new HashSet<>();
    WellFormed.elements(DOCUMENT).forEach(each -> ids.add(each.getAttribute("id")));
    for (Element element : WellFormed.elements(DOCUMENT)) {
      String link = element.getAttribute("href");
      assertTrue(!link.startsWith("#") || ids.contains(link.substring(1)), link);
    }
  }

  @Test
  void nothingIsLoadedAndTheOneScriptIsTheOneThatThePageAllows() throws NoSuchAlgorithmException {
    int scripts = 0;
    for (Element element : WellFormed.elements(DOCUMENT)) {
      String name = element.getTagName();
      assertFalse(List.of("link", "img", "iframe", "object").contains(name), name);
      assertFalse(element.hasAttribute("src"), name);
      if (name.equals("script")) {
        scripts++;
        byte[] digest =
            MessageDigest.getInstance("SHA-256")
                .digest(element.getTextContent().getBytes(StandardCharsets.UTF_8));
        String named = Base64.getEncoder().encodeToString(digest);
        assertTrue(PAGE.contains("script-src 'sha256-" + named + "'"), "the policy names it");
      }
    }
    assertEquals(1, scripts);
    assertFalse(PAGE.contains("url(") || PAGE.contains("@import") || PAGE.contains("fetch("));
  }

  @Test
  void withoutTheScriptOnlyTheSearchIsMissing() {
    List<String> hidden =
        WellFormed.elements(DOCUMENT).stream()
            .filter(each -> each.hasAttribute("hidden"))
            .map(each -> each.getAttribute("id"))
            .toList();

    assertEquals(List.of("search", "found", "nothing"), hidden);
    assertFalse(PAGE.contains("<details"), "what is folded is not printed");
  }

  @Test
  void theNoticeStandsAtTheHead() {
    assertTrue(PAGE.indexOf(RULEBOOK.texts().notice()) < PAGE.indexOf("id=\"contents\""));
  }

  @Test
  void aFilteredPageSaysThatItIsAPart() {
    String part =
        CommandLineOutput.of(
            "rules", "--format", "html", "--drug", "bupropion", "--weight", "serious");

    WellFormed.check(part);
    assertTrue(part.contains("Only a part of the rulebook: the rules about bupropion"), part);
    assertTrue(part.contains("id=\"bupropion/seizure-history\""));
    assertFalse(part.contains("id=\"imipramine/") || part.contains("id=\"bupropion/insomnia\""));
    assertFalse(PAGE.contains("Only a part of the rulebook"));
  }

  private static void assertHolds(Rule rule, String text, String words) {
    assertTrue(text.contains(plain(words)), rule.name() + " lacks: " + words);
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
