package org.proviso.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks other servers, within a time and a size, and follows no redirect: whoever is asked was
 * configured. Thread-safe.
 */
final class Outgoing {

  private static final int OK = 200;
  private static final String TOO_MUCH = "there is no time or no room left to ask further";

  /** Made when somebody is first asked: making it is a good part of a start. */
  private static final class Lazy {

    private static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
  }

  /** An answer that cannot be used. Its message names neither address, token nor content. */
  static final class Unusable extends IOException {

    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  /** Begins to ask. */
  CompletableFuture<HttpResponse<byte[]>> begin(
      URI address, Map<String, String> headers, Budget budget) {
    if (budget.isSpent()) {
      return CompletableFuture.failedFuture(new Unusable(TOO_MUCH));
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(budget.time());
    headers.forEach(request::header);
    return Lazy.CLIENT.sendAsync(request.build(), info -> new BoundedBody(budget));
  }

  /**
   * Asks and waits.
   *
   * @throws IOException where no answer came within the budget, or none with status 200
   */
  byte[] get(URI address, Map<String, String> headers, Budget budget) throws IOException {
    return end(begin(address, headers, budget), budget);
  }

  /**
   * Waits for what was begun.
   *
   * @throws IOException as {@link #get}
   */
  static byte[] end(CompletableFuture<HttpResponse<byte[]>> begun, Budget budget)
      throws IOException {
    try {
      HttpResponse<byte[]> answer = begun.get(budget.time().toNanos(), TimeUnit.NANOSECONDS);
      if (answer.statusCode() != OK) {
        throw new Unusable("the server answered " + answer.statusCode());
      }
      return answer.body();
    } catch (TimeoutException e) {
      throw new Unusable("the server took too long");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Unusable unusable ? unusable : cannot(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      begun.cancel(true);
    }
  }

  private static Unusable cannot(Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof Unusable unusable) {
        return unusable;
      }
      if (each instanceof HttpTimeoutException) {
        return new Unusable("the server took too long");
      }
    }
    return new Unusable("the server could not be asked");
  }
}
