package org.proviso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.proviso.cdshooks.check.DocumentKind;
import org.proviso.cdshooks.check.Examination;
import org.proviso.cdshooks.check.HooksCheck;
import org.proviso.cdshooks.check.Requirement;
import org.proviso.cdshooks.check.ServiceAddress;
import org.proviso.cdshooks.check.ServiceCheck;
import org.proviso.cdshooks.check.Severity;
import org.proviso.cli.Usage.Row;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/** {@code proviso check-hooks}: what is wrong with documents and services of CDS Hooks. */
final class CheckHooksCommand implements Command {

  private static final int FAULTS_FOUND = 1;
  private static final int MOST_SECONDS = 120;

  private static final Word TARGETS =
      Word.any(
          "FILE|FOLDER|URL",
          "JSON files, folders of them, or the base URL of a service (https, or http on this machine).");

  private static final Option KIND =
      Option.of(
          "--kind",
          "KIND",
          "What the files are, if it cannot be told: discovery, request, response, feedback or exchange.");

  private static final Option NOTES =
      Option.flag("--notes", "Print notes too: where the ballot of 3.0 differs, and hints.");

  private static final Option STRICT = Option.flag("--strict", "Exit 1 for warnings too.");

  private static final Option ORIGIN =
      Option.of(
          "--origin", "ORIGIN", "With a URL: check CORS for a browser client of this origin.");

  private static final Option TOKEN =
      Option.of(
          "--token",
          "JWT",
          "With a URL: send this as the bearer token, and check calls without it.");

  private static final Option TIMEOUT =
      Option.of(
          "--timeout", "SECONDS", "With a URL: the time for one call, 1 to 120; 10 unless said.");

  private static final Option LIST =
      Option.flag("--list", "List what is checked, by the number of its point.");

  /**
   * How services are called.
   *
   * @param origin as from a page of which origin
   * @param token with which bearer token
   * @param limit the time for one call
   */
  private record Calls(Optional<String> origin, Optional<String> token, Duration limit) {

    ServiceCheck check(String address) {
      ServiceCheck check = new ServiceCheck(ServiceAddress.of(address), limit);
      origin.ifPresent(check::fromOrigin);
      token.ifPresent(check::withToken);
      return check;
    }
  }

  private final HooksReport report = new HooksReport();

  CheckHooksCommand() {}

  @Override
  public Usage usage() {
    return Usage.of(
            "check-hooks",
            "Check CDS Hooks 2.0 documents, or a running service, against the specification.",
            "Discovery, requests, responses and feedback are told apart by their fields. A file may also hold an exchange:",
            "{\"discovery\": …, \"request\": …, \"response\": …, \"feedback\": …}, checked among themselves as well.",
            "Values in context, prefetch, tokens and resources are never printed.")
        .words(TARGETS)
        .options(KIND, AnswerFormat.OPTION, NOTES, STRICT, ORIGIN, TOKEN, TIMEOUT, LIST)
        .section(
            "Exit codes",
            new Row("0", "no error found"),
            new Row("1", "errors found (with --strict: or warnings)"),
            new Row("2", "input or usage is wrong, or the service cannot be reached"))
        .section(
            "Examples",
            new Row("proviso check-hooks response.json", ""),
            new Row("proviso check-hooks --kind request body.json", ""),
            new Row("proviso check-hooks --strict --format json examples/", ""),
            new Row("proviso check-hooks http://localhost:8080/cds-services", ""),
            new Row("proviso check-hooks --token \"$JWT\" https://cds.example.org", ""),
            new Row(
                "proviso check-hooks --origin https://ehr.example.org https://cds.example.org", ""),
            new Row("proviso check-hooks --list", ""));
  }

  @Override
  public int run(Given given) {
    AnswerFormat format = AnswerFormat.of(given);
    Optional<DocumentKind> kind = given.oneOf(KIND, DocumentKind.values());
    Calls calls = calls(given);
    PrintWriter out = given.out();
    if (given.has(LIST)) {
      Requirement.all().forEach(requirement -> out.println(HooksReport.line(requirement)));
      return 0;
    }
    List<String> targets = given.words(TARGETS);
    if (targets.isEmpty()) {
      throw new InvalidInputException(
          Place.of("check-hooks"), "nothing to check; allowed: files, folders or a URL");
    }
    boolean isRefused = false;
    for (String target : targets) {
      if (target.isEmpty()) {
        throw new InvalidInputException(
            Place.of(TARGETS.label()), "is empty; allowed: a file, a folder or a URL");
      }
      try {
        check(target, kind, calls);
      } catch (InvalidInputException e) {
        given.tell(e.faults());
        isRefused = true;
      }
    }
    out.print(format == AnswerFormat.JSON ? report.json() : report.text(given.has(NOTES)));
    long faults =
        report.count(Severity.ERROR) + (given.has(STRICT) ? report.count(Severity.WARNING) : 0);
    return isRefused ? Main.INPUT_IS_WRONG : faults > 0 ? FAULTS_FOUND : 0;
  }

  private static Calls calls(Given given) {
    int seconds = (int) ServiceCheck.DEFAULT_LIMIT.toSeconds();
    return new Calls(
        given.text(ORIGIN),
        given.text(TOKEN),
        Duration.ofSeconds(given.number(TIMEOUT, 1, MOST_SECONDS).orElse(seconds)));
  }

  private void check(String target, Optional<DocumentKind> kind, Calls calls) {
    if (target.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
      report.addService(target, calls.check(target).run());
      return;
    }
    Path path = Path.of(target);
    if (!Files.isDirectory(path)) {
      checkFile(path, kind, true);
      return;
    }
    List<Path> files = filesIn(path);
    if (files.isEmpty()) {
      throw new InvalidInputException(Place.of(target), "holds no file that ends in .json");
    }
    files.forEach(file -> checkFile(file, kind, false));
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InvalidInputException(
          Place.of(folder.toString()), "cannot be read: " + e.getMessage());
    }
  }

  private void checkFile(Path file, Optional<DocumentKind> kind, boolean isNamed) {
    byte[] bytes;
    try {
      bytes = HooksCheck.bytesOf(file);
    } catch (IOException e) {
      throw new InvalidInputException(Place.of(file.toString()), "there is no such file to read");
    }
    Examination examination =
        kind.isPresent() ? HooksCheck.text(bytes, kind.get()) : HooksCheck.text(bytes);
    boolean isUnknown = examination.kind().isEmpty() && examination.faults().isEmpty();
    if (isUnknown && isNamed) {
      throw new InvalidInputException(
          Place.of(file.toString()),
          "seems to be no discovery, request, response, feedback or exchange; say --kind");
    }
    report.add(file.toString(), examination);
  }
}
