package dev.handover.source;

import dev.handover.record.Rows;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies values as PostgreSQL sent them: the driver is told to ask for text, so that {@code
 * getBytes} lends the UTF-8 of the wire. Only a few types are written otherwise in canonical text.
 */
final class PostgreSqlCells {
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

  /** Year, month and day, then perhaps a time, an offset (the session's zone is UTC) and an era. */
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4,})(-\\d\\d-\\d\\d)( [0-9:.]+)?(\\+00)?( BC)?");

  private PostgreSqlCells() {}

  /** By the name of the base type, as the result's own description gives it. */
  static Cell of(String typeName) {
    return switch (typeName) {
      case "bool" -> PostgreSqlCells::truth;
      case "float4", "float8" -> PostgreSqlCells::floating;
      case "bpchar" -> PostgreSqlCells::padded;
      case "date", "timestamp", "timestamptz" -> PostgreSqlCells::moment;
      default -> PostgreSqlCells::raw;
    };
  }

  private static void raw(ResultSet from, int index, Rows.Builder into) throws SQLException {
    byte[] value = from.getBytes(index);
    if (value == null) {
      into.addAbsent();
    } else {
      into.add(value, 0, value.length);
    }
  }

  private static void truth(ResultSet from, int index, Rows.Builder into) throws SQLException {
    byte[] value = from.getBytes(index);
    if (value == null) {
      into.addAbsent();
    } else {
      byte[] word = value[0] == 't' ? TRUE : FALSE;
      into.add(word, 0, word.length);
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

  private static void floating(ResultSet from, int index, Rows.Builder into) throws SQLException {
    byte[] value = from.getBytes(index);
    if (value == null) {
      into.addAbsent();
    } else {
      into.add(JdbcText.shortest(new String(value, StandardCharsets.US_ASCII)));
    }
  }

  private static void moment(ResultSet from, int index, Rows.Builder into) throws SQLException {
    byte[] value = from.getBytes(index);
    if (value == null) {
      into.addAbsent();
    } else if (isPlain(value)) {
      if (value.length > 10) {
        plainMoment(value, into);
      } else {
        into.add(value, 0, value.length);
      }
    } else {
      into.add(canonical(new String(value, StandardCharsets.US_ASCII)));
    }
  }

  /** Four digits of year, this era. */
  private static boolean isPlain(byte[] value) {
    return value.length >= 10 && value[4] == '-' && value[value.length - 1] != 'C';
  }

  private static void plainMoment(byte[] value, Rows.Builder into) {
    byte[] copy = Arrays.copyOf(value, value.length);
    copy[10] = 'T';
    int length = copy.length;
    if (length > 19 && copy[length - 3] == '+') {
      length -= 2;
      copy[length - 1] = 'Z';
    }
    into.add(copy, 0, length);
  }

  /** ISO 8601 with a sign where the year is outside 0000 to 9999; infinities stay words. */
  static String canonical(String printed) {
    Matcher matcher = MOMENT.matcher(printed);
    if (!matcher.matches()) {
      return printed;
    }
    long year = Long.parseLong(matcher.group(1));
    if (matcher.group(5) != null) {
      year = 1 - year;
    }
    String sign = year < 0 ? "-" : year > 9999 ? "+" : "";
    String time = matcher.group(3) == null ? "" : "T" + matcher.group(3).substring(1);
    String zone = matcher.group(4) == null ? "" : "Z";
    return sign + String.format("%04d", Math.abs(year)) + matcher.group(2) + time + zone;
  }
}
