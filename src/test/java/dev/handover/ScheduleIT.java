package dev.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cli.demo.SellerHotel;
import dev.handover.record.CaseId;
import dev.handover.testing.Confirmed;
import dev.handover.testing.HotelHome;
import dev.handover.testing.Jar;
import dev.handover.testing.OpenSshServer;
import dev.handover.testing.ServingHub;
import dev.handover.testing.SharedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The packaged jar serving by the schedule, over a ledger in a real PostgreSQL. */
class ScheduleIT {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("HANDOVER_PASSPHRASE", "correct horse battery staple");

  private Path folder;
  private OpenSshServer server;
  private JdbcTemplate ledger;
  private HotelHome home;
  private Jar jar;
  private final List<ServingHub> hubs = new ArrayList<>();

  @BeforeEach
  void build() throws Exception {
    folder = Files.createTempDirectory("handover-schedule-");
    server = OpenSshServer.start(folder.resolve("ssh"));
    String seller = SharedPostgres.freshDatabase();
    SellerHotel.create(seller, 900, SellerHotel.SEED, (done, total) -> {});
    String url = SharedPostgres.freshDatabase();
    ledger = new JdbcTemplate(new DriverManagerDataSource(url));
    home = new HotelHome(Files.createDirectories(folder.resolve("home"))).scheduled();
    home.deliverTo(server)
        .set("seller.url", seller)
        .set("seller.user", "")
        .set("seller.password", "")
        .set("buyer.certificate", folder.resolve("buyer/certificate.asc").toString())
        .set("spring.datasource.url", url)
        .set("handover.schedule.look", "300");
    home.edit(home.mapping("case.yaml"), "batch: 10000", "batch: 100");
    home.edit(home.mapping("case.yaml"), "sweep: \"0 0 3 ? * SUN\"", "");
    jar = new Jar(home.folder(), ENVIRONMENT);
    succeed("keys", "new", "--user", "Buyer (example)", "--out", at("buyer"));
    succeed("keys", "init");
    succeed("keys", "export", "--case", "hotel", "--out", at("seller.asc"));
    Confirmed.buyer(url, new CaseId("hotel-2026"), Path.of(at("buyer/certificate.asc")));
  }

  @AfterEach
  void clear() throws IOException {
    for (ServingHub hub : hubs) {
      hub.close();
    }
    server.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void aMissedNightIsMadeUpForOnceAfterARestart() {
    ServingHub first = serve(jar);
    await("the night is scheduled", 60, () -> first.logged("handover is up"));
    first.kill();
    assertThat(
            ledger.update(
                "update qrtz_triggers set next_fire_time = ? where trigger_name = 'hotel-2026.sync'",
                Instant.now().minus(Duration.ofHours(5)).toEpochMilli()))
        .isOne();

    ServingHub second = serve(jar);
    await("the night is made up for", 120, () -> delivered() == 1);
    await("the call is answered", 20, () -> count("select count(*) from due_run") == 0);
    assertThat(nextFiring()).isAfter(Instant.now());
    second.kill();

    ServingHub third = serve(jar);
    await("it is up again", 60, () -> third.logged("handover is up"));
    ledger.update(
        "insert into due_run values ('no-such-case', 'DELTA', current_timestamp, current_timestamp)");
    await("it has looked for what is due", 60, () -> third.logged("case no-such-case: waits"));
    assertThat(count("select count(*) from transfer_run")).isOne();
    assertThat(count("select count(*) from due_run")).isOne();
    assertThat(third.stop()).as("stopped by a signal").isEqualTo(143);
  }

  @Test
  void twoHubsNeverRunOneCaseAtOnceAndOneGoesOnWhenTheOtherIsKilled() throws Exception {
    home.edit(home.mapping("case.yaml"), "0 0 2 * * ?", "* * * * * ?");
    home.set("handover.retries", "1000").set("handover.retry.delay", "200");
    HotelHome sister = new HotelHome(Files.createDirectories(folder.resolve("sister"))).scheduled();
    FileSystemUtils.copyRecursively(home.folder(), sister.folder());

    AtomicInteger most = new AtomicInteger();
    AtomicBoolean observing = new AtomicBoolean(true);
    ServingHub one = serve(jar);
    await("the ledger is there", 60, () -> one.logged("handover is up"));
    Thread observer = observe(most, observing);
    ServingHub other = serve(new Jar(sister.folder(), ENVIRONMENT));
    await("the other is up", 60, () -> other.logged("handover is up"));
    long before = delivered();
    await("many runs", 120, () -> delivered() >= before + 6);

    server.stop();
    await("a run is under way", 60, () -> running().size() == 1 && (busy(one) || busy(other)));
    String run = running().get(0);
    ServingHub killed = busy(one) ? one : other;
    ServingHub left = killed == one ? other : one;
    Jar.Ended byHand = jar.run("run", "--case", "hotel");
    assertThat(byHand.code()).as(byHand.all()).isEqualTo(9);
    await("the alarm", 30, () -> killed.logged("HUB-SCH-01") || left.logged("HUB-SCH-01"));
    killed.kill();
    server.start();
    await("the other takes the run over", 120, () -> state(run).equals("DELIVERED"));
    long then = delivered();
    await("and goes on", 60, () -> delivered() > then);
    observing.set(false);
    observer.join();

    assertThat(left.logged("goes on with run " + run)).isTrue();
    assertThat(most).as("runs of the case at once").hasValue(1);
    assertThat(overlaps()).isZero();
    assertThat(ledger.queryForList("select subject from audit_entry where act = 'run resumed'"))
        .as(
            "nobody but the one who took over began work on another's run\n%s",
            hubs.stream().map(hub -> String.join("\n", hub.log())).toList())
        .extracting(row -> row.get("subject"))
        .containsExactly("hotel-2026/" + run);
    System.out.printf(
        "%d runs; begun by one hub %d, by the other %d%n", delivered(), begun(one), begun(other));
  }

  private Thread observe(AtomicInteger most, AtomicBoolean observing) {
    Thread observer =
        new Thread(
            () -> {
              while (observing.get()) {
                int now = running().size();
                most.accumulateAndGet(now, Math::max);
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
              }
            },
            "observer");
    observer.start();
    return observer;
  }

  /** Whether the hub's last word on the case is that it has begun. */
  private static boolean busy(ServingHub hub) {
    return hub.log().stream()
        .filter(line -> line.contains("schedule - case hotel-2026: "))
        .filter(line -> !line.contains(": next "))
        .reduce((earlier, later) -> later)
        .filter(line -> line.contains(": begins ") || line.contains(": goes on "))
        .isPresent();
  }

  private static long begun(ServingHub hub) {
    return hub.log().stream().filter(line -> line.contains("hotel-2026: begins ")).count();
  }

  private List<String> running() {
    return ledger.queryForList(
        "select id from transfer_run where state in ('PLANNED', 'RUNNING')", String.class);
  }

  private long delivered() {
    return count("select count(*) from transfer_run where state = 'DELIVERED'");
  }

  private String state(String run) {
    return ledger.queryForObject("select state from transfer_run where id = ?", String.class, run);
  }

  /** Pairs of runs of which one began before the other had ended. */
  private long overlaps() {
    return count(
        """
        select count(*) from transfer_run a join transfer_run b on a.number < b.number
        and b.started_at < coalesce(a.ended_at, current_timestamp)""");
  }

  private Instant nextFiring() {
    return Instant.ofEpochMilli(
        count("select next_fire_time from qrtz_triggers where trigger_name = 'hotel-2026.sync'"));
  }

  private long count(String query) {
    return ledger.queryForObject(query, Long.class);
  }

  private ServingHub serve(Jar with) {
    ServingHub hub = ServingHub.start(with);
    hubs.add(hub);
    return hub;
  }

  private void await(String what, int seconds, BooleanSupplier condition) {
    Instant deadline = Instant.now().plusSeconds(seconds);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now())
          .as(() -> what + "\n" + hubs.stream().map(hub -> String.join("\n", hub.log())).toList())
          .isBefore(deadline);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private void succeed(String... arguments) {
    Jar.Ended ended = jar.run(arguments);
    assertThat(ended.code()).as(ended.all()).isZero();
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}
