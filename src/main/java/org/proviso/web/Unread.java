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
final class Unread {

  /** The longest rest that is let pass. */
  private static final int MOST_BYTES = 65_536;

  private final Request request;
  private final Limits limits;

  Unread(Request request, Limits limits) {
    this.request = request;
    this.limits = limits.withBodiesUpTo(MOST_BYTES);
  }

  /** The answer to a request that was not read, saying so where the rest of it will not be. */
  Response said(Response response) {
    boolean passes =
        request.getLength() <= limits.bodyBytes()
            && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    return passes ? response : BodyReader.closing(response);
  }

  /** Lets the rest pass once the answer is written, and then goes on. */
  Callback passedBefore(Callback next) {
    return Callback.from(
        () ->
            new BodyReader(
                    request,
                    limits,
                    new BodyReader.Ends(read -> next.succeeded(), late -> next.succeeded()))
                .begin(),
        next::failed);
  }
}
