package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Instant;
import java.util.Optional;

/**
 * One field of one quarantined record as an operator corrected it. Runs obey it from its release
 * until it ends, as long as the source says what it said when it was corrected.
 *
 * @param digest of the record's key in its entity: 32 hex digits
 * @param field as it is delivered
 * @param value the corrected value, only in memory; empty takes the source's away
 * @param said keyed digest of what the source said: 32 hex digits, or {@link #ABSENT}
 * @param endedWhy why it holds no more; empty while it may
 */
public record Correction(
    long id,
    CaseId caseId,
    String entity,
    String digest,
    String field,
    String value,
    String said,
    String proposedBy,
    Instant proposedAt,
    Optional<String> releasedBy,
    Optional<Instant> releasedAt,
    Optional<Instant> endedAt,
    String endedWhy) {
  /** What the source said of a field where it said nothing. */
  public static final String ABSENT = "absent";

  /** One that is only thought of: it has no number yet. */
  public static Correction of(
      CaseId caseId, String entity, String digest, String field, String value, String said) {
    return new Correction(
        0,
        caseId,
        entity,
        digest,
        field,
        value,
        said,
        "",
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  public boolean isReleased() {
    return releasedAt.isPresent();
  }

  public boolean hasEnded() {
    return endedAt.isPresent();
  }

  /** Without the value. */
  @Override
  public String toString() {
    return "Correction[" + id + ", " + caseId + ", " + entity + ", " + field + "]";
  }
}
