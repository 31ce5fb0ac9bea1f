package org.proviso.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.proviso.cdshooks.Fetched;
import org.proviso.cdshooks.FhirAccess;
import org.proviso.cdshooks.FhirServers;

/**
 * Asks the FHIR servers that are configured, and no other: an address that a caller chooses is
 * never called. A token goes to the server that it came with, and nowhere else. Thread-safe.
 */
final class AllowedFhirServers implements FhirServers {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String NOT_LISTED = "the FHIR server is not among those that are configured";
  private static final String NOT_BELOW = "what is asked does not lie below the FHIR server";

  private final List<FhirBase> bases;
  private final FhirAsking asking;
  private final int depth;
  private final Outgoing outgoing = new Outgoing();

  /** What the call that this thread answers has left. */
  private final ThreadLocal<Budget> left = new ThreadLocal<>();

  /**
   * Asks some servers.
   *
   * @param depth the deepest nesting of an answer that is read
   */
  AllowedFhirServers(FhirAsking asking, int depth) {
    bases = asking.servers().stream().map(FhirBase::new).toList();
    this.asking = asking;
    this.depth = depth;
  }

  /** Answers a call, all of whose queries, further pages too, keep to one time and one size. */
  <T> T during(Supplier<T> call) {
    left.set(budget());
    try {
      return call.get();
    } finally {
      left.remove();
    }
  }

  private Budget budget() {
    return new Budget(asking.time(), asking.bytes());
  }

  @Override
  public Map<String, Fetched> fetch(FhirAccess access, Map<String, String> queries) {
    Budget budget = left.get() == null ? budget() : left.get();
    Optional<FhirBase> base =
        bases.stream().filter(each -> each.isNamedBy(access.server())).findFirst();
    Map<String, CompletableFuture<HttpResponse<byte[]>>> begun = new HashMap<>();
    Map<String, Fetched> answers = new LinkedHashMap<>();
    queries.forEach(
        (key, query) -> {
          Optional<URI> address = base.flatMap(each -> each.below(query));
          address
              .flatMap(uri -> begin(uri, access, budget))
              .ifPresent(asked -> begun.put(key, asked));
          answers.put(key, new Fetched.Failed(base.isEmpty() ? NOT_LISTED : NOT_BELOW));
        });
    begun.forEach((key, asked) -> answers.put(key, read(asked, budget)));
    return answers;
  }

  private Optional<CompletableFuture<HttpResponse<byte[]>>> begin(
      URI address, FhirAccess access, Budget budget) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", "application/fhir+json");
    access.token().ifPresent(token -> headers.put("Authorization", "Bearer " + token));
    try {
      return Optional.of(outgoing.begin(address, headers, budget));
    } catch (IllegalArgumentException e) {
      // The token holds what no header may; its message would repeat it.
      return Optional.empty();
    }
  }

  private Fetched read(CompletableFuture<HttpResponse<byte[]>> asked, Budget budget) {
    try {
      byte[] body = Outgoing.end(asked, budget);
      if (Nesting.isDeeperThan(depth, body)) {
        return new Fetched.Failed("the server sent JSON nested deeper than " + depth + " levels");
      }
      JsonNode json = JSON.readTree(body);
      return json != null && json.isObject()
          ? new Fetched.Found(json)
          : new Fetched.Failed("the server sent no FHIR resource");
    } catch (Outgoing.Unusable e) {
      return new Fetched.Failed(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Fetched.Failed("the server sent no JSON");
    }
  }
}
