package dev.handover.flow;

import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import java.time.Clock;

/**
 * Whether the buyer's copy of a case still follows the seller's. The schedule asks here before it
 * calls for a run and again before it begins one.
 */
final class StillFollowed {
  private final Ledger ledger;
  private final Clock clock;

  StillFollowed(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  boolean isDue(CaseId caseId) {
    return ledger.caseStates().of(caseId).takesRuns(clock.instant());
  }
}
