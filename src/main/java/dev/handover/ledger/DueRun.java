package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Instant;

/**
 * A run that the schedule has called for and that no delivered run has answered yet.
 *
 * @param mode the most that was called for
 * @param called when it was called for last; a run that began earlier is no answer
 * @param notBefore when it is tried next
 */
public record DueRun(CaseId caseId, RunMode mode, Instant called, Instant notBefore) {

  /** Whether this delivered run carried all that was called for. */
  public boolean answeredBy(Run delivered) {
    return !delivered.startedAt().isBefore(called) && covers(delivered.mode(), mode);
  }

  /** A full run carries what a sweep would, a sweep what a delta would. */
  static boolean covers(RunMode mode, RunMode wanted) {
    return mode == RunMode.FULL || mode == wanted || wanted == RunMode.DELTA;
  }
}
