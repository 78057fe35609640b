package dev.handover.source;

import dev.handover.record.Rows;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Canonical text of values, and back, by what every JDBC driver offers. */
final class JdbcText {
  /** More digits than a double has places; a number beyond stays in its exponent form. */
  private static final int MOST_ZEROS = 1100;

  private JdbcText() {}

  /** Gets the canonical text of a value that is not NULL, or null. */
  interface Getter {
    String text(ResultSet from, int index) throws SQLException;
  }

  static Cell cell(int jdbcType, String typeName) {
    Getter getter = getter(jdbcType, typeName);
    return (from, index, into) -> add(getter.text(from, index), into);
  }

  private static void add(String text, Rows.Builder into) {
    if (text == null) {
      into.addAbsent();
    } else {
      into.add(text);
    }
  }

  static Getter getter(int jdbcType, String typeName) {
    return switch (jdbcType) {
      case Types.BOOLEAN, Types.BIT -> JdbcText::truth;
      case Types.DECIMAL, Types.NUMERIC -> (from, index) -> plain(from.getString(index));
      case Types.FLOAT, Types.REAL, Types.DOUBLE ->
          (from, index) -> shortest(from.getString(index));
      case Types.CHAR, Types.NCHAR -> (from, index) -> unpadded(from.getString(index));
      case Types.DATE -> JdbcText::date;
      case Types.TIMESTAMP -> JdbcText::timestamp;
      case Types.TIMESTAMP_WITH_TIMEZONE -> JdbcText::instant;
      case Types.TIME -> JdbcText::time;
      default -> ResultSet::getString;
    };
  }

  static boolean isBinary(int jdbcType, String typeName) {
    return switch (jdbcType) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> !typeName.equalsIgnoreCase("UUID");
      case Types.BLOB, Types.JAVA_OBJECT, Types.ROWID, Types.REF -> true;
      default -> false;
    };
  }

  /** Binds a key's canonical text by the key's type. */
  static void bind(PreparedStatement statement, int index, String text, Column key)
      throws SQLException {
    switch (key.jdbcType()) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
          statement.setLong(index, Long.parseLong(text));
      case Types.DECIMAL, Types.NUMERIC -> statement.setBigDecimal(index, new BigDecimal(text));
      case Types.REAL -> statement.setFloat(index, Float.parseFloat(text));
      case Types.FLOAT, Types.DOUBLE -> statement.setDouble(index, Double.parseDouble(text));
      case Types.DATE -> statement.setObject(index, LocalDate.parse(text));
      case Types.TIMESTAMP -> statement.setObject(index, LocalDateTime.parse(text));
      case Types.TIMESTAMP_WITH_TIMEZONE -> statement.setObject(index, OffsetDateTime.parse(text));
      case Types.TIME -> statement.setObject(index, LocalTime.parse(text));
      default -> bindOther(statement, index, text, key);
    }
  }

  private static void bindOther(PreparedStatement statement, int index, String text, Column key)
      throws SQLException {
    if (key.typeName().equalsIgnoreCase("UUID")) {
      statement.setObject(index, UUID.fromString(text));
    } else {
      statement.setString(index, text);
    }
  }

  /** A number without an exponent, its scale as it was. */
  static String plain(String number) {
    if (number == null || (number.indexOf('E') < 0 && number.indexOf('e') < 0)) {
      return number;
    }
    BigDecimal value = new BigDecimal(number);
    return Math.abs((long) value.scale()) > MOST_ZEROS ? number : value.toPlainString();
  }

  /** A binary floating point number without an exponent and without trailing zeros. */
  static String shortest(String number) {
    if (number == null || number.endsWith("N") || number.endsWith("y")) {
      return number; // NaN, Infinity
    }
    BigDecimal value = new BigDecimal(number);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static String unpadded(String text) {
    if (text == null) {
      return null;
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }

  private static String truth(ResultSet from, int index) throws SQLException {
    boolean value = from.getBoolean(index);
    return from.wasNull() ? null : Boolean.toString(value);
  }

  private static String date(ResultSet from, int index) throws SQLException {
    LocalDate value = from.getObject(index, LocalDate.class);
    return value == null ? null : value.toString();
  }

  private static String timestamp(ResultSet from, int index) throws SQLException {
    LocalDateTime value = from.getObject(index, LocalDateTime.class);
    return value == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(value);
  }

  private static String instant(ResultSet from, int index) throws SQLException {
    OffsetDateTime value = from.getObject(index, OffsetDateTime.class);
    return value == null
        ? null
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime())
            + "Z";
  }

  private static String time(ResultSet from, int index) throws SQLException {
    LocalTime value = from.getObject(index, LocalTime.class);
    return value == null ? null : DateTimeFormatter.ISO_LOCAL_TIME.format(value);
  }
}
