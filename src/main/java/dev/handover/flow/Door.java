package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.delivery.SignedDocument;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ParcelFact;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.seal.SealedParcel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.DisposableBean;

/**
 * The way to the buyer's inbox and back: which endpoint a case delivers to, what arrived there, and
 * the receipts that lie beside it. The bean {@code door} of the routes.
 */
public final class Door implements DisposableBean {
  private static final int MOST_RECEIPT_BYTES = 64 << 20;

  private final CamelContext camel;
  private final Deals deals;
  private final Ledger ledger;
  private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();

  Door(CamelContext camel, Deals deals, Ledger ledger) {
    this.camel = camel;
    this.deals = deals;
    this.ledger = ledger;
  }

  /** The endpoint that a parcel's case delivers to. */
  public String inbox(Object body) {
    return Endpoints.inbox(addressOf(caseOf(body)));
  }

  /** Reads back the size of what was just delivered. */
  public void confirm(Object body) throws IOException {
    String path =
        body instanceof SealedParcel parcel ? parcel.path() : ((OutgoingFile) body).path();
    int sent =
        body instanceof SealedParcel parcel
            ? parcel.bytes().length
            : ((OutgoingFile) body).bytes().length;
    OptionalLong arrived = open(inbox(body)).size(path);
    // A file that is gone was taken by the buyer's poller: its rename had been confirmed.
    if (arrived.isPresent() && arrived.getAsLong() != sent) {
      throw new HandoverException(
          ExitCode.DELIVERY_FAILED,
          "HUB-DEL-22",
          path
              + " arrived with "
              + arrived.getAsLong()
              + " of "
              + sent
              + " bytes; look at the disk of the buyer's server, then run again: the window is sent under a new name");
    }
  }

  /**
   * Removes from the run's folder whatever the ledger does not count: leavings of earlier attempts.
   */
  public void sweep(Run run) throws IOException {
    Inbox inbox = open(Endpoints.inbox(addressOf(run.caseId())));
    Set<String> counted =
        ledger.windows().delivered(run.id()).stream()
            .map(ParcelFact::fileName)
            .collect(Collectors.toCollection(HashSet::new));
    String folder = run.caseId() + "/" + run.id();
    for (String name : inbox.list(folder)) {
      if (!counted.contains(name)) {
        inbox.delete(folder + "/" + name);
      }
    }
  }

  /** The buyer's receipt for a run and its signature, where both are there. */
  public SignedReceipt receipt(Run run) throws IOException {
    Inbox receipts = open(Endpoints.receipts(addressOf(run.caseId())));
    String path = run.caseId() + "/" + run.id() + ".receipt.json";
    byte[] signature = receipts.read(path + ".asc", MOST_RECEIPT_BYTES);
    byte[] content = signature.length == 0 ? signature : receipts.read(path, MOST_RECEIPT_BYTES);
    return new SignedReceipt(run.id(), new SignedDocument(content, signature));
  }

  @Override
  public void destroy() {
    inboxes.values().forEach(Inbox::close);
  }

  private Inbox open(String uri) {
    return inboxes.computeIfAbsent(
        uri,
        u ->
            u.startsWith("file:")
                ? new LocalInbox(Path.of(u.substring("file:".length()).replaceFirst("\\?.*$", "")))
                : new SftpInbox(camel, u));
  }

  private CaseFile.DeliveryAddress addressOf(CaseId caseId) {
    return deals.of(caseId).file().delivery();
  }

  private static CaseId caseOf(Object body) {
    return body instanceof SealedParcel parcel
        ? parcel.window().caseId()
        : ((OutgoingFile) body).caseId();
  }
}
