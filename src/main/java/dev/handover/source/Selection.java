package dev.handover.source;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import dev.handover.source.Tables.Joined;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;

/** A query's rows as they come off a cursor. */
final class Selection {
  private final Dialect dialect;
  private final Query query;
  private final List<Joined> doubtful;
  private final Rows.Builder rows;
  private final BitSet marked = new BitSet();
  private int count;
  private boolean followsKey;
  private long lastKey;

  Selection(Dialect dialect, Query query) {
    this.dialect = dialect;
    this.query = query;
    this.doubtful = query.doubtful();
    this.rows = Rows.builder(query.columns(), Dialect.FETCH_SIZE);
  }

  /** Runs the query's statement and takes at most so many rows. */
  void take(PreparedStatement statement, int most) throws SQLException {
    statement.setFetchSize(Math.min(most, Dialect.FETCH_SIZE));
    try (ResultSet found = statement.executeQuery()) {
      Cell[] cells = cells(found.getMetaData());
      int further = cells.length + (query.hasDeleted() ? 1 : 0);
      for (int taken = 0; taken < most && found.next(); taken++) {
        for (int i = 0; i < cells.length; i++) {
          cells[i].copy(found, i + 1, rows);
        }
        if (query.hasDeleted() && found.getInt(further) == 1) {
          marked.set(count);
        }
        for (int i = 0; i < doubtful.size(); i++) {
          requireSingle(doubtful.get(i), found.getLong(further + i + 1));
        }
        if (followsKey) {
          lastKey = found.getLong(1);
        }
        count++;
      }
    }
  }

  /** Or the main table's row would come twice, with two people's columns perhaps. */
  private static void requireSingle(Joined each, long rows) {
    if (rows > 1) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-12",
          "table "
              + each.join().table()
              + ": several rows share one "
              + each.join().key()
              + ", which join "
              + each.join().alias()
              + " names as its key; name a column that tells its rows apart");
    }
  }

  private Cell[] cells(ResultSetMetaData described) throws SQLException {
    Cell[] cells = new Cell[query.columns().size()];
    for (int i = 0; i < cells.length; i++) {
      String name = query.columns().get(i);
      Dialect.Type type = dialect.type(query.tables().require(name), described, i + 1);
      if (dialect.isBinary(type.jdbc(), type.name())) {
        throw Inspection.binary(query.tables(), name, type.name());
      }
      cells[i] = dialect.cell(type.jdbc(), type.name());
    }
    return cells;
  }

  /** From now on remembers the first column of the last row, a whole number. */
  void followKey() {
    followsKey = true;
  }

  long lastKey() {
    return lastKey;
  }

  int count() {
    return count;
  }

  Rows rows() {
    return rows.build();
  }

  BitSet deleted() {
    return marked;
  }
}
