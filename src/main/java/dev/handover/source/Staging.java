package dev.handover.source;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.h2.api.ErrorCode.COLUMN_CONTAINS_NULL_VALUES_1;
import static org.h2.api.ErrorCode.DUPLICATE_KEY_1;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  private static final String LOCK = "lock";
  private static final int A_MINUTE = 60;

  /** The copies of this process. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private static final int ROWS_AT_ONCE = 1_000;
  private static final int CHARS_AT_ONCE = 4 << 20;
  private static final int CACHE_KIB = 8 << 10;

  private final Path folder;
  private final FileChannel lock;
  private final String password;
  private final String said;
  private final Connection keeper;
  private String name = "staged";

  /**
   * @param parent where staged copies lie, such as {@code var/staged}
   * @param said what is copied, as messages call it
   */
  Staging(Path parent, String said) {
    this.said = said;
    this.password = secret() + " " + secret();
    try {
      Files.createDirectories(parent);
      removeLeft(parent);
      this.folder = Files.createTempDirectory(parent, "copy-");
      this.lock = locked(folder);
    } catch (IOException e) {
      throw trouble(e);
    }
    try {
      this.keeper = connect();
      this.keeper.setAutoCommit(false);
    } catch (SQLException e) {
      removeAll();
      throw trouble(e);
    }
  }

  private static String secret() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static FileChannel locked(Path folder) throws IOException {
    OWN.add(folder);
    FileChannel channel = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
    channel.lock();
    return channel;
  }

  /** Removes what processes left that were killed; what cannot be removed waits for the next. */
  private static void removeLeft(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, "copy-*")) {
      for (Path each : folders) {
        // Another look at a lock of our own would lose it: locks are the process's, not the
        // channel's.
        if (!OWN.contains(each) && isOld(each)) {
          removeIfLeft(each);
        }
      }
    }
  }

  /** One that is being made just now is not yet locked. */
  private static boolean isOld(Path folder) throws IOException {
    try {
      Instant made = Files.getLastModifiedTime(folder).toInstant();
      return made.isBefore(Instant.now().minusSeconds(A_MINUTE));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @SuppressWarnings("EmptyCatch")
  private static void removeIfLeft(Path folder) {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
        FileLock held = channel.tryLock()) {
      if (held != null) {
        remove(folder);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // Somebody else removes it, or uses it.
    }
  }

  /** The lock goes last, so that the rest is never without it. */
  private static void remove(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!file.endsWith(LOCK)) {
          Files.deleteIfExists(file);
        }
      }
    }
    Files.deleteIfExists(folder.resolve(LOCK));
    Files.deleteIfExists(folder);
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password);
    return new org.h2.Driver().connect(url(), properties);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  String url() {
    return "jdbc:h2:file:"
        + folder.resolve("copy").toAbsolutePath()
        + ";CIPHER=AES;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;CACHE_SIZE="
        + CACHE_KIB;
  }

  String password() {
    return password;
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
              "INSERT INTO " + quoted(table) + " (" + into + ") VALUES (" + places + ")"));
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** Collects rows, so that not each is a statement of its own. */
  final class Loading implements AutoCloseable {
    private final PreparedStatement insert;
    private int waiting;
    private long chars;

    private Loading(PreparedStatement insert) {
      this.insert = insert;
    }

    /** Adds a row. Whether those that wait have been written just now. */
    boolean add(List<String> values, String mark) {
      try {
        for (int i = 0; i < values.size(); i++) {
          insert.setString(i + 1, values.get(i));
          chars += values.get(i) == null ? 0 : values.get(i).length();
        }
        insert.setString(values.size() + 1, mark);
        insert.addBatch();
        waiting++;
        boolean enough = waiting == ROWS_AT_ONCE || chars > CHARS_AT_ONCE;
        if (enough) {
          write();
        }
        return enough;
      } catch (SQLException e) {
        throw trouble(e);
      }
    }

    /** Writes those that wait; they are the table's once the staging keeps them. */
    void write() {
      try {
        insert.executeBatch();
        waiting = 0;
        chars = 0;
      } catch (SQLException e) {
        throw trouble(e);
      }
    }

    /** Forgets those that wait. */
    void forget() {
      try {
        insert.clearBatch();
        waiting = 0;
        chars = 0;
      } catch (SQLException e) {
        throw trouble(e);
      }
    }

    @Override
    public void close() {
      try {
        insert.close();
      } catch (SQLException e) {
        throw trouble(e);
      }
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

  /** What was misread of a row that concerns a mapping: the row, or a column that it names. */
  static Optional<Misread.In> misread(Table table, String alias, String marks, Set<String> named) {
    for (String mark : marks.split(" ")) {
      String[] parts = mark.split(":");
      int column = Integer.parseInt(parts[0]);
      Misread what = Misread.valueOf(parts[1]);
      if (column < 0) {
        return Optional.of(new Misread.In("", what));
      }
      String name = (alias.isEmpty() ? "" : alias + ".") + table.columns().get(column).name();
      if (named.stream().anyMatch(name::equalsIgnoreCase)) {
        return Optional.of(new Misread.In(name, what));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      keeper.close();
    } catch (SQLException e) {
      throw trouble(e);
    } finally {
      removeAll();
    }
  }

  @SuppressWarnings("EmptyCatch")
  private void removeAll() {
    try (lock) {
      remove(folder);
    } catch (IOException e) {
      // The next one that is made removes it; nobody has its password.
    } finally {
      OWN.remove(folder);
    }
  }

  private HandoverException trouble(Exception cause) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-FILE-03",
        said
            + " could not be copied into the hub's folder var/staged"
            + ": see that it is writable and its disk has room"
            + "; then run again",
        cause instanceof SQLException sql ? Trouble.withoutWords(sql) : cause);
  }
}
