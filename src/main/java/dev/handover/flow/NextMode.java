package dev.handover.flow;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.ReceiptRow;
import dev.handover.ledger.RestoredCases.Restored;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.record.CaseId;
import java.util.Optional;

/**
 * Whether the next run may build on what the buyer holds. A run that the buyer refused, for
 * whatever reason, breaks the chain; the full run that follows mends it. A forged or stale receipt
 * tells nothing about the buyer and breaks nothing.
 */
public final class NextMode {
  private final Ledger ledger;

  public NextMode(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Why the next run of the case must be full, if it must. */
  public Optional<String> whyFull(CaseId caseId) {
    Optional<Restored> restored = ledger.restored().find(caseId);
    for (Run run : ledger.runs().of(caseId)) { // newest first
      if (restored
          .filter(each -> each.whyFull().isPresent() && !run.startedAt().isAfter(each.at()))
          .isPresent()) {
        return restored.get().whyFull(); // no full run since the restore
      }
      if (run.state() == RunState.REFUSED && ledger.manifests().find(run.id()).isPresent()) {
        return Optional.of(
            "run " + run.id() + " was given up when the buyer might have seen its manifest");
      }
      if (!run.state().isWithTheBuyer()) {
        continue;
      }
      Optional<ReceiptRow> refusal =
          ledger.receipts().of(run.id()).stream()
              .filter(receipt -> receipt.outcome().isRefusal())
              .findFirst();
      if (refusal.isPresent()) {
        return Optional.of(
            "the buyer did not accept run " + run.id() + "; `status` shows his reasons");
      }
      // one that left an entity out mended nothing of that entity
      if (run.mode() == RunMode.FULL && ledger.heldBack().of(run.id()).isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of("no full run was delivered yet");
  }
}
