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
  private final Query query;
  private final Key key;
  private final boolean indexed;

  Sampling(Dialect dialect, Connection connection, Query query) {
    this.dialect = dialect;
    this.connection = connection;
    this.query = query;
    this.key = query.scope().key();
    this.indexed = Indexes.of(connection, query.scope().table()).lead(key);
  }

  Selection take(int records) throws SQLException {
    if (records < 1) {
      return new Selection(dialect, query);
    }
    if (indexed && key.isSingle() && key.first().isWhole() && records > 1) {
      Optional<Selection> spread = spread(records);
      if (spread.isPresent()) {
        return spread.get();
      }
    }
    return first(records);
  }

  /** Without an index the database's own order has to do: sorting would read everything. */
  private Selection first(int records) throws SQLException {
    Selection selection = new Selection(dialect, query);
    run(selection, Optional.empty(), records);
    return selection;
  }

  /**
   * Half from the start, half the next record after evenly spaced keys; nothing where that finds
   * fewer records than asked for.
   */
  private Optional<Selection> spread(int records) throws SQLException {
    Optional<long[]> ends = ends();
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    int further = records / 2;
    Selection selection = new Selection(dialect, query);
    selection.followKey();
    run(selection, Optional.empty(), records - further);
    boolean more = selection.count() == records - further;
    for (int i = 1; more && i <= further && selection.lastKey() < ends.get()[1]; i++) {
      long point = Math.max(selection.lastKey() + 1, point(ends.get(), i, further));
      run(selection, Optional.of(point), 1);
      more = selection.count() == records - further + i; // or no record of the tenant is left
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

  /** The whole table's, whatever the tenant: an index knows them. */
  private Optional<long[]> ends() throws SQLException {
    String table = query.scope().table().quoted();
    String sql = "SELECT MIN(%1$s), MAX(%1$s) FROM %2$s".formatted(key.first().quoted(), table);
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      found.next();
      long[] ends = {found.getLong(1), found.getLong(2)};
      return found.wasNull() ? Optional.empty() : Optional.of(ends);
    }
  }

  private void run(Selection selection, Optional<Long> from, int records) throws SQLException {
    String condition = from.isPresent() ? key.first().quoted() + " >= ?" : "1 = 1";
    String sql = query.sql(condition, indexed, dialect.limit(records));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setMaxRows(records);
      int index = 1;
      if (from.isPresent()) {
        dialect.bind(statement, index++, from.get().toString(), key.first());
      }
      query.scope().bind(statement, index);
      selection.take(statement, records);
    }
  }
}
