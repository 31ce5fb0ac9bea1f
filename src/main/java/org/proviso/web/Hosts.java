package org.proviso.web;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The host names that the server answers to: addresses in figures, {@code localhost}, and what is
 * configured. A page elsewhere whose name is made to point here (DNS rebinding) calls by its own
 * name, and is refused.
 */
final class Hosts {

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|::1");
  private static final Pattern FIGURES =
      Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+\\]");
  private static final Pattern PORT = Pattern.compile(":[0-9]*$");

  private final Set<String> names = new HashSet<>();

  Hosts(Listen listen) {
    names.add("localhost");
    names.addAll(listen.names());
    listen
        .publicUrl()
        .map(URI::getHost)
        .map(host -> host.toLowerCase(Locale.ROOT))
        .ifPresent(names::add);
  }

  /** Whether a host, without brackets, is this machine alone. */
  static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /** Refuses a request that was sent to another name. */
  Optional<Response> refuse(Request request) {
    String host = request.header("Host").orElse("");
    String name = PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT);
    if (FIGURES.matcher(name).matches() || names.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        Response.error(
            421,
            "this server does not answer to that host name; see 'names' in its configuration"));
  }
}
