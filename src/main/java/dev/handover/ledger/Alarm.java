package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a person must look at.
 *
 * @param run the run that it is about, if it is about one
 * @param clearedAt when its cause was gone; absent while it is open
 */
public record Alarm(
    CaseId caseId,
    Optional<RunId> run,
    AlarmKind kind,
    String detail,
    Instant raisedAt,
    Optional<Instant> clearedAt) {}
