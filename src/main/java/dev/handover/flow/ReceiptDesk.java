package dev.handover.flow;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Receipt;
import dev.handover.delivery.ReceiptCheck;
import dev.handover.delivery.ReceiptJson;
import dev.handover.keys.Certificate;
import dev.handover.ledger.Alarm;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ReceiptOutcome;
import dev.handover.ledger.ReceiptRow;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Sha256;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private final CaseCertificates certificates;
  private final AwaitedReceipts awaited;
  private final Clock clock;

  ReceiptDesk(Deals deals, Ledger ledger, CaseCertificates certificates, Clock clock) {
    this.deals = deals;
    this.ledger = ledger;
    this.certificates = certificates;
    this.awaited = new AwaitedReceipts(ledger);
    this.clock = clock;
  }

  /** The runs whose receipt has not come or may still be taken back; none while all is stopped. */
  public List<Run> awaited() {
    return ledger.stopSwitch().now().isPresent() ? List.of() : awaited.watched();
  }

  /** Raises an alarm for every run that has waited longer than its case allows. */
  public void late() {
    for (CaseId caseId : awaited.open().stream().map(Run::caseId).collect(Collectors.toSet())) {
      try {
        awaited.raiseLate(deals.of(caseId).file(), clock.instant());
      } catch (HandoverException e) {
        LOG.warn("cannot tell whether receipts of case {} are late: {}", caseId, e.getMessage());
      }
    }
  }

  /** The receipt's bytes, once the signature over them is that of the buyer it was sealed to. */
  public byte[] requireSigned(SignedReceipt receipt) {
    Run run = ledger.runs().find(receipt.runId()).orElseThrow();
    Certificate buyer = certificates.sealedTo(run);
    boolean isRevoked = certificates.isRevoked(buyer);
    try {
      byte[] signed = receipt.document().verified(buyer);
      if (isRevoked) {
        throw revoked(run, buyer);
      }
      return signed;
    } catch (HandoverException forged) {
      refuse(
          run,
          receipt.document().sha256(),
          ReceiptOutcome.FORGED,
          AlarmKind.RECEIPT_FORGED,
          isRevoked
              ? "the receipt's signature counts for nothing: the buyer's key is revoked"
              : "the receipt is not signed by the buyer's key");
      throw forged;
    }
  }

  private static HandoverException revoked(Run run, Certificate buyer) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-RCP-04",
        "the receipt of run "
            + run.id()
            + " is signed by the buyer's key "
            + buyer.fingerprint()
            + ", which is revoked; confirm another certificate of his and run again");
  }

  /**
   * Acknowledges the awaited run if the receipt agrees with what was sent in every count and
   * digest; a good receipt of another run, put under this one's name, does not.
   */
  public void settle(@Variable("awaited") RunId id, @Body Receipt receipt) {
    if (receipt == null) { // the JSON literal
      unreadable(id, new byte[0]);
    }
    Run run = ledger.runs().find(id).orElseThrow();
    ReceiptCheck.Expected expected = expected(run);
    List<String> disagreements = ReceiptCheck.check(receipt, expected);
    String digest = Sha256.hex(new ReceiptJson().write(receipt));
    String detail = String.join("; ", disagreements);
    if (disagreements.isEmpty()) {
      accept(run, digest);
    } else if (!ReceiptCheck.answers(receipt, expected)) {
      refuse(run, digest, ReceiptOutcome.STALE, AlarmKind.RECEIPT_STALE, detail);
    } else if (ledger.receipts().of(id).stream().anyMatch(ReceiptRow::agrees)) {
      refuse(
          run,
          digest,
          ReceiptOutcome.DISAGREES,
          AlarmKind.RECEIPT_DUPLICATED,
          "the buyer had accepted the run and now says otherwise: " + detail);
    } else {
      AlarmKind kind =
          receipt.refusals().isEmpty() ? AlarmKind.RECEIPT_DISAGREES : AlarmKind.RECORDS_REFUSED;
      refuse(run, digest, ReceiptOutcome.DISAGREES, kind, detail);
    }
  }

  /** A receipt that the buyer signed and nobody can read is an alarm, not a passing trouble. */
  public void unreadable(@Variable("awaited") RunId id, @Variable("answer") byte[] signed) {
    refuse(
        ledger.runs().find(id).orElseThrow(),
        Sha256.hex(signed),
        ReceiptOutcome.UNREADABLE,
        AlarmKind.RECEIPT_UNREADABLE,
        "the receipt is signed by the buyer, but it is not a receipt");
    throw new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-RCP-02",
        "the receipt of run " + id + " cannot be read; ask the buyer to write it again");
  }

  /** What was wrong with this run is over; a full run also mends whatever came before it. */
  private void accept(Run run, String digest) {
    ledger.requests().receipted(run); // before: whoever repeats this finds the rest undone
    ledger.receipts().record(run.id(), digest, ReceiptOutcome.AGREES, "", clock.instant());
    for (Alarm alarm : ledger.alarms().open(run.caseId())) {
      boolean ofThisRun =
          alarm.run().equals(Optional.of(run.id())) && alarm.kind() != AlarmKind.RECEIPT_DUPLICATED;
      if (ofThisRun) {
        clear(alarm, "a receipt came that agrees");
      }
    }
    if (run.mode() == RunMode.FULL) {
      List<RunId> mended = awaited.before(run).stream().map(Run::id).toList();
      ledger.alarms().open(run.caseId()).stream()
          .filter(alarm -> alarm.run().filter(mended::contains).isPresent())
          .forEach(alarm -> clear(alarm, "the buyer acknowledged full run " + run.id()));
    }
  }

  private void clear(Alarm alarm, String why) {
    ledger.alarms().clear(alarm.id(), why, clock.instant(), AuditChain.HUB);
  }

  private void refuse(
      Run run, String digest, ReceiptOutcome outcome, AlarmKind kind, String detail) {
    if (outcome == ReceiptOutcome.DISAGREES) {
      ledger.requests().refusedByBuyer(run);
    }
    ledger.receipts().record(run.id(), digest, outcome, detail, clock.instant());
    boolean isNews =
        ledger.alarms().raise(run.caseId(), Optional.of(run.id()), kind, detail, clock.instant());
    if (outcome.isRefusal()) {
      ledger
          .alarms()
          .clear(
              run.caseId(),
              Optional.of(run.id()),
              AlarmKind.RECEIPT_LATE,
              "the buyer answered",
              clock.instant());
    }
    if (isNews) {
      // what the buyer wrote is for `status`, not for logs
      LOG.warn(
          "ALARM: the receipt of run {} is not accepted: {} [HUB-RCP-01]", run.id(), kind.word());
    }
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
        certificates.sealedTo(run).fingerprint(),
        files,
        delivered);
  }
}
