package dev.handover.ledger;

/** How far a case is on its way from the seller to the buyer. */
public enum CasePhase {
  /** The buyer's copy follows the seller's. */
  OPEN,
  /** The cut-over is under way: only its own runs are made. */
  FREEZING,
  /** The buyer has acknowledged the final run. */
  HANDED_OVER;

  /** As people and programs read it: {@code handed over}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
