package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of a case as the ledger knows it; times are kept to the microsecond.
 *
 * @param asOf the moment by which rules about time decide, however long the run takes
 * @param previous the delivered run that this one follows in the chain of manifests
 */
public record Run(
    RunId id,
    CaseId caseId,
    RunMode mode,
    RunState state,
    Instant asOf,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<RunId> previous,
    Optional<String> previousManifestSha256,
    Optional<String> manifestSha256,
    Optional<String> stopReason) {

  /** A run that is to be planned. */
  public static Run planned(RunId id, CaseId caseId, RunMode mode, Instant asOf, Instant now) {
    return new Run(
        id,
        caseId,
        mode,
        RunState.PLANNED,
        asOf,
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same run, to follow a delivered one. */
  public Run following(Run delivered) {
    return new Run(
        id,
        caseId,
        mode,
        state,
        asOf,
        startedAt,
        endedAt,
        Optional.of(delivered.id),
        delivered.manifestSha256,
        manifestSha256,
        stopReason);
  }
}
