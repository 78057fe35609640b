package dev.handover.mapping;

import dev.handover.record.Slice;

/** A check of a field beside another of the same record; both are present and cleaned. */
interface CrossCheck extends Check {
  /** The source column of the other field. */
  String column();

  boolean passes(Slice value, Slice other);

  /** Alone it can say nothing. */
  @Override
  default boolean passes(Slice value) {
    return true;
  }

  @Override
  default boolean looks() {
    return false;
  }
}
