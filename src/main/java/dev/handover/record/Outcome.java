package dev.handover.record;

/** What becomes of a record that was read; every record has exactly one. */
public enum Outcome {
  DELIVERED,
  QUARANTINED,
  WITHHELD,
  DUPLICATE,
  DELETED,
  UNCHANGED
}
