package dev.handover.source;

import dev.handover.record.Rows;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies values as PostgreSQL sent them: the driver is told to ask for text, so that {@code
 * getBytes} lends the UTF-8 of the wire, and COPY sends the same. Only a few types are written
 * otherwise in canonical text.
 */
final class PostgreSqlCells {
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

  /** Year, month and day, then perhaps a time, an offset (the session's zone is UTC) and an era. */
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4,})(-\\d\\d-\\d\\d)( [0-9:.]+)?(\\+00)?( BC)?");

  private PostgreSqlCells() {}

  /** Copies one value, as PostgreSQL prints it, as canonical text. */
  interface Text {
    void copy(byte[] value, int start, int length, Rows.Builder into);

    /** What there is where the value is absent. */
    default void absent(Rows.Builder into) {
      into.addAbsent();
    }
  }

  /** The last of a composite column's parts: once it is there, they become one value. */
  static Text composing(Text last, int parts) {
    return new Text() {
      @Override
      public void copy(byte[] value, int start, int length, Rows.Builder into) {
        last.copy(value, start, length, into);
        into.compose(parts);
      }

      @Override
      public void absent(Rows.Builder into) {
        into.addAbsent().compose(parts);
      }
    };
  }

  /** What is printed is canonical already. */
  static final Text AS_IT_IS = (value, start, length, into) -> into.add(value, start, length);

  /** By the name of the base type, as the result's own description gives it. */
  static Text text(String typeName) {
    return switch (typeName) {
      case "bool" -> PostgreSqlCells::truth;
      case "float4", "float8" -> PostgreSqlCells::floating;
      case "bpchar" -> PostgreSqlCells::padded;
      case "date", "timestamp", "timestamptz" -> PostgreSqlCells::moment;
      default -> AS_IT_IS;
    };
  }

  /** The same off a cursor. */
  static Cell of(String typeName) {
    Text text = text(typeName);
    return (from, index, into) -> {
      byte[] value = from.getBytes(index);
      if (value == null) {
        into.addAbsent();
      } else {
        text.copy(value, 0, value.length, into);
      }
    };
  }

  /** A whole number as printed. */
  static long whole(byte[] value, int start, int length) {
    return Long.parseLong(new String(value, start, length, StandardCharsets.US_ASCII));
  }

  private static void truth(byte[] value, int start, int length, Rows.Builder into) {
    byte[] word = value[start] == 't' ? TRUE : FALSE;
    into.add(word, 0, word.length);
  }

  private static void padded(byte[] value, int start, int length, Rows.Builder into) {
    int kept = length;
    while (kept > 0 && value[start + kept - 1] == ' ') {
      kept--;
    }
    into.add(value, start, kept);
  }

  private static void floating(byte[] value, int start, int length, Rows.Builder into) {
    into.add(JdbcText.shortest(new String(value, start, length, StandardCharsets.US_ASCII)));
  }

  private static void moment(byte[] value, int start, int length, Rows.Builder into) {
    if (!isPlain(value, start, length)) {
      into.add(canonical(new String(value, start, length, StandardCharsets.US_ASCII)));
    } else if (length > 10) {
      plainMoment(value, start, length, into);
    } else {
      into.add(value, start, length);
    }
  }

  /** Four digits of year, this era. */
  private static boolean isPlain(byte[] value, int start, int length) {
    return length >= 10 && value[start + 4] == '-' && value[start + length - 1] != 'C';
  }

  private static void plainMoment(byte[] value, int start, int length, Rows.Builder into) {
    byte[] copy = Arrays.copyOfRange(value, start, start + length);
    copy[10] = 'T';
    int kept = length;
    if (kept > 19 && copy[kept - 3] == '+') {
      kept -= 2;
      copy[kept - 1] = 'Z';
    }
    into.add(copy, 0, kept);
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
