package dev.handover.ledger;

import java.util.Locale;

/** How far an incident is, in this order. */
public enum IncidentState {
  RAISED,
  CONTAINED,
  ASSESSED,
  /** Everybody who must be told is told, or somebody said why nobody need be. */
  NOTIFIED,
  CLOSED;

  /** As people and programs read it: {@code assessed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
