package dev.handover.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Walks the keys along their index, a batch at a time, without holding or sorting any. */
final class KeySteps {
  private final Dialect dialect;
  private final Connection connection;
  private final Scope scope;
  private final Key key;

  KeySteps(Dialect dialect, Connection connection, Scope scope) {
    this.dialect = dialect;
    this.connection = connection;
    this.scope = scope;
    this.key = scope.key();
  }

  void walk(int batch, Dialect.Keys keys) throws SQLException {
    String read = key.read(dialect);
    String beyond = beyond(0, ">");
    String far =
        "SELECT "
            + read
            + ", CASE WHEN "
            + beyond
            + " THEN 1 ELSE 0 END FROM %s WHERE "
            + present(beyond(0, ">="))
            + "%s"
            + order()
            + " LIMIT 1 OFFSET "
            + batch;
    try (Step first = new Step(least(key.present()), 0);
        Step ahead = new Step(far, 2);
        Step over = new Step(least(beyond), 1)) {
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

  /** The least key for which a condition holds. */
  private String least(String condition) {
    if (key.isSingle()) {
      Column only = key.first();
      String least = dialect.read(only, "MIN(" + only.quoted() + ")");
      return "SELECT " + least + ", 1 FROM %s WHERE " + condition + "%s";
    }
    return "SELECT "
        + key.read(dialect)
        + ", 1 FROM %s WHERE "
        + present(condition)
        + "%s"
        + order()
        + " LIMIT 1";
  }

  /** Of a composite key that is beyond another, a part may be absent all the same. */
  private String present(String condition) {
    return key.isSingle() ? condition : condition + " AND " + key.present();
  }

  private String order() {
    return " ORDER BY " + key.order();
  }

  /** That the key is beyond a given one, column by column: so an index is of use everywhere. */
  private String beyond(int at, String last) {
    String column = key.columns().get(at).quoted();
    if (at == key.columns().size() - 1) {
      return column + " " + last + " ?";
    }
    String rest = beyond(at + 1, last);
    return "(" + column + " > ? OR (" + column + " = ? AND " + rest + "))";
  }

  /** One prepared question for a key further on. */
  private final class Step implements AutoCloseable {
    private final PreparedStatement statement;
    private final int conditions;
    private final JdbcText.Getter getter = key.text(dialect);
    private boolean advanced;

    /**
     * @param conditions how often the statement asks for what is beyond a key
     */
    Step(String sql, int conditions) throws SQLException {
      this.statement =
          connection.prepareStatement(sql.formatted(scope.table().quoted(), scope.and()));
      this.conditions = conditions;
    }

    Optional<String> from(String text) throws SQLException {
      int index = 1;
      for (int i = 0; i < conditions; i++) {
        index = bind(index, KeyRange.values(text, scope));
      }
      scope.bind(statement, index);
      try (ResultSet found = statement.executeQuery()) {
        if (!found.next()) {
          return Optional.empty();
        }
        advanced = found.getInt(key.columns().size() + 1) == 1;
        return Optional.ofNullable(getter.text(found, 1));
      }
    }

    private int bind(int index, List<String> values) throws SQLException {
      int next = index;
      for (int i = 0; i < values.size(); i++) {
        dialect.bind(statement, next++, values.get(i), key.columns().get(i));
        if (i < values.size() - 1) {
          dialect.bind(statement, next++, values.get(i), key.columns().get(i));
        }
      }
      return next;
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
