package dev.handover.backup;

import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import dev.handover.record.Window;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a backup in tables, one for each entity, named like it: its columns as the mapping
 * calls them, and four of ours for the row's place and marks. In PostgreSQL, MariaDB or H2.
 */
public final class RestoredTables {
  static final List<String> OURS =
      List.of("handover_window", "handover_row", "handover_deleted", "handover_misread");
  private static final int BATCH = 1_000;
  private final Connection connection;
  private final boolean exact;
  private final String quote;
  private final String text;
  private final String marks;
  private final Map<String, List<String>> made = new HashMap<>();

  /**
   * @param exact whether values are kept as bytes, whatever they are, to be read again; else as
   *     text, for people and programs
   */
  public RestoredTables(Connection connection, boolean exact) {
    this.connection = connection;
    this.exact = exact;
    try {
      DatabaseMetaData database = connection.getMetaData();
      this.quote = database.getIdentifierQuoteString().trim();
      this.text =
          switch (database.getDatabaseProductName().toLowerCase(Locale.ROOT)) {
            case "postgresql" -> "text";
            case "mariadb", "mysql" -> "longtext character set utf8mb4 collate utf8mb4_bin";
            case "h2" -> exact ? "varbinary" : "varchar";
            default ->
                throw new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-BAK-10",
                    "rows are restored into PostgreSQL, MariaDB or H2; for another database restore"
                        + " to files: --to FOLDER");
          };
      this.marks = text.equals("varbinary") ? "varchar" : text;
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw trouble("connecting", e);
    }
  }

  /** Refuses tables of these names that have rows; nothing is written before it. */
  public void requireEmpty(List<String> entities) {
    for (String entity : entities) {
      if (isThere(entity) && count(entity) > 0) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-BAK-11",
            "table "
                + entity
                + " is there and not empty: nothing was restored; name an empty database");
      }
    }
  }

  private boolean isThere(String entity) {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("select 1 from " + quoted(entity) + " where 1 = 0").close();
      return true;
    } catch (SQLException e) {
      rollback(e);
      return false;
    }
  }

  private long count(String entity) {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select count(*) from " + quoted(entity))) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw trouble("counting " + entity, e);
    }
  }

  /** Adds a window's rows, all of them or none. */
  public void add(Batch batch) {
    String entity = batch.window().entity();
    Rows rows = batch.rows();
    try {
      make(entity, rows.columns());
      try (PreparedStatement insert = connection.prepareStatement(insert(entity, rows.columns()))) {
        for (int row = 0; row < rows.count(); row++) {
          set(insert, batch, row);
          insert.addBatch();
          if (row % BATCH == BATCH - 1) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      connection.commit();
    } catch (SQLException e) {
      rollback(e);
      throw trouble("writing rows of " + entity, e);
    }
  }

  /** A line for each: what, and the column. */
  private static String marks(List<Misread.In> misread) {
    return misread == null
        ? null
        : misread.stream()
            .map(each -> each.what() + " " + each.column())
            .collect(Collectors.joining("\n"));
  }

  private static List<Misread.In> misread(String marks) {
    return marks
        .lines()
        .map(line -> line.split(" ", 2))
        .map(parts -> new Misread.In(parts[1], Misread.valueOf(parts[0])))
        .toList();
  }

  private void set(PreparedStatement insert, Batch batch, int row) throws SQLException {
    Slice value = new Slice();
    insert.setInt(1, batch.window().number());
    insert.setInt(2, row);
    insert.setInt(3, batch.deleted().get(row) ? 1 : 0);
    insert.setString(4, marks(batch.misread().get(row)));
    int place = OURS.size();
    for (int column = 0; column < batch.rows().columns().size(); column++) {
      batch.rows().read(row, column, value);
      place++;
      if (exact) {
        insert.setBytes(
            place,
            value.isAbsent()
                ? null
                : Arrays.copyOfRange(value.bytes, value.start, value.start + value.length));
      } else {
        insert.setString(place, value.isAbsent() ? null : value.text());
      }
    }
  }

  private void make(String entity, List<String> columns) throws SQLException {
    if (columns.equals(made.get(entity))) {
      return;
    }
    if (!isThere(entity)) {
      String typed =
          columns.stream()
              .map(column -> quoted(column) + " " + text)
              .collect(Collectors.joining(", "));
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "create table "
                + quoted(entity)
                + " (handover_window int not null, handover_row int not null, handover_deleted int"
                + " not null, handover_misread "
                + marks
                + ", "
                + (typed.isEmpty() ? "" : typed + ", ")
                + "primary key (handover_window, handover_row))");
      }
    }
    made.put(entity, List.copyOf(columns));
  }

  private String insert(String entity, List<String> columns) {
    return "insert into "
        + quoted(entity)
        + Stream.concat(OURS.stream(), columns.stream().map(this::quoted))
            .collect(Collectors.joining(", ", " (", ")"))
        + " values ("
        + String.join(", ", Collections.nCopies(OURS.size() + columns.size(), "?"))
        + ")";
  }

  /** Reads a window's rows back; only of exact tables. */
  Batch read(Window window, String snapshot, List<String> columns) {
    String sql =
        "select "
            + Stream.concat(OURS.stream(), columns.stream().map(this::quoted))
                .collect(Collectors.joining(", "))
            + " from "
            + quoted(window.entity())
            + " where handover_window = ? order by handover_row";
    Rows.Builder rows = Rows.builder(columns, 1_000);
    BitSet deleted = new BitSet();
    Map<Integer, List<Misread.In>> misread = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, window.number());
      try (ResultSet found = select.executeQuery()) {
        for (int row = 0; found.next(); row++) {
          deleted.set(row, found.getInt(3) == 1);
          String mark = found.getString(4);
          if (mark != null) {
            misread.put(row, misread(mark));
          }
          for (int column = 1; column <= columns.size(); column++) {
            byte[] value = found.getBytes(OURS.size() + column);
            if (value == null) {
              rows.addAbsent();
            } else {
              rows.add(value, 0, value.length);
            }
          }
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw trouble("reading rows of " + window.entity(), e);
    }
    Window open =
        new Window(
            window.caseId(),
            window.runId(),
            window.entity(),
            window.number(),
            window.attempt(),
            Bounds.ALL);
    return new Batch(open, snapshot, rows.build(), deleted, misread);
  }

  private String quoted(String name) {
    return quote + name.replace(quote, quote + quote) + quote;
  }

  private void rollback(SQLException reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(new SQLException(e.getSQLState()));
    }
  }

  /** A database's own words may quote values: they stay here. */
  private static HandoverException trouble(String doing, SQLException e) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-BAK-12",
        "the database that rows are restored into failed while "
            + doing
            + " (SQL state "
            + e.getSQLState()
            + "); see that it answers, has room and lets this user make tables, empty it, and"
            + " restore again",
        new SQLException(e.getSQLState()));
  }
}
