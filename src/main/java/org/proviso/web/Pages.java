package org.proviso.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The workbench's files, from the jar's folder {@code workbench/}; {@code /} is its {@code
 * index.html}. Each is read once and kept.
 */
final class Pages {

  private static final String FOLDER = "/workbench";
  private static final Pattern PATH =
      Pattern.compile("(?:/[a-z0-9][a-z0-9_-]*)*/[a-z0-9][a-z0-9._-]*");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "txt", "text/plain; charset=utf-8",
          "woff2", "font/woff2");

  private final Map<String, Route> read = new ConcurrentHashMap<>();

  /** The route of a file, where there is one by that path. */
  Optional<Route> route(String path) {
    String name = path.equals("/") ? "/index.html" : path;
    Route known = read.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> type = type(name);
    if (type.isEmpty() || !PATH.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream in = Pages.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return Optional.empty();
      }
      Route route = route(path, type.get(), in.readAllBytes());
      read.put(name, route);
      return Optional.of(route);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Route route(String path, String type, byte[] body) {
    String tag = '"' + HexFormat.of().formatHex(sha256(body)).substring(0, 16) + '"';
    Map<String, String> headers =
        Map.of("Content-Type", type, "ETag", tag, "Cache-Control", "no-cache");
    Response whole = new Response(200, headers, body);
    Response unchanged =
        new Response(304, Map.of("ETag", tag, "Cache-Control", "no-cache"), new byte[0]);
    return Route.get(
        path,
        request ->
            request.header("If-None-Match").filter(tag::equals).isPresent() ? unchanged : whole);
  }

  private static Optional<String> type(String name) {
    return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
