package dev.handover.record;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * A window's rows as the source gave them, in the order of the key, columns as the mapping named
 * them; in a delta beside what the buyer holds of the window.
 *
 * @param snapshot the name of the consistent view that they were read from
 * @param deleted rows that the source marks as deleted
 * @param held what the buyer holds, nothing in a full run
 * @param untouched those of {@code held} that are at the source still and need not be read
 * @param settled the counts of records that are at the source and were not read
 * @param misread what of which rows an exported file does not give as it was; a row broken as a
 *     whole first
 */
public record Batch(
    Window window,
    String snapshot,
    Rows rows,
    BitSet deleted,
    Held held,
    BitSet untouched,
    Tally settled,
    Map<Integer, List<Misread.In>> misread) {
  /** Rows that nothing is compared with. */
  public Batch(Window window, String snapshot, Rows rows, BitSet deleted) {
    this(window, snapshot, rows, deleted, Map.of());
  }

  /** Rows that nothing is compared with, of which some were misread. */
  public Batch(
      Window window,
      String snapshot,
      Rows rows,
      BitSet deleted,
      Map<Integer, List<Misread.In>> misread) {
    this(window, snapshot, rows, deleted, Held.NOTHING, new BitSet(), Tally.NONE, misread);
  }

  /** The same rows, to be compared with what the buyer holds. */
  public Batch beside(Held newHeld, BitSet newUntouched, Tally newSettled) {
    return new Batch(window, snapshot, rows, deleted, newHeld, newUntouched, newSettled, misread);
  }

  @Override
  public String toString() {
    return "Batch[" + window + ", " + rows + ", " + held + "]";
  }
}
