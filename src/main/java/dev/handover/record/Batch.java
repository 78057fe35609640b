package dev.handover.record;

import java.util.BitSet;

/**
 * A window's rows as the source gave them, in the order of the key, columns as the mapping named
 * them.
 *
 * @param snapshot the name of the consistent view that they were read from
 * @param deleted rows that the source marks as deleted
 */
public record Batch(Window window, String snapshot, Rows rows, BitSet deleted) {
  @Override
  public String toString() {
    return "Batch[" + window + ", " + rows + "]";
  }
}
