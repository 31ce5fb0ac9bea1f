package org.proviso.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Examines documents of CDS Hooks against version 2.0 of the specification (HL7, 2022), and tells
 * in notes where the ballot of 3.0 differs. All methods may be called from any thread; none throws
 * for any document.
 *
 * <pre>{@code
 * for (HookFault fault : HooksCheck.response(json)) {
 *   System.out.println(fault); // error 22: $.cards[0].summary is missing; allowed: text (REQUIRED)
 * }
 * }</pre>
 *
 * <p>That nothing is found says that nothing of what is listed in {@code
 * src/docs/checking-hooks.md} was found, and no more.
 */
public final class HooksCheck {

  private HooksCheck() {}

  /** What is wrong with the answer of a discovery endpoint. */
  public static List<HookFault> discovery(JsonNode document) {
    return check(DocumentKind.DISCOVERY, document);
  }

  /** What is wrong with a call of a service. */
  public static List<HookFault> request(JsonNode document) {
    return check(DocumentKind.REQUEST, document);
  }

  /** What is wrong with the answer of a service. */
  public static List<HookFault> response(JsonNode document) {
    return check(DocumentKind.RESPONSE, document);
  }

  /** What is wrong with feedback. */
  public static List<HookFault> feedback(JsonNode document) {
    return check(DocumentKind.FEEDBACK, document);
  }

  /**
   * What is wrong with a discovery, a request and its response, each by itself and among
   * themselves: whether the hook is advertised, and the prefetch keys are those asked for.
   */
  public static List<HookFault> exchange(JsonNode discovery, JsonNode request, JsonNode response) {
    ObjectNode exchange = JsonNodeFactory.instance.objectNode();
    exchange.set("discovery", discovery);
    exchange.set("request", request);
    exchange.set("response", response);
    return check(DocumentKind.EXCHANGE, exchange);
  }

  /** What is wrong with a document of a kind. */
  public static List<HookFault> check(DocumentKind kind, JsonNode document) {
    FaultList faults = new FaultList();
    JsonPath path = JsonPath.ROOT;
    switch (kind) {
      case DISCOVERY -> DiscoveryCheck.check(document, path, faults);
      case REQUEST -> RequestCheck.check(document, path, faults);
      case RESPONSE -> ResponseCheck.check(document, path, faults);
      case FEEDBACK -> FeedbackCheck.check(document, path, faults);
      case EXCHANGE -> new ExchangeCheck(document, path, faults).check();
    }
    return faults.all();
  }

  /**
   * Reads a text and examines it as what it seems to be.
   *
   * @param json at most 20,000,000 bytes of UTF-8
   */
  public static Examination text(byte[] json) {
    JsonText text = new JsonText(json);
    return examination(text, text.document().flatMap(DocumentKind::of));
  }

  /** Reads a text and examines it as a document of a kind. */
  public static Examination text(byte[] json, DocumentKind kind) {
    return examination(new JsonText(json), Optional.of(kind));
  }

  /**
   * Reads a file, of one that is too long no more than shows that it is.
   *
   * @throws IOException where it cannot be read
   */
  public static byte[] bytesOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(JsonText.MOST_BYTES + 1);
    }
  }

  private static Examination examination(JsonText text, Optional<DocumentKind> kind) {
    FaultList faults = new FaultList();
    faults.addAll(text.faults());
    if (kind.isPresent() && text.document().isPresent()) {
      faults.addAll(text.placed(check(kind.get(), text.document().get())));
    }
    return new Examination(kind, faults.all());
  }
}
