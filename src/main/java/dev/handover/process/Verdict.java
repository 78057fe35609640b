package dev.handover.process;

import dev.handover.record.Outcome;

/** What was decided about a person or a parent; the order is the precedence, strictest last. */
enum Verdict {
  TRAVELS(Outcome.DELIVERED, "", ""),
  WITHHELD(Outcome.WITHHELD, "withheld", "is withheld"),
  QUARANTINED(Outcome.QUARANTINED, "quarantined", "is in quarantine"),
  DELETED(Outcome.DELETED, "deleted", "is deleted at the source"),
  ERASED(Outcome.DELETED, "erased", "is erased because the subject asked for it"),
  UNKNOWN(Outcome.QUARANTINED, "unknown", "is not at the source");

  private final Outcome outcome;
  private final String word;
  private final String says;

  Verdict(Outcome outcome, String word, String says) {
    this.outcome = outcome;
    this.word = word;
    this.says = says;
  }

  /** Whether what depends on it is deleted before anything else is asked of it. */
  boolean isGone() {
    return this == DELETED || this == ERASED;
  }

  /** What becomes of the records that depend on it. */
  Outcome outcome() {
    return outcome;
  }

  String word() {
    return word;
  }

  /** The rule under which those are counted, such as {@code subject-deleted}. */
  String rule(String relation) {
    return relation + '-' + word;
  }

  String reason(String relation) {
    return "the record of the " + relation + " " + says;
  }
}
