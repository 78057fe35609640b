package dev.handover.flow;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a person that something wants looking at: in the log, and for good in the audit chain. */
final class Alarms {
  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
  private final Ledger ledger;

  Alarms(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Raises an alarm about a case.
   *
   * @param code stable, such as {@code HUB-SCH-01}
   * @param text what, where, what to do; never a value of a record
   */
  void raise(CaseId caseId, String code, String text) {
    LOG.warn("ALARM: {} [{}]", text, code);
    ledger.audit().append(AuditChain.HUB, "alarm", caseId.value(), text + " [" + code + "]");
  }
}
