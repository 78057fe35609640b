package dev.handover.receive;

import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.delivery.Receipt;
import dev.handover.delivery.ReceiptJson;
import dev.handover.keys.Certificate;
import dev.handover.keys.SecretKey;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes a run into the buyer's target and answers it. Refuses with INTEGRITY, before anything is
 * written, what is not signed by the seller, not sealed to this buyer, of another case or older
 * than what the target holds. A run that does not follow on the last one applied, and what is wrong
 * with the parcels, becomes a receipt that disagrees: the seller must hear of it.
 */
public final class Receiver {
  private final SecretKey buyer;
  private final Certificate seller;
  private final Clock clock;
  private final ReceiptJson json = new ReceiptJson();

  public Receiver(SecretKey buyer, Certificate seller, Clock clock) {
    this.buyer = buyer;
    this.seller = seller;
    this.clock = clock;
  }

  /** The receipt of a run that the target has applied, told without its folder. */
  public static Optional<Receipt> applied(CaseId caseId, RunId run, Loader loader) {
    loader.last(caseId);
    return loader.receipt(run).map(new ReceiptJson()::read);
  }

  /** Whether the target went on past a run without it; such a run is no use any more. */
  public boolean isSuperseded(RunFolder folder, Loader loader) {
    RunFolder.Signed signed = folder.manifest(seller);
    Manifest manifest = signed.manifest();
    Optional<Loader.Applied> last = loader.last(manifest.caseId()); // first: it makes the tables
    return loader.receipt(signed.sha256()).isEmpty()
        && (Chain.isSuperseded(manifest, last) || Chain.isOvertaken(manifest, loader.begun()));
  }

  /**
   * The answer that needs the manifest only: the same receipt for a run that was applied before, a
   * "no" for one that does not follow; absent where the parcels must be looked at.
   */
  public Optional<Receipt> answer(RunFolder folder, Loader loader) {
    RunFolder.Signed signed = folder.manifest(seller);
    Manifest manifest = signed.manifest();
    Optional<Loader.Applied> last = loader.last(manifest.caseId());
    Optional<byte[]> earlier = loader.receipt(signed.sha256());
    if (earlier.isPresent()) {
      return earlier.map(json::read);
    }
    ParcelReader.requireForMe(manifest, buyer);
    Chain.requireNotSuperseded(manifest, last, loader.begun());
    Optional<RunId> halfLoaded =
        manifest.mode() == Manifest.Mode.DELTA
            ? loader.halfLoaded(signed.sha256())
            : Optional.empty();
    return Chain.gap(manifest, last, halfLoaded).map(gap -> draft(signed).disagrees(List.of(gap)));
  }

  /**
   * Verifies, opens and loads a run. A run that was applied before changes nothing and gets the
   * same receipt; one that broke off half-way is taken up where it stopped.
   */
  public Receipt receive(RunFolder folder, Loader loader) {
    return answer(folder, loader).orElseGet(() -> verified(folder, loader));
  }

  private Receipt verified(RunFolder folder, Loader loader) {
    RunFolder.Signed signed = folder.manifest(seller);
    Manifest manifest = signed.manifest();
    ParcelReader reader = new ParcelReader(folder.path(), buyer, seller, manifest);
    Verified verified = folder.verify(seller);
    if (!verified.manifestSha256().equals(signed.sha256())) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-RCV-15",
          "manifest.json was exchanged while it was read; look who writes to " + folder.path());
    }
    return verified.isGood()
        ? load(manifest, signed.sha256(), reader, loader, draft(signed))
        : draft(signed).disagrees(verified.findings());
  }

  private ReceiptDraft draft(RunFolder.Signed signed) {
    return new ReceiptDraft(signed, buyer.fingerprint(), clock.instant());
  }

  private Receipt load(
      Manifest manifest, String sha256, ParcelReader reader, Loader loader, ReceiptDraft draft) {
    RunCount count = new RunCount(manifest);
    try (Loader.Loading loading = loader.begin(manifest, sha256)) {
      for (FileEntry file : RunCount.inOrder(manifest)) {
        try (Plain plain = reader.read(file)) {
          Plain.Count lines = plain.count();
          count.add(file, lines);
          draft.verified(file, lines.lines());
          draft.loaded(file, loading.load(file, plain));
        }
      }
      List<String> disagreements = count.disagreements();
      if (!disagreements.isEmpty()) {
        return draft.disagrees(disagreements);
      }
      Refusals refusals = loading.finish();
      if (!refusals.isEmpty()) {
        return draft.refused(refusals);
      }
      Receipt accepted = draft.accepted();
      List<String> atTheEnd = loading.complete(json.write(accepted));
      return atTheEnd.isEmpty() ? accepted : draft.disagrees(atTheEnd);
    } catch (HandoverException e) {
      if (e.exitCode() == ExitCode.INTEGRITY) {
        return draft.disagrees(List.of(e.getMessage()));
      }
      throw e;
    }
  }
}
