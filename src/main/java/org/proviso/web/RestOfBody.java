package org.proviso.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * What a client still sends when its request is answered without having been read. A short rest is
 * let pass after the answer, so that the connection can go on being used; before a longer one the
 * answer says that it will be closed. To close it without a word would lose the client's next
 * request.
 */
final class RestOfBody {

  /** The longest rest that is let pass. */
  private static final int MOST_BYTES = 65_536;

  private final Request request;
  private final Limits limits;
  private final Callback done;

  /**
   * The rest of a request's body.
   *
   * @param done is told once it has passed, or was given up
   */
  RestOfBody(Request request, Limits limits, Callback done) {
    this.request = request;
    this.limits = limits.withBodiesUpTo(MOST_BYTES);
    this.done = done;
  }

  /** The request whose body it is. */
  Request request() {
    return request;
  }

  /** The answer to a request that was not read, saying so where the rest of it will not be. */
  Response said(Response answer) {
    boolean passes =
        request.getLength() <= limits.bodyBytes()
            && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    return passes ? answer : BodyReader.closing(answer);
  }

  /** What follows an answer: the rest passes, unless the answer said that it will not be read. */
  Callback after(Response answer) {
    if (answer.headers().containsKey(BodyReader.CONNECTION)) {
      return done;
    }
    return Callback.from(
        () ->
            new BodyReader(
                    request,
                    limits,
                    new BodyReader.Ends(read -> done.succeeded(), late -> done.succeeded()))
                .begin(),
        done::failed);
  }
}
