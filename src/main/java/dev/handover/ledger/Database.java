package dev.handover.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger's one way to its tables: each call is a transaction or joins that of its caller, and
 * trouble comes out as a {@link dev.handover.record.HandoverException} without any value.
 */
final class Database {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final TransactionTemplate moments;
  private final boolean syncs;

  Database(DataSource source) {
    jdbc = new JdbcTemplate(source);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    ConnectionCallback<Boolean> isH2 =
        connection -> connection.getMetaData().getURL().startsWith("jdbc:h2:");
    syncs = Boolean.TRUE.equals(read(any -> any.execute(isH2)));
    moments = new TransactionTemplate(new DataSourceTransactionManager(source));
    moments.setReadOnly(true);
    // H2's repeatable read is of each table's own moment; its serializable is of one for all, and
    // PostgreSQL's could be refused where its repeatable read never is
    moments.setIsolationLevel(
        syncs
            ? TransactionDefinition.ISOLATION_SERIALIZABLE
            : TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Does all of it or nothing; when it returns, a loss of power takes nothing back. */
  <T> T inTransaction(Function<JdbcTemplate, T> work) {
    boolean outermost = !TransactionSynchronizationManager.isActualTransactionActive();
    boolean interrupted = Thread.interrupted();
    try {
      return transactions.execute(
          status -> {
            if (syncs && outermost) {
              // PostgreSQL does so by itself; H2 hands its file to the system and lets it linger
              // there. First of all that is done then: who is told of a fact may rely on it
              afterCommit(() -> jdbc.execute("checkpoint sync"));
            }
            return work.apply(jdbc);
          });
    } catch (DataAccessException | TransactionException e) {
      throw Trouble.during("being written", e);
    } finally {
      restore(interrupted);
    }
  }

  /**
   * All that is read meanwhile is of the moment of the first statement, whoever writes beside it.
   */
  <T> T inOneMoment(Supplier<T> reading) {
    boolean interrupted = Thread.interrupted();
    try {
      return moments.execute(status -> reading.get());
    } catch (DataAccessException | TransactionException e) {
      throw Trouble.during("being read", e);
    } finally {
      restore(interrupted);
    }
  }

  /** Does something once the transaction under way has become fact. */
  static void afterCommit(Runnable act) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            act.run();
          }
        });
  }

  /** One statement of its own, or part of the caller's transaction. */
  <T> T read(Function<JdbcTemplate, T> query) {
    try {
      return raw(query);
    } catch (DataAccessException e) {
      throw Trouble.during("being read", e);
    }
  }

  /** One statement whose trouble the caller understands. */
  <T> T raw(Function<JdbcTemplate, T> statement) {
    boolean interrupted = Thread.interrupted();
    try {
      return statement.apply(jdbc);
    } finally {
      restore(interrupted);
    }
  }

  /**
   * Whoever was interrupted writes his last words to the ledger first, and is interrupted again
   * then: Java closes a file under all who use it where an interrupted thread touches it.
   */
  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the ledger keeps of a time: microseconds, the most that both databases hold. */
  static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  static Optional<Instant> instant(OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }

  /**
   * The text made fit for a column: NUL and lone surrogates replaced, cut with an ellipsis where it
   * is longer than {@code most} UTF-16 units.
   */
  static String fit(String text, int most) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), most));
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      int kept = point == 0 || lone ? 0xFFFD : point;
      boolean last = i >= text.length();
      if (out.length() + Character.charCount(kept) + (last ? 0 : 1) > most) {
        return out.append('…').toString();
      }
      out.appendCodePoint(kept);
    }
    return out.toString();
  }
}
