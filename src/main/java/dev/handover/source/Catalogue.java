package dev.handover.source;

import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import dev.handover.record.UnavailableException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a source has, before any mapping names it: its tables by the database's own catalogue, and a
 * few rows of each. Reads only; one connection, for one thread.
 */
public final class Catalogue implements AutoCloseable {
  /** A look at one table must not take longer, whatever a view does. */
  private static final int SECONDS = 60;

  private final JdbcSource source;
  private final Dialect dialect;
  private final Connection connection;
  private final Map<Map.Entry<String, String>, Table> tables = new HashMap<>();
  private final List<String> left = new ArrayList<>();

  Catalogue(JdbcSource source) {
    this.source = source;
    this.dialect = source.dialect();
    this.connection = source.connect();
  }

  /**
   * A few rows of one table.
   *
   * @param rows of the columns that have a text form
   * @param whole whether these are all its rows
   */
  public record Sample(Rows rows, boolean whole) {}

  /** Scheme, host and database; never the whole URL. */
  public String address() {
    return source.address();
  }

  /** What was left out because it is the database's or a tool's own, once {@link #tables} asked. */
  public List<String> systemTables() {
    return List.copyOf(left);
  }

  /**
   * The tables by schema and name.
   *
   * @param views whether views are wanted, too
   */
  public List<CatalogueTable> tables(boolean views) {
    try {
      DatabaseMetaData meta = connection.getMetaData();
      boolean schemas = meta.supportsSchemasInDataManipulation();
      TableLookup lookup = new TableLookup(connection, dialect);
      List<String> path = dialect.searchPath(connection);
      List<CatalogueTable> described = new ArrayList<>();
      for (Listed each : listed(meta, schemas, views)) {
        String quoted = quoted(each.place) + "." + quoted(each.name);
        Optional<Table> found = lookup.find(each.place.isEmpty() ? quoted(each.name) : quoted);
        if (found.isPresent()) {
          described.add(describe(meta, each, found.get(), path));
        }
      }
      connection.rollback();
      return described;
    } catch (SQLException e) {
      throw source.trouble(e, "listing tables");
    }
  }

  private record Listed(String place, String name, boolean view, String comment) {}

  private List<Listed> listed(DatabaseMetaData meta, boolean schemas, boolean views)
      throws SQLException {
    List<Listed> listed = new ArrayList<>();
    try (ResultSet found = meta.getTables(connection.getCatalog(), null, "%", null)) {
      while (found.next()) {
        String place = Objects.toString(found.getString(schemas ? "TABLE_SCHEM" : "TABLE_CAT"), "");
        String name = found.getString("TABLE_NAME");
        String type = Objects.toString(found.getString("TABLE_TYPE"), "");
        boolean view = type.contains("VIEW");
        boolean table = type.contains("TABLE") && !type.contains("SYSTEM");
        boolean ours = dialect.marksMisread() && Staging.isOurs(name);
        if (ours || SystemTables.owns(place)) {
          continue;
        }
        if (table && SystemTables.isOfATool(name)) {
          left.add(name);
        } else if (table || (view && views)) {
          listed.add(
              new Listed(place, name, view, Objects.toString(found.getString("REMARKS"), "")));
        }
      }
    }
    return listed;
  }

  private CatalogueTable describe(
      DatabaseMetaData meta, Listed listed, Table table, List<String> path) throws SQLException {
    String catalog = table.catalog().orElse(null);
    String schema = table.schema().orElse(null);
    Map<String, String> comments = comments(meta, catalog, schema, table.name());
    Indexes indexes = listed.view ? null : Indexes.of(connection, table);
    List<CatalogueTable.Column> columns = new ArrayList<>();
    for (Column each : table.columns()) {
      if (!(dialect.marksMisread() && Staging.isOurs(each.name()))) {
        columns.add(
            new CatalogueTable.Column(
                each.name(),
                comments.getOrDefault(each.name(), ""),
                form(each),
                each.typeName(),
                each.nullable(),
                indexes != null && indexes.unique(each)));
      }
    }
    List<String> key = listed.view ? List.of() : key(meta, catalog, schema, table.name());
    List<CatalogueTable.Reference> references =
        listed.view ? List.of() : references(meta, catalog, schema, table.name());
    boolean near = path.isEmpty() || path.contains(listed.place) || listed.place.isEmpty();
    CatalogueTable described =
        new CatalogueTable(
            listed.place,
            table.name(),
            near ? table.name() : listed.place + "." + table.name(),
            listed.view,
            listed.comment,
            columns,
            key,
            references);
    tables.put(described.place(), table);
    return described;
  }

  private static Map<String, String> comments(
      DatabaseMetaData meta, String catalog, String schema, String table) throws SQLException {
    Map<String, String> comments = new HashMap<>();
    try (ResultSet found = meta.getColumns(catalog, schema, table, "%")) {
      while (found.next()) {
        if (table.equals(found.getString("TABLE_NAME"))) {
          comments.put(
              found.getString("COLUMN_NAME"), Objects.toString(found.getString("REMARKS"), ""));
        }
      }
    }
    return comments;
  }

  private static List<String> key(
      DatabaseMetaData meta, String catalog, String schema, String table) throws SQLException {
    Map<Integer, String> key = new java.util.TreeMap<>();
    try (ResultSet found = meta.getPrimaryKeys(catalog, schema, table)) {
      while (found.next()) {
        key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(key.values());
  }

  private static List<CatalogueTable.Reference> references(
      DatabaseMetaData meta, String catalog, String schema, String table) throws SQLException {
    Map<String, List<CatalogueTable.Reference>> byName = new LinkedHashMap<>();
    int nameless = 0;
    try (ResultSet found = meta.getImportedKeys(catalog, schema, table)) {
      while (found.next()) {
        nameless += found.getInt("KEY_SEQ") == 1 ? 1 : 0;
        String name = Objects.toString(found.getString("FK_NAME"), "#" + nameless);
        byName
            .computeIfAbsent(name, none -> new ArrayList<>())
            .add(
                new CatalogueTable.Reference(
                    found.getString("FKCOLUMN_NAME"),
                    found.getString("PKTABLE_NAME"),
                    found.getString("PKCOLUMN_NAME")));
      }
    }
    return byName.values().stream().filter(each -> each.size() == 1).map(e -> e.get(0)).toList();
  }

  private CatalogueTable.Form form(Column column) {
    if (dialect.isBinary(column.jdbcType(), column.typeName())) {
      return CatalogueTable.Form.BYTES;
    }
    return switch (column.jdbcType()) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> CatalogueTable.Form.WHOLE;
      case Types.DECIMAL, Types.NUMERIC, Types.REAL, Types.FLOAT, Types.DOUBLE ->
          CatalogueTable.Form.DECIMAL;
      case Types.BOOLEAN, Types.BIT -> CatalogueTable.Form.TRUTH;
      case Types.DATE -> CatalogueTable.Form.DAY;
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> CatalogueTable.Form.MOMENT;
      case Types.TIME, Types.TIME_WITH_TIMEZONE -> CatalogueTable.Form.TIME;
      case Types.CHAR, Types.NCHAR, Types.VARCHAR, Types.NVARCHAR -> CatalogueTable.Form.TEXT;
      case Types.LONGVARCHAR, Types.LONGNVARCHAR, Types.CLOB, Types.NCLOB ->
          CatalogueTable.Form.TEXT;
      default -> CatalogueTable.Form.OTHER;
    };
  }

  /**
   * A few rows: the first, and where the key is a number in an index, as many spread over the rest.
   *
   * @throws HandoverException what the database says against it; unavailable only where the
   *     connection is gone, so that another table may still be asked
   */
  public Sample sample(CatalogueTable table, int most) {
    Table found = tables.get(table.place());
    try {
      Sample sample = new CatalogueSample(dialect, connection, found, SECONDS).take(most);
      connection.rollback();
      return sample;
    } catch (SQLException e) {
      throw refused(e, "reading some rows of table " + table.written());
    }
  }

  /**
   * How many of these values a column holds; each is looked for by itself, so that an index does.
   */
  public int known(CatalogueTable table, String column, Collection<String> values) {
    Table found = tables.get(table.place());
    Column asked = found.require(column);
    String sql = "SELECT 1 FROM %s WHERE %s = ?".formatted(found.quoted(), asked.quoted());
    int known = 0;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(SECONDS);
      statement.setMaxRows(1);
      for (String value : values) {
        try {
          dialect.bind(statement, 1, value, asked);
        } catch (NumberFormatException e) {
          continue; // a text that is no number is no number's equal
        }
        try (ResultSet row = statement.executeQuery()) {
          known += row.next() ? 1 : 0;
        }
      }
      connection.rollback();
      return known;
    } catch (SQLException e) {
      refused(e, "comparing keys");
      return known;
    }
  }

  /** Whether the column's values are quickly looked up. */
  public boolean isIndexed(CatalogueTable table, String column) {
    Table found = tables.get(table.place());
    return !table.isView()
        && found
            .column(column)
            .filter(each -> Indexes.of(connection, found).lead(each))
            .isPresent();
  }

  /** An error of one statement leaves the connection usable, or else all ends. */
  private HandoverException refused(SQLException e, String doing) {
    HandoverException trouble = source.trouble(e, doing);
    boolean usable;
    try {
      connection.rollback();
      usable = connection.isValid(Dialect.CONNECT_SECONDS);
    } catch (SQLException broken) {
      usable = false;
    }
    if (!usable) {
      throw trouble instanceof UnavailableException ? trouble : source.trouble(e, doing);
    }
    return trouble;
  }

  static void patient(Statement statement, int seconds) throws SQLException {
    statement.setQueryTimeout(seconds);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() {
    JdbcSource.close(connection);
  }
}
