package dev.handover.cli.demo;

/** A table of the demo whose every row follows from seed and index alone. */
interface SeededTable {
  String name();

  /** The columns that {@link #row} fills, with commas between. */
  String columns();

  long rows();

  /** The values of the row at {@code index}, from 0, one for each column. */
  Object[] row(long index);
}
