package dev.handover.seal;

import dev.handover.record.Rows;

/** Writes records as lines of bytes; safe for use by several threads. */
sealed interface LineWriter permits NdjsonWriter, CsvWriter {
  /** What stands before the first line. */
  void start(LineBuffer out);

  /** A record: column 0 is the reference, the fields follow in order. */
  void upsert(Rows rows, int row, LineBuffer out);

  /** A record that the buyer must delete: columns are the reference and the reason. */
  void delete(Rows tombstones, int row, LineBuffer out);
}
