package dev.handover.cli.demo;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptException;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The seller's CRM of the demo: a hotel with guests, stays and preferences, in Chinese, with
 * realistic dirt. Nobody in it exists; names, numbers and addresses are drawn from the seed alone.
 *
 * @param guests about a quarter of all records
 * @param stays about half
 * @param preferences the rest
 */
public record SellerHotel(long guests, long stays, long preferences) {
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

  /** How {@code totalRecords} split over the three tables; the sum is exact. */
  public static SellerHotel of(long totalRecords) {
    if (totalRecords < 0) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-43",
          "a hotel cannot have " + totalRecords + " records; ask for 0 or more");
    }
    long guests = (totalRecords + 3) / 4;
    long stays = totalRecords / 2;
    return new SellerHotel(guests, stays, totalRecords - guests - stays);
  }

  public long records() {
    return guests + stays + preferences;
  }

  /**
   * Makes the three tables in a new database and fills them: the same seed and count give the same
   * rows.
   *
   * @param jdbcUrl an empty H2 database (file or memory), or an empty PostgreSQL database whose URL
   *     names the user
   * @param totalRecords records over all three tables
   * @throws HandoverException source unavailable, when the database cannot be made or is not empty
   */
  public static SellerHotel create(
      String jdbcUrl, long totalRecords, long seed, ProgressListener progress) {
    SellerHotel hotel = of(totalRecords);
    try (Connection connection = connect(jdbcUrl)) {
      connection.setAutoCommit(false);
      ScriptUtils.executeSqlScript(connection, new ClassPathResource("demo/hotel.sql"));
      letReaderIn(jdbcUrl, connection);
      connection.commit();
      hotel.fill(connection, seed, progress);
    } catch (SQLException | ScriptException e) {
      throw new HandoverException(
          ExitCode.SOURCE_UNAVAILABLE,
          "HUB-CLI-44",
          "cannot make the demo's hotel; give the demo a new folder with enough space",
          e);
    }
    return hotel;
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

  private void fill(Connection connection, long seed, ProgressListener progress)
      throws SQLException {
    List<SeededTable> tables =
        List.of(
            new GuestTable(seed, guests),
            new StayTable(seed, stays, guests),
            new PreferenceTable(seed, preferences, guests));
    long done = 0;
    for (SeededTable table : tables) {
      done = fill(connection, table, done, progress);
    }
    progress.progress(done, records());
  }

  private long fill(
      Connection connection, SeededTable table, long before, ProgressListener progress)
      throws SQLException {
    long rows = table.rows();
    try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
      for (long index = 0; index < rows; index++) {
        table.fill(insert, index);
        insert.addBatch();
        long written = index + 1;
        if (written % ROWS_PER_BATCH == 0 || written == rows) {
          insert.executeBatch();
        }
        if (written % ROWS_PER_COMMIT == 0) {
          connection.commit();
          progress.progress(before + written, records());
        }
      }
    }
    connection.commit();
    return before + rows;
  }
}
