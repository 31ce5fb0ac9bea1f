package org.proviso.cdshooks.check;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** Calls over HTTP, each within a time and a size; redirects are not followed. */
final class Caller {

  private static final int MOST_BYTES = 5_000_000;

  private final Duration limit;
  private final LongSupplier nanoTime;
  private final HttpClient client;

  Caller(Duration limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(limit)
            .build();
  }

  Answer call(String method, URI address, Map<String, String> headers, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(limit);
    headers.forEach(request::setHeader);
    request.method(
        method,
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    long begin = nanoTime.getAsLong();
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(request.build(), response -> new BoundedBody(MOST_BYTES));
    try {
      HttpResponse<byte[]> response = coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      long millis = (nanoTime.getAsLong() - begin) / 1_000_000;
      Map<String, String> received = new HashMap<>();
      response
          .headers()
          .map()
          .forEach(
              (name, values) ->
                  received.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
      return new Answer(
          response.statusCode(), received, response.body(), millis, java.util.Optional.empty());
    } catch (TimeoutException e) {
      coming.cancel(true);
      return Answer.none("no answer within " + limit.toSeconds() + " s");
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      return Answer.none("interrupted");
    } catch (ExecutionException e) {
      return Answer.none(inWords(e.getCause()));
    }
  }

  private String inWords(Throwable failure) {
    if (failure instanceof java.net.http.HttpTimeoutException) {
      return "no answer within " + limit.toSeconds() + " s";
    }
    if (failure instanceof BoundedBody.TooLongException) {
      return "an answer of more than " + MOST_BYTES + " bytes";
    }
    return failure instanceof ConnectException
        ? "not listening, or not reachable"
        : "no answer by HTTP (" + failure.getClass().getSimpleName() + ")";
  }
}
