package dev.handover.source;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the database itself does with the rows that refer to one which is deleted. */
final class Ties {
  private static final String CHILD = "handover_child";

  private Ties() {}

  /**
   * A foreign key by which the database changes rows of its own accord.
   *
   * @param own whether the rows that refer are the table's own
   * @param onDelete whether it does where a row is deleted
   * @param onUpdate whether it does where a column changes that is referred to
   * @param columns those columns, in small letters
   * @param exists the condition that a row refers
   */
  record Tie(boolean own, boolean onDelete, boolean onUpdate, Set<String> columns, String exists) {
    private Tie and(Set<String> further, String equal) {
      Set<String> all = new LinkedHashSet<>(columns);
      all.addAll(further);
      return new Tie(own, onDelete, onUpdate, all, exists + " AND " + equal);
    }

    private Tie closed() {
      return new Tie(own, onDelete, onUpdate, columns, exists + ")");
    }

    /**
     * Whether it matters to a statement.
     *
     * @param overwritten the columns that change; empty where rows are deleted
     */
    boolean matters(Set<String> overwritten) {
      return overwritten.isEmpty()
          ? onDelete
          : onUpdate
              && overwritten.stream()
                  .anyMatch(column -> columns.contains(column.toLowerCase(Locale.ROOT)));
    }
  }

  /**
   * Those of a table. Where the database refuses to leave references dangling it says so itself.
   */
  static List<Tie> of(Connection connection, Table table) throws SQLException {
    DatabaseMetaData catalogue = connection.getMetaData();
    String quote = Optional.ofNullable(catalogue.getIdentifierQuoteString()).orElse("").strip();
    Map<String, Tie> ties = new LinkedHashMap<>();
    try (ResultSet found =
        catalogue.getExportedKeys(
            table.catalog().orElse(null), table.schema().orElse(null), table.name())) {
      while (found.next()) {
        boolean onDelete = changes(found.getShort("DELETE_RULE"));
        boolean onUpdate = changes(found.getShort("UPDATE_RULE"));
        if (onDelete || onUpdate) {
          Optional<String> where =
              Optional.ofNullable(found.getString("FKTABLE_SCHEM")).or(() -> catalog(found));
          String referring = found.getString("FKTABLE_NAME");
          String child =
              where.map(schema -> quoted(quote, schema) + ".").orElse("")
                  + quoted(quote, referring);
          boolean own =
              referring.equals(table.name()) && where.equals(table.schema().or(table::catalog));
          String column = found.getString("PKCOLUMN_NAME");
          String equal =
              CHILD
                  + "."
                  + quoted(quote, found.getString("FKCOLUMN_NAME"))
                  + " = "
                  + table.alias()
                  + "."
                  + quoted(quote, column);
          String head = "EXISTS (SELECT 1 FROM " + child + " " + CHILD + " WHERE ";
          Set<String> columns = Set.of(column.toLowerCase(Locale.ROOT));
          ties.merge(
              child + "/" + found.getString("FK_NAME"),
              new Tie(own, onDelete, onUpdate, columns, head + equal),
              (all, more) -> all.and(columns, equal));
        }
      }
    }
    return ties.values().stream().map(Tie::closed).toList();
  }

  private static boolean changes(int rule) {
    return rule == DatabaseMetaData.importedKeyCascade
        || rule == DatabaseMetaData.importedKeySetNull
        || rule == DatabaseMetaData.importedKeySetDefault;
  }

  /** Whether a table's rows refer to another's. */
  static boolean refers(Connection connection, Table child, Table parent) throws SQLException {
    try (ResultSet found =
        connection
            .getMetaData()
            .getImportedKeys(
                child.catalog().orElse(null), child.schema().orElse(null), child.name())) {
      while (found.next()) {
        String schema = found.getString("PKTABLE_SCHEM");
        if (found.getString("PKTABLE_NAME").equals(parent.name())
            && (schema == null || parent.schema().filter(schema::equals).isPresent())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<String> catalog(ResultSet found) {
    try {
      return Optional.ofNullable(found.getString("FKTABLE_CAT"));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  private static String quoted(String quote, String name) {
    return quote.isEmpty() ? name : quote + name.replace(quote, quote + quote) + quote;
  }
}
