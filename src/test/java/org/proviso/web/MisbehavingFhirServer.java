package org.proviso.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** What a FHIR server may do that should answer and does not. */
enum MisbehavingFhirServer implements HttpHandler {
  REFUSES {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      FakeFhir.send(exchange, 403, "{\"resourceType\":\"OperationOutcome\"}");
    }
  },
  FAILS {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      FakeFhir.send(exchange, 500, "Mireille");
    }
  },
  HANGS_UP {
    @Override
    public void handle(HttpExchange exchange) {
      exchange.close();
    }
  },
  SENDS_GARBAGE {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      FakeFhir.send(exchange, 200, "<html>Mireille</html>");
    }
  },
  SENDS_ANOTHER_RESOURCE {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      FakeFhir.send(exchange, 200, "{\"resourceType\":\"Mireille\"}");
    }
  },
  NESTS_WITHOUT_END {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      FakeFhir.send(exchange, 200, "[".repeat(100_000));
    }
  },
  SENDS_TOO_MUCH {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      FakeFhir.send(exchange, 200, " ".repeat(300_000));
    }
  },
  REDIRECTS {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      exchange.getResponseHeaders().add("Location", "/r4/Mireille");
      FakeFhir.send(exchange, 307, "");
    }
  };
}
