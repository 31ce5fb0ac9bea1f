package org.proviso.report;

import com.samskivert.mustache.Mustache;
import java.util.regex.Pattern;

/**
 * Escapes text for Markdown (CommonMark with tables and bare links): nothing in it makes markup, an
 * HTML tag, a link or a line of its own. What needs no escape stays readable.
 */
final class MarkdownEscaper implements Mustache.Escaper {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]|~$]");
  private static final Pattern ENTITY = Pattern.compile("&(?=[#A-Za-z])");
  private static final Pattern BARE_LINK = Pattern.compile("(?i)(:)(?=//)|(?<=www)(\\.)");
  private static final Pattern LINE_START = Pattern.compile("^(?=[#>+=-])");
  private static final Pattern LIST_NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

  @Override
  public String escape(String raw) {
    String text = SPACE.matcher(HtmlEscaper.printable(raw)).replaceAll(" ").strip();
    text = INLINE.matcher(text).replaceAll("\\\\$0");
    text = ENTITY.matcher(text).replaceAll("&amp;");
    text = text.replace("<", "&lt;");
    text = BARE_LINK.matcher(text).replaceAll("\\\\$0");
    text = LINE_START.matcher(text).replaceFirst("\\\\");
    return LIST_NUMBER.matcher(text).replaceFirst("$1\\\\$2");
  }
}
