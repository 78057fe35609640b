package dev.handover.source;

import dev.handover.record.Rows;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a few rows of a table without a mapping, and without reading it to its end. */
final class CatalogueSample {
  private static final int PLACES = 20;
  private static final int LONG = 4_000;

  private final Dialect dialect;
  private final Connection connection;
  private final Table table;
  private final int seconds;
  private final List<Column> columns;

  CatalogueSample(Dialect dialect, Connection connection, Table table, int seconds) {
    this.dialect = dialect;
    this.connection = connection;
    this.table = table;
    this.seconds = seconds;
    this.columns =
        table.columns().stream()
            .filter(each -> !dialect.isBinary(each.jdbcType(), each.typeName()))
            .filter(each -> !(dialect.marksMisread() && Staging.isOurs(each.name())))
            .toList();
  }

  Catalogue.Sample take(int most) throws SQLException {
    Rows.Builder first = builder(most);
    if (columns.isEmpty()) {
      return new Catalogue.Sample(first.build(), true);
    }
    int count = read(first, "", List.of(), "", most + 1);
    if (count <= most) {
      return new Catalogue.Sample(first.build(), true);
    }
    Optional<Rows> spread = spread(most);
    return new Catalogue.Sample(spread.isPresent() ? spread.get() : first.build(), false);
  }

  /** Some rows behind evenly spaced keys, where an index makes that cheap. */
  private Optional<Rows> spread(int most) throws SQLException {
    Indexes indexes = Indexes.of(connection, table);
    Optional<Column> key =
        table.columns().stream()
            .filter(each -> each.isWhole() && indexes.lead(each) && indexes.unique(each))
            .findFirst();
    if (key.isEmpty() || most < PLACES) {
      return Optional.empty();
    }
    long[] ends = ends(key.get());
    Rows.Builder rows = builder(most);
    String sql = " WHERE %1$s >= ? AND %1$s < ?".formatted(key.get().quoted());
    String order = " ORDER BY " + key.get().quoted();
    int count = 0;
    for (int i = 0; i < PLACES; i++) {
      List<Long> bounds = List.of(point(ends, i), point(ends, i + 1));
      count += read(rows, sql, bounds, order, most / PLACES);
    }
    return count < most / 2 ? Optional.empty() : Optional.of(rows.build());
  }

  private static long point(long[] ends, int place) {
    BigInteger first = BigInteger.valueOf(ends[0]);
    BigInteger span = BigInteger.valueOf(ends[1]).subtract(first);
    return first
        .add(span.multiply(BigInteger.valueOf(place)).divide(BigInteger.valueOf(PLACES)))
        .longValueExact();
  }

  private long[] ends(Column key) throws SQLException {
    String sql = "SELECT MIN(%1$s), MAX(%1$s) FROM %2$s".formatted(key.quoted(), table.quoted());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Catalogue.patient(statement, seconds);
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return new long[] {found.getLong(1), found.getLong(2)};
      }
    }
  }

  private int read(Rows.Builder into, String where, List<Long> bounds, String order, int most)
      throws SQLException {
    List<String> selected = columns.stream().map(this::selected).toList();
    String sql =
        "SELECT "
            + String.join(", ", selected)
            + " FROM "
            + table.quoted()
            + where
            + order
            + dialect.limit(most);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Catalogue.patient(statement, seconds);
      statement.setMaxRows(most);
      statement.setFetchSize(Math.min(most, Dialect.FETCH_SIZE));
      for (int i = 0; i < bounds.size(); i++) {
        statement.setLong(i + 1, bounds.get(i));
      }
      try (ResultSet found = statement.executeQuery()) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          Dialect.Type type = dialect.type(columns.get(i), found.getMetaData(), i + 1);
          cells.add(dialect.cell(type.jdbc(), type.name()));
        }
        int count = 0;
        while (count < most && found.next()) {
          for (int i = 0; i < cells.size(); i++) {
            cells.get(i).copy(found, i + 1, into);
          }
          count++;
        }
        return count;
      }
    }
  }

  /** Of long texts only the beginning, so that a thousand of them have room. */
  private String selected(Column column) {
    String read = dialect.read(column, column.quoted());
    return switch (column.jdbcType()) {
      case Types.CLOB, Types.NCLOB, Types.LONGVARCHAR, Types.LONGNVARCHAR ->
          "SUBSTRING(" + read + " FROM 1 FOR " + LONG + ")";
      default -> read;
    };
  }

  private Rows.Builder builder(int most) {
    return Rows.builder(columns.stream().map(Column::name).toList(), most, most * 64);
  }
}
