package dev.handover.ledger;

/** Whether a run carries everything or only what changed since the previous one. */
public enum RunMode {
  FULL,
  DELTA
}
