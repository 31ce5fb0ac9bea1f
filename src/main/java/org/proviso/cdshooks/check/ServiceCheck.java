package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/**
 * Examines running services: reads the discovery, and calls each service of a published hook with
 * requests about nobody. It calls the named address only and follows no redirect. Not thread-safe.
 */
public final class ServiceCheck {

  /** The time that one call may take unless said otherwise. */
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);

  private final ServiceAddress address;
  private final Caller caller;
  private final Map<String, String> headers = new HashMap<>();
  private Optional<String> origin = Optional.empty();
  private final FaultList faults = new FaultList();

  /**
   * Makes a check of the services at an address.
   *
   * @param limit the time that one call may take
   */
  public ServiceCheck(ServiceAddress address, Duration limit) {
    this(address, limit, System::nanoTime);
  }

  ServiceCheck(ServiceAddress address, Duration limit, LongSupplier nanoTime) {
    this.address = address;
    this.caller = new Caller(limit, nanoTime);
    headers.put("Accept", "application/json");
  }

  /** Looks at the answers to a browser as well, as a page of this origin would see them. */
  public ServiceCheck fromOrigin(String name) {
    if (!name.matches("https?://[A-Za-z0-9.\\[\\]:-]+")) {
      throw new InvalidInputException(
          Place.of("--origin"), "no origin; allowed: such as https://ehr.example.org");
    }
    origin = Optional.of(name);
    headers.put("Origin", name);
    return this;
  }

  /** Sends a token with every call; looks at calls without one as well. It is never shown. */
  public ServiceCheck withToken(String token) {
    if (!token.matches("[\\x21-\\x7e]+")) {
      throw new InvalidInputException(
          Place.of("--token"), "no token; allowed: visible ASCII without spaces");
    }
    headers.put("Authorization", "Bearer " + token);
    return this;
  }

  /**
   * Calls the services.
   *
   * @throws InvalidInputException where the discovery endpoint cannot be reached
   */
  public List<HookFault> run() {
    Answer answer = caller.call("GET", address.discovery(), headers, "");
    answer
        .failure()
        .ifPresent(
            why -> {
              throw new InvalidInputException(Place.of(address.discovery().toString()), why);
            });
    JsonPath place = new JsonPath("GET /cds-services");
    checkOrigin(answer, place);
    if (answer.status() != 200) {
      faults.add(ServiceRequirement.DISCOVERY_STATUS, place, hinted(answer));
      return faults.all();
    }
    json(answer, place)
        .ifPresent(
            discovery -> {
              DiscoveryCheck.check(discovery, new JsonPath(place + " $"), faults);
              boolean isOpen = isOpen();
              checkUnknownId();
              for (DiscoveredService service : DiscoveredService.in(discovery)) {
                if (address.service().filter(id -> !id.equals(service.pathSegment())).isEmpty()) {
                  new CallCheck(this, service, isOpen).check();
                }
              }
            });
    return faults.all().stream().distinct().toList();
  }

  /** Whether discovery answers without a token too. */
  private boolean isOpen() {
    return !hasToken() || !caller.call("GET", address.discovery(), withoutToken(), "").isRefusal();
  }

  private void checkUnknownId() {
    String id = "proviso-" + UUID.randomUUID();
    JsonPath place = new JsonPath("POST /cds-services/{an unknown id}");
    Answer answer =
        post(
            URI.create(address.discovery() + "/" + id),
            headers,
            SampleRequest.bare(Hook.published().get(0), UUID.randomUUID()).toString());
    if (answer.status() != 404) {
      faults.add(ServiceRequirement.UNKNOWN_ID_STATUS, place, hinted(answer));
    }
    checkOrigin(answer, place);
    checkErrorBody(answer, place);
  }

  ServiceAddress address() {
    return address;
  }

  FaultList faults() {
    return faults;
  }

  Caller caller() {
    return caller;
  }

  Optional<String> origin() {
    return origin;
  }

  Map<String, String> headers() {
    return headers;
  }

  boolean hasToken() {
    return headers.containsKey("Authorization");
  }

  Map<String, String> withoutToken() {
    Map<String, String> open = new HashMap<>(headers);
    open.remove("Authorization");
    return open;
  }

  Answer post(URI endpoint, Map<String, String> with, String body) {
    Map<String, String> all = new HashMap<>(with);
    all.put("Content-Type", "application/json");
    return caller.call("POST", endpoint, all, body);
  }

  String hinted(Answer answer) {
    return answer.inWords()
        + (answer.isRefusal() && !hasToken() ? " (it may want a token: --token)" : "");
  }

  void checkOrigin(Answer answer, JsonPath place) {
    if (origin.isPresent() && answer.status() != 0) {
      String allowed = answer.header("Access-Control-Allow-Origin").orElse("missing");
      if (!allowed.equals("*") && !allowed.equals(origin.get())) {
        faults.add(
            ServiceRequirement.CORS_ORIGIN,
            place,
            Shown.cleaned(allowed) + " (with status " + answer.status() + ")");
      }
    }
  }

  void checkErrorBody(Answer answer, JsonPath place) {
    if (answer.status() >= 400) {
      JsonNode body = new JsonText(answer.body()).document().orElse(SampleRequest.NOTHING);
      if (!Resources.typeOf(body).equals("OperationOutcome")) {
        faults.add(ServiceRequirement.ERROR_BODY, place, "of another kind");
      }
    }
  }

  /** The JSON of an answer; what is wrong with its form is told. */
  Optional<JsonNode> json(Answer answer, JsonPath place) {
    String type = answer.header("Content-Type").orElse("missing").toLowerCase(Locale.ROOT);
    if (!type.matches("application/json\\s*(;.*)?")) {
      faults.add(ServiceRequirement.JSON_CONTENT_TYPE, place, Shown.quoted(type));
    }
    JsonText text = new JsonText(answer.body());
    for (HookFault fault : text.faults()) {
      faults.add(fault.requirement(), place + " " + fault.path(), fault.found());
    }
    return text.document();
  }
}
