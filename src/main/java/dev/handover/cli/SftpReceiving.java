package dev.handover.cli;

import dev.handover.delivery.Receipt;
import dev.handover.delivery.ReceiptJson;
import dev.handover.delivery.SignedDocument;
import dev.handover.flow.RemoteRuns;
import dev.handover.keys.PgpCertificate;
import dev.handover.keys.PgpSecretKey;
import dev.handover.receive.Loader;
import dev.handover.receive.ReceiptOutbox;
import dev.handover.receive.Receiver;
import dev.handover.receive.RunFolder;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * Receives what lies in an inbox on a server. Only a manifest is fetched to know whether a run is
 * wanted, nothing at all for one that was applied; a receipt is sent only where it says what the
 * one that lies there does not.
 */
record SftpReceiving(
    RemoteRuns runs,
    CaseId caseId,
    Loader loader,
    PgpSecretKey buyer,
    TrustOption trust,
    Path temporary) {

  /** Every run of the case, oldest first. */
  List<Received> all() {
    List<Received> all = new ArrayList<>();
    for (RunId run : runs.runs(caseId)) {
      all.add(one(run));
    }
    return all;
  }

  private Received one(RunId run) {
    Optional<Receipt> applied = Receiver.applied(caseId, run, loader);
    if (applied.isPresent()) {
      answer(run, applied.get());
      return Received.answered(applied.get(), false);
    }
    Path folder = runs.fetchManifest(caseId, run, temporary);
    try {
      return fetched(run, folder);
    } catch (HandoverException e) {
      if (e.exitCode() != ExitCode.INTEGRITY) {
        throw e;
      }
      return Received.refused(run.value(), e); // later ones are looked at all the same
    } finally {
      FileSystemUtils.deleteRecursively(folder.toFile());
    }
  }

  private Received fetched(RunId run, Path path) {
    PgpCertificate seller = trust.certificate(path);
    Receiver receiver = new Receiver(buyer, seller, Clock.systemUTC());
    RunFolder folder = RunFolder.at(path);
    if (receiver.isSuperseded(folder, loader)) {
      return Received.superseded(run);
    }
    Optional<Receipt> known = receiver.answer(folder, loader);
    if (known.isEmpty()) {
      runs.fetchParcels(caseId, run, folder.files(seller), path);
    }
    Receipt receipt = known.orElseGet(() -> receiver.receive(folder, loader));
    answer(run, receipt);
    return Received.answered(receipt, folder.isFinal(seller));
  }

  private void answer(RunId run, Receipt receipt) {
    if (runs.answered(caseId, run).filter(there -> says(there, receipt)).isEmpty()) {
      Path outbox = temporary.resolve("receipts");
      new ReceiptOutbox(outbox, buyer).put(receipt);
      runs.answer(caseId, run, outbox);
    }
  }

  /** Whether a receipt is the buyer's own and says the same, whenever it was written. */
  private boolean says(SignedDocument there, Receipt receipt) {
    try {
      Receipt other = new ReceiptJson().read(there.verified(buyer.certificate()));
      return other.run().equals(receipt.run())
          && other.manifestSha256().equals(receipt.manifestSha256())
          && other.reasons().equals(receipt.reasons())
          && other.entities().equals(receipt.entities())
          && other.files().equals(receipt.files());
    } catch (HandoverException notOurs) {
      return false;
    }
  }
}
