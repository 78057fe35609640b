package dev.handover.ledger;

import java.util.Locale;

/** What an alarm is about. */
public enum AlarmKind {
  /** No answer of the buyer's within the case's time. */
  RECEIPT_LATE,
  /** A receipt that the buyer's key did not sign. */
  RECEIPT_FORGED,
  /** Signed by the buyer, but no receipt. */
  RECEIPT_UNREADABLE,
  /** The buyer's receipt of another run or manifest, under this run's name. */
  RECEIPT_STALE,
  /** The buyer says that he does not hold what was sent. */
  RECEIPT_DISAGREES,
  /** The buyer holds what was sent, but his own system would not have all of it. */
  RECORDS_REFUSED,
  /** A second answer to a run that takes back the first. */
  RECEIPT_DUPLICATED,
  /** A run that was still going when the next was due. */
  RUN_OVERTAKEN,
  /** Entities that wait because the source is no longer what their mapping says. */
  ENTITY_HELD_BACK;

  /** As people and programs read it: {@code receipt-late}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
