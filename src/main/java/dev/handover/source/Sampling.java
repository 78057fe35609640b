package dev.handover.source;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Takes a few records without reading a table to its end. */
final class Sampling {
  private final Dialect dialect;
  private final Connection connection;
  private final Table table;
  private final Query query;
  private final Column key;
  private final boolean indexed;

  Sampling(Dialect dialect, Connection connection, Table table, Query query) {
    this.dialect = dialect;
    this.connection = connection;
    this.table = table;
    this.query = query;
    this.key = query.key();
    this.indexed = Indexes.of(connection, table).lead(key);
  }

  Query.Selection take(int records) throws SQLException {
    if (records < 1) {
      return query.selection();
    }
    if (indexed && key.isWhole() && records > 1) {
      Optional<Query.Selection> spread = spread(records);
      if (spread.isPresent()) {
        return spread.get();
      }
    }
    return first(records);
  }

  /** Without an index the database's own order has to do: sorting would read everything. */
  private Query.Selection first(int records) throws SQLException {
    Query.Selection selection = query.selection();
    run(selection, indexed ? " ORDER BY " + key.quoted() : "", Optional.empty(), records);
    return selection;
  }

  /**
   * Half from the start, half the next record after evenly spaced keys; nothing where that finds
   * fewer records than asked for.
   */
  private Optional<Query.Selection> spread(int records) throws SQLException {
    Optional<long[]> ends = ends();
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    int further = records / 2;
    Query.Selection selection = query.selection();
    selection.followKey();
    String order = " ORDER BY " + key.quoted();
    run(selection, order, Optional.empty(), records - further);
    for (int i = 1; i <= further && selection.lastKey() < ends.get()[1]; i++) {
      long point = Math.max(selection.lastKey() + 1, point(ends.get(), i, further));
      run(selection, " WHERE " + key.quoted() + " >= ?" + order, Optional.of(point), 1);
    }
    return selection.count() == records ? Optional.of(selection) : Optional.empty();
  }

  private static long point(long[] ends, int part, int of) {
    BigInteger first = BigInteger.valueOf(ends[0]);
    BigInteger span = BigInteger.valueOf(ends[1]).subtract(first);
    return first
        .add(span.multiply(BigInteger.valueOf(part)).divide(BigInteger.valueOf(of)))
        .longValueExact();
  }

  private Optional<long[]> ends() throws SQLException {
    String sql = "SELECT MIN(%1$s), MAX(%1$s) FROM %2$s".formatted(key.quoted(), table.quoted());
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      found.next();
      long[] ends = {found.getLong(1), found.getLong(2)};
      return found.wasNull() ? Optional.empty() : Optional.of(ends);
    }
  }

  private void run(Query.Selection selection, String rest, Optional<Long> from, int records)
      throws SQLException {
    String sql = query.head() + rest + dialect.limit(records);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setMaxRows(records);
      if (from.isPresent()) {
        dialect.bind(statement, 1, from.get().toString(), key);
      }
      selection.take(statement, records);
    }
  }
}
