package dev.handover.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Any database whose driver was dropped in: nothing is asked of it but plain SQL and JDBC. It
 * promises no consistent view.
 */
final class GenericDialect implements Dialect {
  @Override
  public Map<String, String> settings(String url) {
    return Map.of();
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try {
      connection.setNetworkTimeout(Runnable::run, SILENCE_SECONDS * 1000);
    } catch (SQLFeatureNotSupportedException | AbstractMethodError e) {
      // An older driver: the operating system's own patience has to do.
      return;
    }
  }

  @Override
  public View take(Connection connection) {
    return new View("none", Optional.empty());
  }

  @Override
  public void join(Connection connection, View view) {
    throw new IllegalStateException("views are not shared");
  }

  @Override
  public List<String> searchPath(Connection connection) throws SQLException {
    boolean schemas = connection.getMetaData().supportsSchemasInDataManipulation();
    return Optional.ofNullable(schemas ? connection.getSchema() : connection.getCatalog())
        .map(List::of)
        .orElse(List.of());
  }

  @Override
  public String limit(int rows) {
    return "";
  }

  @Override
  public void bind(PreparedStatement statement, int index, String text, Column key)
      throws SQLException {
    JdbcText.bind(statement, index, text, key);
  }

  /** In words that every database knows: some compare no rows of values. */
  @Override
  public String among(Key key, int count) {
    if (key.isSingle()) {
      return Dialect.super.among(key, count);
    }
    String equal =
        key.columns().stream()
            .map(column -> column.quoted() + " = ?")
            .collect(Collectors.joining(" AND ", "(", ")"));
    return String.join(" OR ", Collections.nCopies(count, equal));
  }

  @Override
  public Cell cell(int jdbcType, String typeName) {
    return JdbcText.cell(jdbcType, typeName);
  }

  @Override
  public void walk(Connection connection, Scope scope, int batch, Keys keys) throws SQLException {
    stream(this, connection, scope, batch, keys);
  }

  /**
   * Reads every key in order and counts. Two keys that the database holds equal but prints
   * differently may begin two windows, of which the first is then empty: no row is split or lost.
   */
  static void stream(Dialect dialect, Connection connection, Scope scope, int batch, Keys keys)
      throws SQLException {
    Key key = scope.key();
    String sql =
        "SELECT %s FROM %s WHERE %s%s ORDER BY %s"
            .formatted(
                key.read(dialect), scope.table().quoted(), key.present(), scope.and(), key.order());
    JdbcText.Getter getter = key.text(dialect);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH_SIZE);
      scope.bind(statement, 1);
      try (ResultSet found = statement.executeQuery()) {
        String last = "";
        for (long n = 0; found.next(); n++) {
          if (n % batch == 0) {
            String text = getter.text(found, 1);
            if (n > 0 && !text.equals(last)) {
              keys.next(text);
            }
            last = text;
          }
        }
      }
    }
  }
}
