package dev.handover.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.management.OperatingSystemMXBean;
import dev.handover.cli.CommandHome;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunState;
import dev.handover.people.Role;
import dev.handover.record.CaseId;
import dev.handover.testing.OutsideProgram;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of a case with a thousand runs and more than a hundred thousand quarantined records while a
 * run of a million is under way; what the console costs of that run's time. Figures are printed.
 */
@Tag("long")
class ConsoleLoadTest {
  private static final CaseId HOTEL = new CaseId("hotel-2026");
  private static final int RECORDS = Integer.getInteger("handover.test.records", 1_000_000);
  private static final int RUNS = 1_000;
  private static final Set<RunState> ACTIVE = Set.of(RunState.PLANNED, RunState.RUNNING);
  private static final List<String> CONSOLE = List.of("http-nio", "handover-live");

  @Test
  void pagesComeSoonAndCostLittle(@TempDir Path folder) throws Exception {
    OutsideProgram.require("chromium");
    CommandHome home = busyHome(folder);
    MadeUpStaff staff = new MadeUpStaff().enrol("olivia", true, Role.OPERATOR);
    try (ConsoleHub hub = new ConsoleHub(home, folder, Map.of(), staff);
        Chromium chromium = new Chromium()) {
      long quarantined =
          hub.ledger.windows().tally(hub.ledger.runs().of(HOTEL).get(0).id()).quarantined();
      System.out.printf(
          Locale.ROOT,
          "%,d runs, %,d records in quarantine%n",
          hub.ledger.runs().of(HOTEL).size(),
          quarantined);
      Page page =
          chromium.signedIn(
              hub, "olivia", MadeUpStaff.password("olivia"), "en", 1280, ColorScheme.LIGHT);
      Run run = begin(page, hub);
      for (String path :
          List.of(
              "/",
              "/cases/hotel",
              "/cases/hotel/quarantine",
              "/cases/hotel/quarantine?entity=guest&field=mobile&rule=phone",
              "/cases/hotel/backups",
              "/approvals",
              "/alarms",
              "/routes",
              "/cases/hotel/runs/" + run.id().value())) {
        double[] paints = {paint(page, path), paint(page, path), paint(page, path)};
        Arrays.sort(paints);
        System.out.printf(
            Locale.ROOT,
            "%-64s first paint %4.0f ms (%.0f to %.0f), run %s%n",
            path.replace(run.id().value(), "RUN"),
            paints[1],
            paints[0],
            paints[2],
            state(hub, run));
      }
      ended(page, hub, run);
      watched(page, hub);
      assertThat(chromium.closeWindows()).isEmpty();
    }
  }

  /** What watching a whole run costs of the process's CPU time. */
  private static void watched(Page page, ConsoleHub hub) {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Run run = begin(page, hub);
    long before = process.getProcessCpuTime();
    long console = consoleCpu();
    page.navigate("/cases/hotel/runs/" + run.id().value());
    ended(page, hub, run);
    double all = (process.getProcessCpuTime() - before) / 1e9;
    double its = (consoleCpu() - console) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "a run of %,d records watched to its end: %.1f s of CPU, the console's threads %.2f s: %.1f %%%n",
        RECORDS,
        all,
        its,
        100 * its / all);
  }

  private static Run begin(Page page, ConsoleHub hub) {
    // a run that has just ended holds its case for a moment longer
    page.waitForCondition(
        () -> {
          Chromium.open(page, "/cases/hotel");
          page.locator("form[action='/acts/run'] select").selectOption("full");
          page.locator("form[action='/acts/run'] button").click();
          return underWay(hub).isPresent();
        },
        new Page.WaitForConditionOptions().setTimeout(Duration.ofMinutes(1).toMillis()));
    return underWay(hub).orElseThrow();
  }

  private static Optional<Run> underWay(ConsoleHub hub) {
    return hub.ledger.runs().of(HOTEL).stream()
        .filter(each -> ACTIVE.contains(each.state()))
        .findFirst();
  }

  private static void ended(Page page, ConsoleHub hub, Run run) {
    Chromium.open(page, "/cases/hotel/runs/" + run.id().value());
    page.waitForCondition(
        () -> state(hub, run) == RunState.DELIVERED,
        new Page.WaitForConditionOptions().setTimeout(Duration.ofMinutes(10).toMillis()));
  }

  private static RunState state(ConsoleHub hub, Run run) {
    return hub.ledger.runs().find(run.id()).orElseThrow().state();
  }

  private static double paint(Page page, String path) {
    Chromium.open(page, path);
    return ((Number)
            page.evaluate(
                "() => new Promise(told => {"
                    + " const look = () => {"
                    + "  const all = performance.getEntriesByName('first-contentful-paint');"
                    + "  if (all.length) told(all[0].startTime); else requestAnimationFrame(look);"
                    + " }; look(); })"))
        .doubleValue();
  }

  private static long consoleCpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      var info = threads.getThreadInfo(id);
      if (info != null && CONSOLE.stream().anyMatch(info.getThreadName()::startsWith)) {
        sum += Math.max(0, threads.getThreadCpuTime(id));
      }
    }
    return sum;
  }

  private static CommandHome busyHome(Path folder) throws IOException, SQLException {
    String seller = "jdbc:h2:file:" + folder.resolve("seller/hotel");
    CommandHome home = new CommandHome(folder, seller, SellerHotel.READER);
    SellerHotel.create(seller, RECORDS, SellerHotel.SEED, (done, total) -> {});
    home.sell("update guests set mobile = '138-WRONG' where mod(guest_id, 10) = 0");
    Path file = home.at("mappings/hotel/case.yaml");
    Files.writeString(file, Files.readString(file).replace("rejected: 5%", "rejected: 90%"));
    home.confirm("hotel-2026");
    CommandHome.Ended run = home.run("run", "--case", "hotel");
    assertThat(run.code()).as(run.err()).isZero();
    copyRuns("jdbc:h2:file:" + folder.resolve("var/ledger/ledger"));
    return home;
  }

  /** Earlier nights of the same numbers. */
  private static void copyRuns(String ledger) throws SQLException {
    DateTimeFormatter id =
        DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmss'z-'").withZone(ZoneOffset.UTC);
    Instant first = Instant.parse("2024-01-01T02:00:00Z");
    try (Connection connection = DriverManager.getConnection(ledger);
        Statement sql = connection.createStatement()) {
      sql.execute("alter table transfer_run alter column number restart with 5000");
      sql.execute("update transfer_run set number = 4000");
      for (int i = 0; i < RUNS; i++) {
        Instant at = first.plus(Duration.ofHours(12L * i));
        String run = id.format(at) + "aaaa";
        String began = "timestamp with time zone '" + at.atOffset(ZoneOffset.UTC) + "'";
        sql.execute(
            "insert into transfer_run (number, id, case_id, mode, state, as_of, started_at,"
                + " ended_at, manifest_sha256) select "
                + (i + 1)
                + ", '"
                + run
                + "', case_id, 'DELTA', state, "
                + began
                + ", "
                + began
                + ", "
                + began
                + ", manifest_sha256 from transfer_run where number = 4000");
        sql.execute(
            "insert into run_entity select '"
                + run
                + "', entity, ordinal, mapping_version, mapping_digest, 1 from run_entity e join"
                + " transfer_run r on r.id = e.run_id where r.number = 4000");
        sql.execute(
            "insert into run_window (run_id, entity, window_number, bounds, state, attempt, n_read,"
                + " n_delivered, n_quarantined, n_withheld, n_duplicate, n_deleted, n_unchanged)"
                + " select '"
                + run
                + "', entity, window_number, bounds, w.state, attempt, n_read, n_delivered,"
                + " n_quarantined, n_withheld, n_duplicate, n_deleted, n_unchanged from run_window w"
                + " join transfer_run r on r.id = w.run_id where r.number = 4000"
                + " and window_number = 1");
      }
    }
  }
}
