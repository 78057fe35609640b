package dev.handover.source;

import dev.handover.mapping.Mapping;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Which rows of a table are read at all: those of the tenant and those that name none, which a
 * check then tells. Every query over the table ends its condition with {@link #and} and binds the
 * values where that stands.
 */
final class Scope {
  private final Dialect dialect;
  private final Table table;
  private final Key key;
  private final Optional<Column> tenant;
  private final List<String> values;

  Scope(Dialect dialect, Table table, Mapping mapping) {
    this.dialect = dialect;
    this.table = table;
    this.key =
        new Key(
            Key.of(table, mapping.from().key()).columns().stream().map(dialect::ordered).toList());
    this.tenant = mapping.from().tenant().map(tenant -> table.require(tenant.field()));
    this.values = mapping.from().tenant().map(t -> List.copyOf(t.is())).orElse(List.of());
    tenant.filter(Column::isWhole).ifPresent(column -> requireNumbers(mapping));
  }

  private void requireNumbers(Mapping mapping) {
    for (String value : values) {
      try {
        Long.parseLong(value);
      } catch (NumberFormatException e) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-SRC-11",
            "mapping "
                + mapping.entity()
                + ": tenant: "
                + value
                + " is no value of "
                + mapping.from().tenant().orElseThrow().field()
                + ", which holds whole numbers; mend `is`");
      }
    }
  }

  Table table() {
    return table;
  }

  /** The key as the database orders and compares it. */
  Key key() {
    return key;
  }

  boolean isWholeTable() {
    return tenant.isEmpty();
  }

  /** The condition, beginning with AND; nothing where the whole table is meant. */
  String and() {
    return and(value -> "?");
  }

  /** The same with the values written into it in this way. */
  String and(UnaryOperator<String> place) {
    return tenant
        .map(
            column ->
                " AND (%1$s IN (%2$s) OR %1$s IS NULL%3$s)"
                    .formatted(
                        column.quoted(),
                        values.stream().map(place).collect(Collectors.joining(", ")),
                        // of a broken row nobody can tell whose it is
                        dialect.marksMisread() ? " OR " + Staging.MARK + " IS NOT NULL" : ""))
        .orElse("");
  }

  /**
   * Sets the condition's parameters.
   *
   * @return the next parameter's index
   */
  int bind(PreparedStatement statement, int index) throws SQLException {
    int next = index;
    if (tenant.isPresent()) {
      for (String value : values) {
        dialect.bind(statement, next++, value, tenant.get());
      }
    }
    return next;
  }
}
