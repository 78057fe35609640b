package dev.handover.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * MariaDB and MySQL, both through MariaDB's driver and its text protocol. The server keeps a view
 * for the one transaction that took it and exports none; readers could only begin at the same
 * moment under a global lock, which no seller's working database should be put under. So the one
 * connection is lent to one at a time.
 */
final class MariaDbDialect implements Dialect {
  private static final Pattern SCHEME =
      Pattern.compile(
          "^jdbc:(?:mysql|mariadb):(?:(?:replication|load-?balance(?:-read)?|sequential):)?",
          Pattern.CASE_INSENSITIVE);

  /**
   * Parameters that would bring other texts, lose the cursor, the time zone or the session, write,
   * or let the server ask for files. Another driver's word for "TLS if you like" is not understood.
   */
  private static final Pattern UNDOING =
      Pattern.compile(
          "(?<=[?&])((sessionVariables|initSql|useServerPrepStmts|transformedBitIsBoolean"
              + "|yearIsDateType|autocommit|allowMultiQueries|createDatabaseIfNotExist"
              + "|allowLocalInfile|defaultFetchSize|oldModeNoPrecisionTimestamp|transactionReplay\\w*"
              + "|transactionIsolation|useCatalogTerm|databaseTerm|null(Database|Catalog)MeansCurrent"
              + "|useMysqlMetadata|(server|connection)?TimeZone|forceConnectionTimeZoneToSession"
              + "|preserveInstants|uuidAsString|dumpQueriesOnException|include\\w+DeadlockExceptions"
              + "|connectionCollation|permitRedirect)=[^&]*|sslMode=PREFERRED(?=&|$))",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String url(String url) {
    // The words for several hosts would reconnect behind our back, to a session that has no view.
    String plain = SCHEME.matcher(url).replaceFirst("jdbc:mariadb:");
    return UNDOING.matcher(plain).replaceAll("");
  }

  @Override
  public Map<String, String> settings(String url) {
    return Map.of(
        "connectTimeout", Integer.toString(CONNECT_SECONDS * 1000),
        "socketTimeout", Integer.toString(SILENCE_SECONDS * 1000),
        "tcpKeepAlive", "true",
        "useServerPrepStmts", "false",
        "yearIsDateType", "false",
        "allowLocalInfile", "false",
        "connectionAttributes", "program_name:handover");
  }

  @Override
  public Map<String, String> patience(Duration silence) {
    return Map.of("socketTimeout", Long.toString(Math.max(1, silence.toMillis())));
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    MariaDbSession.set(connection);
    connection.setAutoCommit(false);
  }

  /**
   * Under the level that every way of writing the server's log allows: what a transaction sees is
   * fixed by its first read, which comes after its locks. A column that may not be empty refuses to
   * become so instead of becoming something else.
   */
  @Override
  public void letWrite(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ WRITE");
      statement.execute("SET SESSION sql_mode = CONCAT(@@SESSION.sql_mode, ',STRICT_ALL_TABLES')");
    }
    connection.setAutoCommit(false);
  }

  @Override
  public View take(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    }
    return new View("mariadb-" + UUID.randomUUID().toString().substring(0, 8), Optional.empty());
  }

  @Override
  public void join(Connection connection, View view) {
    throw new IllegalStateException("views are not shared");
  }

  @Override
  public List<String> searchPath(Connection connection) throws SQLException {
    return Optional.ofNullable(connection.getCatalog()).map(List::of).orElse(List.of());
  }

  @Override
  public String limit(int rows) {
    return " LIMIT " + rows;
  }

  @Override
  public String first() {
    return limit(1);
  }

  /** Unlike a cast, this lets the other side say how texts are compared. */
  @Override
  public String text(String expression) {
    return "CONCAT(" + expression + ")";
  }

  @Override
  public void bind(PreparedStatement statement, int index, String text, Column key)
      throws SQLException {
    MariaDbCells.bind(statement, index, text, key);
  }

  @Override
  public String read(Column column, String expression) {
    return MariaDbCells.read(column.typeName(), expression);
  }

  /** As the catalogue has it: the result no longer knows it where the value was cast. */
  @Override
  public Type type(Column column, ResultSetMetaData described, int index) {
    return new Type(column.jdbcType(), column.typeName());
  }

  /** The driver tells an enumeration from other texts in the catalogue only. */
  @Override
  public Type described(ResultSetMetaData described, int index) throws SQLException {
    String name = described.getColumnTypeName(index);
    String known =
        switch (MariaDbCells.word(name)) {
          case "CHAR" -> "ENUM, SET or CHAR";
          case "INTEGER" -> name.toUpperCase(Locale.ROOT).replace("INTEGER", "INT");
          default -> name;
        };
    return new Type(described.getColumnType(index), known);
  }

  /**
   * Values of an enumeration stand in the order of their declaration but are compared as text: as a
   * key they are text altogether. Bits are a number.
   */
  @Override
  public Column ordered(Column key) {
    return switch (MariaDbCells.word(key.typeName())) {
      case "ENUM", "SET" -> key.as("CAST(" + key.quoted() + " AS CHAR)");
      case "BIT" -> key.as("(" + key.quoted() + " + 0)");
      default -> key;
    };
  }

  @Override
  public Cell cell(int jdbcType, String typeName) {
    return MariaDbCells.cell(typeName);
  }

  @Override
  public JdbcText.Getter getter(Column column) {
    return MariaDbCells.getter(column.typeName());
  }

  @Override
  public boolean isBinary(int jdbcType, String typeName) {
    return MariaDbCells.isBinary(typeName);
  }

  /** Tables of such an engine show every change at once, whatever the transaction. */
  @Override
  public Optional<String> engineWithoutViews(Connection connection, Table table)
      throws SQLException {
    String sql =
        "SELECT t.ENGINE FROM information_schema.TABLES t LEFT JOIN information_schema.ENGINES e ON"
            + " e.ENGINE = t.ENGINE WHERE t.TABLE_SCHEMA = ? AND t.TABLE_NAME = ? AND t.ENGINE IS NOT"
            + " NULL AND COALESCE(e.TRANSACTIONS, 'NO') <> 'YES'";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table.catalog().orElse(""));
      statement.setString(2, table.name());
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
      }
    }
  }

  @Override
  public SQLException told(SQLException trouble) {
    return MariaDbErrors.told(trouble);
  }

  /**
   * Steps along an index where there is one: numbering the keys would write them all to the
   * server's temporary files. The keys are told when the last of them is known, because the driver
   * would load the rest of a result as soon as another statement is run.
   */
  @Override
  public void walk(Connection connection, Scope scope, int batch, Keys keys) throws SQLException {
    Key key = scope.key();
    boolean plain =
        key.columns().stream()
            .allMatch(each -> each.quoted().equals(scope.table().require(each.name()).quoted()));
    boolean text = // has an index on beginnings only
        key.columns().stream().anyMatch(each -> each.jdbcType() == Types.LONGVARCHAR);
    if (plain && !text && Indexes.of(connection, scope.table()).lead(key)) {
      new KeySteps(this, connection, scope).walk(batch, keys);
      return;
    }
    List<String> found = new ArrayList<>();
    try {
      number(connection, scope, batch, found::add);
    } catch (SQLException e) {
      if (!"42000".equals(e.getSQLState())) {
        throw e;
      }
      // A server from before window functions (MySQL 5, MariaDB 10.1) takes OVER for a mistake.
      found.clear();
      GenericDialect.stream(this, connection, scope, batch, found::add);
    }
    found.forEach(keys::next);
  }

  /** One pass on the server; equal keys share a rank and so never begin two windows. */
  private void number(Connection connection, Scope scope, int batch, Keys keys)
      throws SQLException {
    Key key = scope.key();
    List<Column> numbered = new ArrayList<>();
    List<String> named = new ArrayList<>();
    for (Column column : key.columns()) {
      String name = "handover_" + (named.size() + 1); // never one of theirs, which it would hide
      numbered.add(column.as(name));
      named.add(column.quoted() + " AS " + name);
    }
    String sql =
        "SELECT %1$s, r FROM (SELECT %2$s, ROW_NUMBER() OVER (ORDER BY %3$s) AS n, RANK() OVER"
                .formatted(new Key(numbered).read(this), String.join(", ", named), key.order())
            + " (ORDER BY %1$s) AS r FROM %2$s WHERE %3$s%4$s) AS numbered"
                .formatted(key.order(), scope.table().quoted(), key.present(), scope.and())
            + " WHERE n > 1 AND (n - 1) %% %1$d = 0 ORDER BY n".formatted(batch);
    JdbcText.Getter getter = key.text(this);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH_SIZE);
      scope.bind(statement, 1);
      long lastRank = 1;
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          long rank = found.getLong(numbered.size() + 1);
          if (rank != lastRank) {
            keys.next(getter.text(found, 1));
            lastRank = rank;
          }
        }
      }
    }
  }
}
