package dev.handover.source;

import dev.handover.record.Rows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of MariaDB and MySQL as canonical text, and back, by the name of the type in the
 * catalogue. What is no date of any calendar, such as {@code 0000-00-00}, stays the text that the
 * server prints: a check can tell it from a date.
 */
final class MariaDbCells {
  private static final Pattern WORD = Pattern.compile("[A-Z0-9_]+");

  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-(\\d\\d)-(\\d\\d)) (\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d*?)0*)?");

  private MariaDbCells() {}

  /** The type's first word: {@code BIGINT} of {@code BIGINT UNSIGNED}. */
  static String word(String typeName) {
    Matcher matcher = WORD.matcher(typeName.toUpperCase(Locale.ROOT));
    return matcher.lookingAt() ? matcher.group() : "";
  }

  static boolean isBinary(String typeName) {
    return switch (word(typeName)) {
      case "BINARY", "VARBINARY", "TINYBLOB", "BLOB", "MEDIUMBLOB", "LONGBLOB", "VECTOR" -> true;
      case "GEOMETRY", "POINT", "LINESTRING", "POLYGON", "GEOMETRYCOLLECTION" -> true;
      case "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMCOLLECTION" -> true;
      default -> false;
    };
  }

  /**
   * What to select for a value. The driver would move a moment that the JVM's time zone does not
   * have; the server prints six digits of a FLOAT and all of a DOUBLE.
   */
  static String read(String typeName, String expression) {
    return switch (word(typeName)) {
      case "DATE", "DATETIME", "TIMESTAMP", "TIME" -> "CAST(" + expression + " AS CHAR)";
      case "FLOAT" -> "(" + expression + " + 0e0)";
      default -> expression;
    };
  }

  static Cell cell(String typeName) {
    return switch (word(typeName)) {
      case "CHAR", "VARCHAR", "TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT", "ENUM", "SET" ->
          word(typeName).equals("CHAR") ? MariaDbCells::padded : MariaDbCells::raw;
      default -> {
        JdbcText.Getter getter = getter(typeName);
        yield (from, index, into) -> {
          String text = getter.text(from, index);
          if (text == null) {
            into.addAbsent();
          } else {
            into.add(text);
          }
        };
      }
    };
  }

  static JdbcText.Getter getter(String typeName) {
    return switch (word(typeName)) {
      case "BOOLEAN" -> (from, index) -> truth(from.getString(index));
      case "BIT" -> (from, index) -> bits(from.getString(index));
      case "FLOAT" -> MariaDbCells::single;
      case "DOUBLE", "REAL" -> (from, index) -> JdbcText.shortest(from.getString(index));
      case "CHAR" -> (from, index) -> JdbcText.unpadded(from.getString(index));
      case "DATETIME" -> (from, index) -> moment(from.getString(index), "");
      case "TIMESTAMP" -> (from, index) -> moment(from.getString(index), "Z");
      case "TIME" -> (from, index) -> bare(from.getString(index));
      default -> ResultSet::getString;
    };
  }

  /** The connection's character set is UTF-8: what came over the wire is what is kept. */
  private static void raw(ResultSet from, int index, Rows.Builder into) throws SQLException {
    byte[] value = from.getBytes(index);
    if (value == null) {
      into.addAbsent();
    } else {
      into.add(value, 0, value.length);
    }
  }

  private static void padded(ResultSet from, int index, Rows.Builder into) throws SQLException {
    byte[] value = from.getBytes(index);
    if (value == null) {
      into.addAbsent();
      return;
    }
    int length = value.length;
    while (length > 0 && value[length - 1] == ' ') {
      length--;
    }
    into.add(value, 0, length);
  }

  /** A TINYINT(1) may hold other numbers all the same; they stay numbers. */
  private static String truth(String number) {
    return number == null
        ? null
        : switch (number) {
          case "0" -> "false";
          case "1" -> "true";
          default -> number;
        };
  }

  /** BIT(1) is a truth, as the driver says it; more bits are a number, not {@code b'101'}. */
  static String bits(String printed) {
    if (printed == null || !printed.startsWith("b'")) {
      return printed;
    }
    String digits = printed.substring(2, printed.length() - 1);
    return digits.isEmpty() ? "0" : new BigInteger(digits, 2).toString();
  }

  private static String single(ResultSet from, int index) throws SQLException {
    double value = from.getDouble(index);
    return from.wasNull() ? null : JdbcText.shortest(Float.toString((float) value));
  }

  /** ISO 8601 if it is a moment at all. */
  static String moment(String printed, String zone) {
    Matcher matcher = printed == null ? null : MOMENT.matcher(printed);
    if (matcher == null
        || !matcher.matches()
        || matcher.group(2).equals("00")
        || matcher.group(3).equals("00")) {
      return printed;
    }
    String fraction = matcher.group(5);
    return matcher.group(1)
        + "T"
        + matcher.group(4)
        + (fraction == null || fraction.isEmpty() ? "" : "." + fraction)
        + zone;
  }

  /** A time without the zeros after its last digit; it may be negative or longer than a day. */
  private static String bare(String time) {
    return time == null || time.indexOf('.') < 0 ? time : time.replaceFirst("\\.?0+$", "");
  }

  /** Numbers as numbers, or the server would compare them as floating point. */
  static void bind(PreparedStatement statement, int index, String text, Column key)
      throws SQLException {
    switch (word(key.typeName())) {
      case "BOOLEAN", "BIT" -> statement.setBigDecimal(index, new BigDecimal(digits(text)));
      case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "BIGINT", "DECIMAL" ->
          statement.setBigDecimal(index, new BigDecimal(text));
      case "FLOAT" -> statement.setDouble(index, Float.parseFloat(text));
      case "DOUBLE", "REAL" -> statement.setDouble(index, Double.parseDouble(text));
      case "DATETIME", "TIMESTAMP" ->
          statement.setString(index, text.replace('T', ' ').replace("Z", ""));
      default -> statement.setString(index, text);
    }
  }

  private static String digits(String text) {
    return switch (text) {
      case "false" -> "0";
      case "true" -> "1";
      default -> text;
    };
  }
}
