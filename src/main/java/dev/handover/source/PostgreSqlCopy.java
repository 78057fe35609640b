package dev.handover.source;

import dev.handover.record.Bounds;
import dev.handover.record.Eight;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import dev.handover.record.WellFormed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Reads a query's rows by COPY in its text format: a line a row, which costs the server and the
 * client less than a cursor's rows, and its bytes go into the grid as they came.
 *
 * <p>COPY takes no parameters, and a key may be a person's telephone number, which must not stand
 * in the seller's logs and statistics: bounds are set beforehand, as parameters, for the
 * transaction alone, and the statement only names them.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, "Text Format"</a>
 */
final class PostgreSqlCopy implements Dialect.Bulk {
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long TABS = ONES * '\t';
  private static final long LINE_ENDS = ONES * '\n';
  private static final long BACKSLASHES = ONES * '\\';

  /** How the types of keys are called in a cast; others are read by a cursor. */
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("int2", "int2"),
          Map.entry("smallserial", "int2"),
          Map.entry("int4", "int4"),
          Map.entry("serial", "int4"),
          Map.entry("int8", "int8"),
          Map.entry("bigserial", "int8"),
          Map.entry("numeric", "numeric"),
          Map.entry("text", "text"),
          Map.entry("varchar", "varchar"),
          Map.entry("bpchar", "bpchar"),
          Map.entry("uuid", "uuid"));

  /** A window that is open to one side would look to the planner like a third of the table. */
  @Override
  public boolean suits(Bounds bounds, Key key) {
    boolean closed = bounds.from().isPresent() && bounds.to().isPresent();
    return bounds.equals(Bounds.ALL)
        || (closed
            && key.columns().stream().allMatch(column -> KEYS.containsKey(column.typeName())));
  }

  @Override
  public KeyRange.Values set(Connection connection, KeyRange.Ends ends, Key key)
      throws SQLException {
    // One statement brings the whole window, over whatever line: silence is timed, not its length.
    StringBuilder sql = new StringBuilder("SELECT set_config('statement_timeout', '0', true)");
    List<String> values = new ArrayList<>();
    ends.from().ifPresent(from -> name(KeyRange.End.FROM, from, sql, values));
    ends.to().ifPresent(to -> name(KeyRange.End.TO, to, sql, values));
    try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      statement.execute();
    }
    return place ->
        "CAST(current_setting('%s') AS %s)"
            .formatted(setting(place), KEYS.get(key.columns().get(place.column()).typeName()));
  }

  private static void name(
      KeyRange.End end, List<String> values, StringBuilder sql, List<String> into) {
    for (int i = 0; i < values.size(); i++) {
      sql.append(", set_config('%s', ?, true)".formatted(setting(new KeyRange.Place(end, i))));
      into.add(values.get(i));
    }
  }

  private static String setting(KeyRange.Place place) {
    return (place.end() == KeyRange.End.FROM ? "handover.from_" : "handover.to_") + place.column();
  }

  @Override
  public String literal(Connection connection, String value) {
    try {
      // Without a type of its own, as the cursor binds it: the server takes the column's.
      return "'" + connection.unwrap(PGConnection.class).escapeLiteral(value) + "'";
    } catch (SQLException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-14",
          "a value of a mapping's `tenant` holds a character that PostgreSQL takes in none; mend"
              + " `is`",
          e);
    }
  }

  /** After an error in between, the connection is of no use: whoever lent it drops it. */
  @Override
  public void read(Connection connection, List<String> statements, Selection into)
      throws SQLException {
    Line line = new Line(cells(connection, statements.get(0), into), into);
    CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
    for (String sql : statements) {
      CopyOut lines = manager.copyOut("COPY (" + sql + ") TO STDOUT");
      for (byte[] bytes = lines.readFromCopy(); bytes != null; bytes = lines.readFromCopy()) {
        line.take(bytes);
      }
    }
    into.builder().wellFormed(line.wellFormed);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = " + Dialect.QUERY_SECONDS * 1000);
    }
  }

  /** What COPY does not tell: the types. The server describes the statement without running it. */
  private static PostgreSqlCells.Text[] cells(Connection connection, String sql, Selection into)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      PostgreSqlCells.Text[] cells =
          into.types(statement.getMetaData()).stream()
              .map(type -> PostgreSqlCells.text(type.name()))
              .toArray(PostgreSqlCells.Text[]::new);
      into.composites((at, parts) -> cells[at] = PostgreSqlCells.composing(cells[at], parts));
      return cells;
    }
  }

  /** One line at a time: values between tabs, a backslash before what would be mistaken. */
  private static final class Line implements Selection.Numbers {
    private final PostgreSqlCells.Text[] cells;
    private final Selection into;
    private final Rows.Builder rows;
    private byte[] plain = new byte[256];
    private byte[] bytes;
    private int at;

    /** Of the value that was passed last; negative where it is absent. */
    private int length;

    /** The bytes of the value that was passed last: the line's, or plain ones. */
    private byte[] value;

    private int start;

    /** Whether all values so far are well-formed UTF-8; a NUL is in no value of PostgreSQL's. */
    private boolean wellFormed = true;

    Line(PostgreSqlCells.Text[] cells, Selection into) {
      this.cells = cells;
      this.into = into;
      this.rows = into.builder();
    }

    void take(byte[] line) throws SQLException {
      bytes = line;
      at = 0;
      int base = rows.append(line, 0, line.length);
      for (PostgreSqlCells.Text cell : cells) {
        pass();
        if (length < 0) {
          cell.absent(rows);
        } else if (cell == PostgreSqlCells.AS_IT_IS && value == bytes) {
          rows.cell(base + start, length);
        } else {
          cell.copy(value, start, length, rows);
        }
      }
      into.end(this);
    }

    @Override
    public long next() {
      pass();
      return length < 0 ? 0 : PostgreSqlCells.whole(value, start, length);
    }

    /** Passes the next value. */
    private void pass() {
      int from = at;
      int end = bytes.length;
      at = special(at, end);
      value = bytes;
      start = from;
      length = at - from;
      if (at < end && bytes[at] == '\\') {
        escaped(from);
      }
      at++; // the tab, or the line's end
    }

    /**
     * Where a value may end: at a tab, a line's end or a backslash. Looks on its way, eight bytes
     * at a time, whether all is well-formed.
     */
    private int special(int from, int end) {
      int at = from;
      while (at + 8 <= end) {
        long eight = Eight.of(bytes, at);
        if (WellFormed.areTwoUsual(eight)) {
          at += 6;
          continue;
        }
        long found = zeros(eight ^ TABS) | zeros(eight ^ LINE_ENDS) | zeros(eight ^ BACKSLASHES);
        long stop = found | (eight & HIGH);
        int passed = Long.numberOfTrailingZeros(stop) >>> 3;
        at += passed;
        if (stop == 0) {
          continue;
        }
        if (bytes[at] >= 0) {
          return at;
        }
        at += character(at, end);
      }
      while (at < end && bytes[at] != '\t' && bytes[at] != '\n' && bytes[at] != '\\') {
        at += bytes[at] >= 0 ? 1 : character(at, end);
      }
      return at;
    }

    /** Passes a character that is not ASCII, or a byte of none. */
    private int character(int at, int end) {
      int length = WellFormed.sequence(bytes, at, end);
      wellFormed &= length > 0;
      return Math.max(1, length);
    }

    /** The highest bit of the first byte that is zero is set, and none of a byte before it. */
    private static long zeros(long eight) {
      return (eight - ONES) & ~eight & HIGH;
    }

    private void escaped(int from) {
      if (at == from && bytes[at + 1] == 'N') {
        at += 2;
        length = -1;
        return;
      }
      int used = at - from;
      plain = roomy(plain, bytes.length);
      System.arraycopy(bytes, from, plain, 0, used);
      for (; at < bytes.length && bytes[at] != '\t' && bytes[at] != '\n'; at++) {
        if (bytes[at] == '\\') {
          at++;
          plain[used++] = meant(bytes[at]);
        } else {
          plain[used++] = bytes[at];
        }
      }
      wellFormed &= WellFormed.firstMalformed(plain, 0, used) < 0;
      value = plain;
      start = 0;
      length = used;
    }

    private static byte[] roomy(byte[] buffer, int needed) {
      return buffer.length < needed ? new byte[needed * 2] : buffer;
    }

    private static byte meant(byte letter) {
      return switch (letter) {
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'v' -> 0x0B;
        default -> letter;
      };
    }
  }
}
