package dev.handover.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the database says of a table's indexes; for a view, or where it will not say, nothing. */
final class Indexes {
  /** Stands for what is no column, but an expression over some. */
  private static final String EXPRESSION = "";

  private final Map<String, Map<Integer, String>> columns = new HashMap<>();
  private final Map<String, Boolean> unique = new HashMap<>();

  private Indexes() {}

  static Indexes of(Connection connection, Table table) {
    Indexes indexes = new Indexes();
    if (table.isSelect()) {
      return indexes;
    }
    try {
      indexes.ask(connection, table);
    } catch (SQLException e) {
      // Some drivers refuse the question for a view; it is only asked to go an easier way. A broken
      // connection shows at the next statement.
      return new Indexes();
    }
    return indexes;
  }

  private void ask(Connection connection, Table table) throws SQLException {
    try (ResultSet found =
        connection
            .getMetaData()
            .getIndexInfo(
                table.catalog().orElse(null),
                table.schema().orElse(null),
                table.name(),
                false,
                true)) {
      while (found.next()) {
        String index = found.getString("INDEX_NAME");
        String column = found.getString("COLUMN_NAME");
        boolean whole = found.getString("FILTER_CONDITION") == null;
        if (index == null || !whole) {
          continue;
        }
        columns
            .computeIfAbsent(index, none -> new TreeMap<>())
            .put(found.getInt("ORDINAL_POSITION"), column == null ? EXPRESSION : unquoted(column));
        unique.put(index, !found.getBoolean("NON_UNIQUE"));
      }
    }
  }

  /** Whether the column comes first in an index, so that its order costs no sorting. */
  boolean lead(Column column) {
    return lead(new Key(List.of(column)));
  }

  /** Whether the columns come first in an index, in their order. */
  boolean lead(Key key) {
    List<String> names = key.columns().stream().map(Column::name).toList();
    return columns.values().stream()
        .map(index -> List.copyOf(index.values()))
        .anyMatch(
            index -> index.size() >= names.size() && index.subList(0, names.size()).equals(names));
  }

  /** Whether an index keeps the column's values apart. */
  boolean unique(Column column) {
    return unique(new Key(List.of(column)));
  }

  /** Whether an index over some of the columns keeps what all of them hold apart. */
  boolean unique(Key key) {
    Set<String> names = key.columns().stream().map(Column::name).collect(Collectors.toSet());
    return columns.entrySet().stream()
        .anyMatch(
            index -> unique.get(index.getKey()) && names.containsAll(index.getValue().values()));
  }

  /** PostgreSQL prints an index's column as SQL takes it. */
  private static String unquoted(String column) {
    return column.length() > 1 && column.startsWith("\"") && column.endsWith("\"")
        ? column.substring(1, column.length() - 1).replace("\"\"", "\"")
        : column;
  }
}
