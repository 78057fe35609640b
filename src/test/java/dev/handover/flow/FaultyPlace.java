package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.util.Throwables.getStackTrace;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.delivery.ParcelNames;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.receive.RunFolder;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.testing.Confirmed;
import dev.handover.testing.FaultProxy;
import dev.handover.testing.HotelHome;
import dev.handover.testing.OpenSshServer;
import dev.handover.testing.SharedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/**
 * A hub between a real PostgreSQL, a ledger and a real OpenSSH server, each reached over a line
 * that can fail; and the buyer's look at what arrived.
 */
final class FaultyPlace implements AutoCloseable {
  static final int RECORDS = 2_000;
  static final CaseId CASE = new CaseId("hotel-2026");

  final FaultProxy sellerLine;
  final FaultProxy buyerLine;
  final FaultProxy ledgerLine;
  final OpenSshServer server;
  final String seller;
  private final Path folder;
  private final String ledger;
  private final PgpSecretKey buyer = PgpSecretKey.generate("Buyer (example)");
  private final Map<String, String> settings = new HashMap<>();

  FaultyPlace() throws IOException {
    folder = Files.createTempDirectory("handover-faults-");
    server = OpenSshServer.start(folder.resolve("ssh"));
    seller = SharedPostgres.freshDatabase();
    ledger = SharedPostgres.freshDatabase();
    SellerHotel.create(seller, RECORDS, SellerHotel.SEED, (done, total) -> {});
    int port = Integer.parseInt(seller.replaceFirst(".*:(\\d+)/.*", "$1"));
    sellerLine = FaultProxy.to(port);
    ledgerLine = FaultProxy.to(port);
    buyerLine = FaultProxy.to(server.port());
    Files.writeString(folder.resolve("buyer.asc"), buyer.certificate().armoured());
    HotelHome home = new HotelHome(Files.createDirectories(folder.resolve("home")));
    home.edit(home.mapping("case.yaml"), "batch: 10000", "batch: 100");
    String address = "sftp:" + server.user() + "@" + server.host() + ":" + buyerLine.port();
    trustHostKey();
    set("handover.retry.delay", "20");
    set("seller.url", sellerLine.through(seller));
    set("seller.user", "");
    set("seller.password", "");
    set("spring.datasource.url", ledgerLine.through(ledger));
    set("buyer.certificate", folder.resolve("buyer.asc").toString());
    set("delivery.to", address + "/inbox");
    set("delivery.receipts", address + "/receipts");
    set("delivery.knownHosts", folder.resolve("known_hosts").toString());
    set("delivery.privateKey", server.clientKey().toString());
  }

  FaultyPlace set(String name, String value) {
    settings.put(name, value);
    return this;
  }

  Path home() {
    return folder.resolve("home");
  }

  /** Puts the server's present host key down, under the line's port. */
  void trustHostKey() throws IOException {
    String[] key = Files.readString(folder.resolve("ssh/ssh/host_key.pub")).split(" ", 3);
    Files.writeString(
        folder.resolve("known_hosts"),
        "[127.0.0.1]:" + buyerLine.port() + " " + key[0] + " " + key[1] + "\n");
  }

  /** The run's state, asked for past the line. */
  String stateInLedger() {
    try (Connection connection = DriverManager.getConnection(ledger);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("select state from transfer_run")) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The ledger as another process has it, past the line. */
  Ledger elsewhere() {
    return Ledger.open(ledger, Optional.empty(), Optional.empty());
  }

  Started start() {
    Settings with = new Settings(home(), Map.copyOf(settings), Map.of());
    char[] passphrase = "correct horse".toCharArray();
    Keystore keystore =
        Keystore.exists(with.keys())
            ? Keystore.open(with.keys(), passphrase)
            : Keystore.create(with.keys(), passphrase);
    Ledger opened =
        Ledger.open(with.ledgerUrl(), Optional.empty(), Optional.empty(), with.ledgerPatience());
    Deals deals = new Deals(new Cases(with.mappings(), with::find));
    Case deal = deals.inFolder("hotel");
    assertThat(deal.file().id()).isEqualTo(CASE);
    Confirmed.buyer(opened, CASE, folder.resolve("buyer.asc"));
    return new Started(Hub.start(with, deals, opened, keystore, false), opened, keystore);
  }

  /** A hub that runs, and what it is asked to do. */
  final class Started implements AutoCloseable {
    private final Hub hub;
    private final Ledger ledger;
    private final Keystore keystore;

    Hub hub() {
      return hub;
    }

    Ledger ledger() {
      return ledger;
    }

    private Started(Hub hub, Ledger ledger, Keystore keystore) {
      this.hub = hub;
      this.ledger = ledger;
      this.keystore = keystore;
    }

    /** Runs to the end. */
    RunReport run() {
      return runAnd(() -> {});
    }

    /** Runs, and does something once when the third window has been delivered. */
    RunReport runAnd(Runnable midway) {
      AtomicBoolean done = new AtomicBoolean();
      return hub.run(
          new RunOrder(
              CASE,
              RunMode.FULL,
              false,
              progress -> {
                if (progress.done() >= 3 && !done.getAndSet(true)) {
                  midway.run();
                }
              }));
    }

    /** Runs, and is stopped by what happens midway. */
    HandoverException stoppedBy(Runnable midway, ExitCode code) {
      HandoverException stopped =
          catchThrowableOfType(HandoverException.class, () -> runAnd(midway));
      assertThat(stopped).as("the run was stopped").isNotNull();
      assertThat(stopped.exitCode()).as(getStackTrace(stopped)).isEqualTo(code);
      assertThat(stopped.getMessage()).as("it says how to go on").contains("run again");
      return stopped;
    }

    /** The ledger's word on the run that stopped. */
    void saysStopped(HandoverException reason) {
      Run run = ledger.runs().unfinished(CASE).orElseThrow();
      assertThat(run.state()).isEqualTo(RunState.STOPPED);
      assertThat(run.stopReason()).contains(reason.getMessage());
    }

    Run unfinished() {
      return ledger.runs().unfinished(CASE).orElseThrow();
    }

    /** How many views of the source went into the run. */
    long snapshots(RunReport report) {
      return report.parcels().stream().map(parcel -> parcel.snapshot()).distinct().count();
    }

    /** Opens what arrived as the buyer does: every record once, nothing that is not counted. */
    void everyRecordArrivedOnce(RunReport report) {
      assertThat(report.run().state()).isEqualTo(RunState.DELIVERED);
      assertThat(report.tally().read()).isEqualTo(RECORDS);
      assertThat(report.tally().balances()).isTrue();
      Path run = server.inbox().resolve(CASE.value()).resolve(report.run().id().value());
      Path out = folder.resolve("opened-" + report.run().id());
      RunFolder.at(run).open(buyer, keystore.signingKey(CASE).certificate(), out);
      long lines = 0;
      Set<String> distinct = new HashSet<>();
      try {
        for (String entity : List.of("guest", "stay", "preference", "member", "review")) {
          for (String line : Files.readAllLines(out.resolve(entity + ".ndjson"))) {
            lines++;
            distinct.add(entity + line.replaceFirst(".*?\"ref\":\"([^\"]*)\".*", "$1"));
          }
        }
        assertThat(run.toFile().list())
            .as("no strays")
            .hasSize(report.parcels().size() + 2)
            .contains(ParcelNames.MANIFEST);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      assertThat(distinct).hasSize((int) lines).hasSize((int) report.tally().delivered());
    }

    @Override
    public void close() {
      hub.close();
    }
  }

  @Override
  public void close() throws IOException {
    sellerLine.close();
    ledgerLine.close();
    buyerLine.close();
    server.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
