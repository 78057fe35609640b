package dev.handover.ledger;

import dev.handover.record.CaseId;
import java.time.Instant;

/**
 * Why no run of a case may be made just now, whatever its phase.
 *
 * @param actor who suspended it: a person, or the hub because of an alarm
 */
public record Suspension(CaseId caseId, Instant since, String actor, String reason) {}
