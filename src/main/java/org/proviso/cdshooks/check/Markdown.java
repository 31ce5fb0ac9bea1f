package org.proviso.cdshooks.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub-flavoured Markdown as far as it matters whether HTML is in it. */
final class Markdown {

  private static final Pattern FENCED =
      Pattern.compile("(?ms)^ {0,3}(```+|~~~+)[^\\n]*\\n.*?(^ {0,3}\\1|\\z)");
  private static final Pattern INLINE = Pattern.compile("(`{1,3})[^`]++\\1");
  private static final Pattern ESCAPED = Pattern.compile("\\\\[<>]");
  private static final Pattern AUTOLINK =
      Pattern.compile("<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*+|[^\\s<>@]++@[^\\s<>@]++)>");
  private static final Pattern HTML =
      Pattern.compile("<(/?[A-Za-z][A-Za-z0-9-]*+(\\s[^<>]*+)?/?>|!--|!\\[CDATA\\[|\\?|![A-Za-z])");

  private Markdown() {}

  /** The first piece of HTML that stands outside code. */
  static Optional<String> html(String markdown) {
    String text = FENCED.matcher(markdown).replaceAll(" ");
    text = INLINE.matcher(text).replaceAll(" ");
    text = ESCAPED.matcher(text).replaceAll(" ");
    text = AUTOLINK.matcher(text).replaceAll(" ");
    Matcher html = HTML.matcher(text);
    return html.find() ? Optional.of(html.group()) : Optional.empty();
  }
}
