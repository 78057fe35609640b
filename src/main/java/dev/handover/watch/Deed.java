package dev.handover.watch;

import dev.handover.ledger.AuditChain.Entry;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.util.Optional;

/**
 * An entry of the audit chain as detectors read it.
 *
 * @param caseId the case that it is about; absent where its subject names none
 * @param run the run, if its subject is {@code case/run}
 */
record Deed(Entry entry, Optional<CaseId> caseId, Optional<RunId> run) {

  /** A subject that somebody has tampered with names nothing. */
  static Deed of(Entry entry) {
    String[] parts = entry.subject().split("/", -1);
    try {
      return new Deed(
          entry,
          Optional.of(new CaseId(parts[0])),
          parts.length == 2 ? Optional.of(new RunId(parts[1])) : Optional.empty());
    } catch (IllegalArgumentException namesNothing) {
      return new Deed(entry, Optional.empty(), Optional.empty());
    }
  }

  boolean is(String act) {
    return entry.act().equals(act);
  }
}
