package org.proviso.teaching.lesson;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proviso.document.MarkupText;
import org.proviso.rules.Rulebook;

/**
 * A lesson as a page for a teacher or for a student. The HTML page stands alone: no script, nothing
 * loaded from elsewhere, light and dark, fit for a phone, a projector and A4 paper.
 *
 * <p>Needs {@code com.samskivert:jmustache}, an optional dependency.
 */
public final class LessonTemplate implements LessonForm {

  private final Template template;
  private final Audience audience;
  private final Saying saying;

  private LessonTemplate(
      String markup, Mustache.Escaper escaper, Audience audience, Rulebook rulebook) {
    template =
        Mustache.compiler()
            .withEscaper(escaper)
            .withCollector(new OptionalCollector())
            .strictSections(true)
            .withLoader(name -> resource(name + "." + markup))
            .loadTemplate("lesson");
    this.audience = audience;
    saying = new Saying(rulebook, Optional.empty());
  }

  /** As an HTML page. */
  public static LessonTemplate html(Audience audience, Rulebook rulebook) {
    return new LessonTemplate("html", MarkupText::html, audience, rulebook);
  }

  /** As a Markdown page. */
  public static LessonTemplate markdown(Audience audience, Rulebook rulebook) {
    return new LessonTemplate("markdown", MarkupText::markdown, audience, rulebook);
  }

  @Override
  public String write(Lesson lesson) {
    return template.execute(LessonPage.of(lesson, audience, saying));
  }

  private static Reader resource(String name) {
    String file = name + ".mustache";
    try (InputStream bytes = LessonTemplate.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("resource " + file + " is missing");
      }
      return new StringReader(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A section over an optional is written once, or not at all. */
  private static final class OptionalCollector extends DefaultCollector {

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
      return value instanceof Optional<?> optional
          ? optional.stream().iterator()
          : super.toIterator(value);
    }
  }
}
