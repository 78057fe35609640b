package dev.handover.source;

import static org.h2.api.ErrorCode.COLUMN_CONTAINS_NULL_VALUES_1;
import static org.h2.api.ErrorCode.DUPLICATE_KEY_1;

import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A database of our own, into which is copied what cannot be asked in the order of its keys. It is
 * encrypted under a password that only this process has and that goes with it; what a process left
 * that was killed is removed by the next.
 */
final class Staging implements AutoCloseable {
  static final String USER = "HUB";

  /** What our own columns begin with, beside those of the source. */
  private static final String OURS = "HANDOVER_";

  /** The column that marks rows which were misread. */
  static final String MARK = OURS + "MISREAD";

  private static final int CACHE_KIB = 8 << 10;

  private final CopyFolder folder;
  private final String said;
  private final Connection keeper;
  private String name = "staged";
  private boolean kept;
  private boolean useful;
  private boolean damaged;

  /**
   * A copy that goes with this process.
   *
   * @param parent where staged copies lie, such as {@code var/staged}
   * @param said what is copied, as messages call it
   */
  Staging(Path parent, String said) {
    this(() -> CopyFolder.fresh(parent), said);
  }

  /** A copy that a later process may go on with, unless it is finished with. */
  Staging(Path parent, KeptCopy keeping, String said) {
    this(() -> CopyFolder.kept(parent, keeping), said);
    this.kept = true;
  }

  /** Makes or finds a folder. */
  private interface Making {
    CopyFolder make() throws IOException;
  }

  private Staging(Making making, String said) {
    this.said = said;
    try {
      this.folder = making.make();
    } catch (IOException e) {
      throw trouble(e);
    }
    try {
      this.keeper = opened();
      this.keeper.setAutoCommit(false);
    } catch (SQLException | IOException e) {
      folder.remove();
      throw trouble(e);
    }
  }

  /** What an earlier process left broken, as after a power cut, is begun anew. */
  private Connection opened() throws SQLException, IOException {
    try {
      return connect();
    } catch (SQLException e) {
      if (folder.isNew()) {
        throw e;
      }
      folder.clear();
      return connect();
    }
  }

  /** Whether the copy is of use for the next night, when this one is finished with it. */
  void whenFinished(boolean isUseful) {
    useful = isUseful;
  }

  /** Nobody will go on with what it was made for. */
  void finished() {
    kept = kept && useful;
  }

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password());
    return CopyConnection.of(new org.h2.Driver().connect(url(), properties));
  }

  String url() {
    return "jdbc:h2:file:"
        + folder.file("copy").toAbsolutePath()
        + ";CIPHER=AES;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;CACHE_SIZE="
        + CACHE_KIB;
  }

  /** Of the file and of its user, as H2 has it. */
  String password() {
    return folder.secret() + " " + folder.secret();
  }

  /** For what else must lie on the disk as long as the copy, encrypted; it goes with the copy. */
  Path folder() {
    return folder.path();
  }

  String said() {
    return said;
  }

  /** What the view is called in the manifest. */
  String name() {
    return name;
  }

  void call(String newName) {
    name = newName;
  }

  /** Takes the rows of one table. */
  interface Rows {
    /** Adds a row: a value or null for each column, and its mark or null. */
    void add(List<String> values, String mark);
  }

  /** Fills tables one after the other. */
  interface Filling {
    void into(Rows rows);
  }

  /** Makes a table of text columns and fills it. */
  void fill(String table, List<String> columns, Filling filling) {
    create(table, columns);
    try (Loading loading = load(table, columns)) {
      filling.into(
          (values, mark) -> {
            if (loading.add(values, mark)) {
              keep();
            }
          });
      loading.write();
      keep();
    }
  }

  /** Makes a table of text columns, with one more for marks. */
  void create(String table, List<String> columns) {
    String typed =
        Stream.concat(columns.stream(), Stream.of(MARK))
            .map(column -> quoted(column) + " VARCHAR")
            .collect(Collectors.joining(", "));
    execute("CREATE TABLE " + quoted(table) + " (" + typed + ")");
  }

  /** Takes the rows of one table. */
  Loading load(String table, List<String> columns) {
    String into =
        Stream.concat(columns.stream(), Stream.of(MARK))
            .map(Staging::quoted)
            .collect(Collectors.joining(", "));
    String places = String.join(", ", Collections.nCopies(columns.size() + 1, "?"));
    try {
      return new Loading(
          keeper.prepareStatement(
              "INSERT INTO " + quoted(table) + " (" + into + ") VALUES (" + places + ")"),
          this::trouble);
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** What has been written stays. */
  void keep() {
    try {
      keeper.commit();
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** Runs a statement of ours; how many rows it touched. */
  long execute(String sql) {
    try (Statement statement = keeper.createStatement()) {
      long touched = statement.executeLargeUpdate(sql);
      keeper.commit();
      return touched;
    } catch (SQLException e) {
      throw undone(e);
    }
  }

  /** Runs statements of ours, all of them or none. */
  void executeAll(List<String> statements) {
    try (Statement statement = keeper.createStatement()) {
      for (String sql : statements) {
        statement.executeLargeUpdate(sql);
      }
      keeper.commit();
    } catch (SQLException e) {
      throw undone(e);
    }
  }

  /** What was begun before an error must not be kept by whatever comes next. */
  private HandoverException undone(SQLException e) {
    try {
      keeper.rollback();
    } catch (SQLException second) {
      e.addSuppressed(second);
    }
    return trouble(e);
  }

  /** Lets a table take any row, until it is indexed again. */
  void unindex(String table) {
    List<String> statements = new ArrayList<>();
    String from = " WHERE TABLE_NAME = '" + table.replace("'", "''") + "'";
    ask("SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES" + from)
        .forEach(row -> statements.add("DROP INDEX IF EXISTS " + quoted(row.get(0))));
    ask("SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS" + from + " AND IS_NULLABLE = 'NO'")
        .forEach(
            row ->
                statements.add(
                    "ALTER TABLE "
                        + quoted(table)
                        + " ALTER COLUMN "
                        + quoted(row.get(0))
                        + " DROP NOT NULL"));
    executeAll(statements);
  }

  /** Sets a value of ours; it is kept with whatever was written before it. */
  void put(String sql, String... values) {
    try (PreparedStatement statement = keeper.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** The same for the same rows of a table in the same order. */
  void digest(String table, MessageDigest digest) {
    try (Statement statement = keeper.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + quoted(table))) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= width; i++) {
          String value = rows.getString(i);
          digest.update((value == null ? "-" : "+" + value).getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
        }
      }
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** The rows that a query of ours gives, all in memory. */
  List<List<String>> ask(String sql) {
    try (Statement statement = keeper.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      int width = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        List<String> row = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
          row.add(answer.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** Makes an index, and lets the catalogue say whether its values are unique and all there. */
  void index(String table, List<String> columns) {
    String all = columns.stream().map(Staging::quoted).collect(Collectors.joining(", "));
    String on = "ON " + quoted(table) + " (" + all + ")";
    try (Statement statement = keeper.createStatement()) {
      if (!held(statement, "CREATE UNIQUE INDEX " + on)) {
        statement.execute("CREATE INDEX " + on);
      }
      for (String column : columns) {
        held(
            statement,
            "ALTER TABLE " + quoted(table) + " ALTER COLUMN " + quoted(column) + " SET NOT NULL");
      }
      keeper.commit();
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** Whether the values are as the statement would have them. */
  private static boolean held(Statement statement, String sql) throws SQLException {
    try {
      statement.execute(sql);
      return true;
    } catch (SQLException e) {
      if (e.getErrorCode() == DUPLICATE_KEY_1
          || e.getErrorCode() == COLUMN_CONTAINS_NULL_VALUES_1) {
        return false;
      }
      throw e;
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Whether a column is ours and none of the source's. */
  static boolean isOurs(String column) {
    return column.startsWith(OURS);
  }

  /** What stands for a row that is broken as a whole. */
  static String broken() {
    return mark(-1, Misread.ROW_BROKEN);
  }

  /** What stands for a misread cell; those of one row are written one behind the other. */
  static String mark(int column, Misread what) {
    return column + ":" + what.name() + " ";
  }

  /** What was misread of a row that concerns a mapping: the row, or the columns that it names. */
  static List<Misread.In> misread(Table table, String alias, String marks, Set<String> named) {
    List<Misread.In> found = new ArrayList<>();
    for (String mark : marks.split(" ")) {
      String[] parts = mark.split(":");
      int column = Integer.parseInt(parts[0]);
      Misread what = Misread.valueOf(parts[1]);
      if (column < 0) {
        return List.of(new Misread.In("", what));
      }
      String name = (alias.isEmpty() ? "" : alias + ".") + table.columns().get(column).name();
      if (named.stream().anyMatch(name::equalsIgnoreCase)) {
        found.add(new Misread.In(name, what));
      }
    }
    return found;
  }

  @Override
  public void close() {
    try {
      keeper.close();
    } catch (SQLException e) {
      throw trouble(e);
    } finally {
      if (kept && !damaged) {
        folder.leave();
      } else {
        folder.remove();
      }
    }
  }

  /** Closes after an error; a second one is the first one's consequence. */
  void discard(Throwable reason) {
    try {
      close();
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  /** What cannot be read any more is of no use to the next process: it copies anew. */
  HandoverException damage(SQLException cause) {
    damaged = true;
    return CopyTrouble.damaged(said, cause);
  }

  private HandoverException trouble(Exception cause) {
    return cause instanceof SQLException sql && CopyTrouble.isDamage(sql)
        ? damage(sql)
        : CopyTrouble.of(said, cause);
  }
}
