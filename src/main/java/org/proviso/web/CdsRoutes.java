package org.proviso.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.proviso.cdshooks.HookAnswer;
import org.proviso.cdshooks.HookService;

/** The CDS Hooks service over HTTP. */
final class CdsRoutes {

  private static final JsonMapper JSON = new JsonMapper();

  private CdsRoutes() {}

  /** Discovery, the calls and their feedback. */
  static List<Route> of(HookService service, AllowedFhirServers fhir, Clock clock) {
    Response discovery = response(service.discovery());
    return List.of(
        Route.get("/cds-services", request -> discovery).behind(Route.Door.CLIENTS),
        Route.post(
                "/cds-services/{id}",
                request ->
                    response(
                        fhir.during(
                            () ->
                                service.call(
                                    request.parameter("id"),
                                    request.body(),
                                    LocalDate.now(clock)))))
            .behind(Route.Door.CLIENTS),
        Route.post(
                "/cds-services/{id}/feedback",
                request -> response(service.feedback(request.parameter("id"), request.body())))
            .behind(Route.Door.CLIENTS));
  }

  private static Response response(HookAnswer answer) {
    try {
      return Response.json(answer.status(), JSON.writeValueAsBytes(answer.body()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
