package dev.handover.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.SignedDocument;
import dev.handover.law.ClosedGates;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.Ledger;
import dev.handover.record.HandoverException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells both sides that a gate has stopped a run: an alarm here, and a signed word in the run's
 * folder at the buyer, which is removed when the run goes on.
 */
final class StopWord {
  private static final Logger LOG = LoggerFactory.getLogger(StopWord.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ProducerTemplate routes;
  private final Ledger ledger;
  private final Clock clock;

  StopWord(ProducerTemplate routes, Ledger ledger, Clock clock) {
    this.routes = routes;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * The buyer's word in the order in which it is sent: the signature first. It names gates and
   * articles; what is shown of them stays here.
   */
  List<OutgoingFile> files(ActiveRun run, ClosedGates reason) {
    Instant now = clock.instant();
    Map<String, Object> word = new LinkedHashMap<>();
    word.put("format", "handover-stopped-1");
    word.put("case", run.run().caseId().value());
    word.put("run", run.run().id().value());
    word.put("at", now.toString());
    word.put("why", "closed gates: " + String.join("; ", reason.outward()));
    word.put(
        "next", "the run goes on once the gate is open; count nothing of it before its manifest");
    SignedDocument signed = SignedDocument.sign(bytes(word), run.signer());
    String folder = run.run().caseId() + "/" + run.run().id() + "/";
    String name = ParcelNames.stopped(now);
    return List.of(
        new OutgoingFile(
            run.run().caseId(),
            folder + ParcelNames.signature(name, run.buyer().profile()),
            signed.signature()),
        new OutgoingFile(run.run().caseId(), folder + name, signed.content()));
  }

  /**
   * Raises the alarm and sends the word, the latter where the buyer has got something of the run; a
   * buyer who cannot be reached changes nothing.
   */
  void tell(ActiveRun run, List<OutgoingFile> files, HandoverException reason) {
    String detail = reason.plainMessage();
    try {
      if (!ledger.windows().delivered(run.run().id()).isEmpty()) {
        files.forEach(file -> routes.requestBody("direct:deliver", file));
      }
    } catch (RuntimeException e) {
      LOG.warn("run {}: the buyer could not be told that it stopped [HUB-LAW-23]", run.run().id());
      detail = "the buyer could not be told; tell him. " + detail;
    }
    ledger
        .alarms()
        .raise(
            run.run().caseId(), Optional.empty(), AlarmKind.GATE_CLOSED, detail, clock.instant());
  }

  private static byte[] bytes(Map<String, Object> word) {
    try {
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsString(word)
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }
}
