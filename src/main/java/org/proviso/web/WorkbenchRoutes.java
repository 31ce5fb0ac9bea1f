package org.proviso.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proviso.Proviso;
import org.proviso.web.workbench.Workbench;

/** What the workbench's page asks, under {@code /api/}. Made when it is first asked. */
final class WorkbenchRoutes {

  private final Proviso proviso;
  private Optional<Workbench> made = Optional.empty();

  private WorkbenchRoutes(Proviso proviso) {
    this.proviso = proviso;
  }

  static List<Route> of(Proviso proviso) {
    WorkbenchRoutes workbench = new WorkbenchRoutes(proviso);
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.get(
            "/api/catalogue", request -> Response.json(200, workbench.workbench().catalogue())));
    for (Workbench.Question question : Workbench.Question.values()) {
      routes.add(
          Route.post(
              "/api/" + question.path(), request -> workbench.answer(question, request.body())));
    }
    return routes;
  }

  private synchronized Workbench workbench() {
    Workbench workbench = made.orElseGet(() -> new Workbench(proviso));
    made = Optional.of(workbench);
    return workbench;
  }

  private Response answer(Workbench.Question question, byte[] body) {
    Workbench.Answer answer = workbench().answer(question, body);
    return Response.json(answer.status(), answer.json());
  }
}
