package dev.handover.ledger;

/** What a receipt was found to be. */
public enum ReceiptOutcome {
  /** The buyer's own, and it confirms every count and digest of the run. */
  AGREES,
  /** Not signed by the buyer's key: it proves nothing about the buyer. */
  FORGED,
  /** Signed by the buyer, but no receipt. */
  UNREADABLE,
  /** The buyer's answer to another run or manifest: it proves nothing about this one. */
  STALE,
  /** The buyer's own answer to this run, and it does not confirm it. */
  DISAGREES;

  /** Whether the buyer has said that he may not hold what the run brought. */
  public boolean isRefusal() {
    return this == UNREADABLE || this == DISAGREES;
  }
}
