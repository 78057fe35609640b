package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * A backup as the ledger knows it.
 *
 * @param caseId absent where it is of the hub itself
 * @param kind {@code case}, or one of the hub's
 * @param recoveryPoint the moment whose state a restore gives
 * @param run in whose view of the source it was read
 * @param digest of its {@code backup.json}, 64 hex digits
 * @param place its folder
 * @param reason why it failed or was removed
 */
public record BackupEntry(
    String id,
    Optional<CaseId> caseId,
    String kind,
    State state,
    Instant begun,
    Optional<Instant> ended,
    Optional<Instant> recoveryPoint,
    Optional<RunId> run,
    long rows,
    long bytes,
    Optional<String> digest,
    String place,
    Optional<Instant> removedAt,
    Optional<String> reason) {
  /** How far it came. */
  public enum State {
    /** It is being written, or was cut off. */
    BEGUN,
    /** Written, and read back. */
    COMPLETE,
    /** It could not be written; nothing is left of it. */
    FAILED,
    /** By the rule, or with the case's keys. */
    REMOVED
  }

  /** A backup that begins now. */
  public static BackupEntry beginning(
      String id, Optional<CaseId> caseId, String kind, Instant now, String place) {
    return new BackupEntry(
        id,
        caseId,
        kind,
        State.BEGUN,
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        place,
        Optional.empty(),
        Optional.empty());
  }

  /** The same, written and read back. */
  public BackupEntry complete(
      Instant at,
      Instant newPoint,
      Optional<RunId> newRun,
      long newRows,
      long newBytes,
      String sha) {
    return new BackupEntry(
        id,
        caseId,
        kind,
        State.COMPLETE,
        begun,
        Optional.of(at),
        Optional.of(newPoint),
        newRun,
        newRows,
        newBytes,
        Optional.of(sha),
        place,
        removedAt,
        reason);
  }

  /** Whose it is: the case's id, or {@code hub}. */
  public String owner() {
    return caseId.map(CaseId::value).orElse("hub");
  }
}
