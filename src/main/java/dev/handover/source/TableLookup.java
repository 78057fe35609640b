package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a table or view as a mapping writes it ({@code guests}, {@code crm.guests}, {@code
 * "Odd.Name"}) among what the database's own catalogue lists; asks for no right to any column.
 */
final class TableLookup {
  private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([^.\"]+)");

  private final Connection connection;
  private final DatabaseMetaData catalogue;
  private final Dialect dialect;
  private final boolean schemas;
  private final String quote;

  TableLookup(Connection connection, Dialect dialect) throws SQLException {
    this.connection = connection;
    this.catalogue = connection.getMetaData();
    this.dialect = dialect;
    this.schemas = catalogue.supportsSchemasInDataManipulation();
    this.quote =
        Optional.ofNullable(catalogue.getIdentifierQuoteString()).map(String::strip).orElse("");
  }

  /** The table, or nothing where there is none of that name in the place where it is looked for. */
  Optional<Table> find(String written) throws SQLException {
    List<String> parts = parts(written);
    String name = parts.get(parts.size() - 1);
    Optional<String> qualifier =
        parts.size() > 1 ? Optional.of(parts.get(parts.size() - 2)) : Optional.empty();
    String near = schemas ? connection.getCatalog() : qualifier.orElse(connection.getCatalog());
    List<Table> named =
        candidates(written, near, name).stream()
            .filter(table -> place(table).equals(qualifier) || qualifier.isEmpty())
            .toList();
    if (named.isEmpty() && qualifier.isPresent()) {
      named =
          candidates(written, schemas ? near : null, name).stream()
              .filter(table -> place(table).orElse("").equalsIgnoreCase(qualifier.get()))
              .toList();
    }
    List<Table> visible = qualifier.isPresent() ? named : onPath(named);
    List<Table> exact = visible.stream().filter(table -> table.name().equals(name)).toList();
    return single(written, exact.isEmpty() ? visible : exact);
  }

  /** The rows of a mapping's own select, which the database describes without any. */
  Table of(Mapping.Select select) throws SQLException {
    String alias = Mapping.Select.ALIAS;
    String quoted = "(" + select.sql() + ") " + alias;
    String none = "SELECT * FROM " + quoted + " WHERE 1 = 0";
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(none);
        ResultSet rows = statement.executeQuery()) {
      ResultSetMetaData described = rows.getMetaData();
      for (int i = 1; i <= described.getColumnCount(); i++) {
        String name = described.getColumnLabel(i);
        Dialect.Type type = dialect.described(described, i);
        // Some drivers say of an outer join's column what holds for its table alone.
        columns.add(new Column(name, quoted(name), type.jdbc(), type.name(), true));
      }
    }
    return new Table(
        alias, quoted, alias, Optional.empty(), Optional.empty(), alias, columns, true);
  }

  private Optional<String> place(Table table) {
    return schemas ? table.schema() : table.catalog();
  }

  private List<Table> onPath(List<Table> tables) throws SQLException {
    List<String> path = dialect.searchPath(connection);
    for (String schema : path) {
      List<Table> there =
          tables.stream().filter(table -> place(table).equals(Optional.of(schema))).toList();
      if (!there.isEmpty()) {
        return there;
      }
    }
    return path.isEmpty() ? tables : List.of();
  }

  private static Optional<Table> single(String written, List<Table> tables) {
    if (tables.size() > 1) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-06",
          "table "
              + written
              + " is there more than once ("
              + String.join(", ", tables.stream().map(Table::quoted).toList())
              + "); write from.table with its schema, as the database stores it");
    }
    return tables.stream().findFirst();
  }

  /**
   * Tables that are named so, in any schema: as written, in upper or lower case, or in any case.
   *
   * @param catalog null: in any
   */
  private List<Table> candidates(String written, String catalog, String name) throws SQLException {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(name);
    spellings.add(name.toUpperCase(Locale.ROOT));
    spellings.add(name.toLowerCase(Locale.ROOT));
    List<Table> found = new ArrayList<>();
    for (String spelling : spellings) {
      found.addAll(described(written, catalog, spelling));
    }
    if (found.isEmpty()) {
      for (String spelling : anyCase(catalog, name)) {
        found.addAll(described(written, catalog, spelling));
      }
    }
    return found;
  }

  private Set<String> anyCase(String catalog, String name) throws SQLException {
    Set<String> spellings = new LinkedHashSet<>();
    try (ResultSet found = catalogue.getTables(catalog, null, "%", null)) {
      while (found.next()) {
        String spelling = found.getString("TABLE_NAME");
        if (spelling.equalsIgnoreCase(name)) {
          spellings.add(spelling);
        }
      }
    }
    return spellings;
  }

  private record Place(Optional<String> catalog, Optional<String> schema) {}

  /** A name is a pattern to the catalogue, so that others may answer too: they are left out. */
  private List<Table> described(String written, String catalog, String name) throws SQLException {
    Map<Place, List<Column>> places = new LinkedHashMap<>();
    try (ResultSet found = catalogue.getColumns(catalog, null, name, "%")) {
      while (found.next()) {
        if (name.equals(found.getString("TABLE_NAME"))) {
          Place place =
              new Place(
                  Optional.ofNullable(found.getString("TABLE_CAT")),
                  Optional.ofNullable(found.getString("TABLE_SCHEM")));
          places.computeIfAbsent(place, none -> new ArrayList<>()).add(column(found));
        }
      }
    }
    List<Table> tables = new ArrayList<>();
    places.forEach((place, columns) -> tables.add(table(written, place, name, columns)));
    return tables;
  }

  private Table table(String written, Place place, String name, List<Column> columns) {
    String prefix =
        (schemas ? place.schema() : place.catalog())
            .filter(qualifier -> !qualifier.isEmpty())
            .map(qualifier -> quoted(qualifier) + ".")
            .orElse("");
    return new Table(
        written,
        prefix + quoted(name),
        quoted(name),
        place.catalog(),
        place.schema(),
        name,
        columns,
        false);
  }

  private Column column(ResultSet found) throws SQLException {
    String name = found.getString("COLUMN_NAME");
    return new Column(
        name,
        quoted(name),
        found.getInt("DATA_TYPE"),
        Objects.requireNonNullElse(found.getString("TYPE_NAME"), ""),
        found.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls);
  }

  private String quoted(String identifier) {
    return quote.isEmpty() ? identifier : quote + identifier.replace(quote, quote + quote) + quote;
  }

  /** Splits at dots outside quotes. */
  static List<String> parts(String written) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(written);
    int at = 0;
    while (matcher.find(at) && matcher.start() == at) {
      parts.add(
          matcher.group(1) != null ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2));
      at = matcher.end();
      if (at == written.length()) {
        return parts;
      }
      if (written.charAt(at) != '.') {
        break;
      }
      at++;
    }
    throw new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-SRC-06",
        "from.table "
            + written
            + " is no table's name; write name or schema.name, odd parts in double quotes");
  }
}
