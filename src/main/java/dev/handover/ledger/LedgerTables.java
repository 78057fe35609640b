package dev.handover.ledger;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which tables of a ledger a copy holds, and what their columns are: whatever the migrations made
 * but their own history, Quartz's tables, which a serving hub fills again, and claims of hubs that
 * are gone.
 */
final class LedgerTables {
  private static final Set<String> LEFT_OUT = Set.of("ledger_migration", "case_claim");
  private static final String QUARTZ = "qrtz_";

  private LedgerTables() {}

  /** How a column's values are written. */
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    TIME,
    DAY,
    DECIMAL,
    BYTES
  }

  /**
   * A table.
   *
   * @param columns by name, in the table's order
   * @param counted columns whose next value the database counts by itself
   */
  record Table(String name, Map<String, Kind> columns, Set<String> counted) {}

  /** The tables, each after those that it refers to. */
  static List<Table> of(Connection connection) throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    Map<String, Set<String>> waiting = new TreeMap<>();
    Map<String, Table> tables = new TreeMap<>();
    try (ResultSet found =
        about.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
      while (found.next()) {
        String type = found.getString("TABLE_TYPE");
        String stored = found.getString("TABLE_NAME");
        String name = stored.toLowerCase(Locale.ROOT);
        if (type.endsWith("TABLE") && !type.startsWith("SYSTEM") && isKept(name)) {
          tables.put(name, table(connection, stored));
          waiting.put(name, parents(connection, stored));
        }
      }
    }
    List<Table> ordered = new ArrayList<>();
    Set<String> done = new TreeSet<>();
    while (ordered.size() < tables.size()) {
      int before = ordered.size();
      waiting.forEach(
          (name, parents) -> {
            if (!done.contains(name) && done.containsAll(parents)) {
              ordered.add(tables.get(name));
              done.add(name);
            }
          });
      if (ordered.size() == before) {
        throw new IllegalStateException("tables of the ledger refer to each other in a circle");
      }
    }
    return ordered;
  }

  private static boolean isKept(String name) {
    return !LEFT_OUT.contains(name) && !name.startsWith(QUARTZ);
  }

  private static Set<String> parents(Connection connection, String stored) throws SQLException {
    Set<String> parents = new TreeSet<>();
    try (ResultSet keys =
        connection
            .getMetaData()
            .getImportedKeys(connection.getCatalog(), connection.getSchema(), stored)) {
      while (keys.next()) {
        String parent = keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT);
        if (isKept(parent) && !parent.equalsIgnoreCase(stored)) {
          parents.add(parent);
        }
      }
    }
    return parents;
  }

  private static Table table(Connection connection, String stored) throws SQLException {
    Map<String, Kind> columns = new LinkedHashMap<>();
    Set<String> counted = new TreeSet<>();
    try (ResultSet found =
        connection
            .getMetaData()
            .getColumns(
                connection.getCatalog(), connection.getSchema(), stored.replace("_", "\\_"), "%")) {
      while (found.next()) {
        String name = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
        columns.put(name, kind(found.getInt("DATA_TYPE"), found.getString("TYPE_NAME")));
        if ("YES".equals(found.getString("IS_AUTOINCREMENT"))) {
          counted.add(name);
        }
      }
    }
    return new Table(stored.toLowerCase(Locale.ROOT), columns, counted);
  }

  private static Kind kind(int type, String name) {
    return switch (type) {
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> Kind.NUMBER;
      case Types.BOOLEAN, Types.BIT -> Kind.TRUTH;
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIME;
      case Types.DATE -> Kind.DAY;
      case Types.NUMERIC, Types.DECIMAL -> Kind.DECIMAL;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> Kind.TEXT;
      default -> throw new IllegalStateException("a copy of the ledger knows no type " + name);
    };
  }
}
