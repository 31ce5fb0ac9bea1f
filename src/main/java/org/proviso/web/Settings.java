package org.proviso.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.proviso.cdshooks.HookSettings;
import org.proviso.document.Faults;
import org.proviso.document.InvalidInputException;
import org.proviso.document.Place;

/**
 * How the server is set up. Immutable. From a file: {@link SettingsReader}.
 *
 * @param listen where it listens
 * @param access who is let in
 * @param limits sizes and times
 * @param fhir which FHIR servers it asks
 * @param hooks what the CDS Hooks service says
 * @param kept what it writes to disk
 * @param rules the folders of further rule packs
 */
public record Settings(
    Listen listen,
    Access access,
    Limits limits,
    FhirAsking fhir,
    HookSettings hooks,
    Kept kept,
    List<Path> rules) {

  /** Copies the list. */
  public Settings {
    rules = List.copyOf(rules);
  }

  /**
   * What one gets without any configuration: loopback, port 8080, the workbench, no authentication.
   */
  public static Settings standard() {
    return new Settings(
        Listen.standard(),
        Access.standard(),
        Limits.standard(),
        FhirAsking.standard(),
        HookSettings.standard(),
        new Kept(Optional.empty(), Optional.empty()),
        List.of());
  }

  /** The same, listening elsewhere. */
  public Settings listening(Listen other) {
    return new Settings(other, access, limits, fhir, hooks, kept, rules);
  }

  /** The same with other people let in. */
  public Settings lettingIn(Access other) {
    return new Settings(listen, other, limits, fhir, hooks, kept, rules);
  }

  /** The same with other limits. */
  public Settings within(Limits other) {
    return new Settings(listen, access, other, fhir, hooks, kept, rules);
  }

  /** The same, asking other FHIR servers. */
  public Settings asking(FhirAsking other) {
    return new Settings(listen, access, limits, other, hooks, kept, rules);
  }

  /** The same, writing elsewhere. */
  public Settings keeping(Kept other) {
    return new Settings(listen, access, limits, fhir, hooks, other, rules);
  }

  /**
   * Refuses what would let in more people than somebody said.
   *
   * @param place where to tell that it stands
   * @throws InvalidInputException where it listens beyond loopback, asks for no token, and nobody
   *     said that this is meant
   */
  public Settings refuseUnlessGuarded(Place place) {
    Faults faults = new Faults();
    boolean tokens = access.authentication().isPresent();
    if (!listen.isLoopback() && !tokens && listen.exposure() == Listen.Exposure.GUARDED) {
      faults.add(
          place,
          listen.host()
              + " can be reached from other machines, and no authentication is configured: anybody"
              + " there could send patients' data and read answers. Configure 'authentication', listen"
              + " on 127.0.0.1, or say --let-anyone-on-the-network-in");
    }
    if (tokens && !listen.isLoopback() && listen.publicUrl().isEmpty()) {
      faults.add(
          place,
          "'public-url' is missing: tokens name the address that was called, and "
              + listen.host()
              + " is not what clients call");
    }
    if (tokens && access.workbench() == Access.Workbench.ON) {
      faults.add(
          place,
          "the workbench asks for no token, so with 'authentication' it is off; allowed: off,"
              + " behind-another-login");
    }
    faults.refuseIfAny();
    return this;
  }

  /**
   * What is written to disk.
   *
   * @param accessLog a line for each request, without patient data; {@code -} stands for stderr
   * @param feedback what clinicians did with cards
   */
  public record Kept(Optional<Path> accessLog, Optional<Path> feedback) {}
}
