package dev.handover.source;

import java.sql.Types;
import java.util.Locale;

/**
 * A column as the database stores it.
 *
 * @param jdbcType one of {@link Types}
 */
record Column(String name, String quoted, int jdbcType, String typeName, boolean nullable) {
  /** Whether its values are whole numbers of at most 64 bits, sign included. */
  boolean isWhole() {
    return switch (jdbcType) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> true;
      case Types.BIGINT -> !typeName.toUpperCase(Locale.ROOT).contains("UNSIGNED");
      default -> false;
    };
  }

  /** The same column, written otherwise in SQL. */
  Column as(String expression) {
    return new Column(name, expression, jdbcType, typeName, nullable);
  }
}
