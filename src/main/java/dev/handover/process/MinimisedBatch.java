package dev.handover.process;

import dev.handover.record.Account;
import dev.handover.record.Rows;
import dev.handover.record.Window;
import java.util.List;

/**
 * What the buyer may see of a window, and the account of what he may not. Only {@link Minimiser}
 * makes one.
 */
public final class MinimisedBatch {
  private final Window window;
  private final String snapshot;
  private final List<OutputField> fields;
  private final Rows rows;
  private final Rows tombstones;
  private final Account account;

  MinimisedBatch(
      Window window,
      String snapshot,
      List<OutputField> fields,
      Rows rows,
      Rows tombstones,
      Account account) {
    this.window = window;
    this.snapshot = snapshot;
    this.fields = List.copyOf(fields);
    this.rows = rows;
    this.tombstones = tombstones;
    this.account = account;
  }

  public Window window() {
    return window;
  }

  public String snapshot() {
    return snapshot;
  }

  /** The delivered fields in order. */
  public List<OutputField> fields() {
    return fields;
  }

  /** Column 0 is the reference, the others are {@link #fields()} in order. */
  public Rows rows() {
    return rows;
  }

  /** Columns are the reference and the reason. */
  public Rows tombstones() {
    return tombstones;
  }

  public Account account() {
    return account;
  }

  /** Whether there is any line to deliver; a window without one makes no parcel. */
  public boolean isEmpty() {
    return rows.count() + tombstones.count() == 0;
  }

  /** Lets the memory of its rows, and of those that they were made of, go to other windows. */
  public void release() {
    rows.release();
  }

  @Override
  public String toString() {
    return "MinimisedBatch[" + window + ", " + rows + ", " + tombstones.count() + " tombstones]";
  }
}
