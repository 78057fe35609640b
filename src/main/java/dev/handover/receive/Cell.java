package dev.handover.receive;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A field's text as a value of its type. A timestamp with an offset becomes UTC's local time, since
 * one column holds those with and without.
 */
final class Cell {
  private static final int MOST_DIGITS = 1_000;

  private Cell() {}

  /** Sets a parameter; false when the text is no value of the type. */
  static boolean set(PreparedStatement to, int index, String type, Optional<String> text)
      throws SQLException {
    if (text.isEmpty()) {
      to.setNull(index, sqlType(type));
      return true;
    }
    Optional<Object> value = value(type, text.get());
    if (value.isPresent()) {
      to.setObject(index, value.get(), sqlType(type));
    }
    return value.isPresent();
  }

  /** The value, absent when the text is none of the type. */
  static Optional<Object> value(String type, String text) {
    try {
      return Optional.of(
          switch (type) {
            case "integer" -> Integer.valueOf(text);
            case "long" -> Long.valueOf(text);
            case "decimal" -> decimal(text);
            case "boolean" -> truth(text);
            case "date" -> LocalDate.parse(text);
            case "timestamp" -> timestamp(text);
            default -> text;
          });
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static BigDecimal decimal(String text) {
    if (text.length() > MOST_DIGITS || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      throw new NumberFormatException();
    }
    return new BigDecimal(text);
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new NumberFormatException();
    };
  }

  private static LocalDateTime timestamp(String text) {
    int time = text.indexOf('T');
    boolean offset =
        time >= 0
            && (text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0);
    return offset
        ? OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
        : LocalDateTime.parse(text);
  }

  private static int sqlType(String type) {
    return switch (type) {
      case "integer" -> Types.INTEGER;
      case "long" -> Types.BIGINT;
      case "decimal" -> Types.NUMERIC;
      case "boolean" -> Types.BOOLEAN;
      case "date" -> Types.DATE;
      case "timestamp" -> Types.TIMESTAMP;
      default -> Types.VARCHAR;
    };
  }
}
