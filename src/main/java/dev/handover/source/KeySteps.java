package dev.handover.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Walks the keys along their index, a batch at a time, without holding or sorting any. */
final class KeySteps {
  private final Dialect dialect;
  private final Connection connection;
  private final Scope scope;
  private final Column key;

  KeySteps(Dialect dialect, Connection connection, Scope scope) {
    this.dialect = dialect;
    this.connection = connection;
    this.scope = scope;
    this.key = scope.key();
  }

  void walk(int batch, Dialect.Keys keys) throws SQLException {
    String read = dialect.read(key, key.quoted());
    String least =
        "SELECT " + dialect.read(key, "MIN(" + key.quoted() + ")") + ", 1 FROM %2$s WHERE ";
    String far =
        "SELECT "
            + read
            + ", CASE WHEN %1$s > ? THEN 1 ELSE 0 END FROM %2$s WHERE %1$s >= ?%3$s"
            + " ORDER BY %1$s LIMIT 1 OFFSET "
            + batch;
    try (Step first = new Step(least + "%1$s IS NOT NULL%3$s", 0);
        Step ahead = new Step(far, 2);
        Step over = new Step(least + "%1$s > ?%3$s", 1)) {
      Optional<String> current = first.from("");
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
    private final int parameters;
    private boolean advanced;

    Step(String sql, int parameters) throws SQLException {
      this.statement =
          connection.prepareStatement(
              sql.formatted(key.quoted(), scope.table().quoted(), scope.and()));
      this.parameters = parameters;
    }

    Optional<String> from(String text) throws SQLException {
      for (int i = 1; i <= parameters; i++) {
        dialect.bind(statement, i, text, key);
      }
      scope.bind(statement, parameters + 1);
      try (ResultSet found = statement.executeQuery()) {
        if (!found.next()) {
          return Optional.empty();
        }
        advanced = found.getInt(2) == 1;
        return Optional.ofNullable(dialect.getter(key).text(found, 1));
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
