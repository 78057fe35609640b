package dev.handover.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The ledger's connections. H2 loses committed rows when its file is closed while somebody still
 * writes, so closing lets no new work begin and waits for what is under way; where that does not
 * end, the file is left as a kill would leave it, which loses nothing.
 */
final class LedgerPool extends DelegatingDataSource implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerPool.class);
  private static final Duration LONGEST_STEP = Duration.ofSeconds(20);
  private static final long LOOK_AGAIN_NANOS = 2_000_000;
  private final HikariDataSource pool;
  private final boolean isH2;
  private final Duration patience;

  /** Read by who takes a connection, written by who closes: after that none is given. */
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

  private boolean closed;

  LedgerPool(HikariConfig config) {
    this(config, LONGEST_STEP);
  }

  /**
   * @param patience how long work under way may take to end when all is closed
   */
  LedgerPool(HikariConfig config, Duration patience) {
    this(new HikariDataSource(config), patience);
  }

  private LedgerPool(HikariDataSource pool, Duration patience) {
    super(pool);
    this.pool = pool;
    this.isH2 = pool.getJdbcUrl().startsWith("jdbc:h2:");
    this.patience = patience;
  }

  @Override
  public Connection getConnection() throws SQLException {
    gate.readLock().lock();
    try {
      if (closed) {
        throw new SQLNonTransientConnectionException("the ledger is closed", "08003");
      }
      return pool.getConnection();
    } finally {
      gate.readLock().unlock();
    }
  }

  @Override
  public void close() {
    gate.writeLock().lock();
    try {
      closed = true;
    } finally {
      gate.writeLock().unlock();
    }
    if (isH2 && !pool.isClosed() && !isQuiet()) {
      LOG.warn("the ledger is closed in the middle of a step; the next start takes it back");
      drop();
    }
    pool.close();
  }

  private boolean isQuiet() {
    long deadline = System.nanoTime() + patience.toNanos();
    while (pool.getHikariPoolMXBean().getActiveConnections() > 0) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
    return true;
  }

  /** Lets go of the file as it is: what was committed is in it, and nothing is moved any more. */
  private void drop() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      LOG.debug("the ledger's file ended with the process, SQLState {}", e.getSQLState());
    }
  }
}
