package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a case stands.
 *
 * @param since absent where the case has never been anything but open
 * @param swept the cut-over's full comparison, once it is delivered
 * @param finalRun the last run of the chain, once it is delivered
 * @param supportUntil the end of the time in which corrections still flow, if there is one
 */
public record CaseState(
    CaseId caseId,
    CasePhase phase,
    Optional<Instant> since,
    Optional<RunId> swept,
    Optional<RunId> finalRun,
    Optional<Instant> supportUntil) {

  static CaseState open(CaseId caseId) {
    return new CaseState(
        caseId,
        CasePhase.OPEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether the buyer has acknowledged the case's final run. */
  public boolean isHandedOver() {
    return phase == CasePhase.HANDED_OVER;
  }

  /**
   * Whether runs that are no part of a cut-over may be made: not in one, and after it only while
   * support lasts.
   */
  public boolean takesRuns(Instant now) {
    return switch (phase) {
      case OPEN -> true;
      case FREEZING -> false;
      case HANDED_OVER -> supportUntil.filter(now::isBefore).isPresent();
    };
  }
}
