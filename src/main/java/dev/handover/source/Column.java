package dev.handover.source;

import java.sql.Types;

/**
 * A column as the database stores it.
 *
 * @param jdbcType one of {@link Types}
 */
record Column(String name, String quoted, int jdbcType, String typeName, boolean nullable) {
  /** Whether its values are whole numbers of at most 64 bits. */
  boolean isWhole() {
    return switch (jdbcType) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> true;
      default -> false;
    };
  }
}
