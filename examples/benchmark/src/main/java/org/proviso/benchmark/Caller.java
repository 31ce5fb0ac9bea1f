package org.proviso.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection that calls over and over, each call after the answer to the one before. */
final class Caller {

  private static final String LENGTH = "content-length: ";

  private final int port;
  private final byte[] request;
  private final boolean expectsCards;
  private long[] nanos = {};
  private long failed;

  Caller(int port, String path, byte[] body) {
    this.port = port;
    expectsCards = path.startsWith("/cds-services");
    byte[] head =
        ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
  }

  /** Calls so many times. */
  Caller call(int times) throws IOException {
    nanos = new long[times];
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
      for (int each = 0; each < times; each++) {
        long begin = System.nanoTime();
        socket.getOutputStream().write(request);
        boolean isOk = line(in).startsWith("HTTP/1.1 200");
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
          if (line.toLowerCase(java.util.Locale.ROOT).startsWith(LENGTH)) {
            length = Integer.parseInt(line.substring(LENGTH.length()).strip());
          }
        }
        byte[] answer = in.readNBytes(length);
        nanos[each] = System.nanoTime() - begin;
        if (!isOk || answer.length != length || expectsCards && !hasCards(answer)) {
          failed++;
        }
      }
    }
    return this;
  }

  /** Whether the answer begins with a card. */
  private static boolean hasCards(byte[] answer) {
    int most = Math.min(answer.length, 100);
    return new String(answer, 0, most, StandardCharsets.UTF_8).startsWith("{\"cards\":[{");
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the server hung up");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /** How long each call took. */
  long[] nanos() {
    return nanos;
  }

  /** How many got no card, or no whole answer. */
  long failed() {
    return failed;
  }
}
