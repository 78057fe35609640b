package dev.handover.flow;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Receipt;
import dev.handover.delivery.ReceiptCheck;
import dev.handover.delivery.ReceiptJson;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.PgpCertificate;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Believes a receipt or raises the alarm. The bean {@code receipts} of {@code
 * routes/receipts.camel.yaml}.
 */
public final class ReceiptDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptDesk.class);
  private final Deals deals;
  private final Ledger ledger;
  private final Clock clock;

  ReceiptDesk(Deals deals, Ledger ledger, Clock clock) {
    this.deals = deals;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The runs whose receipt has not come. */
  public List<Run> awaited() {
    return ledger.runs().awaitingReceipt();
  }

  /** The receipt's bytes, once the signature over them is that of the case's buyer. */
  public byte[] requireSigned(SignedReceipt receipt) {
    Run run = ledger.runs().find(receipt.runId()).orElseThrow();
    PgpCertificate buyer = RunControl.buyerOf(deals.of(run.caseId()).file());
    try {
      return receipt.document().verified(buyer);
    } catch (HandoverException forged) {
      alarm(run.id(), receipt.document().sha256(), "the receipt is not signed by the buyer's key");
      throw forged;
    }
  }

  /**
   * Acknowledges the awaited run if the receipt agrees with what was sent in every count and
   * digest; a good receipt of another run, put under this one's name, does not.
   */
  public void settle(@Variable("awaited") RunId id, @Body Receipt receipt) {
    Run run = ledger.runs().find(id).orElseThrow();
    List<String> disagreements = ReceiptCheck.check(receipt, expected(run));
    String digest = SignedDocument.sha256(new ReceiptJson().write(receipt));
    if (!disagreements.isEmpty()) {
      alarm(id, digest, String.join("; ", disagreements));
      return;
    }
    ledger.receipts().record(id, digest, true, "", clock.instant());
  }

  /** A receipt that the buyer signed and nobody can read is an alarm, not a passing trouble. */
  public void unreadable(@Variable("awaited") RunId id) {
    alarm(id, "0".repeat(64), "the receipt is signed by the buyer, but it is not a receipt");
    throw new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-RCP-02",
        "the receipt of run " + id + " cannot be read; ask the buyer to write it again");
  }

  private void alarm(RunId id, String digest, String detail) {
    ledger.receipts().record(id, digest, false, detail, clock.instant());
    LOG.warn("ALARM: the receipt of run {} is not accepted: {} [HUB-RCP-01]", id, detail);
  }

  private ReceiptCheck.Expected expected(Run run) {
    List<FileEntry> files =
        ledger.windows().delivered(run.id()).stream().map(ManifestDraft::entry).toList();
    Map<String, Long> delivered = new HashMap<>();
    ledger
        .windows()
        .tallies(run.id())
        .forEach((entity, tally) -> delivered.put(entity, tally.delivered()));
    return new ReceiptCheck.Expected(
        run.caseId(),
        run.id(),
        run.manifestSha256().orElseThrow(),
        RunControl.buyerOf(deals.of(run.caseId()).file()).fingerprint(),
        files,
        delivered);
  }
}
