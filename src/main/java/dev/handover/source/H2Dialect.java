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

  private final Optional<String> staged;

  H2Dialect() {
    staged = Optional.empty();
  }

  /** Of what was copied into a database of our own: the name that tells of what. */
  H2Dialect(String staged) {
    this.staged = Optional.of(staged);
  }

  @Override
  public boolean marksMisread() {
    return staged.isPresent();
  }

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
    String name = staged.orElseGet(() -> "h2-" + UUID.randomUUID().toString().substring(0, 8));
    return new View(name, Optional.empty());
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
  public void walk(Connection connection, Scope scope, int batch, Keys keys) throws SQLException {
    boolean steps = scope.key().isSingle(); // a comparison of whole rows is no index's condition
    if (!steps || !Indexes.of(connection, scope.table()).lead(scope.key())) {
      GenericDialect.stream(this, connection, scope, batch, keys);
      return;
    }
    new KeySteps(this, connection, scope).walk(batch, keys);
  }
}
