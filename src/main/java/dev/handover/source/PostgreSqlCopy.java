package dev.handover.source;

import dev.handover.record.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Reads a query's rows by COPY in its text format: a line a row, which costs the server and the
 * client less than a cursor's rows, and its bytes go into the grid as they came.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, "Text Format"</a>
 */
final class PostgreSqlCopy implements Dialect.Bulk {

  @Override
  public String literal(Connection connection, String value) {
    try {
      // Without a type of its own, as the cursor binds it: the server takes the column's.
      return "'" + connection.unwrap(PGConnection.class).escapeLiteral(value) + "'";
    } catch (SQLException e) {
      throw new IllegalArgumentException("a key or a tenant holds a character that none can", e);
    }
  }

  @Override
  public void read(Connection connection, String sql, Selection into) throws SQLException {
    PostgreSqlCells.Text[] cells = cells(connection, sql, into);
    CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
    CopyOut lines = manager.copyOut("COPY (" + sql + ") TO STDOUT");
    try {
      Line line = new Line(cells, into);
      for (byte[] bytes = lines.readFromCopy(); bytes != null; bytes = lines.readFromCopy()) {
        line.take(bytes);
      }
    } finally {
      if (lines.isActive()) {
        lines.cancelCopy();
      }
    }
  }

  /** What COPY does not tell: the types. The server describes the statement without running it. */
  private static PostgreSqlCells.Text[] cells(Connection connection, String sql, Selection into)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return into.types(statement.getMetaData()).stream()
          .map(type -> PostgreSqlCells.text(type.name()))
          .toArray(PostgreSqlCells.Text[]::new);
    }
  }

  /** One line at a time: values between tabs, a backslash before what would be mistaken. */
  private static final class Line {
    private final PostgreSqlCells.Text[] cells;
    private final Selection into;
    private final Rows.Builder rows;
    private byte[] plain = new byte[256];
    private byte[] bytes;
    private int at;
    private int length;

    /** Where the value that was passed last begins; negative length where it is absent. */
    private byte[] value;

    private int start;

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
        next();
        if (length < 0) {
          rows.addAbsent();
        } else if (cell == PostgreSqlCells.AS_IT_IS && value == bytes) {
          rows.cell(base + start, length);
        } else {
          cell.copy(value, start, length, rows);
        }
      }
      into.end(this::number);
    }

    private long number() {
      next();
      return length < 0 ? 0 : PostgreSqlCells.whole(value, start, length);
    }

    /** Passes the next value. */
    private void next() {
      int from = at;
      int end = bytes.length;
      while (at < end && bytes[at] != '\t' && bytes[at] != '\n' && bytes[at] != '\\') {
        at++;
      }
      value = bytes;
      start = from;
      length = at - from;
      if (at < end && bytes[at] == '\\') {
        escaped(from);
      }
      at++; // the tab, or the line's end
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
