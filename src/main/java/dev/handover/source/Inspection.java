package dev.handover.source;

import dev.handover.mapping.FieldType;
import dev.handover.mapping.Mapping;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares a mapping with the source's catalogue, then asks the very query without any row. */
final class Inspection {
  private final JdbcSource source;
  private final Connection connection;
  private final Mapping mapping;
  private final List<Drift> drifts = new ArrayList<>();

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
        + " (or not on the user's search path); mend from.table, or write schema.table";
  }

  static HandoverException binary(Table table, String column, String typeName) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-SRC-10", binaryText(table, column, typeName));
  }

  private static String binaryText(Table table, String column, String typeName) {
    return "table "
        + table.written()
        + ": column "
        + column
        + " holds bytes ("
        + typeName
        + ") that have no text form; withhold it in the mapping";
  }

  List<Drift> drifts() throws SQLException {
    Optional<Table> found =
        new TableLookup(connection, source.dialect()).find(mapping.from().table());
    if (found.isEmpty()) {
      add(Kind.NOT_A_TABLE, "", noTable(mapping.from().table(), source.address()));
      return List.copyOf(drifts);
    }
    Table table = found.get();
    List<String> named = new ArrayList<>(mapping.columns());
    mapping.from().changed().filter(column -> !named.contains(column)).ifPresent(named::add);
    for (String column : named) {
      if (table.column(column).isEmpty()) {
        add(Kind.MISSING, column, missing(table, column));
      }
    }
    unnamed(table, named, condition());
    table.column(mapping.from().key()).ifPresent(key -> key(table, key));
    source
        .dialect()
        .engineWithoutViews(connection, table)
        .ifPresent(engine -> add(Kind.NO_VIEW, "", noView(table, engine)));
    if (drifts.stream().noneMatch(Drift::stops)) {
      ask(table, named);
    }
    return List.copyOf(drifts);
  }

  private static String missing(Table table, String column) {
    return "table "
        + table.written()
        + " has no column "
        + column
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

  private Optional<Condition> condition() {
    try {
      return mapping.from().deleted().map(sql -> new Condition(mapping.entity(), sql));
    } catch (HandoverException e) {
      add(Kind.UNREADABLE, "", e.getMessage());
      return Optional.empty();
    }
  }

  private void unnamed(Table table, List<String> named, Optional<Condition> deleted) {
    List<String> known = new ArrayList<>(named);
    mapping.withhold().forEach(withheld -> known.add(withheld.field()));
    List<Column> accounted = known.stream().flatMap(name -> table.column(name).stream()).toList();
    for (Column column : table.columns()) {
      boolean asked = deleted.filter(condition -> condition.names(column.name())).isPresent();
      if (!asked && !accounted.contains(column)) {
        add(
            Kind.NEW,
            column.name(),
            "table "
                + table.written()
                + ": column "
                + column.name()
                + " is neither carried nor withheld and so is not read; add it to the mapping of "
                + mapping.entity());
      }
    }
  }

  private void key(Table table, Column key) {
    String where = "table " + table.written() + ": key " + mapping.from().key();
    if (key.nullable()) {
      add(
          Kind.KEY_NULLABLE,
          mapping.from().key(),
          where + " may be absent; records without a key go to quarantine");
    }
    if (!Indexes.of(connection, table).unique(key)) {
      add(
          Kind.KEY_NOT_UNIQUE,
          mapping.from().key(),
          where + " is not kept unique by an index; two records may share a reference");
    }
  }

  /** Finds out what only the database can tell: rights, the condition, the columns' base types. */
  private void ask(Table table, List<String> named) throws SQLException {
    String sql = new Query(source.dialect(), table, mapping, named).head() + " WHERE 1 = 0";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet none = statement.executeQuery()) {
      ResultSetMetaData described = none.getMetaData();
      for (int i = 0; i < named.size(); i++) {
        Dialect.Type type = source.dialect().type(table.require(named.get(i)), described, i + 1);
        type(table, named.get(i), type.jdbc(), type.name());
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

  private void type(Table table, String column, int jdbcType, String typeName) {
    if (source.dialect().isBinary(jdbcType, typeName)) {
      add(Kind.NOT_CARRIABLE, column, binaryText(table, column, typeName));
      return;
    }
    for (Mapping.Field field : mapping.carry()) {
      if (field.columns().contains(column)
          && field.clean().stream().noneMatch(Inspection::rewrites)
          && !fits(field.type(), jdbcType)) {
        add(
            Kind.RETYPED,
            column,
            "table "
                + table.written()
                + ": column "
                + column
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
