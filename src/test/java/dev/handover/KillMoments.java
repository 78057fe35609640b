package dev.handover;

import dev.handover.testing.FaultProxy;
import dev.handover.testing.FaultProxy.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings a hub that runs in another process to a stage and holds it there, by outside facts alone:
 * a lock in the seller's or the ledger's database, or a line to a server that stalls. Whoever kills
 * the hub then has killed it in that stage; {@link #release} gives everything back.
 */
final class KillMoments implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final String sellerUrl;
  private final String ledgerUrl;
  private final FaultProxy seller;
  private final FaultProxy buyer;
  private final Path inbox;
  private final Random random;
  private final Connection ledger;
  private final Connection held;
  private final Connection heldSeller;

  KillMoments(
      String sellerUrl,
      String ledgerUrl,
      FaultProxy seller,
      FaultProxy buyer,
      Path inbox,
      Random random)
      throws SQLException {
    this.sellerUrl = sellerUrl;
    this.ledgerUrl = ledgerUrl;
    this.seller = seller;
    this.buyer = buyer;
    this.inbox = inbox;
    this.random = random;
    this.ledger = DriverManager.getConnection(ledgerUrl);
    this.held = DriverManager.getConnection(ledgerUrl);
    this.heldSeller = DriverManager.getConnection(sellerUrl);
    held.setAutoCommit(false);
    heldSeller.setAutoCommit(false);
  }

  /** A stage of a run, or of the look for its receipt. */
  enum Stage {
    PLANNING("planning"),
    DECIDING("deciding"),
    READING("reading"),
    SEALING("sealing"),
    UPLOADING("mid-upload"),
    RENAMED("between rename and ledger"),
    BEFORE_MANIFEST("before the manifest"),
    SENDING_MANIFEST("sending the manifest"),
    MANIFEST_SENT("manifest at the buyer, not in the ledger"),
    READING_RECEIPT("reading a receipt"),
    SETTLING_RECEIPT("receipt read, not in the ledger");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Says where a hub must be started from to be held there. */
  interface Start {
    Process begin() throws IOException;
  }

  /** Starts a hub and returns it when it is held in the stage. */
  Process hold(Stage stage, Start start) throws Exception {
    return switch (stage) {
      case PLANNING -> planning(start);
      case DECIDING -> deciding(start);
      case READING -> reading(start);
      case SEALING -> sealing(start);
      case UPLOADING -> uploading(start);
      case RENAMED -> renamed(start);
      case BEFORE_MANIFEST -> beforeManifest(start);
      case SENDING_MANIFEST -> sendingManifest(start);
      case MANIFEST_SENT -> manifestSent(start);
      case READING_RECEIPT -> readingReceipt(start);
      case SETTLING_RECEIPT -> settlingReceipt(start);
    };
  }

  /** Lets go of whatever held the hub, which is dead by now. */
  void release() throws SQLException {
    held.rollback();
    heldSeller.rollback();
    for (FaultProxy line : new FaultProxy[] {seller, buyer}) {
      line.cut();
      line.heal();
    }
  }

  private Process planning(Start start) throws Exception {
    String table = new String[] {"guests", "stays", "preferences"}[random.nextInt(3)];
    execute(heldSeller, "lock table " + table + " in access exclusive mode");
    Process hub = start.begin();
    until(hub, "waits for " + table, () -> waits(sellerUrl, "%"));
    return hub;
  }

  private Process deciding(Start start) throws Exception {
    long begun = begun();
    long taken = taken();
    Process hub = start.begin();
    until(
        hub,
        "has planned",
        () -> taken() > taken && count("run_entity where windows is null") == 0);
    seller.stallAfter(Way.TO_CLIENT, random.nextInt(400_000));
    until(hub, "reads for the decision", seller::isStalled);
    require(begun() == begun, "no window was begun");
    return hub;
  }

  private Process reading(Start start) throws Exception {
    Process hub = underWay(start);
    seller.stallAfter(Way.TO_CLIENT, 1 + random.nextInt(200_000));
    until(hub, "reads a window", seller::isStalled);
    require(
        count("run_window where state <> 'DELIVERED' and attempt > coalesce(sealed_attempt, 0)")
            > 0,
        "a window is read"); // perhaps one that was sealed before, by an attempt that was killed
    return hub;
  }

  private Process sealing(Start start) throws Exception {
    Process hub = underWay(start);
    execute(held, "lock table parcel in share mode");
    until(hub, "has sealed", () -> waits(ledgerUrl, "%insert into parcel%"));
    return hub;
  }

  private Process uploading(Start start) throws Exception {
    Set<String> strays = parts();
    Process hub = underWay(start);
    while (true) {
      buyer.stallAfter(Way.TO_SERVER, 1 + random.nextInt(100_000));
      until(hub, "sends", buyer::isStalled);
      if (!strays.containsAll(parts())) {
        return hub;
      }
      buyer.heal(); // it was between two files
    }
  }

  private Process renamed(Start start) throws Exception {
    Process hub = underWay(start);
    String[] file = new String[1];
    until(hub, "has a sealed window", () -> (file[0] = lockSealed()) != null);
    until(hub, "has renamed " + file[0], () -> names().contains(file[0]));
    until(hub, "tells the ledger", () -> waits(ledgerUrl, "%DELIVERED%"));
    return hub;
  }

  private Process beforeManifest(Start start) throws Exception {
    execute(held, "lock table run_manifest in share mode");
    Process hub = start.begin();
    until(hub, "keeps the manifest", () -> waits(ledgerUrl, "%insert into run_manifest%"));
    require(count("run_window where state <> 'DELIVERED'") == 0, "every window is delivered");
    return hub;
  }

  private Process sendingManifest(Start start) throws Exception {
    execute(held, "lock table run_manifest in share mode");
    Process hub = start.begin();
    until(hub, "keeps the manifest", () -> waits(ledgerUrl, "%insert into run_manifest%"));
    buyer.stallAfter(Way.TO_SERVER, 3_000 + random.nextInt(10_000));
    held.rollback();
    until(hub, "sends the manifest", buyer::isStalled);
    require(count("run_manifest") == 1, "the manifest is kept");
    require(!names().contains("manifest.json"), "it has not arrived");
    return hub;
  }

  private Process manifestSent(Start start) throws Exception {
    long taken = taken();
    Process hub = start.begin();
    until(hub, "goes on", () -> taken() > taken && count("run_manifest") == 1);
    execute(held, "select 1 from transfer_run where state = 'RUNNING' for no key update");
    until(hub, "has delivered the manifest", () -> names().contains("manifest.json"));
    until(hub, "tells the ledger", () -> waits(ledgerUrl, "%transfer_run%"));
    return hub;
  }

  private Process readingReceipt(Start start) throws Exception {
    long before = buyer.passed(Way.TO_CLIENT);
    Process look = start.begin();
    until(look, "talks to the server", () -> buyer.passed(Way.TO_CLIENT) > before);
    // beyond the greeting and the keys, before the receipt's end
    long most = Files.size(receipt());
    buyer.stallAfter(Way.TO_CLIENT, 5_000 + random.nextLong(most / 2));
    until(look, "reads the receipt", buyer::isStalled);
    return look;
  }

  private Process settlingReceipt(Start start) throws Exception {
    execute(held, "lock table receipt in share mode");
    execute(held, "select 1 from transfer_run where state = 'DELIVERED' for no key update");
    Process look = start.begin();
    until(look, "settles the receipt", () -> waits(ledgerUrl, "%"));
    return look;
  }

  /** A hub that delivers windows, after some of them. */
  private Process underWay(Start start) throws Exception {
    long begun = begun();
    long delivered = delivered();
    int more = random.nextInt(4);
    Process hub = start.begin();
    until(hub, "delivers", () -> begun() > begun && (more == 0 || delivered() >= delivered + more));
    return hub;
  }

  /** Locks the row of a window that is sealed and not yet delivered; its parcel's name. */
  private String lockSealed() throws SQLException {
    try (Statement sql = held.createStatement();
        ResultSet found =
            sql.executeQuery(
                """
                select p.file_name from run_window w join parcel p
                on p.window_id = w.id and p.attempt = w.sealed_attempt
                where w.state = 'SEALED' and w.attempt = w.sealed_attempt
                and w.sealed_at > now() - interval '2 seconds'
                order by w.sealed_at desc limit 1 for update of w skip locked""")) {
      if (found.next()) {
        return found.getString(1);
      }
    }
    held.rollback();
    return null;
  }

  /** The newest run's state as the ledger has it. */
  String runState() throws SQLException {
    try (Statement sql = ledger.createStatement();
        ResultSet rows =
            sql.executeQuery("select state from transfer_run order by number desc limit 1")) {
      rows.next();
      return rows.getString(1);
    }
  }

  long delivered() throws SQLException {
    return count("run_window where state = 'DELIVERED'");
  }

  private long begun() throws SQLException {
    return number("select coalesce(sum(attempt), 0) from run_window");
  }

  private long taken() throws SQLException {
    return count("audit_entry where act in ('run running', 'run resumed')");
  }

  private long count(String what) throws SQLException {
    return number("select count(*) from " + what);
  }

  private long number(String query) throws SQLException {
    try (Statement sql = ledger.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      if ("42P01".equals(e.getSQLState())) {
        return 0; // the ledger has no tables yet
      }
      throw e;
    }
  }

  /** Whether the hub waits for a lock in a database, with a statement like this. */
  private boolean waits(String url, String like) throws SQLException {
    try (PreparedStatement sql =
        ledger.prepareStatement(
            """
            select 1 from pg_stat_activity where datname = ? and application_name = 'handover'
            and wait_event_type = 'Lock' and query like ?""")) {
      sql.setString(1, url.replaceFirst(".*/([^?]*).*", "$1"));
      sql.setString(2, like);
      try (ResultSet rows = sql.executeQuery()) {
        return rows.next();
      }
    }
  }

  private Set<String> parts() {
    return names().stream()
        .filter(name -> name.startsWith(".part-"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All that lies in the inbox. */
  private Set<String> names() {
    return files(inbox).stream()
        .map(file -> file.getFileName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Path receipt() {
    return files(inbox.resolveSibling("receipts")).stream()
        .filter(file -> file.toString().endsWith(".receipt.json"))
        .findFirst()
        .orElseThrow();
  }

  private static Set<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.collect(Collectors.toSet());
    } catch (IOException | UncheckedIOException gone) {
      return Set.of(); // renamed while we looked
    }
  }

  private static void execute(Connection on, String statement) throws SQLException {
    try (Statement sql = on.createStatement()) {
      sql.execute(statement);
    }
  }

  private static void require(boolean fact, String what) {
    if (!fact) {
      throw new AssertionError("not so: " + what);
    }
  }

  private static void until(Process hub, String what, Callable<Boolean> fact) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!fact.call()) {
      if (!hub.isAlive()) {
        throw new AssertionError("the hub ended before it " + what);
      }
      if (System.nanoTime() > deadline) {
        hub.destroyForcibly();
        throw new AssertionError("the hub never " + what);
      }
      LockSupport.parkNanos(500_000);
    }
  }

  /** For the report: how often each stage was hit. */
  static String table(Map<Stage, Integer> hits) {
    return hits.entrySet().stream()
        .map(hit -> "  %2d × %s".formatted(hit.getValue(), hit.getKey().words()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() throws SQLException {
    ledger.close();
    held.close();
    heldSeller.close();
  }
}
