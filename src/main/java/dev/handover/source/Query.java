package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Selects named columns of one table, and whether each row is deleted; nothing else. */
final class Query {
  /** Few enough for every database's limit on parameters. */
  private static final int KEYS_AT_ONCE = 500;

  private final Dialect dialect;
  private final Table table;
  private final Column key;
  private final List<String> columns;
  private final Optional<Condition> deleted;

  Query(Dialect dialect, Table table, Mapping mapping, List<String> columns) {
    this.dialect = dialect;
    this.table = table;
    this.key = table.require(mapping.from().key());
    this.columns = columns;
    this.deleted =
        mapping.from().deleted().map(condition -> new Condition(mapping.entity(), condition));
  }

  Column key() {
    return key;
  }

  /** The query up to the table's name. */
  String head() {
    String named =
        columns.stream()
            .map(column -> table.require(column).quoted())
            .collect(Collectors.joining(", "));
    String flag = deleted.map(condition -> ", " + condition.flag()).orElse("");
    return "SELECT " + named + flag + " FROM " + table.quoted();
  }

  /** Rows within the bounds, in the key's order; absent keys come with the first window. */
  Selection within(Connection connection, Bounds bounds) throws SQLException {
    StringBuilder sql = new StringBuilder(head());
    if (bounds.from().isPresent() && bounds.to().isPresent()) {
      sql.append(" WHERE %1$s >= ? AND %1$s < ?".formatted(key.quoted()));
    } else if (bounds.from().isPresent()) {
      sql.append(" WHERE %s >= ?".formatted(key.quoted()));
    } else if (bounds.to().isPresent()) {
      sql.append(" WHERE %1$s < ? OR %1$s IS NULL".formatted(key.quoted()));
    }
    sql.append(" ORDER BY ").append(key.quoted());
    Selection selection = new Selection();
    try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      int index = 1;
      for (Optional<String> end : List.of(bounds.from(), bounds.to())) {
        if (end.isPresent()) {
          dialect.bind(statement, index++, end.get(), key);
        }
      }
      selection.take(statement, Integer.MAX_VALUE);
    }
    return selection;
  }

  /** Rows with these keys, in the key's order within each statement; equal keys stay together. */
  Selection among(Connection connection, List<String> keys) throws SQLException {
    Selection selection = new Selection();
    for (int start = 0; start < keys.size(); start += KEYS_AT_ONCE) {
      List<String> some = keys.subList(start, Math.min(keys.size(), start + KEYS_AT_ONCE));
      String places = String.join(", ", Collections.nCopies(some.size(), "?"));
      String sql = head() + " WHERE %1$s IN (%2$s) ORDER BY %1$s".formatted(key.quoted(), places);
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < some.size(); i++) {
          bindKey(statement, i + 1, some.get(i));
        }
        selection.take(statement, Integer.MAX_VALUE);
      }
    }
    return selection;
  }

  /** A key that no longer fits its column must not be quoted by whoever tries to read it. */
  private void bindKey(PreparedStatement statement, int index, String text) throws SQLException {
    try {
      dialect.bind(statement, index, text, key);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-13",
          "table "
              + table.written()
              + ": a key that was read earlier does not fit column "
              + key.name()
              + ", which is now "
              + key.typeName()
              + "; ask the seller what was changed");
    }
  }

  /** An empty collection to take rows into. */
  Selection selection() {
    return new Selection();
  }

  /** Rows as they come off a cursor. */
  final class Selection {
    private final Rows.Builder rows = Rows.builder(columns, Dialect.FETCH_SIZE);
    private final BitSet marked = new BitSet();
    private int count;
    private boolean followsKey;
    private long lastKey;

    /** Runs the statement, which begins with {@link #head}, and takes at most so many rows. */
    void take(PreparedStatement statement, int most) throws SQLException {
      statement.setFetchSize(Math.min(most, Dialect.FETCH_SIZE));
      try (ResultSet found = statement.executeQuery()) {
        Cell[] cells = cells(found.getMetaData());
        for (int taken = 0; taken < most && found.next(); taken++) {
          for (int i = 0; i < cells.length; i++) {
            cells[i].copy(found, i + 1, rows);
          }
          if (deleted.isPresent() && found.getInt(cells.length + 1) == 1) {
            marked.set(count);
          }
          if (followsKey) {
            lastKey = found.getLong(1);
          }
          count++;
        }
      }
    }

    private Cell[] cells(ResultSetMetaData described) throws SQLException {
      Cell[] cells = new Cell[columns.size()];
      for (int i = 0; i < cells.length; i++) {
        int jdbcType = described.getColumnType(i + 1);
        String typeName = described.getColumnTypeName(i + 1);
        if (dialect.isBinary(jdbcType, typeName)) {
          throw Inspection.binary(table, columns.get(i), typeName);
        }
        cells[i] = dialect.cell(jdbcType, typeName);
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
}
