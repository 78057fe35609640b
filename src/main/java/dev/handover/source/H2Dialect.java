package dev.handover.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** H2: one connection with snapshot isolation, bounds found by walking the key's index. */
final class H2Dialect implements Dialect {
  /** H2's number for snapshot isolation, beside those of JDBC. */
  private static final int SNAPSHOT_ISOLATION = 6;

  /** A source that is not there must not come into being by being asked. */
  @Override
  public Map<String, String> settings(String url) {
    return url.toUpperCase(Locale.ROOT).contains(";IFEXISTS=")
        ? Map.of()
        : Map.of("IFEXISTS", "TRUE");
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    connection.setTransactionIsolation(SNAPSHOT_ISOLATION);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(QUERY_SECONDS); // H2 keeps it for the whole connection
    }
  }

  /** The first statement under snapshot isolation fixes the view of every table. */
  @Override
  public View take(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES")) {
      answer.next();
    }
    return new View("h2-" + UUID.randomUUID().toString().substring(0, 8), Optional.empty());
  }

  @Override
  public void join(Connection connection, View view) {
    throw new IllegalStateException("views are not shared");
  }

  @Override
  public List<String> searchPath(Connection connection) throws SQLException {
    return List.of(connection.getSchema());
  }

  @Override
  public String limit(int rows) {
    return " FETCH FIRST " + rows + " ROWS ONLY";
  }

  @Override
  public void bind(PreparedStatement statement, int index, String text, Column key)
      throws SQLException {
    JdbcText.bind(statement, index, text, key);
  }

  @Override
  public Cell cell(int jdbcType, String typeName) {
    return JdbcText.cell(jdbcType, typeName);
  }

  /**
   * Steps along the index a batch at a time: H2 would hold every row of a window function, or of a
   * result from memory, at once. Without an index the keys are streamed.
   */
  @Override
  public void walk(Connection connection, Table table, Column key, int batch, Keys keys)
      throws SQLException {
    if (!Indexes.of(connection, table).lead(key)) {
      GenericDialect.stream(connection, table, key, batch, keys);
      return;
    }
    Optional<String> current = Optional.of("");
    try (Step first = new Step(connection, "SELECT MIN(%1$s), 1 FROM %2$s", table, key, 0);
        Step ahead =
            new Step(
                connection,
                "SELECT %1$s, CASE WHEN %1$s > ? THEN 1 ELSE 0 END FROM %2$s WHERE %1$s >= ?"
                    + " ORDER BY %1$s OFFSET "
                    + batch
                    + " ROWS FETCH FIRST 1 ROW ONLY",
                table,
                key,
                2);
        Step over =
            new Step(connection, "SELECT MIN(%1$s), 1 FROM %2$s WHERE %1$s > ?", table, key, 1)) {
      current = first.from("");
      while (current.isPresent()) {
        Optional<String> next = ahead.from(current.get());
        if (next.isPresent() && !ahead.advanced()) {
          next = over.from(current.get()); // more equal keys than a batch holds
        }
        next.ifPresent(keys::next);
        current = next;
      }
    }
  }

  /** One prepared question for a key further on. */
  private final class Step implements AutoCloseable {
    private final PreparedStatement statement;
    private final Column key;
    private final int parameters;
    private boolean advanced;

    Step(Connection connection, String sql, Table table, Column key, int parameters)
        throws SQLException {
      this.statement = connection.prepareStatement(sql.formatted(key.quoted(), table.quoted()));
      this.key = key;
      this.parameters = parameters;
    }

    Optional<String> from(String text) throws SQLException {
      for (int i = 1; i <= parameters; i++) {
        bind(statement, i, text, key);
      }
      try (ResultSet found = statement.executeQuery()) {
        if (!found.next()) {
          return Optional.empty();
        }
        advanced = found.getInt(2) == 1;
        return Optional.ofNullable(JdbcText.getter(key.jdbcType(), key.typeName()).text(found, 1));
      }
    }

    boolean advanced() {
      return advanced;
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
