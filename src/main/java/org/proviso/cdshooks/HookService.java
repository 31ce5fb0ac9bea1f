package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.proviso.Proviso;
import org.proviso.advice.Assessment;
import org.proviso.document.InvalidInputException;
import org.proviso.fhir.FhirReader;
import org.proviso.finding.Findings;
import org.proviso.patient.Patient;
import org.proviso.patient.Unread;
import org.proviso.rules.Rulebook;

/**
 * A CDS Hooks 2.0 service for {@code patient-view}, {@code order-select} and {@code order-sign}: a
 * call goes in as bytes, an answer comes out as a JSON tree. It knows no HTTP, reads no clock and
 * logs nothing. Make one per application and use it from any thread.
 *
 * <pre>{@code
 * HookService service =
 *     HookService.of(
 *         Proviso.standard(), HookSettings.standard(), FhirServers.none(), FeedbackStore.none());
 * HookAnswer answer = service.call("proviso-patient-view", body, LocalDate.now(clock));
 * }</pre>
 *
 * <p>That an answer holds no card does not mean that there is nothing to raise: the extension
 * {@code org.proviso.checked} of every answer tells how much could be checked.
 */
public final class HookService {

  private final Proviso proviso;
  private final HookSettings settings;
  private final FhirServers servers;
  private final FeedbackStore store;
  private final RecordReader records;
  private final DraftReader drafts;
  private final CardMaker cards;
  private final ResponseWriter writer;
  private final FeedbackReader feedback;
  private final HookAnswer discovery = new HookAnswer(200, Discovery.write());

  HookService(
      Proviso proviso,
      HookSettings settings,
      FhirServers servers,
      FeedbackStore store,
      LongSupplier random) {
    Rulebook rulebook = proviso.rulebook();
    FhirReader reader = FhirReader.of(rulebook);
    CardId ids = new CardId(random, CardMaker.codes(rulebook));
    this.proviso = proviso;
    this.settings = settings;
    this.servers = servers;
    this.store = store;
    records = new RecordReader(reader, settings.complete());
    drafts = new DraftReader(reader, rulebook.vocabulary().medicines());
    cards = new CardMaker(rulebook, ids, settings.level());
    writer = new ResponseWriter(settings.workbench());
    feedback = new FeedbackReader(ids, settings.comments());
  }

  /**
   * Makes the service.
   *
   * @param proviso the rules
   * @param settings what the deployment decides
   * @param servers asks for what a caller did not send
   * @param feedback keeps feedback
   */
  public static HookService of(
      Proviso proviso, HookSettings settings, FhirServers servers, FeedbackStore feedback) {
    return new HookService(
        proviso, settings, servers, feedback, () -> ThreadLocalRandom.current().nextLong());
  }

  /** Answers {@code GET /cds-services}. */
  public HookAnswer discovery() {
    return discovery;
  }

  /**
   * Answers {@code POST /cds-services/ID}.
   *
   * @param id the service's id, from the path
   * @param body the request's body
   * @param today the day of the assessment, from the server's clock in its own time zone
   */
  public HookAnswer call(String id, byte[] body, LocalDate today) {
    try {
      return answer(CallReader.read(hook(id), body), today);
    } catch (Problem problem) {
      return problem.answer();
    } catch (InvalidInputException e) {
      return Problem.wrong("what was sent cannot be read as FHIR R4 of one patient").answer();
    }
  }

  private static Hook hook(String id) {
    return Hook.ofService(id)
        .orElseThrow(
            () -> Problem.noService("there is no such service; GET /cds-services lists all"));
  }

  private HookAnswer answer(Call call, LocalDate today) {
    Map<Prefetch, Part> parts = Gathering.of(call, servers);
    Screening.refuseOthers(call, parts);
    JsonNode person = Screening.person(parts);
    DraftReader.Drafts drafted = drafts.read(call, person, today);
    Patient recorded = records.read(call, parts, today);
    List<Unread> unread = new ArrayList<>(recorded.unread());
    drafted.unread().stream().filter(item -> !unread.contains(item)).forEach(unread::add);
    Patient patient =
        Supposition.carriedOut(
            Amended.of(recorded).unread(unread).in(recorded), drafted.all(), proviso.rulebook());
    Findings findings = proviso.findings(patient);
    Assessment assessment = proviso.assess(patient, findings);
    Attention.Spoken spoken = new Attention.Spoken(assessment, proviso.rulebook());
    Attention attention =
        call.hook().hasDrafts()
            ? Attention.toOrders(recorded, drafted, spoken)
            : Attention.toView(settings.patientView(), recorded, findings, spoken);
    List<String> warnings = new ArrayList<>(call.warnings());
    warnings.addAll(drafted.warnings());
    return new HookAnswer(
        200,
        writer.write(
            cards.cards(attention, assessment, drafted.all()),
            Checked.write(attention, assessment, findings, new Checked.Inputs(parts, warnings))));
  }

  /**
   * Answers {@code POST /cds-services/ID/feedback}.
   *
   * @param id the service's id, from the path
   * @param body the request's body
   */
  public HookAnswer feedback(String id, byte[] body) {
    try {
      store.add(feedback.read(hook(id), body));
      return new HookAnswer(200, JsonNodeFactory.instance.objectNode());
    } catch (Problem problem) {
      return problem.answer();
    } catch (UncheckedIOException e) {
      return Problem.ours("the feedback could not be kept").answer();
    }
  }
}
