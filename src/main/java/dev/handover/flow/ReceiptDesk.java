package dev.handover.flow;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Receipt;
import dev.handover.delivery.ReceiptCheck;
import dev.handover.delivery.ReceiptJson;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.PgpCertificate;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunState;
import dev.handover.record.RunId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    } catch (dev.handover.record.HandoverException forged) {
      alarm(run.id(), receipt.document().sha256(), "the receipt is not signed by the buyer's key");
      throw forged;
    }
  }

  /** Acknowledges the run if the receipt agrees with what was sent in every count and digest. */
  public void settle(Receipt receipt) {
    RunId id = new RunId(receipt.run());
    Run run = ledger.runs().find(id).orElseThrow();
    List<String> disagreements = ReceiptCheck.check(receipt, expected(run));
    String digest = SignedDocument.sha256(new ReceiptJson().write(receipt));
    if (!disagreements.isEmpty()) {
      alarm(id, digest, String.join("; ", disagreements));
      return;
    }
    ledger.receipts().record(id, digest, true, "", clock.instant());
    ledger.runs().state(id, RunState.ACKNOWLEDGED, Optional.empty());
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
