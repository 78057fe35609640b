package dev.handover.source;

import dev.handover.record.Composite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What keeps a table's records apart: columns as the database orders and compares them. */
record Key(List<Column> columns) {
  Key {
    columns = List.copyOf(columns);
  }

  /** The columns that a mapping names as key. */
  static Key of(Table table, String name) {
    return new Key(Composite.columns(name).stream().map(table::require).toList());
  }

  boolean isSingle() {
    return columns.size() == 1;
  }

  Column first() {
    return columns.get(0);
  }

  /** What its records are ordered by. */
  String order() {
    return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
  }

  /** The condition that it is there. */
  String present() {
    return columns.stream()
        .map(column -> column.quoted() + " IS NOT NULL")
        .collect(Collectors.joining(" AND "));
  }

  /** What is selected of it, to be got by {@link #text}. */
  String read(Dialect dialect) {
    return columns.stream()
        .map(column -> dialect.read(column, column.quoted()))
        .collect(Collectors.joining(", "));
  }

  /** Gets the key, which is there, from a row whose first columns were {@link #read}. */
  JdbcText.Getter text(Dialect dialect) {
    if (isSingle()) {
      return dialect.getter(first());
    }
    List<JdbcText.Getter> getters = columns.stream().map(dialect::getter).toList();
    return (from, index) -> joined(getters, from, index);
  }

  private static String joined(List<JdbcText.Getter> getters, ResultSet from, int index)
      throws SQLException {
    List<String> values = new ArrayList<>(getters.size());
    for (JdbcText.Getter getter : getters) {
      values.add(getter.text(from, index + values.size()));
    }
    return Composite.text(values);
  }
}
