package dev.handover.source;

import dev.handover.mapping.FieldType;
import dev.handover.mapping.Mapping;
import dev.handover.record.Composite;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.source.Drift.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a mapping with the source's catalogue, then asks the very query without any row. */
final class Inspection {
  private final JdbcSource source;
  private final Connection connection;
  private final Mapping mapping;
  private final List<Drift> drifts = new ArrayList<>();
  private final Map<String, String> types = new LinkedHashMap<>();

  Inspection(JdbcSource source, Connection connection, Mapping mapping) {
    this.source = source;
    this.connection = connection;
    this.mapping = mapping;
  }

  static String noTable(String table, String address) {
    return "table "
        + table
        + " is not at "
        + address
        + " (or not on the user's search path); mend `table` in the mapping, or write schema.table";
  }

  static HandoverException binary(Tables tables, String column, String typeName) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-SRC-10", binaryText(tables, column, typeName));
  }

  private static String binaryText(Tables tables, String column, String typeName) {
    return place(tables, column)
        + " holds bytes ("
        + typeName
        + ") that have no text form; withhold it in the mapping";
  }

  private static String place(Tables tables, String column) {
    Tables.Name name = Tables.Name.of(column);
    return "table " + tables.byAlias().get(name.alias()).written() + ": column " + name.column();
  }

  List<Drift> drifts() throws SQLException {
    Map<String, Table> found = found();
    if (!drifts.isEmpty()) {
      return List.copyOf(drifts);
    }
    Tables tables =
        Tables.of(
            mapping,
            found.get(main()),
            found::get,
            (table, key) -> Indexes.of(connection, table).unique(key));
    NamedColumns named = new NamedColumns(mapping, tables);
    for (String column : named.required()) {
      if (tables.column(column).isEmpty()) {
        add(Kind.MISSING, column, missing(tables, column));
      }
    }
    if (understood()) {
      Optional<Condition> deleted = Query.deleted(mapping);
      tables.byAlias().keySet().forEach(alias -> unnamed(tables, named, alias, deleted));
    }
    if (Composite.columns(mapping.from().key()).stream()
        .allMatch(column -> tables.main().column(column).isPresent())) {
      key(tables.main(), Key.of(tables.main(), mapping.from().key()));
    }
    tables.joins().stream().filter(Tables.Joined::doubtful).forEach(this::doubtful);
    for (Table table : found.values()) {
      source
          .dialect()
          .engineWithoutViews(connection, table)
          .ifPresent(engine -> add(Kind.NO_VIEW, "", noView(table, engine)));
    }
    if (drifts.stream().noneMatch(Drift::stops)) {
      ask(tables, named.read());
    }
    return List.copyOf(drifts);
  }

  /** The types of the named columns, once the drifts were looked for. */
  Map<String, String> types() {
    return types;
  }

  /** Every table that the mapping names, by the name it has there. */
  private Map<String, Table> found() throws SQLException {
    Set<String> written = new LinkedHashSet<>();
    TableLookup lookup = new TableLookup(connection, source.dialect());
    Map<String, Table> found = new LinkedHashMap<>();
    if (mapping.from().select().isPresent()) {
      select(lookup, mapping.from().select().get(), found);
    } else {
      written.add(mapping.from().table());
    }
    for (Mapping.Join join : mapping.from().joins()) {
      written.add(join.table());
      join.through().ifPresent(through -> written.add(through.table()));
    }
    for (String name : written) {
      Optional<Table> table = lookup.find(name);
      table.ifPresent(there -> found.put(name, there));
      if (table.isEmpty()) {
        add(Kind.NOT_A_TABLE, "", noTable(name, source.address()));
      }
    }
    return found;
  }

  /** What the main table is found under: no table is called like a select. */
  private String main() {
    return mapping.from().select().map(Mapping.Select::sql).orElse(mapping.from().table());
  }

  private void select(TableLookup lookup, Mapping.Select select, Map<String, Table> found)
      throws SQLException {
    try {
      found.put(main(), lookup.of(select));
    } catch (SQLException e) {
      HandoverException trouble =
          source.trouble(e, "asking for the columns of `sql` of " + mapping.entity());
      if (trouble.exitCode() != ExitCode.CONFIGURATION) {
        throw e;
      }
      connection.rollback();
      add(Kind.UNREADABLE, "", trouble.getMessage());
    }
  }

  private static String missing(Tables tables, String column) {
    Tables.Name name = Tables.Name.of(column);
    return tables
            .table(name.alias())
            .map(table -> "table " + table.written() + " has no column " + name.column())
            .orElse("column " + column + ": no join is called " + name.alias())
        + " (or several, differing in case); mend the mapping";
  }

  private static String noView(Table table, String engine) {
    return "table "
        + table.written()
        + " is kept by "
        + engine
        + ", which knows no consistent view: rows that change while a run reads may be missed or"
        + " read in two states; freeze the table for the run, or convert it to a transactional"
        + " engine";
  }

  /** Whether the SQL that the mapping holds is what it should be. */
  private boolean understood() {
    try {
      Query.deleted(mapping);
      mapping.from().joins().forEach(join -> JoinSql.conditions(mapping, join));
      return true;
    } catch (HandoverException e) {
      add(Kind.UNREADABLE, "", e.getMessage());
      return false;
    }
  }

  private void unnamed(
      Tables tables, NamedColumns named, String alias, Optional<Condition> deleted) {
    for (Column column : named.unnamed(alias, deleted)) {
      String written = alias.isEmpty() ? column.name() : alias + "." + column.name();
      add(
          Kind.NEW,
          written,
          place(tables, written)
              + " is neither carried nor withheld and so is not read; add "
              + (alias.isEmpty() ? "it" : written)
              + " to the mapping of "
              + mapping.entity());
    }
  }

  private void key(Table table, Key key) {
    String where = "table " + table.written() + ": key " + mapping.from().key();
    if (!table.isSelect() && key.columns().stream().anyMatch(Column::nullable)) {
      add(
          Kind.KEY_NULLABLE,
          mapping.from().key(),
          where + " may be absent; records without a key go to quarantine");
    }
    if (!table.isSelect() && !Indexes.of(connection, table).unique(key)) {
      add(
          Kind.KEY_NOT_UNIQUE,
          mapping.from().key(),
          where + " is not kept unique by an index; two records may share a reference");
    }
  }

  private void doubtful(Tables.Joined each) {
    add(
        Kind.KEY_NOT_UNIQUE,
        each.join().alias() + "." + each.join().key(),
        "table "
            + each.table().written()
            + ": key "
            + each.join().key()
            + " is not kept unique by an index; a run stops at the first row that shares it");
  }

  /** Finds out what only the database can tell: rights, conditions, the columns' base types. */
  private void ask(Tables tables, List<String> named) throws SQLException {
    Query query;
    try {
      query = Query.ofEverything(source.dialect(), tables, mapping, named);
    } catch (HandoverException e) {
      add(Kind.UNREADABLE, "", e.getMessage()); // a tenant that cannot be
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(query.sql("1 = 0", false, ""))) {
      query.scope().bind(statement, 1);
      try (ResultSet none = statement.executeQuery()) {
        ResultSetMetaData described = none.getMetaData();
        for (int i = 0; i < named.size(); i++) {
          Column column = tables.require(named.get(i));
          Dialect.Type type = source.dialect().type(column, described, i + 1);
          types.put(named.get(i), type.name());
          type(tables, named.get(i), type.jdbc(), type.name());
        }
      }
    } catch (SQLException e) {
      HandoverException trouble =
          source.trouble(e, "asking for the columns of " + mapping.entity());
      if (trouble.exitCode() != ExitCode.CONFIGURATION) {
        throw e;
      }
      add(Kind.UNREADABLE, "", trouble.getMessage());
    }
  }

  private void type(Tables tables, String column, int jdbcType, String typeName) {
    if (source.dialect().isBinary(jdbcType, typeName)) {
      add(Kind.NOT_CARRIABLE, column, binaryText(tables, column, typeName));
      return;
    }
    for (Mapping.Field field : mapping.carry()) {
      if (field.columns().contains(column)
          && field.clean().stream().noneMatch(Inspection::rewrites)
          && !fits(field.type(), jdbcType)) {
        add(
            Kind.RETYPED,
            column,
            place(tables, column)
                + " is "
                + typeName
                + ", the mapping carries it as "
                + field.type().name().toLowerCase(Locale.ROOT)
                + "; mend `type` of "
                + field.to());
      }
    }
  }

  /** A cleaner that makes dates of what is none, such as 20260131. */
  private static boolean rewrites(Mapping.Step step) {
    return step.name().equals("date");
  }

  /**
   * Text may hold anything; of other types only what can never be read as the declared one fails.
   */
  private static boolean fits(FieldType declared, int jdbcType) {
    boolean number =
        switch (jdbcType) {
          case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> true;
          case Types.DECIMAL, Types.NUMERIC, Types.REAL, Types.FLOAT, Types.DOUBLE -> true;
          default -> false;
        };
    boolean moment =
        switch (jdbcType) {
          case Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> true;
          default -> false;
        };
    boolean truth = jdbcType == Types.BOOLEAN || jdbcType == Types.BIT;
    return switch (declared) {
      case TEXT -> true;
      case INTEGER, LONG, DECIMAL -> !moment && !truth;
      case BOOLEAN -> !moment;
      case DATE, TIMESTAMP -> !number && !truth;
    };
  }

  private void add(Kind kind, String column, String text) {
    drifts.add(new Drift(kind, column, text));
  }
}
