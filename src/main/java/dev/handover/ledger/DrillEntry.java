package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A restore that was practised.
 *
 * @param caseId absent where the backup is of the hub itself
 * @param good whether it did not fail; what that is worth says {@link #outcome}
 * @param rows that were restored
 * @param recovery how long the restore took
 * @param age how old the state was that it gave
 * @param digest of all that was restored, 64 hex digits; absent where it did not come so far
 * @param detail what was compared, or what failed; no personal value
 */
public record DrillEntry(
    String backup,
    Optional<CaseId> caseId,
    Instant begun,
    Instant ended,
    boolean good,
    long rows,
    Duration recovery,
    Duration age,
    Optional<String> digest,
    String detail) {
  /** What the detail begins with where outcomes could not be compared. */
  public static final String ROWS_ONLY = "rows only: ";

  /**
   * {@code good} where the rows and a run's outcomes were compared; {@code rows only} where every
   * row came back and outcomes could not be compared; or {@code failed}.
   */
  public String outcome() {
    return !good ? "failed" : isRowsOnly() ? "rows only" : "good";
  }

  /** What was compared and was the same: {@code rows}, {@code outcomes}; nothing of one failed. */
  public List<String> compared() {
    return !good ? List.of() : isRowsOnly() ? List.of("rows") : List.of("rows", "outcomes");
  }

  /** The detail in words alone: the outcome is said elsewhere. */
  public String words() {
    return isRowsOnly() ? detail.substring(ROWS_ONLY.length()) : detail;
  }

  private boolean isRowsOnly() {
    return detail.startsWith(ROWS_ONLY);
  }
}
