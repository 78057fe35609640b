package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of which rows are to be destroyed.
 *
 * @param ties by which the database would take rows along that nobody named
 */
record Target(Dialect dialect, Query query, List<Ties.Tie> ties) {
  static Target of(JdbcSource source, Connection connection, Mapping mapping) throws SQLException {
    Optional<String> hindrance = hindrance(source, connection, mapping);
    if (hindrance.isPresent()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-30",
          "mapping " + mapping.entity() + ": nothing of it can be destroyed: " + hindrance.get());
    }
    Tables tables = tables(source, connection, mapping);
    return new Target(
        source.dialect(),
        new Query(source.dialect(), tables, mapping, mapping.columns()),
        Ties.of(connection, tables.main()));
  }

  /** Why no row of an entity can be destroyed, if so. */
  static Optional<String> hindrance(JdbcSource source, Connection connection, Mapping mapping)
      throws SQLException {
    if (mapping.from().select().isPresent()) {
      return Optional.of("it is read by a select of its own, and of no table");
    }
    if (source.dialect() instanceof GenericDialect) {
      return Optional.of("this kind of database is only read");
    }
    Table table = tables(source, connection, mapping).main();
    Optional<String> engine = source.dialect().engineWithoutViews(connection, table);
    if (engine.isPresent()) {
      return Optional.of("tables of " + engine.get() + " have no transactions");
    }
    try (ResultSet found =
        connection
            .getMetaData()
            .getTables(
                table.catalog().orElse(null),
                table.schema().orElse(null),
                table.name(),
                new String[] {"VIEW", "MATERIALIZED VIEW", "SYSTEM VIEW"})) {
      return found.next() ? Optional.of("it is read from a view") : Optional.empty();
    }
  }

  static Tables tables(JdbcSource source, Connection connection, Mapping mapping)
      throws SQLException {
    TableLookup lookup = new TableLookup(connection, source.dialect());
    return Tables.of(
        mapping,
        (Tables.Finder<SQLException>)
            written ->
                lookup
                    .find(written)
                    .orElseThrow(
                        () ->
                            new HandoverException(
                                ExitCode.CONFIGURATION,
                                "HUB-SRC-05",
                                "mapping "
                                    + mapping.entity()
                                    + ": "
                                    + Inspection.noTable(written, source.address()))),
        (table, column) -> Indexes.of(connection, table).unique(column));
  }

  Table table() {
    return query.tables().main();
  }

  Scope scope() {
    return query.scope();
  }

  /** From now on nobody else changes the window's rows, nor refers to them anew. */
  void lock(Connection connection, Bounds bounds) throws SQLException {
    KeyRange.Ends ends = KeyRange.Ends.of(bounds, scope());
    for (KeyRange range : KeyRange.of(scope().key(), ends)) {
      String sql =
          "SELECT 1 FROM "
              + table().quoted()
              + " WHERE ("
              + range.sql(place -> "?")
              + ")"
              + scope().and()
              + " FOR UPDATE";
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        int index = 1;
        for (KeyRange.Place place : range.places()) {
          Column column = scope().key().columns().get(place.column());
          dialect.bind(statement, index++, ends.value(place), column);
        }
        scope().bind(statement, index);
        statement.setFetchSize(Dialect.FETCH_SIZE);
        try (ResultSet locked = statement.executeQuery()) {
          while (locked.next()) {
            continue;
          }
        }
      }
    }
  }

  Selection read(Connection connection, Bounds bounds) throws SQLException {
    return query.within(connection, bounds);
  }

  /**
   * The condition that no other row goes or changes with a row, beginning with AND, or nothing.
   * Rows of the table itself are not asked for: MySQL does not read a table that it is changing.
   *
   * @param overwritten the columns that change; empty where rows are deleted
   */
  String alone(Set<String> overwritten) {
    return ties.stream()
        .filter(each -> !each.own() && each.matters(overwritten))
        .map(each -> " AND NOT " + each.exists())
        .collect(Collectors.joining());
  }

  /** The condition that rows of the table itself would go or change with a row, if any could. */
  Optional<String> takesOwn(Set<String> overwritten) {
    List<String> own =
        ties.stream()
            .filter(each -> each.own() && each.matters(overwritten))
            .map(Ties.Tie::exists)
            .toList();
    return own.isEmpty() ? Optional.empty() : Optional.of(String.join(" OR ", own));
  }

  /** The condition that a row has one of so many keys and is of those that are read at all. */
  String among(int count) {
    return dialect.among(scope().key(), count) + scope().and();
  }

  /** Sets the parameters of {@link #among}. */
  void bind(PreparedStatement statement, int from, List<String> keys) throws SQLException {
    int index = from;
    for (String key : keys) {
      List<String> values = KeyRange.values(key, scope());
      for (int i = 0; i < values.size(); i++) {
        dialect.bind(statement, index++, values.get(i), scope().key().columns().get(i));
      }
    }
    scope().bind(statement, index);
  }
}
