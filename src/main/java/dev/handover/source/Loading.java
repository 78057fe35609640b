package dev.handover.source;

import dev.handover.record.HandoverException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Collects rows, so that not each is a statement of its own. */
final class Loading implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 1_000;
  private static final int CHARS_AT_ONCE = 4 << 20;
  private final PreparedStatement insert;
  private final Function<SQLException, HandoverException> trouble;
  private int waiting;
  private long chars;

  Loading(PreparedStatement insert, Function<SQLException, HandoverException> trouble) {
    this.insert = insert;
    this.trouble = trouble;
  }

  /** Adds a row. Whether those that wait have been written just now. */
  boolean add(List<String> values, String mark) {
    try {
      for (int i = 0; i < values.size(); i++) {
        insert.setString(i + 1, values.get(i));
        chars += values.get(i) == null ? 0 : values.get(i).length();
      }
      insert.setString(values.size() + 1, mark);
      insert.addBatch();
      waiting++;
      boolean enough = waiting == ROWS_AT_ONCE || chars > CHARS_AT_ONCE;
      if (enough) {
        write();
      }
      return enough;
    } catch (SQLException e) {
      throw trouble.apply(e);
    }
  }

  /** Writes those that wait; they are the table's once the staging keeps them. */
  void write() {
    try {
      insert.executeBatch();
      waiting = 0;
      chars = 0;
    } catch (SQLException e) {
      throw trouble.apply(e);
    }
  }

  /** Forgets those that wait. */
  void forget() {
    try {
      insert.clearBatch();
      waiting = 0;
      chars = 0;
    } catch (SQLException e) {
      throw trouble.apply(e);
    }
  }

  @Override
  public void close() {
    try {
      insert.close();
    } catch (SQLException e) {
      throw trouble.apply(e);
    }
  }
}
