package dev.handover.source;

import dev.handover.record.Composite;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import dev.handover.record.Rows;
import dev.handover.record.Spares;
import dev.handover.source.Tables.Joined;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A query's rows as they come off a cursor. */
final class Selection {
  private final Dialect dialect;
  private final Query query;
  private final List<Joined> doubtful;
  private final Map<String, Table> marks;
  private final Set<String> named;
  private final Rows.Builder rows;
  private final BitSet marked = new BitSet();
  private final Map<Integer, List<Misread.In>> misread = new HashMap<>();
  private int count;
  private boolean followsKey;
  private long lastKey;

  Selection(Dialect dialect, Query query) {
    this(dialect, query, Expected.little(Spares.NONE));
  }

  /** With room for what is expected, so that nothing is copied to make room. */
  Selection(Dialect dialect, Query query, Expected expected) {
    this.dialect = dialect;
    this.query = query;
    this.doubtful = query.doubtful();
    this.marks = query.marked();
    this.named = marks.isEmpty() ? Set.of() : query.named();
    this.rows = Rows.builder(query.columns(), expected.rows, expected.bytes, expected.spares);
  }

  /** Runs the query's statement and takes at most so many rows. */
  void take(PreparedStatement statement, int most) throws SQLException {
    statement.setFetchSize(Math.min(most, Dialect.FETCH_SIZE));
    try (ResultSet found = statement.executeQuery()) {
      Cell[] cells =
          types(found.getMetaData()).stream()
              .map(type -> dialect.cell(type.jdbc(), type.name()))
              .toArray(Cell[]::new);
      composites(
          (at, parts) -> {
            Cell last = cells[at];
            cells[at] =
                (from, index, into) -> {
                  last.copy(from, index, into);
                  into.compose(parts);
                };
          });
      Further further = new Further(found);
      for (int taken = 0; taken < most && found.next(); taken++) {
        for (int i = 0; i < cells.length; i++) {
          cells[i].copy(found, i + 1, rows);
        }
        if (followsKey) {
          lastKey = found.getLong(1);
        }
        further.column = cells.length;
        end(further);
      }
    }
  }

  /** What is told of a composite column: where the last of its parts is, and how many there are. */
  interface Composites {
    void of(int last, int parts);
  }

  /** Tells of each composite column, whose parts follow each other in the result. */
  void composites(Composites told) {
    int at = 0;
    for (String column : query.columns()) {
      int parts = Composite.columns(column).size();
      at += parts;
      if (parts > 1) {
        told.of(at - 1, parts);
      }
    }
  }

  /** The columns of a cursor's row behind those that were asked for. */
  private static final class Further implements Numbers {
    private final ResultSet row;
    private int column;

    Further(ResultSet row) {
      this.row = row;
    }

    @Override
    public long next() throws SQLException {
      return row.getLong(++column);
    }

    @Override
    public String text() throws SQLException {
      return row.getString(++column);
    }
  }

  /** Gives the numbers that follow a row's columns, one after the other. */
  interface Numbers {
    long next() throws SQLException;

    /** The next as text, where the source has such. */
    default String text() throws SQLException {
      throw new IllegalStateException("no text follows the columns");
    }
  }

  /** Ends a row whose columns are in the grid: is it deleted, is it one row at all. */
  void end(Numbers numbers) throws SQLException {
    if (query.hasDeleted() && numbers.next() == 1) {
      marked.set(count);
    }
    for (Map.Entry<String, Table> each : marks.entrySet()) {
      String text = numbers.text();
      if (text != null) {
        List<Misread.In> found = Staging.misread(each.getValue(), each.getKey(), text, named);
        if (!found.isEmpty()) {
          misread.merge(count, found, Selection::brokenFirst);
        }
      }
    }
    for (Joined each : doubtful) {
      requireSingle(each, numbers.next());
    }
    count++;
  }

  private static List<Misread.In> brokenFirst(List<Misread.In> one, List<Misread.In> other) {
    return Stream.concat(one.stream(), other.stream())
        .sorted(Comparator.comparing((Misread.In in) -> in.what() != Misread.ROW_BROKEN))
        .toList();
  }

  /** How much a query may bring. */
  record Expected(int rows, int bytes, Spares spares) {
    private static final int MOST = 1 << 26;

    static Expected little(Spares spares) {
      return new Expected(Dialect.FETCH_SIZE, 1 << 16, spares);
    }

    /** As much as was found, and an eighth more. */
    Expected like(Selection found) {
      int bytes = Math.min(found.rows.bytes(), MOST);
      return new Expected(found.count + found.count / 8 + 1, bytes + bytes / 8, spares);
    }
  }

  /** Where a row's columns go. */
  Rows.Builder builder() {
    return rows;
  }

  /** Or the main table's row would come twice, with two people's columns perhaps. */
  private static void requireSingle(Joined each, long rows) {
    if (rows > 1) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-SRC-12",
          "table "
              + each.join().table()
              + ": several rows share one "
              + each.join().key()
              + ", which join "
              + each.join().alias()
              + " names as its key; name a column that tells its rows apart");
    }
  }

  /** The types of the columns; refuses one whose values are no text. */
  List<Dialect.Type> types(ResultSetMetaData described) throws SQLException {
    List<Dialect.Type> types = new ArrayList<>();
    for (int i = 0; i < query.asked().size(); i++) {
      String name = query.asked().get(i);
      Dialect.Type type = dialect.type(query.tables().require(name), described, i + 1);
      if (dialect.isBinary(type.jdbc(), type.name())) {
        throw Inspection.binary(query.tables(), name, type.name());
      }
      types.add(type);
    }
    return types;
  }

  /** From now on remembers the first column of the last row, a whole number. */
  void followKey() {
    followsKey = true;
  }

  long lastKey() {
    return lastKey;
  }

  int count() {
    return count;
  }

  Rows rows() {
    return rows.build();
  }

  BitSet deleted() {
    return marked;
  }

  Map<Integer, List<Misread.In>> misread() {
    return misread;
  }
}
