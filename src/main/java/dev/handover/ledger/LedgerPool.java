package dev.handover.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The ledger's connections. H2 loses committed rows when its file is closed while somebody still
 * writes, so closing lets no new work begin and waits for what is under way; where that does not
 * end, the file is left as a kill would leave it, which loses nothing. H2 closes its file with the
 * last connection: that is one outside of the pool, whose own threads open and close the others.
 */
final class LedgerPool extends DelegatingDataSource implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerPool.class);
  private static final Duration LONGEST_STEP = Duration.ofSeconds(20);
  private static final long LOOK_AGAIN_NANOS = 2_000_000;
  private final HikariDataSource pool;
  private final Optional<Connection> last;
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
    this.last = last(pool);
    this.patience = patience;
  }

  private static Optional<Connection> last(HikariDataSource pool) {
    if (!pool.getJdbcUrl().startsWith("jdbc:h2:")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
    } catch (SQLException e) {
      pool.close();
      throw new PoolInitializationException(e);
    }
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
    boolean interrupted = Thread.interrupted(); // else Java would close the file before H2 does
    try {
      if (begunClosing() && !isQuiet()) {
        LOG.warn("the ledger is closed in the middle of a step; the next start takes it back");
        drop();
      }
      end();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Closes what was never opened to anybody: there is nothing to wait for. */
  void abandon() {
    begunClosing();
    end();
  }

  private boolean begunClosing() {
    gate.writeLock().lock();
    try {
      boolean first = !closed;
      closed = true;
      return first && last.isPresent();
    } finally {
      gate.writeLock().unlock();
    }
  }

  private void end() {
    pool.close();
    try {
      if (last.isPresent()) {
        last.get().close();
      }
    } catch (SQLException e) {
      LOG.debug("the ledger's file ended as it was, SQLState {}", e.getSQLState());
    }
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
    try (Statement statement = last.orElseThrow().createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      LOG.debug("the ledger's file ended with the process, SQLState {}", e.getSQLState());
    }
  }
}
