package dev.handover.source;

import dev.handover.record.Composite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** PostgreSQL: shares an exported snapshot among connections, numbers the keys itself. */
final class PostgreSqlDialect implements Dialect {
  /** The session outlives the server's own limits on idle sessions, and obeys ours on queries. */
  private static final String SESSION =
      "SELECT set_config(name, CASE name WHEN 'statement_timeout' THEN '"
          + QUERY_SECONDS * 1000
          + "' WHEN 'TimeZone' THEN 'UTC' ELSE '0' END, false) FROM pg_settings WHERE name IN"
          + " ('TimeZone', 'statement_timeout', 'idle_in_transaction_session_timeout',"
          + " 'idle_session_timeout', 'transaction_timeout')";

  /** SQLStates of servers that speak PostgreSQL's protocol but export no snapshots. */
  private static final Set<String> NO_EXPORT = Set.of("0A000", "42883", "55000");

  /** Parameters that would bring binary values, lose the cursor or allow writing. */
  private static final Pattern UNDOING =
      Pattern.compile(
          "(?<=[?&])(binaryTransfer\\w*|prepareThreshold|preferQueryMode|readOnly\\w*|autosave)=[^&]*",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> SETTINGS =
      Map.of(
          "ApplicationName", "handover",
          "connectTimeout", Integer.toString(CONNECT_SECONDS),
          "loginTimeout", Integer.toString(2 * CONNECT_SECONDS),
          "socketTimeout", Integer.toString(SILENCE_SECONDS),
          "tcpKeepAlive", "true",
          "readOnlyMode", "always",
          "binaryTransfer", "false",
          "logServerErrorDetail", "false");

  @Override
  public String url(String url) {
    return UNDOING.matcher(url).replaceAll("");
  }

  @Override
  public Map<String, String> settings(String url) {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    if (!url.contains("socketFactory=")) {
      settings.put("socketFactory", PostgreSqlSockets.class.getName());
    }
    return settings;
  }

  @Override
  public Map<String, String> patience(Duration silence) {
    return Map.of("socketTimeout", Long.toString(Math.max(1, silence.toSeconds())));
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(SESSION);
    }
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
  }

  @Override
  public View take(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SELECT pg_export_snapshot()")) {
      answer.next();
      String id = answer.getString(1);
      return new View(id, Optional.of(id));
    } catch (SQLException e) {
      if (!NO_EXPORT.contains(e.getSQLState())) {
        throw e;
      }
      connection.rollback();
      return alone(connection);
    }
  }

  private static View alone(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery("SELECT pg_backend_pid() || '-' || extract(epoch FROM now())")) {
      answer.next();
      return new View("postgresql-" + answer.getString(1), Optional.empty());
    }
  }

  @Override
  public void join(Connection connection, View view) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET TRANSACTION SNAPSHOT '" + view.shared().orElseThrow().replace("'", "''") + "'");
    }
  }

  @Override
  public List<String> searchPath(Connection connection) throws SQLException {
    List<String> schemas = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SELECT unnest(current_schemas(false))")) {
      while (answer.next()) {
        schemas.add(answer.getString(1));
      }
    }
    return schemas;
  }

  @Override
  public String limit(int rows) {
    return " FETCH FIRST " + rows + " ROWS ONLY";
  }

  /** Not as plain equality, for which it may choose to hash the whole joined table. */
  @Override
  public String chosen(String key, String subquery) {
    return key + " = ANY (ARRAY(" + subquery + "))";
  }

  @Override
  public String text(String expression) {
    return "CAST(" + expression + " AS text)";
  }

  /** Without a type of its own: the server takes the column's, and with it its collation. */
  @Override
  public void bind(PreparedStatement statement, int index, String text, Column key)
      throws SQLException {
    statement.setObject(index, text, Types.OTHER);
  }

  /** Servers that only speak its protocol, and export no snapshots, may know no COPY either. */
  @Override
  public Optional<Bulk> bulk(View view) {
    return view.shared().map(id -> new PostgreSqlCopy());
  }

  @Override
  public Cell cell(int jdbcType, String typeName) {
    return PostgreSqlCells.of(typeName);
  }

  /** One pass on the server; equal keys share a rank and so never begin two windows. */
  @Override
  public void walk(Connection connection, Scope scope, int batch, Keys keys) throws SQLException {
    Key key = scope.key();
    List<String> texts = new ArrayList<>();
    List<String> named = new ArrayList<>();
    for (Column column : key.columns()) {
      String name = "handover_" + (named.size() + 1); // never one of theirs, which it would hide
      texts.add("CAST(" + name + " AS text)");
      named.add(column.quoted() + " AS " + name);
    }
    String sql =
        "SELECT %s, r FROM (SELECT %s, row_number() OVER w AS n, rank() OVER w AS r FROM %s WHERE"
                .formatted(
                    String.join(", ", texts), String.join(", ", named), scope.table().quoted())
            + " %s%s WINDOW w AS (ORDER BY %s))".formatted(key.present(), scope.and(), key.order())
            + " AS keys WHERE n > 1 AND (n - 1) % ? = 0 ORDER BY n";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH_SIZE);
      statement.setInt(scope.bind(statement, 1), batch);
      long lastRank = 1;
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          long rank = found.getLong(texts.size() + 1);
          if (rank != lastRank) {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= texts.size(); i++) {
              values.add(found.getString(i));
            }
            keys.next(Composite.text(values));
            lastRank = rank;
          }
        }
      }
    }
  }
}
