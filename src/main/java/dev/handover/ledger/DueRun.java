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

  /** Whether this run carries, once delivered, all that was called for. */
  public boolean answeredBy(Run run) {
    return !run.startedAt().isBefore(called) && covers(run.mode(), mode);
  }

  /** A full run carries what a sweep would, a sweep what a delta would. */
  static boolean covers(RunMode mode, RunMode wanted) {
    return mode == RunMode.FULL || mode == wanted || wanted == RunMode.DELTA;
  }
}
