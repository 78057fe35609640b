package dev.handover.ledger;

import java.util.Set;

/** How far a run is: planned, running, delivered, acknowledged; or stopped; or refused. */
public enum RunState {
  PLANNED,
  RUNNING,
  /** The manifest is at the buyer. */
  DELIVERED,
  /** The buyer's receipt agrees. */
  ACKNOWLEDGED,
  /** Can be resumed. */
  STOPPED,
  /** A gate was closed, or the run was given up; it is over. */
  REFUSED;

  /** Whether the run occupies its case. */
  boolean isActive() {
    return this == PLANNED || this == RUNNING;
  }

  /** Whether the buyer has its manifest. */
  public boolean isWithTheBuyer() {
    return this == DELIVERED || this == ACKNOWLEDGED;
  }

  /** The states from which this one is reached by being named; the others need a fact. */
  Set<RunState> reachedFrom() {
    return switch (this) {
      case RUNNING -> Set.of(PLANNED, RUNNING, STOPPED);
      case STOPPED -> Set.of(PLANNED, RUNNING);
      case REFUSED -> Set.of(PLANNED, RUNNING, STOPPED);
      case ACKNOWLEDGED -> Set.of(ACKNOWLEDGED);
      case PLANNED, DELIVERED -> Set.of();
    };
  }
}
