package dev.handover.mapping;

import dev.handover.record.Slice;

/**
 * Puts a value into its usual form. What it does not understand it leaves as it is, for a check to
 * report.
 */
@FunctionalInterface
interface Cleaner {
  /**
   * Changes a value that is present. The bytes belong to a whole batch: the slice may be narrowed
   * or given other bytes, the bytes themselves stay as they are.
   */
  void clean(Slice value);
}
