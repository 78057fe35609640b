package dev.handover.cli;

import dev.handover.delivery.Receipt;
import dev.handover.delivery.ReceiptJson;
import dev.handover.delivery.SignedDocument;
import dev.handover.flow.RemoteRuns;
import dev.handover.keys.Certificate;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.receive.Loader;
import dev.handover.receive.ReceiptOutbox;
import dev.handover.receive.Receiver;
import dev.handover.receive.RunFolder;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.RunId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * Receives what lies in an inbox on a server. Only a manifest is fetched to know whether a run is
 * wanted, nothing at all for one that was applied; a receipt is sent only where it says what the
 * one that lies there does not.
 */
final class SftpReceiving {
  /** Troubles with one run, which a later full may not have. */
  private static final Set<ExitCode> OF_THE_RUN =
      Set.of(ExitCode.CONFIGURATION, ExitCode.REJECT_LIMIT);

  private final RemoteRuns runs;
  private final CaseId caseId;
  private final Loader loader;
  private final SecretKey buyer;
  private final TrustOption trust;
  private final Path temporary;

  /** Runs that cannot be loaded as things are, oldest first. */
  private final Map<RunId, HandoverException> blocked = new LinkedHashMap<>();

  SftpReceiving(
      RemoteRuns runs,
      CaseId caseId,
      Loader loader,
      SecretKey buyer,
      TrustOption trust,
      Path temporary) {
    this.runs = runs;
    this.caseId = caseId;
    this.loader = loader;
    this.buyer = buyer;
    this.trust = trust;
    this.temporary = temporary;
  }

  /**
   * Every run of the case, oldest first. A run that does not follow waits until no other can be
   * applied: names tell the order of runs to the second only.
   */
  List<Received> all() {
    Map<RunId, Received> results = new LinkedHashMap<>();
    List<RunId> waiting = new ArrayList<>(runs.runs(caseId));
    waiting.forEach(run -> results.put(run, null));
    for (boolean goesOn = true; goesOn; ) {
      int before = waiting.size();
      waiting.removeIf(
          run -> one(run, false).map(done -> results.put(run, done) == null).isPresent());
      goesOn = !waiting.isEmpty() && waiting.size() < before;
    }
    waiting.forEach(run -> results.put(run, one(run, true).orElseThrow()));
    return List.copyOf(results.values());
  }

  /** Takes one run; absent where it does not follow and the seller is not to be told so yet. */
  private Optional<Received> one(RunId run, boolean isLastLook) {
    if (blocked.containsKey(run) && !isLastLook) {
      return Optional.empty(); // a later full may take its place
    }
    Optional<Receipt> applied = Receiver.applied(caseId, run, loader);
    if (applied.isPresent()) {
      answer(run, applied.get());
      return Optional.of(Received.answered(applied.get(), false));
    }
    Path folder = runs.fetchManifest(caseId, run, temporary);
    try {
      return fetched(run, folder, isLastLook);
    } catch (HandoverException e) {
      if (e.exitCode() != ExitCode.INTEGRITY) {
        throw e;
      }
      return Optional.of(Received.refused(run.value(), e)); // later ones are looked at all the same
    } finally {
      FileSystemUtils.deleteRecursively(folder.toFile());
    }
  }

  private Optional<Received> fetched(RunId run, Path path, boolean isLastLook) {
    Certificate seller = trust.certificate(path);
    Receiver receiver = new Receiver(buyer, seller, HubClock.utc());
    RunFolder folder = RunFolder.at(path);
    if (receiver.isSuperseded(folder, loader)) {
      return Optional.of(Received.superseded(run));
    }
    if (blocked.containsKey(run)) {
      return Optional.of(Received.refused(run.value(), blocked.get(run)));
    }
    Optional<Receipt> known = receiver.answer(folder, loader);
    if (known.isPresent() && !isLastLook) {
      return Optional.empty();
    }
    Optional<RunId> earlier = blockedBefore(run);
    if (known.isPresent() && earlier.isPresent()) { // the seller is not to answer for that
      return Optional.of(Received.waiting(run, earlier.get()));
    }
    if (known.isEmpty()) {
      runs.fetchParcels(caseId, run, folder.files(seller), path);
    }
    try {
      Receipt receipt = known.orElseGet(() -> receiver.receive(folder, loader));
      answer(run, receipt);
      return Optional.of(Received.answered(receipt, folder.isFinal(seller)));
    } catch (HandoverException e) {
      if (!OF_THE_RUN.contains(e.exitCode())) {
        throw e;
      }
      blocked.put(run, e);
      return isLastLook ? Optional.of(Received.refused(run.value(), e)) : Optional.empty();
    }
  }

  /** The first run that cannot be loaded and that this one may build on: none that came later. */
  private Optional<RunId> blockedBefore(RunId run) {
    return blocked.keySet().stream()
        .filter(each -> each.value().compareTo(run.value()) < 0)
        .min(Comparator.comparing(RunId::value));
  }

  private void answer(RunId run, Receipt receipt) {
    if (runs.answered(caseId, run, profile()).filter(there -> says(there, receipt)).isEmpty()) {
      Path outbox = temporary.resolve("receipts");
      new ReceiptOutbox(outbox, buyer).put(receipt);
      runs.answer(caseId, run, profile(), outbox);
    }
  }

  private Profile profile() {
    return buyer.certificate().profile();
  }

  /** Whether a receipt is the buyer's own and says the same, whenever it was written. */
  private boolean says(SignedDocument there, Receipt receipt) {
    try {
      Receipt other = new ReceiptJson().read(there.verified(buyer.certificate()));
      return other.run().equals(receipt.run())
          && other.manifestSha256().equals(receipt.manifestSha256())
          && other.reasons().equals(receipt.reasons())
          && other.entities().equals(receipt.entities())
          && other.files().equals(receipt.files())
          && other.refusals().equals(receipt.refusals());
    } catch (HandoverException notOurs) {
      return false;
    }
  }
}
