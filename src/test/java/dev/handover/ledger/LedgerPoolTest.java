package dev.handover.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing the ledger's file while others are at work in it. */
class LedgerPoolTest {
  private static final int ROUNDS = 60;
  private static final int WRITERS = 3;
  @TempDir Path folder;

  @Test
  void whoClosesWhileOthersWriteLosesNothingThatTheyWereTold() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("ledger");
    long seed = Long.getLong("handover.close.seed", System.currentTimeMillis());
    System.out.println("LedgerPoolTest: -Dhandover.close.seed=" + seed);
    Random moments = new Random(seed);
    long told = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      List<Writer> writers = new ArrayList<>();
      try (Ledger ledger = Ledger.open(url, Optional.empty(), Optional.empty())) {
        long before = ledger.audit().head().sequence();
        assertThat(before).as("round %d", round).isGreaterThanOrEqualTo(told);
        for (int i = 0; i < WRITERS; i++) {
          writers.add(new Writer(ledger));
        }
        writers.forEach(Thread::start);
        LockSupport.parkNanos(moments.nextInt(60_000_000)); // closes at any moment of a step
      }
      writers.forEach(Thread::interrupt); // as a pool of threads does that is shut down
      for (Writer writer : writers) {
        writer.join();
        told += writer.told;
      }
    }
    try (Ledger ledger = Ledger.open(url, Optional.empty(), Optional.empty())) {
      assertThat(ledger.audit().head().sequence()).isGreaterThanOrEqualTo(told);
      assertThat(ledger.audit().verify()).isEmpty();
    }
  }

  /** Writes until it is refused. */
  private static final class Writer extends Thread {
    private final Ledger ledger;
    private long told;

    Writer(Ledger ledger) {
      this.ledger = ledger;
    }

    @Override
    public void run() {
      try {
        while (true) {
          ledger.audit().append("test", "writes", "hotel-2026", "d".repeat((int) (told % 900)));
          told++;
        }
      } catch (HandoverException closed) {
        // as it must be
      }
    }
  }

  @Test
  void aStepThatDoesNotEndIsTakenBackAndTheRestIsKept() throws SQLException {
    LedgerPool pool = new LedgerPool(config(), Duration.ofMillis(1));
    try (Connection connection = pool.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("create table fact (id int)");
      sql.execute("insert into fact values (1)");
      connection.setAutoCommit(false);
      sql.execute("insert into fact values (2)");

      pool.close();

      assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
    } catch (SQLException closed) {
      // the connection cannot be given back any more
    }
    try (LedgerPool again = new LedgerPool(config());
        Connection connection = again.getConnection();
        Statement sql = connection.createStatement();
        ResultSet sum = sql.executeQuery("select sum(id) from fact")) {
      sum.next();
      assertThat(sum.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void whoeverIsInterruptedWritesAndClosesAndIsInterruptedStill() {
    String url = "jdbc:h2:file:" + folder.resolve("l");
    try (Ledger ledger = Ledger.open(url, Optional.empty(), Optional.empty())) {
      for (int i = 1; i <= 3; i++) {
        Thread.currentThread().interrupt();
        ledger.audit().append("test", "writes", "hotel-2026", "");
        ledger.audit().head();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
      }
    }
    assertThat(Thread.interrupted()).isTrue();
    try (Ledger again = Ledger.open(url, Optional.empty(), Optional.empty())) {
      assertThat(again.audit().head().sequence()).isEqualTo(3);
      assertThat(again.audit().verify()).isEmpty();
    }
  }

  @Test
  void nothingBeginsAnyMoreOnceItIsClosed() {
    Ledger ledger =
        Ledger.open("jdbc:h2:file:" + folder.resolve("l"), Optional.empty(), Optional.empty());
    ledger.close();

    assertThatThrownBy(() -> ledger.audit().append("test", "writes", "hotel-2026", ""))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("the ledger failed while being written");
    ledger.close();
  }

  private HikariConfig config() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("pool") + ";WRITE_DELAY=0");
    config.setMaximumPoolSize(2);
    return config;
  }
}
