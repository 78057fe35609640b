package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.RunState;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.testing.FaultProxy;
import dev.handover.testing.FaultProxy.Way;
import dev.handover.testing.SmallDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * What others do wrong: within the retries of {@code errors.camel.yaml} the run just goes on; past
 * them it is stopped, says why and how to go on, and the next run ends with every record once.
 */
class FaultsIT {
  private static final long SEED = Long.getLong("handover.faults.seed", System.nanoTime());
  private final Random random = new Random(SEED);
  private FaultyPlace place;

  @BeforeEach
  void prepare(TestInfo test) throws IOException {
    System.out.println("FaultsIT." + test.getDisplayName() + " -Dhandover.faults.seed=" + SEED);
    place = new FaultyPlace();
  }

  @AfterEach
  void clear() throws IOException {
    place.close();
  }

  @Test
  void aDeliveryThatIsCutInMidFileIsTriedAgain() {
    place.set("handover.retries", "5");
    survivesCuts(place.buyerLine, Way.TO_SERVER, 60_000, 1);
  }

  @Test
  void aSourceThatIsCutInMidReadIsReadAgainOverANewSnapshot() {
    place.set("handover.retries", "8");
    survivesCuts(place.sellerLine, Way.TO_CLIENT, 150_000, 2);
  }

  @Test
  void aLedgerThatIsCutIsAskedAgain() {
    place.set("handover.retries", "8").set("handover.ledger.timeout", "2000");
    survivesCuts(place.ledgerLine, Way.TO_SERVER, 60_000, 1);
  }

  /** Cuts the line at three seeded points while the windows travel; the run goes on by itself. */
  private void survivesCuts(FaultProxy line, Way way, int within, int snapshots) {
    try (FaultyPlace.Started hub = place.start()) {
      RunReport report =
          hub.runAnd(
              () -> {
                Thread cutter =
                    new Thread(
                        () -> {
                          for (int n = 1; n <= 3; n++) {
                            line.cutAfter(way, 1 + random.nextInt(within));
                            line.awaitCuts(n, Duration.ofSeconds(60));
                          }
                        });
                cutter.setDaemon(true);
                cutter.start();
              });

      assertThat(line.cuts()).as("it was cut").isPositive();
      hub.everyRecordArrivedOnce(report);
      assertThat(hub.snapshots(report)).isGreaterThanOrEqualTo(snapshots);
    }
  }

  @Test
  void aSlowLineIsNoFault() {
    try (FaultyPlace.Started hub = place.start()) {
      RunReport report =
          hub.runAnd(
              () -> {
                place.buyerLine.throttle(400_000);
                place.sellerLine.delay(Duration.ofMillis(5));
                place.ledgerLine.delay(Duration.ofMillis(2));
              });

      hub.everyRecordArrivedOnce(report);
      assertThat(report.parcels()).allMatch(parcel -> parcel.attempt() == 1);
    }
  }

  @Test
  void aServerThatRefusesStopsTheRunUntilItIsBack() {
    try (FaultyPlace.Started hub = place.start()) {
      HandoverException stopped = hub.stoppedBy(place.buyerLine::refuse, ExitCode.DELIVERY_FAILED);

      assertThat(stopped.getMessage()).contains("cannot be reached", "HUB-DOOR-04");
      hub.saysStopped(stopped);
      place.buyerLine.heal();
      hub.everyRecordArrivedOnce(hub.run());
    }
  }

  @Test
  void aStalledServerIsNoticedWithinTheSetTime() {
    place.set("handover.sftp.timeout", "1000").set("handover.retries", "0");
    try (FaultyPlace.Started hub = place.start()) {
      long began = System.nanoTime();
      HandoverException stopped =
          hub.stoppedBy(
              () -> place.buyerLine.stallAfter(Way.TO_SERVER, random.nextInt(30_000)),
              ExitCode.DELIVERY_FAILED);

      assertThat(place.buyerLine.isStalled()).isTrue();
      assertThat(since(began)).isLessThan(Duration.ofSeconds(20));
      hub.saysStopped(stopped);
      heal(place.buyerLine);
      hub.everyRecordArrivedOnce(hub.run());
    }
  }

  @Test
  void aChangedHostKeyIsNeverTriedAgain() throws IOException {
    place.set("handover.retries", "5");
    try (FaultyPlace.Started hub = place.start()) {
      int[] before = new int[1];
      HandoverException stopped =
          hub.stoppedBy(
              () -> {
                place.server.changeHostKey();
                before[0] = place.buyerLine.connections();
              },
              ExitCode.INTEGRITY);

      assertThat(stopped.getMessage()).contains("host key", "HUB-DOOR-07");
      assertThat(hub.ledger().audit().entries(0, 1_000))
          .filteredOn(entry -> entry.act().equals("host key refused"))
          .extracting(AuditChain.Entry::detail)
          .containsExactly("HUB-DOOR-07");
      hub.saysStopped(stopped);
      // one connection of each worker and of the look at what arrived, and not six of each
      assertThat(place.buyerLine.connections() - before[0]).isBetween(1, 5);
      place.trustHostKey();
      hub.everyRecordArrivedOnce(hub.run());
    }
  }

  @Test
  void aUserWhoIsNotLetInIsTriedLessOften() throws Exception {
    Path other = place.home().resolve("other_key");
    new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", other.toString())
        .inheritIO()
        .start()
        .waitFor();
    place.set("handover.retries", "5").set("delivery.privateKey", other.toString());
    try (FaultyPlace.Started hub = place.start()) {
      HandoverException stopped = hub.stoppedBy(() -> {}, ExitCode.DELIVERY_FAILED);

      assertThat(stopped.getMessage()).contains("delivery.privateKey");
      // four of each worker, and not six
      assertThat(place.buyerLine.connections()).isBetween(4, 8);
    }
    place.set("delivery.privateKey", place.server.clientKey().toString());
    try (FaultyPlace.Started hub = place.start()) {
      hub.everyRecordArrivedOnce(hub.run());
    }
  }

  @Test
  void aLostPermissionStopsTheRunUntilItIsGivenBack() {
    try (FaultyPlace.Started hub = place.start()) {
      HandoverException stopped =
          hub.stoppedBy(place.server::makeReadOnly, ExitCode.DELIVERY_FAILED);

      assertThat(stopped.getMessage()).contains("permission", "HUB-DOOR-03");
      hub.saysStopped(stopped);
      place.server.makeWritable();
      hub.everyRecordArrivedOnce(hub.run());
    }
  }

  @Test
  void aSourceThatIsRestartedIsGoneOnWith() {
    place.set("handover.retries", "5");
    try (FaultyPlace.Started hub = place.start()) {
      RunReport report =
          hub.runAnd(
              () ->
                  sql(
                      place.seller,
                      "select pg_terminate_backend(pid) from pg_stat_activity where"
                          + " datname = current_database() and application_name = 'handover'"));

      hub.everyRecordArrivedOnce(report);
      assertThat(hub.snapshots(report)).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void aSourceThatIsAwayStopsTheRunUntilItIsBack() {
    try (FaultyPlace.Started hub = place.start()) {
      HandoverException stopped =
          hub.stoppedBy(place.sellerLine::refuse, ExitCode.SOURCE_UNAVAILABLE);

      assertThat(stopped.getMessage()).contains("is not available", "HUB-SRC-");
      // what was lost first is the reason; the attempts after it never came to run
      assertThat(hub.unfinished().state()).isEqualTo(RunState.STOPPED);
      assertThat(hub.unfinished().stopReason().orElseThrow()).contains("HUB-SRC-", "run again");
      place.sellerLine.heal();
      RunReport report = hub.run();
      hub.everyRecordArrivedOnce(report);
      assertThat(hub.snapshots(report)).isEqualTo(2);
    }
  }

  @Test
  void aStalledSourceIsNoticedWithinTheSetTime() {
    place.set("handover.source.timeout", "2000").set("handover.retries", "0");
    try (FaultyPlace.Started hub = place.start()) {
      long began = System.nanoTime();
      HandoverException stopped =
          hub.stoppedBy(
              () -> place.sellerLine.stallAfter(Way.TO_CLIENT, random.nextInt(20_000)),
              ExitCode.SOURCE_UNAVAILABLE);

      assertThat(since(began)).isLessThan(Duration.ofSeconds(20));
      hub.saysStopped(stopped);
      heal(place.sellerLine);
      hub.everyRecordArrivedOnce(hub.run());
    }
  }

  @Test
  void aLedgerThatIsAwayEndsTheRunAndTheNextGoesOn() {
    place.set("handover.ledger.timeout", "1000");
    try (FaultyPlace.Started hub = place.start()) {
      HandoverException stopped = hub.stoppedBy(place.ledgerLine::refuse, ExitCode.LEDGER);

      assertThat(stopped.getMessage()).contains("cannot be reached", "HUB-LED-12");
      place.ledgerLine.heal();
      assertThat(place.stateInLedger()).as("nobody could tell the ledger").isEqualTo("RUNNING");
      hub.everyRecordArrivedOnce(hub.run());
    }
  }

  @Test
  void aStalledLedgerIsNoticedWithinTheSetTime() {
    place.set("handover.ledger.timeout", "1000").set("handover.retries", "0");
    try (FaultyPlace.Started hub = place.start()) {
      long began = System.nanoTime();
      hub.stoppedBy(place.ledgerLine::stall, ExitCode.LEDGER);

      assertThat(since(began)).isLessThan(Duration.ofSeconds(30));
      heal(place.ledgerLine);
      hub.everyRecordArrivedOnce(hub.run());
    }
  }

  @Test
  void aFullDiskUnderTheLedgerStopsTheRunUntilThereIsRoom() throws IOException {
    Path folder = Files.createDirectories(place.home().resolve("var/ledger"));
    place.set("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("ledger"));
    try (SmallDisk disk = SmallDisk.mount(folder, 4_096)) {
      Path filler = folder.resolve("filler");
      try (FaultyPlace.Started hub = place.start()) {
        hub.stoppedBy(() -> fill(filler), ExitCode.LEDGER);
      } catch (HandoverException theLedgerCannotBeClosed) {
        assertThat(theLedgerCannotBeClosed.exitCode()).isEqualTo(ExitCode.LEDGER);
      }
      Files.delete(filler);
      disk.grow(65_536);
      try (FaultyPlace.Started hub = place.start()) {
        hub.everyRecordArrivedOnce(hub.run());
      }
    }
  }

  /** Writes until the disk has no room. */
  private static void fill(Path file) {
    byte[] block = new byte[4096];
    try (var out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      // as wanted
    }
  }

  /** The cable is mended: connections of before are gone. */
  private static void heal(FaultProxy line) {
    line.cut();
    line.heal();
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static void sql(String url, String statement) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
