package org.proviso.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proviso.cdshooks.HookSettings;
import org.proviso.document.DocumentReader;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;
import org.proviso.patient.RecordList;
import org.proviso.rules.Level;

/**
 * Reads the configuration file of the server; {@code examples/server/proviso.yaml} shows every key.
 * What the file leaves out is as without a file.
 */
public final class SettingsReader {

  private static final int MOST_PORT = 65_535;
  private static final int MOST_BYTES = 100_000_000;

  private final Faults faults = new Faults();
  private final Values values;

  private SettingsReader(Path folder) {
    values = new Values(folder);
  }

  /**
   * Reads a file.
   *
   * @throws InvalidInputException with every fault of the file
   */
  public static Settings read(Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
    SettingsReader reader = new SettingsReader(folder);
    Settings settings = reader.settings(DocumentReader.read(file));
    reader.faults.refuseIfAny();
    return settings;
  }

  private Settings settings(Node node) {
    Settings standard = Settings.standard();
    Fields fields = Fields.of(node, "a configuration", faults);
    Listen listen = fields.fields("listen").map(this::listen).orElse(standard.listen());
    Access access = access(fields);
    FhirAsking fhir = fields.fields("fhir-servers").map(this::fhir).orElse(standard.fhir());
    Optional<Fields> cards = fields.fields("cds-hooks");
    Optional<Path> feedback = cards.flatMap(hooks -> values.writable(hooks, "feedback-file"));
    HookSettings hooks = cards.map(this::hooks).orElse(standard.hooks());
    Limits limits = fields.fields("limits").map(this::limits).orElse(standard.limits());
    Optional<Path> log =
        fields.text("access-log").filter("-"::equals).isPresent()
            ? Optional.of(Path.of("-"))
            : values.writable(fields, "access-log");
    List<Path> rules = values.paths(fields, "rules");
    fields.end();
    return new Settings(
        listen, access, limits, fhir, hooks, new Settings.Kept(log, feedback), rules);
  }

  private Listen listen(Fields fields) {
    Listen standard = Listen.standard();
    String host = fields.text("host").orElse(standard.host());
    int port = values.whole(fields, "port", 0, MOST_PORT, standard.port());
    Optional<URI> publicUrl = values.address(fields, "public-url").map(SettingsReader::withSlash);
    Set<String> names = new HashSet<>(fields.texts("names"));
    boolean open = fields.truth("let-anyone-on-the-network-in").orElse(false);
    fields.end();
    Listen listen = new Listen(host, port, publicUrl, names, standard.exposure());
    return open ? listen.open() : listen;
  }

  private static URI withSlash(URI address) {
    String text = address.toString();
    return text.endsWith("/") ? address : URI.create(text + "/");
  }

  private Access access(Fields fields) {
    Optional<Authentication> authentication =
        fields.fields("authentication").map(this::authentication);
    Access.Workbench workbench =
        fields
            .oneOf("workbench", Access.Workbench.class)
            .orElse(authentication.isEmpty() ? Access.Workbench.ON : Access.Workbench.OFF);
    return new Access(authentication, origins(fields), workbench);
  }

  /** An origin is scheme, host and port, as a browser writes it. */
  private Set<String> origins(Fields fields) {
    Set<String> origins = new HashSet<>();
    for (Scalar word : fields.words("cross-origin")) {
      if (word.text().matches("https?://[a-z0-9.-]+(?::[0-9]{1,5})?")) {
        origins.add(word.text());
      } else {
        fields.fault(
            word.place(),
            "an origin is written as https://ehr.example.org, in lower case and with no slash at the"
                + " end, not '"
                + word.text()
                + "'");
      }
    }
    return origins;
  }

  private Authentication authentication(Fields fields) {
    List<Authentication.Issuer> issuers = new ArrayList<>();
    if (fields.list("issuers").isEmpty()) {
      fields.missing("issuers", ": at least one client whose tokens are taken");
    }
    Set<String> names = new HashSet<>();
    for (Node each : fields.list("issuers")) {
      Fields issuer = Fields.of(each, "an issuer", faults);
      issuer(issuer).ifPresent(issuers::add);
      if (!names.add(issuer.text("issuer").orElse(""))) {
        issuer.fault(issuer.place(), "this issuer stands here a second time");
      }
      issuer.end();
    }
    Duration skew = values.seconds(fields, "clock-skew-seconds", 300, Duration.ofSeconds(30));
    fields.end();
    return new Authentication(issuers, skew);
  }

  private Optional<Authentication.Issuer> issuer(Fields fields) {
    String name = fields.requiredText("issuer");
    Optional<Authentication.Keys> at =
        values.address(fields, "keys-url").map(Authentication.Keys.At::new);
    Optional<Authentication.Keys> in =
        values.there(fields, "keys-file").map(Authentication.Keys.In::new);
    Set<String> tenants = new HashSet<>(fields.texts("tenants"));
    if (fields.node("keys-url").isPresent() == fields.node("keys-file").isPresent()) {
      fields.fault(
          fields.place(),
          "an issuer has either 'keys-url' or 'keys-file': where its public keys are");
    }
    return at.or(() -> in).map(keys -> new Authentication.Issuer(name, keys, tenants));
  }

  private FhirAsking fhir(Fields fields) {
    FhirAsking standard = FhirAsking.standard();
    FhirAsking asking =
        new FhirAsking(
            values.addresses(fields, "allowed"),
            values.seconds(fields, "seconds", 60, standard.time()),
            values.whole(fields, "answer-bytes", 1_000, MOST_BYTES, standard.bytes()));
    fields.end();
    return asking;
  }

  private HookSettings hooks(Fields fields) {
    HookSettings standard = HookSettings.standard();
    Set<RecordList> complete = new HashSet<>();
    for (Scalar word : fields.words("complete-lists")) {
      fields
          .constant(word, "an item of 'complete-lists'", RecordList.class)
          .ifPresent(complete::add);
    }
    boolean comments = fields.truth("keep-comments").orElse(false);
    HookSettings hooks =
        new HookSettings(
            fields
                .oneOf("patient-view", HookSettings.PatientView.class)
                .orElse(standard.patientView()),
            values.address(fields, "workbench-link"),
            complete,
            comments ? HookSettings.Comments.KEPT : HookSettings.Comments.DROPPED,
            fields.oneOf("level", Level.class).orElse(standard.level()));
    fields.end();
    return hooks;
  }

  private Limits limits(Fields fields) {
    Limits standard = Limits.standard();
    Limits limits =
        new Limits(
            values.whole(fields, "body-bytes", 1_000, MOST_BYTES, standard.bodyBytes()),
            values.whole(fields, "json-depth", 8, 500, standard.depth()),
            values.whole(fields, "requests-at-once", 1, 1_000, standard.atOnce()),
            values.whole(fields, "connections", 1, 100_000, standard.connections()),
            new Limits.Times(
                values.seconds(fields, "read-seconds", 600, standard.times().read()),
                values.seconds(fields, "idle-seconds", 600, standard.times().idle()),
                values.seconds(fields, "stop-seconds", 600, standard.times().stop())));
    fields.end();
    return limits;
  }
}
