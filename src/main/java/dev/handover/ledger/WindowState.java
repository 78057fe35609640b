package dev.handover.ledger;

/** How far a window is. */
public enum WindowState {
  PLANNED,
  SEALED,
  DELIVERED
}
