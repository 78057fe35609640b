package dev.handover.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What the database says of a table's indexes; for a view, or where it will not say, nothing. */
final class Indexes {
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, String> leading = new HashMap<>();
  private final Map<String, Boolean> unique = new HashMap<>();

  private Indexes() {}

  static Indexes of(Connection connection, Table table) {
    Indexes indexes = new Indexes();
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
        if (index == null || column == null || !whole) {
          continue;
        }
        columns.merge(index, 1, Integer::sum);
        unique.put(index, !found.getBoolean("NON_UNIQUE"));
        if (found.getInt("ORDINAL_POSITION") == 1) {
          leading.put(index, unquoted(column));
        }
      }
    }
  }

  /** Whether the column comes first in an index, so that its order costs no sorting. */
  boolean lead(Column column) {
    return leading.containsValue(column.name());
  }

  /** Whether an index keeps the column's values apart. */
  boolean unique(Column column) {
    return leading.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getValue().equals(column.name())
                    && unique.get(entry.getKey())
                    && columns.get(entry.getKey()) == 1);
  }

  /** PostgreSQL prints an index's column as SQL takes it. */
  private static String unquoted(String column) {
    return column.length() > 1 && column.startsWith("\"") && column.endsWith("\"")
        ? column.substring(1, column.length() - 1).replace("\"\"", "\"")
        : column;
  }
}
