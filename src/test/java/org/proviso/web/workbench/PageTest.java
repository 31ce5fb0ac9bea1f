package org.proviso.web.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's own files, read as text. */
class PageTest {

  private static final Path PAGE = Path.of("src/main/resources/workbench");
  private static final int MOST_LINES = 250;

  @Test
  void nothingIsWrittenIntoThePageThatThePolicyWouldRefuse() throws IOException {
    String html = Files.readString(PAGE.resolve("index.html"));

    assertEquals(List.of(), found("<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=", html));
    assertEquals(List.of(), found("(src|href)=\"(https?:)?//[^\"]*", html));
  }

  @Test
  void noModuleMakesMarkupOrCodeFromText() throws IOException {
    for (Path script : files("script")) {
      String text = Files.readString(script);
      assertEquals(
          List.of(),
          found(
              "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function"
                  + "|cssText|setAttribute\\(\"style",
              text),
          script.toString());
      assertEquals(List.of(), found("fetch\\(\"?`?https?:|//cdn", text), script.toString());
    }
  }

  @Test
  void modulesAreSmallAndWhatTheyImportIsThere() throws IOException {
    for (Path script : files("script")) {
      List<String> lines = Files.readAllLines(script);
      assertTrue(lines.size() <= MOST_LINES, script + " has " + lines.size() + " lines");
      for (String imported : found("(?<=from \"\\./)[a-z-]+\\.js", String.join("\n", lines))) {
        assertTrue(Files.exists(script.resolveSibling(imported)), script + " imports " + imported);
      }
    }
  }

  @Test
  void everyPlaceThatAModuleFillsIsInThePage() throws IOException {
    StringBuilder all = new StringBuilder(Files.readString(PAGE.resolve("index.html")));
    for (Path script : files("script")) {
      all.append(Files.readString(script));
    }
    for (String id : found("(?<=byId\\(\")[a-z-]+", all.toString())) {
      assertTrue(found("id(=|: )\"" + id + "\"", all.toString()).size() > 0, "#" + id);
    }
  }

  @Test
  void thePageNeverSaysWhatMustNotBeSaid() throws IOException {
    Pattern forbidden =
        Pattern.compile(
            "\\b(un)?safe(ly|r|st)?\\b|\\brecommend|\\b(no|without) risk|\\bwinner|\\bbest\\b"
                + "|\\bscores?\\b|\\bsuperior\\b|\\b\\d+ ?mg\\b",
            Pattern.CASE_INSENSITIVE);
    List<Path> texts = new ArrayList<>(files("script"));
    texts.add(PAGE.resolve("index.html"));
    for (Path text : texts) {
      assertEquals(
          List.of(), found(forbidden.pattern(), Files.readString(text).toLowerCase()), "" + text);
    }
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(PAGE.resolve(folder))) {
      return files.sorted().toList();
    }
  }
}
