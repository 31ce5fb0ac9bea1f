package org.proviso.teaching.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Moodle's XML, element by element as its documentation lists them
 * (https://docs.moodle.org/en/Moodle_XML_format).
 */
class MoodleLessonTest {

  private static final Map<String, List<String>> ELEMENTS =
      Map.of(
          "category", List.of("category"),
          "description",
              List.of(
                  "name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden"),
          "multichoice",
              List.of(
                  "name",
                  "questiontext",
                  "generalfeedback",
                  "defaultgrade",
                  "penalty",
                  "hidden",
                  "single",
                  "shuffleanswers",
                  "answernumbering"));

  private static final Set<String> FRACTIONS =
      Set.of(
          "100",
          "50",
          "33.33333",
          "25",
          "20",
          "16.66667",
          "14.28571",
          "12.5",
          "11.11111",
          "10",
          "0");

  @Test
  void everyLessonFollowsTheDocumentedFormat() throws Exception {
    for (Lesson lesson : Lessons.all().values()) {
      Element quiz = parsed(new MoodleLesson().write(lesson));
      assertEquals("quiz", quiz.getTagName());
      List<Element> questions = children(quiz, "question");
      List<Exercise> exercises = new ArrayList<>(lesson.allExercises());
      for (Element question : questions) {
        String type = question.getAttribute("type");
        for (String name : ELEMENTS.get(type)) {
          assertEquals(1, children(question, name).size(), type + " has one " + name);
        }
        if (type.equals("multichoice")) {
          check(question, exercises.remove(0));
        }
      }
      assertTrue(exercises.isEmpty(), "questions that are missing: " + exercises);
      assertEquals(
          lesson.stages().size(),
          questions.stream()
              .filter(each -> each.getAttribute("type").equals("description"))
              .count());
    }
  }

  private static void check(Element question, Exercise exercise) {
    assertEquals(exercise.id(), text(question, "name"));
    assertEquals(String.valueOf(exercise.hasOneAnswer()), text(question, "single"));
    List<Element> answers = children(question, "answer");
    assertEquals(exercise.choices().size(), answers.size());
    double right = 0;
    for (int at = 0; at < answers.size(); at++) {
      String fraction = answers.get(at).getAttribute("fraction");
      assertTrue(FRACTIONS.contains(fraction.replace("-", "")), fraction);
      assertEquals(exercise.choices().get(at).correct(), Double.parseDouble(fraction) > 0);
      right += Math.max(0, Double.parseDouble(fraction));
      assertEquals(1, children(answers.get(at), "text").size());
      assertEquals(1, children(children(answers.get(at), "feedback").get(0), "text").size());
    }
    assertEquals(100, right, 0.001);
  }

  @Test
  void whatAScenarioTellsMakesNoMarkup() throws Exception {
    Lesson plain = Lessons.all().get("seizures-intermediate");
    Lesson hostile =
        new Lesson(
            plain.scenario(),
            "]]><b>&amp;\u0000\u202E",
            plain.plan(),
            plain.difficulty(),
            plain.date(),
            List.of(
                new Lesson.Stage("<script>alert(1)</script>", List.of("</li>{=~#:}"), List.of())),
            plain.exercises(),
            plain.assessment(),
            plain.edition());

    String xml = new MoodleLesson().write(hostile);
    Element quiz = parsed(xml);
    String gift = new GiftLesson().write(hostile);
    String page =
        LessonTemplate.html(Audience.TEACHER, org.proviso.Shipped.PROVISO.rulebook())
            .write(hostile);

    assertTrue(quiz.getTextContent().contains("&lt;script&gt;"), "escaped once more for HTML");
    assertTrue(!page.contains("<script"), "no markup in the page");
    assertTrue(gift.contains("&lt;/li&gt;\\{\\&#x3D;\\~".replace("\\&#x3D;", "&\\#x3D;")), gift);
  }

  private static Element parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    return document.getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int at = 0; at < nodes.getLength(); at++) {
      Node node = nodes.item(at);
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    return children(parent, name).get(0).getTextContent().strip();
  }
}
