package org.proviso.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads one body as it arrives, without holding a thread meanwhile, and gives up when it is too
 * long or too slow.
 */
final class BodyReader implements Runnable {

  static final String CONNECTION = "Connection";

  private final Request request;
  private final Limits limits;
  private final Ends ends;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final ByteArrayOutputStream read = new ByteArrayOutputStream(512);
  private Scheduler.Task deadline = () -> true;

  /**
   * What comes after a body.
   *
   * @param read it has arrived
   * @param refused it has not; what to answer
   */
  record Ends(Consumer<byte[]> read, Consumer<Response> refused) {}

  BodyReader(Request request, Limits limits, Ends ends) {
    this.request = request;
    this.limits = limits;
    this.ends = ends;
  }

  static Response tooLong(Limits limits) {
    return closing(Response.error(413, "a body is at most " + limits.bodyBytes() + " bytes"));
  }

  /** Begins; exactly one of the ends is called, once. */
  void begin() {
    if (!arrived()) {
      deadline =
          request
              .getComponents()
              .getScheduler()
              .schedule(this::late, limits.times().read().toMillis(), TimeUnit.MILLISECONDS);
      request.demand(this);
    }
  }

  /** More has arrived. */
  @Override
  public void run() {
    if (!ended.get() && !arrived()) {
      request.demand(this);
    }
  }

  /** Takes what is there; whether that was the end. */
  private boolean arrived() {
    for (Content.Chunk chunk = request.read(); chunk != null; chunk = request.read()) {
      if (Content.Chunk.isFailure(chunk)) {
        refuse(closing(Response.error(400, "the body broke off")));
        return true;
      }
      ByteBuffer bytes = chunk.getByteBuffer();
      boolean fits = read.size() + bytes.remaining() <= limits.bodyBytes();
      if (fits) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        read.writeBytes(copy);
      }
      chunk.release();
      if (!fits) {
        refuse(tooLong(limits));
        return true;
      }
      if (chunk.isLast()) {
        deadline.cancel();
        if (ended.compareAndSet(false, true)) {
          ends.read().accept(read.toByteArray());
        }
        return true;
      }
    }
    return false;
  }

  private void late() {
    refuse(
        closing(
            Response.error(
                408, "the body took more than " + limits.times().read().toMillis() + " ms")));
  }

  private void refuse(Response response) {
    deadline.cancel();
    if (ended.compareAndSet(false, true)) {
      ends.refused().accept(response);
    }
  }

  /** What is left of the body is not read, so the connection cannot be used again. */
  static Response closing(Response response) {
    return response.with(CONNECTION, "close");
  }
}
