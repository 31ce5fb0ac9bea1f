package org.proviso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proviso.cdshooks.check.DocumentKind;
import org.proviso.cdshooks.check.Examination;
import org.proviso.cdshooks.check.HooksCheck;
import org.proviso.cdshooks.check.Requirement;
import org.proviso.cdshooks.check.ServiceAddress;
import org.proviso.cdshooks.check.ServiceCheck;
import org.proviso.cdshooks.check.Severity;
import org.proviso.document.Fault;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code proviso check-hooks}: what is wrong with documents and services of CDS Hooks. */
@Command(
    name = "check-hooks",
    description = {
      "Check CDS Hooks 2.0 documents, or a running service, against the specification.",
      "Discovery, requests, responses and feedback are told apart by their fields. A file may also hold an exchange:",
      "{\"discovery\": …, \"request\": …, \"response\": …, \"feedback\": …}, checked among themselves as well.",
      "Values in context, prefetch, tokens and resources are never printed."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no error found",
      "1:errors found (with --strict: or warnings)",
      "2:input or usage is wrong, or the service cannot be reached"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  proviso check-hooks response.json",
      "  proviso check-hooks --kind request body.json",
      "  proviso check-hooks --strict --format json examples/",
      "  proviso check-hooks http://localhost:8080/cds-services",
      "  proviso check-hooks --token \"$JWT\" https://cds.example.org",
      "  proviso check-hooks --origin https://ehr.example.org https://cds.example.org",
      "  proviso check-hooks --list"
    })
final class CheckHooksCommand implements Callable<Integer> {

  private static final int FAULTS_FOUND = 1;

  /** The forms of the result. */
  enum Format {
    text,
    json
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|FOLDER|URL",
      description =
          "JSON files, folders of them, or the base URL of a service (https, or http on this machine).")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "What the files are, if it cannot be told: ${COMPLETION-CANDIDATES}.")
  private @Nullable DocumentKind kind;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "${COMPLETION-CANDIDATES}; text unless said.")
  private Format format = Format.text;

  @Option(
      names = "--notes",
      description = "Print notes too: where the ballot of 3.0 differs, and hints.")
  private boolean notes;

  @Option(names = "--strict", description = "Exit 1 for warnings too.")
  private boolean strict;

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description = "With a URL: check CORS for a browser client of this origin.")
  private @Nullable String origin;

  @Option(
      names = "--token",
      paramLabel = "JWT",
      description = "With a URL: send this as the bearer token, and check calls without it.")
  private @Nullable String token;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "With a URL: the time for one call, 1 to 120; 10 unless said.")
  private int timeout = (int) ServiceCheck.DEFAULT_LIMIT.toSeconds();

  @Option(names = "--list", description = "List what is checked, by the number of its point.")
  private boolean list;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private final HooksReport report = new HooksReport();
  private int refused;

  CheckHooksCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      Requirement.all().forEach(requirement -> out.println(HooksReport.line(requirement)));
      out.flush();
      return 0;
    }
    if (targets.isEmpty()) {
      throw new InvalidInputException(
          Place.of("check-hooks"), "nothing to check; allowed: files, folders or a URL");
    }
    if (timeout < 1 || timeout > 120) {
      throw new InvalidInputException(
          Place.of("--timeout"), timeout + " seconds; allowed: 1 to 120");
    }
    for (String target : targets) {
      try {
        check(target);
      } catch (InvalidInputException e) {
        refused++;
        for (Fault fault : e.faults()) {
          spec.commandLine().getErr().println("proviso: " + fault);
        }
      }
    }
    out.print(format == Format.json ? report.json() : report.text(notes));
    out.flush();
    long faults = report.count(Severity.ERROR) + (strict ? report.count(Severity.WARNING) : 0);
    return refused > 0 ? Main.INPUT_IS_WRONG : faults > 0 ? FAULTS_FOUND : 0;
  }

  private void check(String target) {
    if (target.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
      ServiceCheck check = new ServiceCheck(ServiceAddress.of(target), Duration.ofSeconds(timeout));
      Optional.ofNullable(origin).ifPresent(check::fromOrigin);
      Optional.ofNullable(token).ifPresent(check::withToken);
      report.addService(target, check.run());
      return;
    }
    Path path = Path.of(target);
    if (!Files.isDirectory(path)) {
      checkFile(path, true);
      return;
    }
    List<Path> files = filesIn(path);
    if (files.isEmpty()) {
      throw new InvalidInputException(Place.of(target), "holds no file that ends in .json");
    }
    files.forEach(file -> checkFile(file, false));
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

  private void checkFile(Path file, boolean isNamed) {
    byte[] bytes;
    try {
      bytes = HooksCheck.bytesOf(file);
    } catch (IOException e) {
      throw new InvalidInputException(Place.of(file.toString()), "there is no such file to read");
    }
    Examination examination = kind == null ? HooksCheck.text(bytes) : HooksCheck.text(bytes, kind);
    boolean isUnknown = examination.kind().isEmpty() && examination.faults().isEmpty();
    if (isUnknown && isNamed) {
      throw new InvalidInputException(
          Place.of(file.toString()),
          "seems to be no discovery, request, response, feedback or exchange; say --kind");
    }
    report.add(file.toString(), examination);
  }
}
