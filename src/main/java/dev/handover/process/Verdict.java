package dev.handover.process;

import dev.handover.record.Outcome;

/** What was decided about a person; the order is the precedence, strictest last. */
enum Verdict {
  TRAVELS(Outcome.DELIVERED, "", ""),
  WITHHELD(Outcome.WITHHELD, "consent", "the subject has not consented"),
  QUARANTINED(
      Outcome.QUARANTINED, "subject-quarantined", "the subject's own record is in quarantine"),
  DELETED(Outcome.DELETED, "subject-deleted", "the subject is deleted at the source"),
  UNKNOWN(Outcome.QUARANTINED, "subject-unknown", "the source has no record of this subject");

  private final Outcome outcome;
  private final String rule;
  private final String reason;

  Verdict(Outcome outcome, String rule, String reason) {
    this.outcome = outcome;
    this.rule = rule;
    this.reason = reason;
  }

  Outcome outcome() {
    return outcome;
  }

  String rule() {
    return rule;
  }

  String reason() {
    return reason;
  }
}
