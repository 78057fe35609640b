package dev.handover.cli.demo;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptException;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Makes the database of a demo's seller: its tables by a script, its rows from the seed. */
public final class SellerDatabase {
  /** The seed of the demo unless another is asked for. */
  public static final long SEED = 20260101L;

  /** The owner of an H2 database that {@link #create} makes; no password. */
  public static final String OWNER = "sa";

  /**
   * A user of that database who may read and nothing else; no password. H2 lets such a user in only
   * through a URL without settings.
   */
  public static final String READER = "handover";

  private static final int ROWS_PER_BATCH = 1_000;
  private static final int ROWS_PER_COMMIT = 10_000;

  private final Connection connection;
  private final ProgressListener progress;
  private final long total;
  private long done;

  private SellerDatabase(Connection connection, ProgressListener progress, long total) {
    this.connection = connection;
    this.progress = progress;
    this.total = total;
  }

  /**
   * Makes the tables of a trade in a new database and fills them: the same seed and count give the
   * same rows.
   *
   * @param jdbcUrl an empty H2 database (file or memory), or an empty PostgreSQL database whose URL
   *     names the user
   * @param totalRecords records over all entities
   * @throws HandoverException source unavailable, when the database cannot be made or is not empty
   */
  public static void create(
      String jdbcUrl, Trade trade, long totalRecords, long seed, ProgressListener progress) {
    List<SeededTable> tables = trade.seller(totalRecords).tables(seed);
    try (Connection connection = connect(jdbcUrl)) {
      connection.setAutoCommit(false);
      ScriptUtils.executeSqlScript(connection, new ClassPathResource(trade.script()));
      letReaderIn(jdbcUrl, connection);
      connection.commit();
      long rows = tables.stream().mapToLong(SeededTable::rows).sum();
      SellerDatabase database = new SellerDatabase(connection, progress, rows);
      for (SeededTable table : tables) {
        database.fill(table);
      }
      progress.progress(rows, rows);
    } catch (SQLException | ScriptException e) {
      throw new HandoverException(
          ExitCode.SOURCE_UNAVAILABLE,
          "HUB-CLI-44",
          "cannot make the demo's "
              + trade.words()
              + "; give the demo a new folder with enough space",
          e);
    }
  }

  private static boolean isH2(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:h2:");
  }

  private static Connection connect(String jdbcUrl) throws SQLException {
    return isH2(jdbcUrl)
        ? DriverManager.getConnection(jdbcUrl, OWNER, "")
        : DriverManager.getConnection(jdbcUrl);
  }

  private static void letReaderIn(String jdbcUrl, Connection connection) throws SQLException {
    if (isH2(jdbcUrl)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE USER IF NOT EXISTS " + READER + " PASSWORD ''");
        statement.execute("GRANT SELECT ON SCHEMA PUBLIC TO " + READER);
      }
    }
  }

  private void fill(SeededTable table) throws SQLException {
    long rows = table.rows();
    try (PreparedStatement insert = connection.prepareStatement(insertInto(table))) {
      for (long index = 0; index < rows; index++) {
        Object[] row = table.row(index);
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
        long written = index + 1;
        if (written % ROWS_PER_BATCH == 0 || written == rows) {
          insert.executeBatch();
        }
        if (written % ROWS_PER_COMMIT == 0) {
          connection.commit();
          progress.progress(done + written, total);
        }
      }
    }
    connection.commit();
    done += rows;
  }

  private static String insertInto(SeededTable table) {
    int columns = table.columns().split(",").length;
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(
            table.name(), table.columns(), String.join(",", Collections.nCopies(columns, "?")));
  }
}
