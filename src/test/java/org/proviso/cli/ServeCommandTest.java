package org.proviso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code proviso serve}, as a process of its own where it has to be stopped. */
class ServeCommandTest {

  private static final Pattern LINE =
      Pattern.compile(
          "proviso serves the workbench at (http://127.0.0.1:[0-9]+/), CDS Hooks at \\1cds-services");

  @TempDir private Path folder = Path.of("");

  @Test
  void theConfigurationCanBeCheckedWithoutServing() {
    Cli run = Cli.run("serve", "--config", "examples/server/proviso.yaml", "--check");

    assertEquals("the configuration holds; the rules are loaded\n", run.out());
    assertEquals(0, run.code());
  }

  @Test
  void whatIsWrongWithTheConfigurationIsToldWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "listen:\n  prot: 1\n");

    Cli run = Cli.run("serve", "--config", file.toString(), "--check");

    assertEquals(2, run.code());
    assertTrue(run.err().contains("x.yaml:2: unknown field 'prot'; nearest: port"), run.err());
  }

  @Test
  void beyondThisMachineItServesOnlyWhereTheRiskIsTaken() {
    Cli run = Cli.run("serve", "--host", "0.0.0.0", "--check");

    assertEquals(2, run.code());
    assertTrue(run.err().contains("say --let-anyone-on-the-network-in"), run.err());
    assertEquals(
        0,
        Cli.run("serve", "--host", "0.0.0.0", "--let-anyone-on-the-network-in", "--check").code());
  }

  @Test
  void aPortThatIsNoneIsRefused() {
    assertEquals(2, Cli.run("serve", "--port", "70000").code());
  }

  @Test
  void withoutAConfigurationFeedbackIsAppendedToAFileInTheWorkingDirectory() throws Exception {
    Process process = start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      Matcher line = LINE.matcher(String.valueOf(out.readLine()));
      assertTrue(line.matches(), line.toString());
      URI address = URI.create(line.group(1));
      Path kept = folder.resolve("proviso-feedback.jsonl");
      assertTrue(Files.notExists(kept), "no file before there is feedback");

      byte[] body = Files.readAllBytes(Path.of("examples/cds-hooks/feedback.request.json"));
      try (Socket socket = new Socket(address.getHost(), address.getPort())) {
        OutputStream to = socket.getOutputStream();
        to.write(
            ("POST /cds-services/proviso-patient-view/feedback HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: "
                    + body.length
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        to.write(body);
        assertTrue(read(socket).startsWith("HTTP/1.1 200 "));
      }

      assertTrue(Files.readString(kept).contains("\"outcome\""));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void stoppedByASignalItFinishesWhatIsInWork() throws Exception {
    Process process = start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      Matcher line = LINE.matcher(String.valueOf(out.readLine()));
      assertTrue(line.matches(), line.toString());
      URI address = URI.create(line.group(1));
      try (Socket socket = new Socket(address.getHost(), address.getPort())) {
        OutputStream to = socket.getOutputStream();
        to.write(
            ("POST /cds-services/none HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        // It is in work from here on: it asked for the body.
        assertTrue(read(socket).startsWith("HTTP/1.1 100 "));

        process.destroy();
        awaitRefusal(address);
        to.write("{}".getBytes(StandardCharsets.UTF_8));

        assertTrue(read(socket).matches("(?s)HTTP/1.1 (200|404) .*"));
      }
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it ended");
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start() throws IOException {
    String path =
        Stream.of(
                ("target/classes" + File.pathSeparator + System.getProperty("java.class.path"))
                    .split(File.pathSeparator))
            .map(each -> Path.of(each).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            path,
            "org.proviso.cli.Main",
            "serve",
            "--port",
            "0")
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The head of an answer. */
  private static String read(Socket socket) throws IOException {
    socket.setSoTimeout(20_000);
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.append((char) next);
      if (head.toString().endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString();
  }

  private static void awaitRefusal(URI address) {
    while (true) {
      try (Socket socket = new Socket(address.getHost(), address.getPort())) {
        socket
            .getOutputStream()
            .write(
                "GET /none HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        if (!read(socket).startsWith("HTTP/1.1 404 ")) {
          return;
        }
      } catch (IOException e) {
        return;
      }
    }
  }
}
