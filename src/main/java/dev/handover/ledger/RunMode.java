package dev.handover.ledger;

/** Whether a run carries everything or only what changed since the previous one. */
public enum RunMode {
  /** All that may travel; it replaces what the buyer holds. */
  FULL,
  /** What changed, as far as the source's own marks and the decision tell. */
  DELTA,
  /** What changed, found by comparing the content of every record: the guarantee. */
  SWEEP
}
