package dev.handover.mapping;

import dev.handover.record.Slice;

/** Decides whether a cleaned value that is present may go on. Never throws, whatever the bytes. */
interface Check {
  boolean passes(Slice value);

  /** Whether it looks at the value; else every value that is there passes, as far as it knows. */
  default boolean looks() {
    return true;
  }

  /** One sentence for the person who mends the record, without any value of it. */
  String reason();
}
