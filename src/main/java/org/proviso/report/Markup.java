package org.proviso.report;

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

/** A markup language: its template, and how text is escaped in it. Thread-safe. */
enum Markup {
  HTML("html", new HtmlEscaper()),
  CATALOGUE("catalogue", new HtmlEscaper()),
  SIDE_BY_SIDE("side-by-side", new HtmlEscaper()),
  SIDE_BY_SIDE_MARKDOWN("side-by-side-markdown", new MarkdownEscaper()),
  MARKDOWN("markdown", new MarkdownEscaper());

  private final Template template;

  Markup(String name, Mustache.Escaper escaper) {
    template =
        Mustache.compiler()
            .withEscaper(escaper)
            .withCollector(new OptionalCollector())
            .emptyStringIsFalse(true)
            .strictSections(true)
            .withLoader(Markup::resource)
            .loadTemplate(name);
  }

  String write(Record page) {
    return template.execute(page);
  }

  private static Reader resource(String name) {
    String file = name + ".mustache";
    try (InputStream bytes = Markup.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("resource org/proviso/report/" + file + " is missing");
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
