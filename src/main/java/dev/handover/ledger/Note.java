package dev.handover.ledger;

/** What the audit chain says of a change: who did what, to the hub or to a case, and how. */
public record Note(String actor, String act, String subject, String detail) {
  /** An act that concerns the hub itself. */
  public static Note ofHub(String actor, String act, String detail) {
    return new Note(actor, act, AuditChain.HUB, detail);
  }
}
