package org.proviso.cdshooks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.proviso.Proviso;

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
 */
public final class HookService {

  private final HookAnswer discovery = new HookAnswer(200, Discovery.write());

  private HookService() {}

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
    return new HookService();
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
   * @param today the date of the assessment, from the server's clock in its own time zone
   */
  public HookAnswer call(String id, byte[] body, LocalDate today) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("cards");
    return new HookAnswer(200, answer);
  }

  /**
   * Answers {@code POST /cds-services/ID/feedback}.
   *
   * @param id the service's id, from the path
   * @param body the request's body
   */
  public HookAnswer feedback(String id, byte[] body) {
    return new HookAnswer(200, JsonNodeFactory.instance.objectNode());
  }
}
