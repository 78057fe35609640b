package dev.handover.process;

import dev.handover.record.Account;
import dev.handover.record.Rows;
import dev.handover.record.Window;
import java.util.List;

/** Makes minimised batches for the tests of rooms that only take them. */
public final class MinimisedBatches {
  private MinimisedBatches() {}

  public static MinimisedBatch of(
      Window window,
      String snapshot,
      List<OutputField> fields,
      Rows rows,
      Rows tombstones,
      Account account) {
    return new MinimisedBatch(window, snapshot, fields, rows, tombstones, account);
  }
}
