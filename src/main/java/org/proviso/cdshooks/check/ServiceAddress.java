package org.proviso.cdshooks.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/**
 * Where the services to examine are.
 *
 * @param discovery the discovery endpoint, {@code {base}/cds-services}
 * @param service the id of the one service to examine; all where there is none
 */
public record ServiceAddress(URI discovery, Optional<String> service) {

  private static final String ENDPOINT = "/cds-services";

  /**
   * Reads the address that a user named: the base URL, the discovery endpoint, or one service.
   *
   * @throws InvalidInputException unless it is https, or http on this machine, without user,
   *     password, query and fragment
   */
  public static ServiceAddress of(String text) {
    try {
      URI address = new URI(text);
      String host = address.getHost();
      if (host == null || address.getRawUserInfo() != null) {
        throw refused(text, "a URL with a host and without user and password");
      }
      if (address.getRawQuery() != null || address.getRawFragment() != null) {
        throw refused(text, "a URL without query and fragment");
      }
      boolean isHttps = "https".equalsIgnoreCase(address.getScheme());
      if (!isHttps && !("http".equalsIgnoreCase(address.getScheme()) && isThisMachine(host))) {
        throw refused(text, "https, or http on this machine (localhost, 127.0.0.1, [::1])");
      }
      return of(address);
    } catch (URISyntaxException e) {
      throw refused(text, "a URL such as http://localhost:8080/cds-services");
    }
  }

  private static ServiceAddress of(URI address) {
    String path = Optional.ofNullable(address.getRawPath()).orElse("").replaceAll("/+$", "");
    int at = path.indexOf(ENDPOINT);
    String base = at < 0 ? path : path.substring(0, at);
    String rest = at < 0 ? "" : path.substring(at + ENDPOINT.length());
    URI discovery = address.resolve((base + ENDPOINT).replaceAll("^(?!/)", "/"));
    return new ServiceAddress(
        discovery, rest.length() > 1 ? Optional.of(rest.substring(1)) : Optional.empty());
  }

  private static InvalidInputException refused(String text, String allowed) {
    return new InvalidInputException(
        Place.of(Shown.cleaned(text)), "this address is not called; allowed: " + allowed);
  }

  private static boolean isThisMachine(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.matches("127(\\.[0-9]{1,3}){3}")
        || name.equals("[::1]")
        || name.equals("::1");
  }

  /** The endpoint of a service. */
  URI of(DiscoveredService service) {
    return URI.create(discovery + "/" + service.pathSegment());
  }
}
