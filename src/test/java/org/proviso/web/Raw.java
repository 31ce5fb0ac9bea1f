package org.proviso.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that writes its bytes itself, to send what no proper client sends. */
final class Raw implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("Content-Length: ([0-9]+)");
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final URI server;
  private int length;

  Raw(WebServer server) throws IOException {
    this(server.address());
  }

  Raw(URI server) throws IOException {
    this.server = server;
    socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /** Sends text; a star line of its own stands for the Host header. */
  Raw send(String text) throws IOException {
    String host = "Host: " + server.getAuthority();
    OutputStream out = socket.getOutputStream();
    out.write(text.replace("*HOST*", host).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return this;
  }

  /** Sends bytes, as long as the server takes them. */
  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** The head of an answer. */
  String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("hung up after: " + head.toString(StandardCharsets.UTF_8));
      }
      head.write(next);
    }
    String text = head.toString(StandardCharsets.UTF_8);
    Matcher matcher = LENGTH.matcher(text);
    length = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    return text;
  }

  /** Reads past the body of the answer whose head was read last. */
  void skipBody() throws IOException {
    socket.getInputStream().skipNBytes(length);
  }

  /** Whether an answer has begun to come. */
  boolean isAnswered() throws IOException {
    return socket.getInputStream().available() > 0;
  }

  /** The status of an answer whose head is then read. */
  int status() throws IOException {
    return Integer.parseInt(head().split(" ")[1]);
  }

  /** All that comes until the server hangs up. */
  String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
