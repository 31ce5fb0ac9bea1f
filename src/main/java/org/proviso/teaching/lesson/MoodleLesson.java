package org.proviso.teaching.lesson;

import java.io.StringWriter;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.proviso.document.MarkupText;

/**
 * A lesson as a quiz in Moodle's XML: a category, a description for each step, and questions of
 * type multichoice with feedback. It follows the documented format; it was not imported into a
 * running Moodle.
 *
 * @see <a href="https://docs.moodle.org/en/Moodle_XML_format">Moodle XML format</a>
 */
public final class MoodleLesson implements LessonForm {

  @Override
  public String write(Lesson lesson) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeComment(" " + LessonMark.of(lesson).written() + " ");
      xml.writeCharacters("\n");
      xml.writeStartElement("quiz");
      new Questions(xml).write(lesson);
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  /** Writes the questions of a quiz. */
  private record Questions(XMLStreamWriter xml) {

    void write(Lesson lesson) throws XMLStreamException {
      begin("category");
      text("category", "", "$course$/top/Proviso/" + lesson.title().replace("/", "//"));
      end();
      int step = 0;
      for (Lesson.Stage stage : lesson.stages()) {
        step++;
        description(lesson, step, stage);
        for (Exercise exercise : stage.exercises()) {
          question(exercise);
        }
      }
      for (Exercise exercise : lesson.exercises()) {
        question(exercise);
      }
    }

    private void description(Lesson lesson, int step, Lesson.Stage stage)
        throws XMLStreamException {
      String told = stage.told().isEmpty() ? "" : paragraph(stage.told());
      String recorded =
          stage.recorded().stream()
              .map(entry -> "<li>" + MarkupText.html(entry) + "</li>")
              .collect(Collectors.joining());
      String notice =
          step > 1
              ? ""
              : lesson.notes().stream().map(Questions::paragraph).collect(Collectors.joining());
      begin("description");
      text("name", "", lesson.title() + ", step " + step);
      text("questiontext", "html", told + "<ul>" + recorded + "</ul>" + notice);
      text("generalfeedback", "html", "");
      value("defaultgrade", "0");
      value("penalty", "0");
      value("hidden", "0");
      end();
    }

    private void question(Exercise exercise) throws XMLStreamException {
      begin("multichoice");
      text("name", "", exercise.id());
      text("questiontext", "html", paragraph(exercise.asked()));
      text(
          "generalfeedback",
          "html",
          exercise.taught().stream().map(Questions::paragraph).collect(Collectors.joining()));
      value("defaultgrade", "1");
      value("penalty", "0.3333333");
      value("hidden", "0");
      value("single", String.valueOf(exercise.hasOneAnswer()));
      value("shuffleanswers", "true");
      value("answernumbering", "ABCD");
      for (Choice choice : exercise.choices()) {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("answer");
        xml.writeAttribute("fraction", fraction(exercise, choice));
        xml.writeAttribute("format", "html");
        content(paragraph(choice.text()));
        text("feedback", "html", paragraph(choice.feedback()));
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
      }
      end();
    }

    private static String fraction(Exercise exercise, Choice choice) {
      return exercise.hasOneAnswer()
          ? choice.correct() ? "100" : "0"
          : Fraction.of(choice, exercise.choices());
    }

    private static String paragraph(String text) {
      return "<p>" + MarkupText.html(text) + "</p>";
    }

    private void begin(String type) throws XMLStreamException {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("question");
      xml.writeAttribute("type", type);
    }

    private void end() throws XMLStreamException {
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
    }

    private void text(String name, String format, String text) throws XMLStreamException {
      xml.writeCharacters("\n    ");
      xml.writeStartElement(name);
      if (!format.isEmpty()) {
        xml.writeAttribute("format", format);
      }
      content(text);
      xml.writeEndElement();
    }

    private void content(String text) throws XMLStreamException {
      xml.writeStartElement("text");
      xml.writeCharacters(MarkupText.printable(text));
      xml.writeEndElement();
    }

    private void value(String name, String value) throws XMLStreamException {
      xml.writeCharacters("\n    ");
      xml.writeStartElement(name);
      xml.writeCharacters(value);
      xml.writeEndElement();
    }
  }
}
