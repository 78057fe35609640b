package dev.handover.ledger;

import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a person must look at.
 *
 * @param id its number, by which a person clears it
 * @param caseId the case that it is about; absent where it is about the hub
 * @param run the run that it is about, if it is about one
 * @param clearedAt when its cause was gone, or a person cleared it; absent while it is open
 */
public record Alarm(
    long id,
    Optional<CaseId> caseId,
    Optional<RunId> run,
    AlarmKind kind,
    String detail,
    Instant raisedAt,
    Optional<Instant> clearedAt) {

  /** What it is about as the audit chain writes it: case/run, the case, or the hub. */
  public String subject() {
    return subject(caseId, run);
  }

  static String subject(Optional<CaseId> caseId, Optional<RunId> run) {
    return caseId.map(CaseId::value).orElse(AuditChain.HUB) + run.map(id -> "/" + id).orElse("");
  }
}
