package dev.handover.source;

import dev.handover.record.Bounds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What databases do differently; the one place that knows. */
sealed interface Dialect permits PostgreSqlDialect, MariaDbDialect, H2Dialect, GenericDialect {
  /** Rows fetched at once by a cursor. */
  int FETCH_SIZE = 1000;

  int CONNECT_SECONDS = 10;

  /** The longest that one statement may take, planning over a whole table included. */
  int QUERY_SECONDS = 540;

  /** The longest silence on a connection; longer than a query, so that the server speaks first. */
  int SILENCE_SECONDS = 600;

  static Dialect of(String url) {
    String scheme = Address.scheme(url).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "jdbc:postgresql" -> new PostgreSqlDialect();
      case "jdbc:mariadb", "jdbc:mysql" -> new MariaDbDialect();
      case "jdbc:h2" -> new H2Dialect();
      default -> new GenericDialect();
    };
  }

  /** The URL without what would undo this dialect's ways. */
  default String url(String url) {
    return url;
  }

  /** The driver's settings; parameters in the URL win. */
  Map<String, String> settings(String url);

  /** The setting by which the driver gives a connection up that is silent for so long. */
  default Map<String, String> patience(Duration silence) {
    return Map.of();
  }

  /** Whether every table has a column that marks rows which were misread. */
  default boolean marksMisread() {
    return false;
  }

  /** Makes a new connection read only and its reads one transaction. */
  void prepare(Connection connection) throws SQLException;

  /** Lets a prepared connection write, each transaction on the newest rows. */
  default void letWrite(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    connection.setReadOnly(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
  }

  /** Fixes what is seen through this connection from now on. */
  View take(Connection connection) throws SQLException;

  /** Makes another, prepared connection see what the taken view shows. */
  void join(Connection connection, View view) throws SQLException;

  /**
   * The schemas (catalogues, where the database has no schemas) in which an unqualified table is
   * looked for, in order; empty: anywhere.
   */
  List<String> searchPath(Connection connection) throws SQLException;

  /** How many rows at most, as a clause at the end of a query; may be nothing. */
  String limit(int rows);

  /** The clause at the end of a subquery that takes its first row. */
  default String first() {
    return " FETCH FIRST 1 ROWS ONLY";
  }

  /** The condition that a joined table's unique key is the one that a subquery chooses. */
  default String chosen(String key, String subquery) {
    return key + " = (" + subquery + ")";
  }

  /** A value that is no text, as one that compares with texts. */
  default String text(String expression) {
    return "CAST(" + expression + " AS VARCHAR(200))";
  }

  /** A way to read many rows that is cheaper than a cursor, where the database offers one. */
  default Optional<Bulk> bulk(View view) {
    return Optional.empty();
  }

  /** Sets a parameter from a key's text so that the database compares it as it compares the key. */
  void bind(PreparedStatement statement, int index, String text, Column key) throws SQLException;

  /** What is selected for a value of the column, of which the expression is the plain form. */
  default String read(Column column, String expression) {
    return expression;
  }

  /** The type of a result's column that {@link #read} was selected for. */
  default Type type(Column column, ResultSetMetaData described, int index) throws SQLException {
    return new Type(described.getColumnType(index), described.getColumnTypeName(index));
  }

  /** The type of a column of a mapping's own select, in the words of the catalogue. */
  default Type described(ResultSetMetaData described, int index) throws SQLException {
    return new Type(described.getColumnType(index), described.getColumnTypeName(index));
  }

  /** The key as it must be written to be ordered as it is compared. */
  default Column ordered(Column key) {
    return key;
  }

  /** The condition that the key is one of so many, whose values are parameters in their order. */
  default String among(Key key, int count) {
    if (key.isSingle()) {
      return key.first().quoted() + " IN (" + places(count) + ")";
    }
    String row = "(" + places(key.columns().size()) + ")";
    String rows = String.join(", ", Collections.nCopies(count, row));
    return "(" + key.order() + ") IN (" + rows + ")";
  }

  private static String places(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /** How a result's column is copied as canonical text. */
  Cell cell(int jdbcType, String typeName);

  /** How a column of a key that was {@link #read} is got as canonical text. */
  default JdbcText.Getter getter(Column key) {
    return JdbcText.getter(key.jdbcType(), key.typeName());
  }

  /** Lets the database walk the keys in its own order and tells every batch-th. */
  void walk(Connection connection, Scope scope, int batch, Keys keys) throws SQLException;

  /** Whether a column's values are bytes without a text form. */
  default boolean isBinary(int jdbcType, String typeName) {
    return JdbcText.isBinary(jdbcType, typeName);
  }

  /** The storage engine of a table that shows every change at once in spite of the view taken. */
  default Optional<String> engineWithoutViews(Connection connection, Table table)
      throws SQLException {
    return Optional.empty();
  }

  /** An error in the SQLStates that {@link Trouble} knows, without what may hold a value. */
  default SQLException told(SQLException trouble) {
    return trouble;
  }

  /**
   * A value's type.
   *
   * @param jdbc one of {@link java.sql.Types}
   */
  record Type(int jdbc, String name) {}

  /**
   * What a connection sees.
   *
   * @param name as it stands in the manifest
   * @param shared what other connections need to see the same; empty where they cannot
   */
  record View(String name, Optional<String> shared) {}

  /** Reads a statement without parameters. */
  interface Bulk {
    /** Whether a window is read better so than by a cursor. */
    boolean suits(Bounds bounds, Key key);

    /** Tells the server the bounds; the expressions that stand for them in a statement. */
    KeyRange.Values set(Connection connection, KeyRange.Ends ends, Key key) throws SQLException;

    /** A value of the mapping as it stands in such a statement. */
    String literal(Connection connection, String value);

    /** Reads the rows of these statements, which select the same columns, one after the other. */
    void read(Connection connection, List<String> statements, Selection into) throws SQLException;
  }

  /** Takes the first key of each window but the first, in order. */
  interface Keys {
    void next(String text);
  }
}
