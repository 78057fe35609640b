package dev.handover.ledger;

import static dev.handover.ledger.Sample.GUEST;
import static dev.handover.ledger.Sample.HOTEL;
import static dev.handover.ledger.Sample.NOW;
import static dev.handover.ledger.Sample.SOME;
import static dev.handover.ledger.Sample.STAY;
import static dev.handover.ledger.Sample.account;
import static dev.handover.ledger.Sample.baseline;
import static dev.handover.ledger.Sample.bounds;
import static dev.handover.ledger.Sample.deliverAll;
import static dev.handover.ledger.Sample.delta;
import static dev.handover.ledger.Sample.digest;
import static dev.handover.ledger.Sample.exposure;
import static dev.handover.ledger.Sample.full;
import static dev.handover.ledger.Sample.manifest;
import static dev.handover.ledger.Sample.nothing;
import static dev.handover.ledger.Sample.parcel;
import static dev.handover.ledger.Sample.quarantined;
import static dev.handover.ledger.Sample.running;
import static dev.handover.ledger.Sample.tally;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.util.Throwables.getStackTrace;

import dev.handover.keys.AtRestCipher;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.record.Account;
import dev.handover.record.Baseline;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.ExportedPeople;
import dev.handover.record.Exposure;
import dev.handover.record.HandoverException;
import dev.handover.record.Held;
import dev.handover.record.Quarantined;
import dev.handover.record.RunId;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What every ledger does, whatever database it lies in. */
abstract class LedgerContract {
  Ledger ledger;
  private String url;

  /** The URL of a new and empty database. */
  abstract String freshDatabase();

  @BeforeEach
  void open() {
    url = freshDatabase();
    ledger = Ledger.open(url, user(), Optional.empty());
  }

  Optional<String> user() {
    return Optional.empty();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  /** A second way in, past the ledger, as an intruder would take. */
  JdbcTemplate sql() {
    return new JdbcTemplate(new DriverManagerDataSource(url));
  }

  static void refused(ExitCode code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(code));
  }

  // runs

  @Test
  void remembersARunAsItWasPlanned() {
    Run run = full(HOTEL);
    ledger.runs().plan(run, List.of(GUEST, STAY));

    assertThat(ledger.runs().find(run.id())).contains(run);
    assertThat(ledger.runs().entities(run.id())).containsExactly(GUEST, STAY);
    assertThat(ledger.runs().unfinished(HOTEL)).contains(run);
    assertThat(ledger.runs().of(HOTEL)).containsExactly(run);
    assertThat(ledger.runs().of(new CaseId("other"))).isEmpty();
    assertThat(ledger.runs().find(RunId.startingAt(NOW))).isEmpty();
  }

  @Test
  void refusesASecondRunOfACaseButNotOfAnother() {
    ledger.runs().plan(full(HOTEL), List.of(GUEST));
    refused(ExitCode.BUSY, () -> ledger.runs().plan(full(HOTEL), List.of(GUEST)));
    ledger.runs().plan(full(new CaseId("courier-2026")), List.of(GUEST));
  }

  @Test
  void ofManyWhoPlanTheSameCaseAtOnceOneSucceeds() throws Exception {
    assertThat(atOnce(8, () -> plans(full(HOTEL)))).containsOnlyOnce(true);
    assertThat(ledger.runs().of(HOTEL)).hasSize(1);
  }

  private boolean plans(Run run) {
    try {
      ledger.runs().plan(run, List.of(GUEST));
      return true;
    } catch (HandoverException e) {
      assertThat(e.exitCode()).isEqualTo(ExitCode.BUSY);
      return false;
    }
  }

  @Test
  void letsARunGoOnlyWhereItMay() {
    Run run = full(HOTEL);
    ledger.runs().plan(run, List.of(GUEST));
    refused(ExitCode.INTERNAL, () -> state(run, RunState.DELIVERED));
    refused(ExitCode.INTERNAL, () -> state(run, RunState.ACKNOWLEDGED));
    refused(ExitCode.INTERNAL, () -> state(run, RunState.PLANNED));
    state(run, RunState.RUNNING);
    state(run, RunState.RUNNING);
    ledger.runs().state(run.id(), RunState.STOPPED, Optional.of("the buyer's disk is full"));
    assertThat(ledger.runs().find(run.id()).orElseThrow().stopReason())
        .contains("the buyer's disk is full");
    assertThat(ledger.runs().find(run.id()).orElseThrow().endedAt()).isPresent();
    state(run, RunState.RUNNING);
    Run again = ledger.runs().find(run.id()).orElseThrow();
    assertThat(again.stopReason()).isEmpty();
    assertThat(again.endedAt()).isEmpty();
    state(run, RunState.REFUSED);
    refused(ExitCode.INTERNAL, () -> state(run, RunState.RUNNING));
    assertThat(ledger.runs().unfinished(HOTEL)).isEmpty();
  }

  @Test
  void aStoppedRunThatIsGivenUpIsOverForGood() {
    Run run = running(ledger, full(HOTEL), 1);
    state(run, RunState.STOPPED);
    state(run, RunState.REFUSED);
    assertThat(ledger.runs().unfinished(HOTEL)).isEmpty();
    refused(ExitCode.INTERNAL, () -> state(run, RunState.RUNNING));
    refused(ExitCode.INTERNAL, () -> state(run, RunState.STOPPED));
  }

  private void state(Run run, RunState to) {
    ledger.runs().state(run.id(), to, Optional.empty());
  }

  @Test
  void aStoppedRunCannotBeResumedOnceALaterRunHasOvertakenIt() {
    Run stopped = running(ledger, full(HOTEL), 1);
    state(stopped, RunState.STOPPED);
    assertThat(ledger.runs().unfinished(HOTEL).map(Run::id)).contains(stopped.id());

    Run later = full(HOTEL);
    ledger.runs().plan(later, List.of(GUEST));
    refused(ExitCode.BUSY, () -> state(stopped, RunState.RUNNING));
    state(later, RunState.REFUSED);
    state(stopped, RunState.RUNNING);
    state(stopped, RunState.STOPPED);

    Run next = running(ledger, full(HOTEL), 1);
    deliverAll(ledger, next.id());
    manifest(ledger, next.id(), "m1");
    refused(ExitCode.INTERNAL, () -> state(stopped, RunState.RUNNING));
    assertThat(ledger.runs().unfinished(HOTEL)).isEmpty();
  }

  @Test
  void aClaimKeepsOthersOutUntilItsLeaseIsOver() {
    assertThat(ledger.runs().claim(HOTEL, "a", Duration.ofMinutes(5))).isTrue();
    assertThat(ledger.runs().claim(HOTEL, "b", Duration.ofMinutes(5))).isFalse();
    assertThat(ledger.runs().claim(HOTEL, "a", Duration.ofMinutes(5))).isFalse();
    assertThat(ledger.runs().renew(HOTEL, "a", Duration.ofMinutes(5))).isTrue();
    assertThat(ledger.runs().renew(HOTEL, "b", Duration.ofMinutes(5))).isFalse();
    ledger.runs().release(HOTEL, "b");
    assertThat(ledger.runs().claim(HOTEL, "b", Duration.ofMinutes(5))).isFalse();
    ledger.runs().release(HOTEL, "a");
    assertThat(ledger.runs().claim(HOTEL, "b", Duration.ZERO)).isTrue();
    assertThat(ledger.runs().renew(HOTEL, "b", Duration.ofMinutes(5))).isFalse();
    assertThat(ledger.runs().claim(HOTEL, "c", Duration.ofMinutes(5))).isTrue();
  }

  @Test
  void ofManyWhoClaimACaseAtOnceOneSucceeds() throws Exception {
    assertThat(
            atOnce(
                8,
                () ->
                    ledger.runs().claim(HOTEL, "hub-" + System.nanoTime(), Duration.ofMinutes(1))))
        .containsOnlyOnce(true);
  }

  @Test
  void whoeverHoldsTheCaseTakesOverFromAHubThatWentAway() {
    Run orphan = running(ledger, full(HOTEL), 1);
    ledger.runs().claim(HOTEL, "b", Duration.ofMinutes(5));
    Run next = full(HOTEL);
    refused(
        ExitCode.BUSY,
        () -> ledger.runs().plan(next, List.of(GUEST), Optional.of("a"), "night watch"));
    ledger.runs().plan(next, List.of(GUEST), Optional.of("b"), "night watch");
    assertThat(ledger.runs().find(orphan.id()).orElseThrow().state()).isEqualTo(RunState.STOPPED);
    assertThat(ledger.runs().unfinished(HOTEL).map(Run::id)).contains(next.id());
  }

  // windows

  @Test
  void handsOutOpenWindowsParentsFirst() {
    Run run = full(HOTEL);
    ledger.runs().plan(run, List.of(STAY, GUEST));
    Bounds strange = new Bounds(Optional.of("李雷\u0000'"), Optional.of(""));
    ledger.windows().plan(run.id(), "guest", bounds(2));
    assertThat(ledger.windows().planned(run.id(), "stay")).isFalse();
    ledger.windows().plan(run.id(), "stay", List.of(strange));
    assertThat(ledger.windows().planned(run.id(), "stay")).isTrue();

    assertThat(ledger.windows().open(run.id()))
        .containsExactly(
            new Window(HOTEL, run.id(), "stay", 1, 1, strange),
            new Window(HOTEL, run.id(), "guest", 1, 1, bounds(2).get(0)),
            new Window(HOTEL, run.id(), "guest", 2, 1, bounds(2).get(1)));
    refused(ExitCode.INTERNAL, () -> ledger.windows().plan(run.id(), "guest", bounds(2)));
    refused(ExitCode.INTERNAL, () -> ledger.windows().plan(run.id(), "cat", bounds(2)));
  }

  @Test
  void keepsBoundsEncryptedAndBoundToTheirWindow() {
    AtRestCipher cipher = CaseKeys.create().atRest();
    ledger.protect(HOTEL, cipher);
    Run run = full(HOTEL);
    ledger.runs().plan(run, List.of(GUEST));
    Bounds telephone = new Bounds(Optional.of("13812345678"), Optional.empty());
    ledger.windows().plan(run.id(), "guest", List.of(Bounds.ALL, telephone));
    assertThat(ledger.windows().open(run.id()))
        .extracting(Window::bounds)
        .containsExactly(Bounds.ALL, telephone);
    for (byte[] stored : sql().queryForList("select bounds from run_window", byte[].class)) {
      assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("138");
    }
    sql()
        .update(
            """
            update run_window set bounds = (select bounds from run_window where window_number = 2)
            where window_number = 1""");
    refused(ExitCode.INTEGRITY, () -> ledger.windows().open(run.id()));
    ledger.close();
    ledger = Ledger.open(url, user(), Optional.empty());
    refused(ExitCode.NOT_PERMITTED, () -> ledger.windows().open(run.id()));
  }

  @Test
  void isCompleteOnlyWhenEveryEntityIsPlannedAndEveryWindowDelivered() {
    Run run = full(HOTEL);
    ledger.runs().plan(run, List.of(GUEST, STAY));
    state(run, RunState.RUNNING);
    ledger.windows().plan(run.id(), "guest", bounds(1));
    deliverAll(ledger, run.id());
    assertThat(ledger.windows().complete(run.id())).isFalse();
    refused(ExitCode.DOES_NOT_RECONCILE, () -> manifest(ledger, run.id(), "m"));
    ledger.windows().plan(run.id(), "stay", List.of());
    assertThat(ledger.windows().complete(run.id())).isTrue();
    assertThat(ledger.windows().complete(RunId.startingAt(NOW))).isFalse();
  }

  @Test
  void onlyTheNewestAttemptMaySealAndOnlyTheSealedOneIsDelivered() {
    Run run = running(ledger, full(HOTEL), 1);
    Window open = ledger.windows().open(run.id()).get(0);
    refused(ExitCode.INTERNAL, () -> seal(open));
    Window first = ledger.windows().begin(open);
    Window second = ledger.windows().begin(open);
    assertThat(first.attempt()).isEqualTo(1);
    assertThat(second.attempt()).isEqualTo(2);
    refused(ExitCode.INTERNAL, () -> seal(first));
    refused(ExitCode.INTERNAL, () -> ledger.windows().delivered(second, NOW));
    seal(second);
    refused(ExitCode.INTERNAL, () -> seal(second));
    refused(ExitCode.INTERNAL, () -> ledger.windows().delivered(first, NOW));
    ledger.windows().delivered(second, NOW);
    ledger.windows().delivered(second, NOW.plusSeconds(9));
    assertThat(ledger.windows().rows(run.id()))
        .containsExactly(
            new WindowRow(
                "guest",
                1,
                WindowState.DELIVERED,
                2,
                Optional.of(6L),
                Optional.of(3L),
                Optional.of(NOW)));
    refused(ExitCode.INTERNAL, () -> ledger.windows().delivered(first, NOW));
    refused(ExitCode.INTERNAL, () -> ledger.windows().begin(second));
    assertThat(ledger.windows().open(run.id())).isEmpty();
    assertThat(ledger.windows().delivered(run.id())).containsExactly(parcel(second, SOME));
  }

  private void seal(Window window) {
    ledger.windows().sealed(window, parcel(window, SOME), account(window, SOME));
  }

  @Test
  void sealsNothingOfARunThatWasStoppedButBelievesWhatIsAtTheBuyer() {
    Run run = running(ledger, full(HOTEL), 2);
    List<Window> open = ledger.windows().open(run.id());
    Window sealed = ledger.windows().begin(open.get(0));
    Window begun = ledger.windows().begin(open.get(1));
    seal(sealed);
    state(run, RunState.STOPPED);
    refused(ExitCode.INTERNAL, () -> seal(begun));
    refused(ExitCode.INTERNAL, () -> ledger.windows().begin(begun));
    ledger.windows().delivered(sealed, NOW);
    assertThat(ledger.windows().open(run.id())).extracting(Window::number).containsExactly(2);
  }

  @Test
  void refusesAnAccountInWhichARecordIsMissing() {
    Run run = running(ledger, full(HOTEL), 1);
    Window window = ledger.windows().begin(ledger.windows().open(run.id()).get(0));
    Account good = account(window, SOME);
    Tally short1 = new Tally(9, SOME, 1, 2, 0, 0, 0, Map.of());
    refused(ExitCode.DOES_NOT_RECONCILE, () -> seal(window, SOME, with(good, short1)));
    refused(ExitCode.DOES_NOT_RECONCILE, () -> seal(window, SOME + 1, good));
    refused(ExitCode.DOES_NOT_RECONCILE, () -> seal(window, SOME, with(good, tally(SOME, 2))));
    refused(
        ExitCode.DOES_NOT_RECONCILE,
        () -> ledger.windows().sealed(window, parcel(window.nextAttempt(), SOME), good));
    refused(ExitCode.DOES_NOT_RECONCILE, () -> ledger.windows().accounted(window, good));
    assertThat(ledger.windows().tally(run.id())).isEqualTo(Tally.NONE);
    assertThat(ledger.exposures().find(HOTEL, digest("1-0"))).isEmpty();
    seal(window, SOME, good);
  }

  private void seal(Window window, long upserts, Account account) {
    ledger.windows().sealed(window, parcel(window, upserts), account);
  }

  private static Account with(Account account, Tally tally) {
    return new Account(tally, account.quarantined(), account.exposure(), account.baseline());
  }

  @Test
  void sealsAllOrNothing() {
    Run run = running(ledger, full(HOTEL), 1);
    Window window = ledger.windows().begin(ledger.windows().open(run.id()).get(0));
    Account good = account(window, SOME);
    byte[] unsorted = Arrays.copyOf(digest("b"), 32);
    Account badExposure =
        new Account(
            good.tally(),
            good.quarantined(),
            List.of(new Exposure("mobile", unsorted)),
            good.baseline());
    byte[] cut = Arrays.copyOf(good.baseline().entries(), good.baseline().entries().length - 1);
    Account badBaseline =
        new Account(good.tally(), good.quarantined(), good.exposure(), new Baseline(SOME, cut));
    for (Account bad : List.of(badExposure, badBaseline)) {
      refused(ExitCode.INTERNAL, () -> seal(window, SOME, bad));
      assertThat(ledger.quarantine().list(HOTEL, Optional.empty(), 10)).isEmpty();
      assertThat(ledger.windows().tally(run.id())).isEqualTo(Tally.NONE);
      assertThat(ledger.exposures().find(HOTEL, digest("1-0"))).isEmpty();
      assertThat(ledger.windows().rows(run.id()).get(0).state()).isEqualTo(WindowState.PLANNED);
    }
  }

  @Test
  void aNewAttemptReplacesCountsAndQuarantineButExposureStays() {
    Run run = running(ledger, full(HOTEL), 1);
    Window first = ledger.windows().begin(ledger.windows().open(run.id()).get(0));
    seal(first);
    Window second = ledger.windows().begin(ledger.windows().open(run.id()).get(0));
    assertThat(second.attempt()).isEqualTo(2);
    Account other =
        new Account(
            new Tally(2, 2, 0, 0, 0, 0, 0, Map.of()),
            List.of(),
            List.of(exposure(Exposure.SUBJECT, List.of("1-0", "new"))),
            baseline(List.of("1-0", "new"), "later"));
    seal(second, 2, other);
    ledger.windows().delivered(second, NOW);

    assertThat(ledger.windows().tally(run.id())).isEqualTo(other.tally());
    assertThat(ledger.quarantine().list(HOTEL, Optional.of(run.id()), 10)).isEmpty();
    assertThat(ledger.windows().delivered(run.id())).containsExactly(parcel(second, 2));
    manifest(ledger, run.id(), "m1");
    assertThat(ledger.exposures().find(HOTEL, digest("1-0")))
        .extracting(Exposures.Hit::fileName)
        .containsExactly(parcel(first, 0).fileName(), parcel(second, 0).fileName());
    assertThat(ledger.exposures().find(HOTEL, digest("tel-1-1")))
        .containsExactly(
            new Exposures.Hit(run.id(), parcel(first, 0).fileName(), "guest", "mobile"));
    assertThat(ledger.baselines().count(HOTEL, "guest")).isEqualTo(2);
    assertThat(ledger.baselines().find(HOTEL, "guest", digest("1-1"))).isEmpty();
  }

  @Test
  void aWindowWithoutLinesIsCountedWithoutAParcel() {
    Run run = running(ledger, full(HOTEL), 1);
    Window window = ledger.windows().begin(ledger.windows().open(run.id()).get(0));
    ledger.windows().accounted(window, nothing());
    assertThat(ledger.windows().complete(run.id())).isTrue();
    assertThat(ledger.windows().delivered(run.id())).isEmpty();
    assertThat(ledger.windows().tally(run.id())).isEqualTo(nothing().tally());
    refused(ExitCode.INTERNAL, () -> ledger.windows().accounted(window, nothing()));
  }

  @Test
  void sumsPerEntityAndRun() {
    Run run = full(HOTEL);
    ledger.runs().plan(run, List.of(STAY, GUEST));
    ledger.windows().plan(run.id(), "guest", bounds(3));
    ledger.windows().plan(run.id(), "stay", bounds(1));
    state(run, RunState.RUNNING);
    assertThat(ledger.windows().tally(run.id())).isEqualTo(Tally.NONE);
    deliverAll(ledger, run.id());
    Tally each = tally(SOME, 1);
    assertThat(ledger.windows().tallies(run.id()))
        .containsExactly(Map.entry("stay", each), Map.entry("guest", each.plus(each).plus(each)));
    assertThat(ledger.windows().tally(run.id())).isEqualTo(each.plus(each).plus(each).plus(each));
    assertThat(ledger.quarantine().reasons(run.id()))
        .containsExactly(Map.entry("quarantined/mobile/phone", 4L));
  }

  @Test
  void ofManyWhoSealOneWindowAtOnceOneSucceeds() throws Exception {
    Run run = running(ledger, full(HOTEL), 1);
    Window open = ledger.windows().open(run.id()).get(0);
    List<Boolean> sealed =
        atOnce(
            6,
            () -> {
              try {
                // Who comes after the window was delivered is refused here already.
                Window mine = ledger.windows().begin(open);
                seal(mine);
                ledger.windows().delivered(mine, NOW);
                return true;
              } catch (HandoverException e) {
                return false;
              }
            });
    assertThat(sealed).containsOnlyOnce(true);
    assertThat(ledger.windows().tally(run.id())).isEqualTo(tally(SOME, 1));
    assertThat(ledger.windows().rows(run.id()).get(0).state()).isEqualTo(WindowState.DELIVERED);
  }

  // quarantine

  @Test
  void listsQuarantineNewestRunFirstAndKeepsEveryByte() {
    Run first = running(ledger, full(HOTEL), 2);
    deliverAll(ledger, first.id());
    manifest(ledger, first.id(), "m1");
    Run second = running(ledger, full(HOTEL), 1);
    Window window = ledger.windows().begin(ledger.windows().open(second.id()).get(0));
    byte[] large = new byte[1_500_000];
    new Random(1).nextBytes(large);
    Account account =
        new Account(
            tally(0, 2),
            List.of(quarantined(window, "name", large), quarantined(window, "mobile", new byte[0])),
            List.of(),
            Baseline.EMPTY);
    ledger.windows().accounted(window, account);

    List<QuarantineRow> rows = ledger.quarantine().list(HOTEL, Optional.empty(), 3);
    assertThat(rows)
        .extracting(QuarantineRow::run)
        .containsExactly(second.id(), second.id(), first.id());
    assertThat(rows.get(0).rejection()).isEqualTo(account.quarantined().get(0).rejection());
    assertThat(ledger.quarantine().content(rows.get(0))).hasValue(large);
    assertThat(ledger.quarantine().content(rows.get(1))).hasValue(new byte[0]);
    assertThat(ledger.quarantine().list(HOTEL, Optional.of(first.id()), 10)).hasSize(2);
    assertThat(ledger.quarantine().list(new CaseId("other"), Optional.empty(), 10)).isEmpty();
  }

  @Test
  void countsAndNarrowsWhatLiesInQuarantine() {
    Run first = running(ledger, full(HOTEL), 1);
    Window window = ledger.windows().begin(ledger.windows().open(first.id()).get(0));
    List<Quarantined> set =
        List.of(
            quarantined(window, "mobile", new byte[1]),
            quarantined(window, "name", new byte[1]),
            quarantined(window, "mobile", new byte[1]));
    ledger.windows().accounted(window, new Account(tally(0, 3), set, List.of(), Baseline.EMPTY));
    QuarantineIndex quarantine = ledger.quarantine();

    assertThat(quarantine.newestRun(HOTEL)).hasValue(first.id());
    assertThat(quarantine.newestRun(new CaseId("other"))).isEmpty();
    assertThat(quarantine.groups(first.id(), QuarantineFilter.NONE))
        .extracting(QuarantineGroup::field, QuarantineGroup::rule, QuarantineGroup::count)
        .containsExactly(tuple("mobile", "phone", 2L), tuple("name", "phone", 1L));
    String digest = set.get(0).rejection().keyDigest();
    assertThat(quarantine.list(first.id(), only("guest", "mobile", "phone"), 9)).hasSize(2);
    assertThat(quarantine.list(first.id(), only("guest", "mobile", "phone"), 1)).hasSize(1);
    assertThat(quarantine.list(first.id(), only("stay", "mobile", "phone"), 9)).isEmpty();
    assertThat(quarantine.groups(first.id(), only("guest", "name", "required"))).isEmpty();
    QuarantineFilter all = QuarantineFilter.NONE;
    assertThat(quarantine.list(first.id(), all.withDigest(digest.substring(0, 6)), 9)).hasSize(3);
    assertThat(quarantine.list(first.id(), all.withDigest("0".repeat(32)), 9)).isEmpty();
    assertThatThrownBy(() -> all.withDigest("%")).isInstanceOf(IllegalArgumentException.class);
  }

  private static QuarantineFilter only(String entity, String field, String rule) {
    return new QuarantineFilter(
        Optional.of(entity), Optional.of(field), Optional.of(rule), Optional.empty());
  }

  // exposure and baseline

  @Test
  void findsWhereADigestWentBeforeAndAfterTheManifest() {
    Run run = running(ledger, full(HOTEL), 40);
    deliverAll(ledger, run.id());
    for (int round = 0; round < 2; round++) {
      for (int w = 1; w <= 40; w++) {
        String file = String.format("guest-%06d-a1.ndjson.zst.pgp", w);
        assertThat(ledger.exposures().find(HOTEL, digest(w + "-2")))
            .containsExactly(new Exposures.Hit(run.id(), file, "guest", "subject"));
        assertThat(ledger.exposures().find(HOTEL, digest("tel-" + w + "-0")))
            .containsExactly(new Exposures.Hit(run.id(), file, "guest", "mobile"));
      }
      assertThat(ledger.exposures().find(HOTEL, digest("nobody"))).isEmpty();
      assertThat(ledger.exposures().find(new CaseId("other"), digest("1-0"))).isEmpty();
      if (round == 0) {
        manifest(ledger, run.id(), "m1");
        ledger.exposures().tidy(HOTEL, 16);
      }
    }
    assertThat(segments("exposure")).isLessThanOrEqualTo(16);
  }

  @Test
  void findsADigestAtEveryMomentOfAMerge() throws Exception {
    Run run = running(ledger, full(HOTEL), 30);
    deliverAll(ledger, run.id());
    AtomicBoolean merging = new AtomicBoolean(true);
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> lookups =
          reader.submit(
              () -> {
                int count = 0;
                for (; merging.get() || count == 0; count++) {
                  String key = (1 + count % 30) + "-1";
                  assertThat(ledger.exposures().find(HOTEL, digest(key))).hasSize(1);
                }
                return count;
              });
      manifest(ledger, run.id(), "m1");
      ledger.exposures().tidy(HOTEL, 16);
      merging.set(false);
      assertThat(lookups.get()).isPositive();
    } finally {
      merging.set(false);
      reader.shutdown();
    }
  }

  private long segments(String kind) {
    return sql().queryForObject("select count(*) from segment where kind = ?", Long.class, kind);
  }

  private List<Baselines.Entry> all(String entity) {
    List<Baselines.Entry> all = new ArrayList<>();
    ledger.baselines().all(HOTEL, entity, all::add);
    return all;
  }

  @Test
  void theBaselineAdvancesOnlyWithTheManifestAndOnlyOnce() {
    Run run = running(ledger, full(HOTEL), 2);
    deliverAll(ledger, run.id());
    assertThat(ledger.baselines().count(HOTEL, "guest")).isZero();
    assertThat(all("guest")).isEmpty();
    Run delivered = manifest(ledger, run.id(), "m1");
    assertThat(delivered.state()).isEqualTo(RunState.DELIVERED);
    assertThat(delivered.manifestSha256()).contains("m1");
    assertThat(ledger.runs().lastDelivered(HOTEL)).contains(delivered);
    assertThat(ledger.runs().awaitingReceipt()).containsExactly(delivered);

    assertThat(manifest(ledger, run.id(), "m1")).isEqualTo(delivered);
    refused(ExitCode.INTERNAL, () -> manifest(ledger, run.id(), "m2"));
    assertThat(ledger.baselines().count(HOTEL, "guest")).isEqualTo(6);
    assertThat(segments("baseline")).as("one for each range of keys").isEqualTo(2);
    Baselines.Entry entry = ledger.baselines().find(HOTEL, "guest", digest("2-1")).orElseThrow();
    assertThat(entry.key()).isEqualTo(digest("2-1"));
    assertThat(entry.subject()).isEqualTo(digest("subject-2-1"));
    assertThat(entry.content()).isEqualTo(digest("content-a1"));
    assertThat(entry.reference()).asString().isEqualTo("ref-2-1");
    assertThat(entry.manifested()).isEqualTo(run.id());
    assertThat(entry.toString()).doesNotContain("ref-2-1");
  }

  @Test
  void keepsWhatTheBuyerHoldsEncryptedAndBoundToItsPlace() {
    AtRestCipher cipher = CaseKeys.create().atRest();
    ledger.protect(HOTEL, cipher);
    Run run = running(ledger, full(HOTEL), 2);
    deliverAll(ledger, run.id());
    manifest(ledger, run.id(), "m1");
    String shards =
        "from segment_shard where segment_id in (select id from segment where kind = 'baseline')";
    List<byte[]> stored =
        sql().queryForList("select entries " + shards + " order by segment_id", byte[].class);
    assertThat(stored).hasSize(2);
    for (byte[] each : stored) {
      assertThat(new String(each, StandardCharsets.ISO_8859_1)).doesNotContain("ref-");
    }
    assertThat(all("guest")).hasSize(2 * SOME);

    sql()
        .update(
            """
            update segment_shard set entries = ? where segment_id =
              (select min(id) from segment where kind = 'baseline')""",
            stored.get(1));
    sql()
        .update(
            """
            update segment_shard set entries = ? where segment_id =
              (select max(id) from segment where kind = 'baseline')""",
            stored.get(0));
    refused(ExitCode.INTEGRITY, () -> all("guest"));
    ledger.close();
    ledger = Ledger.open(url, user(), Optional.empty());
    refused(ExitCode.NOT_PERMITTED, () -> all("guest"));
  }

  @Test
  void aFullRunReplacesTheBaselineOfItsEntities() {
    Run first = running(ledger, full(HOTEL), 3);
    deliverAll(ledger, first.id());
    manifest(ledger, first.id(), "m1");
    Run second = running(ledger, full(HOTEL), 1);
    deliverAll(ledger, second.id());
    manifest(ledger, second.id(), "m2");
    assertThat(ledger.baselines().count(HOTEL, "guest")).isEqualTo(SOME);
    assertThat(ledger.baselines().find(HOTEL, "guest", digest("3-0"))).isEmpty();
    assertThat(all("guest")).allMatch(entry -> entry.manifested().equals(second.id()));
    assertThat(ledger.exposures().find(HOTEL, digest("3-0"))).hasSize(1);
    assertThat(ledger.exposures().find(HOTEL, digest("1-0"))).hasSize(2);

    Run empty = full(HOTEL);
    ledger.runs().plan(empty, List.of(GUEST));
    ledger.windows().plan(empty.id(), "guest", List.of());
    state(empty, RunState.RUNNING);
    manifest(ledger, empty.id(), "m3");
    assertThat(ledger.baselines().count(HOTEL, "guest")).isZero();
    assertThat(segments("baseline")).isZero();
  }

  @Test
  void deltasLieAboveTheFullRunAndAreFoldedIntoItWhenThereAreMany() {
    Run run = running(ledger, full(HOTEL), 2);
    deliverAll(ledger, run.id());
    Run last = manifest(ledger, run.id(), "m0");
    List<String> expected = new ArrayList<>(List.of("1-1", "1-2", "2-0", "2-1", "2-2"));
    for (int night = 1; night <= 20; night++) {
      Run tonight = goingOn(last);
      Window window = ledger.windows().begin(ledger.windows().open(tonight.id()).get(0));
      List<String> changed =
          List.of("1-2", "new-" + night, night == 1 ? "!1-0" : "!new-" + (night - 1));
      Account account =
          new Account(
              new Tally(2, 2, 0, 0, 0, 0, 0, Map.of()),
              List.of(),
              List.of(),
              baseline(changed, "night-" + night));
      ledger.windows().sealed(window, parcel(window, 2), account);
      ledger.windows().delivered(window, NOW);
      Window other = ledger.windows().begin(ledger.windows().open(tonight.id()).get(0));
      ledger.windows().accounted(other, nothing());
      last = manifest(ledger, tonight.id(), "m" + night);

      List<String> now = new ArrayList<>(expected);
      now.add("new-" + night);
      assertThat(ledger.baselines().count(HOTEL, "guest")).isEqualTo(6);
      assertThat(all("guest"))
          .extracting(entry -> new String(entry.reference(), StandardCharsets.UTF_8))
          .containsExactlyInAnyOrderElementsOf(now.stream().map(key -> "ref-" + key).toList());
      assertThat(ledger.baselines().find(HOTEL, "guest", digest("1-0"))).isEmpty();
      Baselines.Entry mended = ledger.baselines().find(HOTEL, "guest", digest("1-2")).orElseThrow();
      assertThat(mended.content()).isEqualTo(digest("night-" + night));
      assertThat(mended.manifested()).isEqualTo(tonight.id());
      assertThat(ledger.baselines().find(HOTEL, "guest", digest("1-1")).orElseThrow().manifested())
          .isEqualTo(run.id());
    }
    assertThat(segments("baseline")).isLessThanOrEqualTo(9);
  }

  @Test
  void aWindowKnowsWhatTheBuyerHoldsOfItsRangeAndNothingElse() {
    Run run = running(ledger, full(HOTEL), 2);
    Window first = ledger.windows().open(run.id()).get(0);
    assertThat(ledger.baselines().held(first)).isEqualTo(Baseline.EMPTY);
    deliverAll(ledger, run.id());
    Run tonight = goingOn(manifest(ledger, run.id(), "m0"));

    List<Window> windows = ledger.windows().open(tonight.id());
    assertThat(windows).extracting(Window::bounds).containsExactlyElementsOf(Sample.bounds(2));
    Held held = new Held(ledger.baselines().held(windows.get(1)));
    assertThat(held.count()).isEqualTo(SOME);
    assertThat(held.find(digest("1-0"), 0)).isNegative();
    int index = held.find(digest("2-1"), 0);
    assertThat(held.hasContent(index, digest("content-a1"), 0)).isTrue();
    assertThat(held.hasSubject(index, digest("subject-2-1"), 0)).isTrue();
    assertThat(held.hasMark(index, digest("mark"), 0)).isTrue();
    assertThat(held.hasMark(index, digest("other"), 0)).isFalse();
    assertThat(held.reference(index)).asString().isEqualTo("ref-2-1");

    Window begun = ledger.windows().begin(windows.get(1));
    Account gone =
        new Account(
            new Tally(0, 0, 0, 0, 0, 0, 0, Map.of()),
            List.of(),
            List.of(),
            baseline(List.of("!2-1"), ""));
    ledger.windows().sealed(begun, parcel(begun, 0), gone);
    ledger.windows().delivered(begun, NOW);
    assertThat(ledger.baselines().held(begun).count())
        .as("until the manifest nothing has changed")
        .isEqualTo(SOME);
    deliverAll(ledger, tonight.id());
    manifest(ledger, tonight.id(), "m1");
    assertThat(new Held(ledger.baselines().held(begun)).find(digest("2-1"), 0)).isNegative();
    assertThat(ledger.baselines().held(begun).count()).isEqualTo(SOME - 1);
  }

  private Run goingOn(Run last) {
    Run tonight = delta(HOTEL, last);
    ledger.runs().plan(tonight, List.of(GUEST));
    ledger.windows().goOnWith(tonight.id(), "guest", ledger.windows().ranges(last.id(), "guest"));
    state(tonight, RunState.RUNNING);
    return ledger.runs().find(tonight.id()).orElseThrow();
  }

  @Test
  void aRunFollowsOnlyAManifestThatTheLedgerKnows() {
    Run run = running(ledger, full(HOTEL), 1);
    deliverAll(ledger, run.id());
    Run delivered = manifest(ledger, run.id(), "m0");
    Run forged =
        delta(HOTEL, delivered)
            .following(
                new Run(
                    delivered.id(),
                    HOTEL,
                    RunMode.FULL,
                    RunState.DELIVERED,
                    NOW,
                    NOW,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("other"),
                    Optional.empty()));
    refused(ExitCode.INTERNAL, () -> ledger.runs().plan(forged, List.of(GUEST)));
    ledger.runs().plan(delta(HOTEL, delivered), List.of(GUEST));
  }

  // receipts, keys

  @Test
  void onlyAReceiptThatAgreesAcknowledges() {
    Run run = running(ledger, full(HOTEL), 1);
    refused(
        ExitCode.INTEGRITY,
        () -> ledger.receipts().record(run.id(), "r0", ReceiptOutcome.AGREES, "", NOW));
    deliverAll(ledger, run.id());
    manifest(ledger, run.id(), "m1");
    ledger.receipts().record(run.id(), "r1", ReceiptOutcome.DISAGREES, "guest: 2 of 3 loaded", NOW);
    assertThat(ledger.runs().awaitingReceipt()).hasSize(1);
    refused(ExitCode.INTERNAL, () -> state(run, RunState.ACKNOWLEDGED));
    ledger.receipts().record(run.id(), "r2", ReceiptOutcome.AGREES, "", NOW.plusSeconds(1));
    ledger.receipts().record(run.id(), "r2", ReceiptOutcome.AGREES, "", NOW.plusSeconds(2));
    state(run, RunState.ACKNOWLEDGED);
    assertThat(ledger.runs().find(run.id()).orElseThrow().state()).isEqualTo(RunState.ACKNOWLEDGED);
    assertThat(ledger.runs().awaitingReceipt()).isEmpty();
    assertThat(ledger.receipts().of(run.id()))
        .containsExactly(
            new ReceiptRow("r1", ReceiptOutcome.DISAGREES, "guest: 2 of 3 loaded", NOW),
            new ReceiptRow("r2", ReceiptOutcome.AGREES, "", NOW.plusSeconds(1)));
    assertThat(ledger.runs().lastDelivered(HOTEL)).isPresent();
  }

  @Test
  void tellsWhatAReceiptWasFoundToBeAndNeverTakesAnAcknowledgementBack() {
    Run run = running(ledger, full(HOTEL), 1);
    deliverAll(ledger, run.id());
    manifest(ledger, run.id(), "m1");
    for (ReceiptOutcome outcome : ReceiptOutcome.values()) {
      ledger.receipts().record(run.id(), "r-" + outcome, outcome, "", NOW);
      assertThat(ledger.runs().find(run.id()).orElseThrow().state())
          .isEqualTo(RunState.ACKNOWLEDGED);
    }
    assertThat(ledger.receipts().of(run.id()))
        .extracting(ReceiptRow::outcome)
        .containsExactlyInAnyOrder(ReceiptOutcome.values());
  }

  // alarms and the case's state

  @Test
  void anOpenAlarmIsRaisedOnceAndAgainAfterItWasCleared() {
    Run run = running(ledger, full(HOTEL), 1);
    Optional<RunId> id = Optional.of(run.id());
    assertThat(ledger.alarms().raise(HOTEL, id, AlarmKind.RECEIPT_LATE, "a", NOW)).isTrue();
    assertThat(ledger.alarms().raise(HOTEL, id, AlarmKind.RECEIPT_LATE, "b", NOW)).isFalse();
    assertThat(ledger.alarms().raise(HOTEL, id, AlarmKind.RECEIPT_STALE, "c", NOW)).isTrue();
    assertThat(ledger.alarms().raise(HOTEL, Optional.empty(), AlarmKind.RECEIPT_LATE, "d", NOW))
        .isTrue();
    assertThat(ledger.alarms().open(HOTEL))
        .extracting(Alarm::detail)
        .containsExactly("a", "c", "d");
    assertThat(ledger.alarms().open(new CaseId("other"))).isEmpty();

    assertThat(ledger.alarms().clear(HOTEL, id, AlarmKind.RECEIPT_LATE, "it came", NOW)).isTrue();
    assertThat(ledger.alarms().clear(HOTEL, id, AlarmKind.RECEIPT_LATE, "it came", NOW)).isFalse();
    assertThat(ledger.alarms().raise(HOTEL, id, AlarmKind.RECEIPT_LATE, "e", NOW)).isTrue();

    assertThat(ledger.alarms().open(HOTEL))
        .extracting(Alarm::detail)
        .containsExactly("c", "d", "e");
    assertThat(ledger.alarms().of(HOTEL).get(0))
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(
            new Alarm(
                0, Optional.of(HOTEL), id, AlarmKind.RECEIPT_LATE, "a", NOW, Optional.of(NOW)));
    assertThat(ledger.audit().entries(0, 100))
        .extracting(AuditChain.Entry::act)
        .filteredOn(act -> act.startsWith("alarm"))
        .containsExactly(
            "alarm raised", "alarm raised", "alarm raised", "alarm cleared", "alarm raised");
  }

  @Test
  void anAlarmOfTheHubBelongsToNoCaseAndAPersonClearsItByItsNumber() {
    Optional<CaseId> hub = Optional.empty();
    Optional<RunId> none = Optional.empty();
    assertThat(ledger.alarms().raise(hub, none, AlarmKind.CHAIN_BROKEN, "entry 7", NOW)).isTrue();
    assertThat(ledger.alarms().raise(hub, none, AlarmKind.CHAIN_BROKEN, "entry 8", NOW)).isFalse();
    ledger.alarms().raise(HOTEL, none, AlarmKind.CHAIN_BROKEN, "of a case", NOW);
    ledger.alarms().raise(HOTEL, none, AlarmKind.VOLUME, "much", NOW);

    assertThat(ledger.alarms().openOfHub()).extracting(Alarm::detail).containsExactly("entry 7");
    assertThat(ledger.alarms().open()).hasSize(3);
    assertThat(ledger.alarms().open(HOTEL)).hasSize(2);
    long id = ledger.alarms().openOfHub().get(0).id();
    assertThat(ledger.alarms().clear(id, "looked into", NOW, "ann")).isTrue();
    assertThat(ledger.alarms().clear(id, "looked into", NOW, "ann")).isFalse();
    assertThat(ledger.alarms().clearAll(Optional.of(HOTEL), AlarmKind.VOLUME, "usual", NOW))
        .isEqualTo(1);

    assertThat(ledger.alarms().open()).extracting(Alarm::detail).containsExactly("of a case");
    assertThat(ledger.alarms().all()).hasSize(3);
    assertThat(ledger.alarms().find(id).orElseThrow().clearedAt()).contains(NOW);
    assertThat(ledger.audit().entries(0, 100))
        .filteredOn(entry -> entry.act().equals("alarm cleared"))
        .extracting(AuditChain.Entry::actor, AuditChain.Entry::subject, AuditChain.Entry::detail)
        .containsExactly(
            tuple("ann", "hub", "chain-broken: looked into"),
            tuple("hub", "hotel-2026", "volume: usual"));
  }

  @Test
  void anAlarmIsWeighedOnceAndWaitsUntilEachChannelHasSentIt() {
    ledger.alarms().raise(HOTEL, Optional.empty(), AlarmKind.VOLUME, "much", NOW);
    Alarm alarm = ledger.alarms().unweighed().get(0);
    assertThat(ledger.alarms().weighed(alarm, true, List.of("mail", "webhook"), NOW)).isTrue();
    assertThat(ledger.alarms().weighed(alarm, true, List.of("mail"), NOW)).isFalse();
    assertThat(ledger.alarms().unweighed()).isEmpty();

    List<Outbox.Unsent> unsent = ledger.outbox().unsent(NOW);
    assertThat(unsent).extracting(Outbox.Unsent::channel).containsExactly("mail", "webhook");
    Outbox.Unsent mail = unsent.get(0);
    Duration minute = Duration.ofMinutes(1);
    assertThat(ledger.outbox().take(mail, NOW, minute)).isTrue();
    assertThat(ledger.outbox().take(mail, NOW, minute)).as("another is sending it").isFalse();
    assertThat(ledger.outbox().unsent(NOW)).hasSize(1);
    assertThat(ledger.outbox().unsent(NOW.plus(minute))).as("who took it is gone").hasSize(2);
    ledger.outbox().putOff(mail, NOW.plusSeconds(30));
    assertThat(ledger.outbox().take(mail, NOW, minute)).as("put off").isFalse();
    assertThat(ledger.outbox().take(mail, NOW.plusSeconds(30), minute)).isTrue();
    ledger.outbox().sent(mail, NOW);
    ledger.outbox().putOff(mail, NOW);

    assertThat(ledger.outbox().unsent(NOW.plusSeconds(3_600)))
        .extracting(Outbox.Unsent::channel)
        .containsExactly("webhook");
    assertThat(ledger.outbox().sentAt(alarm.id(), "mail")).contains(NOW);
    assertThat(ledger.outbox().sentAt(alarm.id(), "webhook")).isEmpty();
  }

  @Test
  void aSuspendedCaseStaysSoInAnyPhaseUntilAPersonResumesIt() {
    CaseStates states = ledger.caseStates();
    ledger.alarms().raise(HOTEL, Optional.empty(), AlarmKind.VOLUME, "much", NOW);
    ledger.alarms().raise(HOTEL, Optional.empty(), AlarmKind.REJECTS, "many", NOW);
    ledger.alarms().weighed(ledger.alarms().unweighed().get(0), true, List.of(), NOW);
    assertThat(states.suspension(HOTEL)).isEmpty();
    assertThat(states.suspend(HOTEL, "alarm 1", NOW, "hub")).isTrue();
    assertThat(states.suspend(HOTEL, "and again", NOW, "ann")).isFalse();
    states.freeze(HOTEL, NOW, "me");

    assertThat(states.suspension(HOTEL)).contains(new Suspension(HOTEL, NOW, "hub", "alarm 1"));
    assertThat(states.suspended()).hasSize(1);
    assertThat(states.suspension(new CaseId("other"))).isEmpty();
    assertThat(states.of(HOTEL).phase()).isEqualTo(CasePhase.FREEZING);

    assertThat(states.resume(HOTEL, "asked the seller", NOW, "ann")).isTrue();
    assertThat(states.resume(HOTEL, "asked the seller", NOW, "ann")).isFalse();
    assertThat(states.suspended()).isEmpty();
    assertThat(ledger.alarms().open(HOTEL))
        .as("what suspended it is cleared, and no other")
        .extracting(Alarm::kind)
        .containsExactly(AlarmKind.REJECTS);
    assertThat(ledger.audit().entries(0, 100))
        .extracting(AuditChain.Entry::act)
        .containsExactly(
            "alarm raised",
            "alarm raised",
            "case suspended",
            "cut-over begun",
            "alarm cleared",
            "case resumed");
  }

  @Test
  void whatALookFindsAndHowFarItCameAreOneFact() {
    ledger.audit().append("ann", "looked", "x", "");
    AuditChain.Head one = ledger.audit().head();
    assertThatThrownBy(
            () ->
                ledger
                    .watch()
                    .look(
                        from -> {
                          assertThat(from.sequence()).isZero();
                          ledger
                              .alarms()
                              .raise(HOTEL, Optional.empty(), AlarmKind.VOLUME, "much", NOW);
                          throw new IllegalStateException("the hub dies");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ledger.alarms().open()).isEmpty();
    assertThat(ledger.audit().head()).isEqualTo(one);

    ledger.watch().look(from -> one);
    List<AuditChain.Head> next = new ArrayList<>();
    ledger
        .watch()
        .look(
            from -> {
              next.add(from);
              return from;
            });
    assertThat(next).containsExactly(one);
    assertThat(ledger.watch().verifiedAt()).isEmpty();
    ledger.watch().verified(NOW);
    assertThat(ledger.watch().verifiedAt()).contains(NOW);
  }

  @Test
  void entriesOfAnActAreFoundByTheirTime() {
    for (String act : new String[] {"sign-in refused", "looked", "sign-in refused"}) {
      ledger.audit().append("ann", act, "x", "");
    }
    Instant first = ledger.audit().entries(0, 1).get(0).time();
    assertThat(ledger.audit().of("sign-in refused", first.minusSeconds(1), 3)).hasSize(2);
    assertThat(ledger.audit().of("sign-in refused", first.minusSeconds(1), 2)).hasSize(1);
    assertThat(ledger.audit().of("sign-in refused", first.plusSeconds(60), 3)).isEmpty();
  }

  @Test
  void aCaseGoesFromOpenOverTheFreezeToHandedOverAndNoOtherWay() {
    Run run = running(ledger, full(HOTEL), 1);
    assertThat(ledger.caseStates().of(HOTEL)).isEqualTo(CaseState.open(HOTEL));
    assertThat(ledger.caseStates().of(HOTEL).takesRuns(NOW)).isTrue();
    refused(ExitCode.BUSY, () -> ledger.caseStates().swept(HOTEL, run.id(), NOW, "me"));
    refused(ExitCode.BUSY, () -> ledger.caseStates().handOver(HOTEL, Optional.empty(), NOW, "me"));

    ledger.caseStates().freeze(HOTEL, NOW, "me");
    assertThat(ledger.caseStates().of(HOTEL).takesRuns(NOW)).isFalse();
    assertThat(ledger.caseStates().of(new CaseId("other")).takesRuns(NOW)).isTrue();
    refused(ExitCode.BUSY, () -> ledger.caseStates().freeze(HOTEL, NOW, "me"));
    refused(ExitCode.BUSY, () -> ledger.caseStates().handOver(HOTEL, Optional.empty(), NOW, "me"));
    ledger.caseStates().swept(HOTEL, run.id(), NOW, "me");
    ledger.caseStates().reopen(HOTEL, "the source still changes", NOW, "me");
    assertThat(ledger.caseStates().of(HOTEL).swept()).isEmpty();

    ledger.caseStates().freeze(HOTEL, NOW, "me");
    ledger.caseStates().swept(HOTEL, run.id(), NOW, "me");
    ledger.caseStates().finish(HOTEL, run.id(), NOW, "me");
    assertThat(ledger.caseStates().of(HOTEL).isHandedOver()).isFalse();
    Instant end = NOW.plusSeconds(60);
    ledger.caseStates().handOver(HOTEL, Optional.of(end), NOW, "me");

    assertThat(ledger.caseStates().of(HOTEL).isHandedOver()).isTrue();
    assertThat(ledger.caseStates().of(HOTEL))
        .isEqualTo(
            new CaseState(
                HOTEL,
                CasePhase.HANDED_OVER,
                Optional.of(NOW),
                Optional.of(run.id()),
                Optional.of(run.id()),
                Optional.of(end)));
    assertThat(ledger.caseStates().of(HOTEL).takesRuns(NOW)).isTrue();
    assertThat(ledger.caseStates().of(HOTEL).takesRuns(end)).isFalse();
    assertThat(ledger.audit().entries(0, 100))
        .extracting(AuditChain.Entry::act)
        .endsWith(
            "cut-over begun",
            "final sweep delivered",
            "final manifest delivered",
            "case handed over");
    assertThat(ledger.audit().verify()).isEmpty();
  }

  @Test
  void keepsTheKeysOfACaseAndNeverOthers() {
    assertThat(ledger.caseKeys().find(HOTEL)).isEmpty();
    ledger.caseKeys().put(HOTEL, new byte[] {1, 2});
    ledger.caseKeys().put(HOTEL, new byte[] {1, 2});
    refused(ExitCode.NOT_PERMITTED, () -> ledger.caseKeys().put(HOTEL, new byte[] {3}));
    assertThat(ledger.caseKeys().find(HOTEL)).hasValue(new byte[] {1, 2});
  }

  @Test
  void destroyedKeysAreNeverReplaced() {
    CaseId shop = new CaseId("shop-2026");
    Instant start = Instant.parse("2026-03-01T00:00:00Z");
    ledger.caseKeys().put(HOTEL, new byte[] {1, 2});
    ledger.caseKeys().put(shop, new byte[] {3});
    ledger.caseKeys().destroy(HOTEL, "ann", "the time is over", start);
    ledger.caseKeys().destroy(HOTEL, "bob", "again", start.plusSeconds(60));
    refused(ExitCode.NOT_PERMITTED, () -> ledger.caseKeys().find(HOTEL));
    refused(ExitCode.NOT_PERMITTED, () -> ledger.caseKeys().put(HOTEL, new byte[] {1, 2}));
    assertThat(ledger.caseKeys().destroyed(HOTEL))
        .hasValue(new CaseKeyShelf.Destroyed(start, "ann", Optional.empty()));
    assertThat(ledger.caseKeys().destroyed(shop)).isEmpty();
    Map<CaseId, byte[]> seen = new HashMap<>();
    ledger
        .caseKeys()
        .rewrap(
            (caseId, wrapped) -> {
              seen.put(caseId, wrapped);
              return new byte[] {4};
            });
    assertThat(seen).containsOnlyKeys(shop).containsEntry(shop, new byte[] {3});
    assertThat(ledger.caseKeys().find(shop)).hasValue(new byte[] {4});
    ledger.caseKeys().erased("ann", start.plusSeconds(1));
    ledger.caseKeys().erased("ann", start.plusSeconds(2));
    assertThat(ledger.caseKeys().destroyed(HOTEL).orElseThrow().erasedAt())
        .hasValue(start.plusSeconds(1));
    refused(
        ExitCode.CONFIGURATION,
        () -> ledger.caseKeys().destroy(new CaseId("never-seen"), "ann", "", start));
    assertThat(ledger.audit().entries(0, 100))
        .extracting(AuditChain.Entry::act)
        .containsExactly(
            "case keys made",
            "case keys made",
            "case keys destroyed",
            "master key renewed",
            "master key renewed");
  }

  // the audit chain

  @Test
  void actsAreInTheChainOrTheyDidNotHappen() {
    Run run = running(ledger, full(HOTEL), 1);
    refused(ExitCode.INTERNAL, () -> state(run, RunState.DELIVERED));
    deliverAll(ledger, run.id());
    manifest(ledger, run.id(), "m1");
    ledger.receipts().record(run.id(), "r1", ReceiptOutcome.AGREES, "", NOW);
    assertThat(ledger.audit().entries(0, 100))
        .extracting(AuditChain.Entry::act)
        .containsExactly("run planned", "run running", "manifest signed", "run acknowledged");
    assertThat(ledger.audit().entries(0, 100))
        .extracting(AuditChain.Entry::actor)
        .containsOnly("hub");
    assertThat(ledger.audit().verify()).isEmpty();
  }

  @Test
  void appendsFromManySidesMakeOneChain() throws Exception {
    atOnce(
        8,
        () -> {
          for (int i = 0; i < 25; i++) {
            ledger.audit().append("hub", "tried", "case/" + i, "");
          }
          return true;
        });
    assertThat(ledger.audit().head().sequence()).isEqualTo(200);
    assertThat(ledger.audit().verify()).isEmpty();
  }

  @Test
  void entriesAreReadFromEitherEndAndNoFurtherThanAskedFor() {
    for (int i = 1; i <= 5; i++) {
      ledger.audit().append("ann", "looked", "case " + i, "");
    }
    assertThat(ledger.audit().before(Long.MAX_VALUE, 2))
        .extracting(AuditChain.Entry::sequence)
        .containsExactly(5L, 4L);
    assertThat(ledger.audit().before(1, 2)).isEmpty();
    List<Long> read = new ArrayList<>();
    ledger.audit().read(new AuditChain.Head(3, ""), entry -> read.add(entry.sequence()));
    assertThat(read).containsExactly(1L, 2L, 3L);
  }

  @Test
  void rowsThatNoNumberLeadsToAreSeen() {
    ledger.audit().append("ann", "looked", "case", "");
    sql()
        .update(
            "insert into audit_entry select 0, recorded_at, actor, act, subject, detail,"
                + " previous_hash, hash from audit_entry where seq = 1");
    assertThat(ledger.audit().verify())
        .containsExactly("1 entries up to the head are more than there are numbers");
  }

  @Test
  void keepsManifestsInTheOrderOfTheirRuns() {
    Run first = running(ledger, full(HOTEL), 2);
    ledger.manifests().keep(first.id(), new byte[] {1}, new byte[] {2});
    ledger.runs().state(first.id(), RunState.REFUSED, Optional.empty());
    Run second = running(ledger, full(HOTEL), 2);
    ledger.manifests().keep(second.id(), new byte[] {1}, new byte[] {2});
    assertThat(ledger.manifests().runs()).containsExactly(first.id(), second.id());
  }

  @Test
  void theKeysOfACaseAreMadeOnceAndThatIsNoted() {
    byte[] wrapped = {1, 2, 3};
    ledger.caseKeys().put(HOTEL, wrapped);
    ledger.caseKeys().put(HOTEL, wrapped);
    assertThat(ledger.audit().entries(0, 100))
        .extracting(AuditChain.Entry::act)
        .containsExactly("case keys made");
  }

  @Test
  void seesEveryKindOfTampering() {
    for (int i = 1; i <= 9; i++) {
      ledger.audit().append("ann", "looked", "case " + i, "李雷\u0000\ud800" + "x".repeat(3000));
    }
    assertThat(ledger.audit().verify()).isEmpty();
    AuditChain.Head remembered = ledger.audit().head();
    sql().update("update audit_entry set actor = 'bob' where seq = 2");
    assertThat(ledger.audit().verify()).singleElement().asString().contains("entry 2 was changed");
    sql().update("update audit_entry set actor = 'ann' where seq = 2");
    sql().update("update audit_entry set act = 'looke', subject = 'dcase 3' where seq = 3");
    sql().update("delete from audit_entry where seq in (5, 6)");
    assertThat(ledger.audit().verify())
        .containsExactly(
            "entry 3 was changed: its hash is not that of its content",
            "entries 5 to 6 are missing");
    sql().update("delete from audit_entry where seq > 7");
    assertThat(ledger.audit().verify()).contains("entries 8 to 9 are missing at the end");
    sql().update("delete from audit_entry");
    sql().update("update audit_head set seq = 0, hash = ?", "0".repeat(64));
    assertThat(ledger.audit().verify()).isEmpty();
    assertThat(ledger.audit().verify(List.of(remembered)))
        .containsExactly("the remembered entry 9 is missing");
    for (int i = 1; i <= 9; i++) {
      ledger.audit().append("ann", "looked", "elsewhere", "");
    }
    assertThat(ledger.audit().verify(List.of(remembered)))
        .containsExactly("entry 9 is not the one that was remembered");
    sql().update("update audit_head set seq = 8");
    assertThat(ledger.audit().verify()).contains("there are entries after the head, 8");
  }

  // people and approvals

  private static PersonRow person(String name) {
    return new PersonRow(
        name,
        Set.of("operator", "auditor"),
        "hash",
        false,
        0,
        Optional.empty(),
        NOW,
        Optional.empty());
  }

  private static Note note(String act) {
    return Note.ofHub("ann", act, "");
  }

  @Test
  void remembersPeopleAndTheirNamesForEver() {
    assertThat(ledger.persons().any()).isFalse();
    assertThat(ledger.persons().add(person("ann"), true, note("added"))).isTrue();
    assertThat(ledger.persons().add(person("ben"), true, note("added"))).as("not first").isFalse();
    assertThat(ledger.persons().add(person("ann"), false, note("added"))).as("taken").isFalse();
    assertThat(ledger.persons().find("ann")).contains(person("ann"));
    Instant later = NOW.plusSeconds(60);
    PersonRow waiting = person("ann").withFailures(5, Optional.of(later));
    assertThat(ledger.persons().count("ann", row -> waiting)).contains(waiting);
    assertThat(ledger.persons().find("ann")).contains(waiting);
    ledger.persons().change("ann", row -> row.removed(later), note("removed"));
    assertThat(ledger.persons().change("ann", row -> row, note("changed"))).isEmpty();
    assertThat(ledger.persons().find("ann")).contains(person("ann").removed(later));
    assertThat(ledger.persons().all()).isEmpty();
    assertThat(ledger.persons().any()).isTrue();
    assertThat(ledger.persons().add(person("ann"), false, note("added"))).as("for ever").isFalse();
    assertThat(ledger.audit().entries(0, 10))
        .extracting(AuditChain.Entry::act)
        .containsExactly("added", "removed");
  }

  @Test
  void countsOneByOneHoweverManyComeAtOnce() throws Exception {
    ledger.persons().add(person("ann"), true, note("added"));
    atOnce(
        4,
        () ->
            ledger
                .persons()
                .count("ann", row -> row.withFailures(row.failures() + 1, Optional.empty())));
    assertThat(ledger.persons().find("ann").orElseThrow().failures()).isEqualTo(4);
  }

  @Test
  void remembersWhatWasUndertakenAndByWhichKeySomebodySigns() {
    ledger.persons().add(person("ann"), true, note("added"));
    ledger.persons().add(person("ben"), false, note("added"));
    ledger.persons().accept("ann", "v1", NOW, note("accepted"));
    assertThat(ledger.persons().hasAccepted("ann", "v1")).isTrue();
    assertThat(ledger.persons().hasAccepted("ann", "v2")).isFalse();
    assertThat(ledger.persons().hasAccepted("ben", "v1")).isFalse();
    assertThat(ledger.persons().enrol("ann", "F1", "c1", NOW, note("key"))).isTrue();
    assertThat(ledger.persons().enrol("ann", "F1", "c1 renewed", NOW, note("key"))).isTrue();
    assertThat(ledger.persons().key("ann").orElseThrow().certificate()).isEqualTo("c1 renewed");
    assertThat(ledger.persons().enrol("ben", "F1", "c1", NOW, note("key"))).isFalse();
    assertThat(ledger.persons().enrol("ann", "F2", "c2", NOW, note("key"))).isTrue();
    assertThat(ledger.persons().enrol("ann", "F1", "c1", NOW, note("key"))).isFalse();
    assertThat(ledger.persons().key("ann").orElseThrow().fingerprint()).isEqualTo("F2");
    assertThat(ledger.persons().key("ben")).isEmpty();
  }

  @Test
  void remembersTokensByTheirDigests() {
    ledger.persons().add(person("ann"), true, note("added"));
    for (String id : List.of("one", "two")) {
      ledger
          .tokens()
          .add(
              new Tokens.Token(
                  id, "d" + id, "ann", NOW, NOW.plusSeconds(9), Optional.empty(), Optional.empty()),
              note("made"));
    }
    Tokens.Token one = ledger.tokens().find("done").orElseThrow();
    assertThat(one.isGood(NOW)).isTrue();
    assertThat(one.isGood(NOW.plusSeconds(9))).isFalse();
    ledger.tokens().used("one", NOW.plusSeconds(1));
    assertThat(ledger.tokens().find("done").orElseThrow().usedAt()).contains(NOW.plusSeconds(1));
    assertThat(ledger.tokens().revoke("ann", Optional.of("one"), NOW, note("revoked"))).isOne();
    assertThat(ledger.tokens().revoke("ben", Optional.of("two"), NOW, note("revoked"))).isZero();
    assertThat(ledger.tokens().of("ann"))
        .extracting(t -> t.isGood(NOW))
        .containsExactly(false, true);
    assertThat(ledger.tokens().revoke("ann", Optional.empty(), NOW, note("revoked"))).isOne();
    assertThat(ledger.tokens().find("dnone")).isEmpty();
  }

  private Proposal proposed(String id) {
    Proposal proposal =
        new Proposal(
            id,
            "destroy",
            "hotel-2026",
            "{}",
            "d1",
            "ann",
            "why",
            NOW,
            NOW.plusSeconds(9),
            Proposal.State.OPEN,
            Optional.empty(),
            "",
            Optional.empty());
    ledger.proposals().add(proposal, note("proposed"));
    return proposal;
  }

  @Test
  void anApprovalIsDecidedOnceAndUsedOnceHoweverManyCome() throws Exception {
    ledger.persons().add(person("ann"), true, note("added"));
    ledger.persons().add(person("ben"), false, note("added"));
    Proposal proposal = proposed("p1");
    assertThat(ledger.proposals().find("p1")).contains(proposal);
    assertThat(ledger.proposals().of("destroy", "hotel-2026", "d1")).containsExactly(proposal);
    refused(
        ExitCode.BUSY,
        () -> ledger.proposals().use("p1", "ann", NOW, () -> "before it is approved"));
    Proposal.Decision decision = new Proposal.Decision("ben", NOW, "F1", new byte[] {1, 2});
    ledger.proposals().decide("p1", Proposal.State.APPROVED, decision, "", note("approved"));
    refused(
        ExitCode.BUSY,
        () -> ledger.proposals().decide("p1", Proposal.State.REFUSED, decision, "no", note("no")));
    Proposal.Decision kept = ledger.proposals().find("p1").orElseThrow().decision().orElseThrow();
    assertThat(kept.signature()).containsExactly(1, 2);
    assertThat(kept.decider()).isEqualTo("ben");

    List<String> done =
        atOnce(
            4,
            () -> {
              try {
                return ledger.proposals().use("p1", "ann", NOW, () -> "done");
              } catch (HandoverException e) {
                return e.exitCode().name();
              }
            });
    assertThat(done).containsExactlyInAnyOrder("done", "BUSY", "BUSY", "BUSY");
    assertThat(ledger.proposals().all())
        .extracting(Proposal::state)
        .containsExactly(Proposal.State.USED);
  }

  @Test
  void aCopyOfKeysIsRegisteredWithItsApprovalOrNotAtAll() {
    ledger.caseKeys().put(HOTEL, new byte[] {1});
    ledger.persons().add(person("ann"), true, note("added"));
    proposed("p1");
    Proposal.Decision decision = new Proposal.Decision("ann", NOW, "F1", new byte[] {1});
    ledger.proposals().decide("p1", Proposal.State.APPROVED, decision, "", note("approved"));
    Proposals.EscrowCopy copy =
        new Proposals.EscrowCopy(HOTEL, "p1", NOW, "ann", "F9", "s".repeat(64));
    assertThatThrownBy(
            () ->
                ledger
                    .proposals()
                    .use(
                        "p1",
                        "ann",
                        NOW,
                        () -> {
                          ledger.proposals().register(copy, note("escrowed"));
                          throw new IllegalStateException("the disk is full");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ledger.proposals().copies(HOTEL)).isEmpty();
    ledger
        .proposals()
        .use(
            "p1",
            "ann",
            NOW,
            () -> {
              ledger.proposals().register(copy, note("escrowed"));
              return "";
            });
    assertThat(ledger.proposals().copies(HOTEL)).containsExactly(copy);
    ledger.caseKeys().destroy(HOTEL, "ann", "", NOW);
    refused(
        ExitCode.NOT_PERMITTED, () -> ledger.proposals().register(copy, note("escrowed again")));
    assertThat(ledger.proposals().copies(HOTEL)).hasSize(1);
    assertThat(ledger.audit().verify()).isEmpty();
  }

  // reopening

  @Test
  void knowsEverythingAfterItIsOpenedAgain() {
    Run run = running(ledger, full(HOTEL), 2);
    deliverAll(ledger, run.id());
    ledger.close();
    ledger = Ledger.open(url, user(), Optional.empty());
    assertThat(ledger.windows().delivered(run.id())).hasSize(2);
    manifest(ledger, run.id(), "m1");
    assertThat(ledger.baselines().count(HOTEL, "guest")).isEqualTo(6);
    assertThat(ledger.audit().verify()).isEmpty();
  }

  @Test
  void refusesALedgerThatANewerProgramHasWritten() {
    sql()
        .update(
            """
            insert into "ledger_migration" ("installed_rank", "version", "description", "type",
            "script", "checksum", "installed_by", "execution_time", "success")
            values (99, '99', 'future', 'SQL', 'V99__future.sql', 1, 'x', 1, true)""");
    String address = url;
    ledger.close();
    refused(ExitCode.LEDGER, () -> Ledger.open(address, user(), Optional.empty()).close());
  }

  @Test
  void troubleOfTheDatabaseShowsNoValue() {
    Run run = running(ledger, full(HOTEL), 1);
    Window window = ledger.windows().begin(ledger.windows().open(run.id()).get(0));
    sql().execute("alter table quarantine add constraint broken check (field <> 'canary')");
    Account account =
        new Account(
            tally(SOME, 1),
            List.of(quarantined(window, "canary", new byte[1])),
            List.of(),
            Baseline.EMPTY);
    assertThatThrownBy(() -> seal(window, SOME, account))
        .isInstanceOf(HandoverException.class)
        .hasStackTraceContaining("HUB-LED-12")
        .satisfies(e -> assertThat(getStackTrace(e)).doesNotContain("canary"));
    assertThat(ledger.windows().rows(run.id()).get(0).state()).isEqualTo(WindowState.PLANNED);
  }

  private static <T> List<T> atOnce(int threads, Callable<T> act) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> each :
          pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> act).toList())) {
        results.add(each.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  // keys

  private static final SecretKey BUYER = PgpSecretKey.generate("Buyer (example)");
  private static final SecretKey OTHER_BUYER = PgpSecretKey.generate("Buyer (example)");

  private KeyEntry signing(SecretKey key, int generation) {
    return KeyEntry.of(
        KeyPurpose.CASE_SIGNING,
        Optional.of(HOTEL),
        key.certificate(),
        generation,
        NOW,
        new KeyEntry.Validity(Optional.of(NOW), Optional.of(NOW.plus(Duration.ofDays(730)))));
  }

  @Test
  void evidenceIsRecordedEndsOnceAndIsNeverDeleted() {
    Evidence.Entry whole =
        new Evidence.Entry(
            HOTEL,
            "buyer-assessment",
            "某某有限公司",
            "评估报告",
            Optional.of("ab".repeat(32)),
            "security",
            LocalDate.of(2026, 1, 1),
            Optional.of(LocalDate.of(2026, 12, 31)),
            Optional.of(85),
            "a note");
    Evidence.Entry bare =
        new Evidence.Entry(
            HOTEL,
            "training",
            "",
            "t",
            Optional.empty(),
            "hr",
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            Optional.empty(),
            "");
    long first = ledger.evidence().add(whole, NOW, "olga");
    long second = ledger.evidence().add(bare, NOW, "olga");
    assertThat(ledger.evidence().valid(HOTEL))
        .extracting(Evidence.Item::id, Evidence.Item::entry)
        .containsExactly(tuple(first, whole), tuple(second, bare));
    assertThat(ledger.evidence().of(new CaseId("another"))).isEmpty();

    Evidence.Item item = ledger.evidence().find(first).orElseThrow();
    assertThat(item.counts(LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(item.counts(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(item.counts(LocalDate.of(2027, 1, 1))).isFalse();

    ledger.evidence().end(first, Evidence.Status.WITHDRAWN, "another's", NOW, "olga");
    refused(
        ExitCode.BUSY,
        () -> ledger.evidence().end(first, Evidence.Status.SETTLED, "again", NOW, "olga"));
    assertThat(ledger.evidence().valid(HOTEL))
        .extracting(Evidence.Item::id)
        .containsExactly(second);
    Evidence.Item ended = ledger.evidence().of(HOTEL).get(0);
    assertThat(ended.counts(LocalDate.of(2026, 6, 1))).isFalse();
    assertThat(ended.end()).contains(new Evidence.End("olga", NOW, "another's"));
    assertThat(ledger.audit().before(Long.MAX_VALUE, 3))
        .extracting(AuditChain.Entry::act)
        .containsExactlyInAnyOrder("evidence recorded", "evidence recorded", "evidence withdrawn");
  }

  @Test
  void everyFigureIsWhatItsPrintedQueryGives() throws Exception {
    Run run = running(ledger, full(HOTEL), 2);
    deliverAll(ledger, run.id());
    manifest(ledger, run.id(), "12".repeat(32));
    ledger.receipts().record(run.id(), "34".repeat(32), ReceiptOutcome.AGREES, "", NOW);
    ledger.alarms().raise(HOTEL, Optional.of(run.id()), AlarmKind.RECEIPT_STALE, "made up", NOW);
    SubjectRequest told = verified(RequestKind.COPY);
    ledger.requests().answered(told.id(), new SubjectRequest.Answer(NOW, "told"), "ann");
    SubjectRequest waits = lodged(RequestKind.DELETE);
    long incident =
        ledger
            .incidents()
            .raise(facts(), 3, List.of(duty("cn-authority", Duration.ofHours(1))), NOW, "olga")
            .id();
    ledger
        .incidents()
        .contained(
            incident,
            new Incident.Step(
                "contain", NOW.plus(Duration.ofMinutes(90)), "olga", "done", Duration.ZERO));
    Instant now = Instant.now().plusSeconds(60);
    Instant end = now.isAfter(waits.due()) ? now : waits.due().plusSeconds(60);
    Figures.Scope scope = new Figures.Scope(HOTEL, Instant.EPOCH, end);
    for (Question question : Question.values()) {
      Figures.Answer answer = ledger.figures().ask(question, scope);
      assertThat(repeated(answer.sql())).as(answer.sql()).isEqualTo(words(answer));
    }
    Figures.Answer outcomes = ledger.figures().ask(Question.OUTCOMES, scope);
    assertThat(outcomes.number("delivered")).isEqualTo(2L * SOME);
    assertThat(outcomes.number("quarantined")).isEqualTo(2);
    assertThat(ledger.figures().ask(Question.PARCELS, scope).number("parcels")).isEqualTo(2);
    assertThat(ledger.figures().ask(Question.RUNS, scope).rows())
        .containsExactly(List.of("ACKNOWLEDGED", 1L));
    assertThat(ledger.figures().ask(Question.ALARMS, scope).sum("still_open")).isEqualTo(1);
    assertThat(ledger.figures().ask(Question.REQUESTS, scope).rows())
        .containsExactly(
            List.of("COPY", "ANSWERED", 1L, 1L, 0L), List.of("DELETE", "RECEIVED", 1L, 0L, 1L));
    assertThat(ledger.figures().ask(Question.INCIDENTS, scope).rows())
        .containsExactly(List.of("LEAK", "real", 1L, 1L, 0L, 0L));
    assertThat(ledger.figures().ask(Question.INCIDENT_LIST, scope).rows().get(0))
        .endsWith(3L, "90");
    assertThat(ledger.figures().ask(Question.ACTS, scope).rows())
        .contains(List.of("run planned", 1L));
    assertThat(ledger.figures().ask(Question.CHAIN, scope).number("newest"))
        .isEqualTo(ledger.audit().head().sequence());
  }

  @Test
  void figuresOfOneMomentDoNotSeeWhatIsWrittenBesideThem() {
    Run run = running(ledger, full(HOTEL), 1);
    Figures figures = ledger.figures();
    Figures.Scope scope =
        new Figures.Scope(HOTEL, Instant.EPOCH, Instant.now().plus(Duration.ofDays(365)));
    List<Long> before =
        figures.ofOneMoment(
            () -> {
              long runs = figures.ask(Question.RUNS, scope).sum("runs");
              long acts = figures.ask(Question.ACTS, scope).sum("acts");
              CompletableFuture.runAsync( // and it waits for nothing
                      () -> {
                        deliverAll(ledger, run.id());
                        manifest(ledger, run.id(), "12".repeat(32));
                      })
                  .join();
              assertThat(figures.ask(Question.RUNS, scope).sum("runs")).isEqualTo(runs);
              assertThat(figures.ask(Question.ACTS, scope).sum("acts")).isEqualTo(acts);
              return List.of(
                  delivered(figures, scope),
                  figures.ask(Question.PARCELS, scope).number("parcels"));
            });
    assertThat(before).as("tables that were read for the first time after it").containsOnly(0L);
    assertThat(delivered(figures, scope)).isEqualTo(SOME);
    assertThat(figures.ask(Question.PARCELS, scope).number("parcels")).isEqualTo(1);
  }

  @Test
  void aFigureIsOfItsCaseAndPeriodAlone() {
    Run run = running(ledger, full(HOTEL), 1);
    deliverAll(ledger, run.id());
    manifest(ledger, run.id(), "12".repeat(32));
    Figures figures = ledger.figures();
    Instant end = NOW.plusSeconds(1);
    assertThat(delivered(figures, new Figures.Scope(HOTEL, NOW, end))).isEqualTo(SOME);
    assertThat(delivered(figures, new Figures.Scope(HOTEL, end, end.plusSeconds(9)))).isZero();
    assertThat(delivered(figures, new Figures.Scope(HOTEL, Instant.EPOCH, NOW))).isZero();
    assertThat(delivered(figures, new Figures.Scope(new CaseId("hotel"), NOW, end))).isZero();
    assertThat(
            figures
                .ask(Question.ACTS, new Figures.Scope(new CaseId("hotel"), NOW, Instant.now()))
                .rows())
        .isEmpty();
  }

  private static long delivered(Figures figures, Figures.Scope scope) {
    return figures.ask(Question.OUTCOMES, scope).number("delivered");
  }

  /** As whoever doubts it would do: the printed text, through a connection of his own. */
  private List<List<String>> repeated(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = ledger.forQuartz().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(
              found.getMetaData().getColumnTypeName(i).toLowerCase(Locale.ROOT).contains("time")
                  ? found.getObject(i, OffsetDateTime.class).toInstant().toString()
                  : found.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<List<String>> words(Figures.Answer answer) {
    return answer.rows().stream().map(row -> row.stream().map(Object::toString).toList()).toList();
  }

  @Test
  void aKeyIsEnteredOnceAndKeptAsItIs() {
    KeyEntry made = ledger.keys().enter(signing(BUYER, 1).in(KeyState.CURRENT), "ann");

    assertThat(ledger.keys().enter(signing(BUYER, 1), "ben")).isEqualTo(made);
    assertThat(ledger.keys().all()).containsExactly(made);
    assertThat(made.state()).isEqualTo(KeyState.CURRENT);
    assertThat(made.validity().until()).contains(NOW.plus(Duration.ofDays(730)));
    assertThat(made.certificate()).contains(BUYER.certificate().armoured());
    assertThat(made.algorithm()).isEqualTo("Ed25519");
    assertThat(ledger.keys().find(BUYER.fingerprint())).contains(made);
    assertThat(ledger.keys().of(KeyPurpose.AUDIT, Optional.empty())).isEmpty();
    assertThat(ledger.audit().entries(0, 10))
        .extracting(AuditChain.Entry::act)
        .containsExactly("key entered");
  }

  @Test
  void aKeyServesOnePurposeAndOneCase() {
    ledger.keys().confirmBuyer(HOTEL, BUYER.certificate(), "ann", "telephone", NOW);
    CaseId other = new CaseId("other");

    refused(
        ExitCode.CONFIGURATION,
        () -> ledger.keys().confirmBuyer(other, BUYER.certificate(), "ann", "telephone", NOW));
    refused(ExitCode.CONFIGURATION, () -> ledger.keys().enter(signing(BUYER, 1), "ann"));
    assertThat(ledger.keys().of(KeyPurpose.BUYER, Optional.of(other))).isEmpty();
    assertThat(ledger.keys().all()).hasSize(1);
  }

  @Test
  void theLastConfirmedCertificateIsTheCurrentOne() {
    ledger.keys().confirmBuyer(HOTEL, BUYER.certificate(), "ann", "telephone", NOW);
    KeyEntry next =
        ledger.keys().confirmBuyer(HOTEL, OTHER_BUYER.certificate(), "ben", "a visit", NOW);

    assertThat(next.confirmation()).contains(new KeyEntry.Confirmation("ben", NOW, "a visit"));
    assertThat(ledger.keys().of(KeyPurpose.BUYER, Optional.of(HOTEL)))
        .extracting(KeyEntry::state)
        .containsExactly(KeyState.RETIRING, KeyState.CURRENT);
    ledger.keys().confirmBuyer(HOTEL, BUYER.certificate(), "ann", "telephone", NOW);
    assertThat(ledger.keys().of(KeyPurpose.BUYER, Optional.of(HOTEL)))
        .extracting(KeyEntry::state)
        .containsExactly(KeyState.CURRENT, KeyState.RETIRING);
    assertThat(ledger.audit().entries(0, 10))
        .extracting(AuditChain.Entry::act, AuditChain.Entry::actor, AuditChain.Entry::detail)
        .contains(
            tuple(
                "certificate confirmed",
                "ben",
                "buyer's certificate " + OTHER_BUYER.fingerprint() + ", by a visit"));
    assertThat(ledger.audit().verify()).isEmpty();
  }

  @Test
  void ofTheHubsOwnKeysOneIsCurrentPerKind() {
    SecretKey sm = Profile.SM.generate("Seller");
    ledger.keys().enter(signing(BUYER, 1).in(KeyState.CURRENT), "ann");
    ledger.keys().enter(signing(sm, 1).in(KeyState.CURRENT), "ann");
    ledger.keys().enter(signing(OTHER_BUYER, 2), "ann");
    ledger.keys().activateAt(OTHER_BUYER.fingerprint(), NOW, "ann");
    assertThat(ledger.keys().find(OTHER_BUYER.fingerprint()).orElseThrow().activeFrom())
        .contains(NOW);

    KeyEntry active = ledger.keys().activate(OTHER_BUYER.fingerprint(), "ann");

    assertThat(active.activeFrom()).isEmpty();
    assertThat(ledger.keys().all())
        .extracting(KeyEntry::state)
        .containsExactly(KeyState.RETIRING, KeyState.CURRENT, KeyState.CURRENT);
  }

  @Test
  void aRevokedKeyStaysRevoked() {
    ledger.keys().confirmBuyer(HOTEL, BUYER.certificate(), "ann", "telephone", NOW);
    KeyEntry revoked = ledger.keys().revoke(BUYER.fingerprint(), "lost", "ann");

    assertThat(revoked.state()).isEqualTo(KeyState.REVOKED);
    assertThat(revoked.revokedReason()).contains("lost");
    refused(
        ExitCode.NOT_PERMITTED,
        () -> ledger.keys().confirmBuyer(HOTEL, BUYER.certificate(), "ann", "telephone", NOW));
    refused(ExitCode.NOT_PERMITTED, () -> ledger.keys().activate(BUYER.fingerprint(), "ann"));
    refused(ExitCode.CONFIGURATION, () -> ledger.keys().revoke("0".repeat(40), "lost", "ann"));
    assertThat(ledger.keys().all()).containsExactly(revoked);
  }

  @Test
  void aRunKeepsTheKeysItBeganWithAndTheirUse() {
    Run run = full(HOTEL);
    ledger.runs().plan(run, List.of(GUEST));
    ledger.keys().enter(signing(BUYER, 1), "ann");
    RunKeys.Pair first = new RunKeys.Pair("A".repeat(40), "B".repeat(40));
    RunKeys.Pair second = new RunKeys.Pair("A".repeat(40), "C".repeat(64));

    assertThat(ledger.runKeys().of(run.id())).isEmpty();
    ledger.runKeys().keep(run.id(), first);
    ledger.runKeys().keep(run.id(), second);
    assertThat(ledger.runKeys().of(run.id())).contains(second);
    ledger.keys().used(List.of(BUYER.fingerprint(), "unknown"), NOW);
    assertThat(ledger.keys().find(BUYER.fingerprint()).orElseThrow().lastUsed()).contains(NOW);
  }

  // exported people

  private static final Exported.Period YEAR = new Exported.Period("CN", 2026);

  private Exported.Numbers sealedWith(ExportedPeople people, long most, long mostSensitive) {
    Run run = running(ledger, full(new CaseId("case-" + RunId.startingAt(NOW).value())), 1);
    Window window = ledger.windows().begin(ledger.windows().open(run.id()).get(0));
    Account account = account(window, SOME);
    ledger
        .windows()
        .sealed(
            window,
            parcel(window, SOME),
            new Account(
                account.tally(),
                account.quarantined(),
                account.exposure(),
                account.baseline(),
                people),
            Optional.of(
                new Exported.Bound(
                    YEAR,
                    new Exported.Numbers(most, mostSensitive),
                    found ->
                        new HandoverException(
                            ExitCode.GATE_CLOSED, "HUB-EXP-01", "there would be " + found))));
    return ledger.exported().count(YEAR);
  }

  @Test
  void aLookAtWhoLeftNeitherWaitsNorCounts() {
    assertThat(ledger.exported().look(YEAR))
        .isEqualTo(new Exported.Look(new Exported.Numbers(0, 0), true));
    ledger.exported().add(YEAR, people(0, 1_000, 10));
    ledger.exported().add(YEAR, people(500, 1_000, 0));
    Exported.Look most = new Exported.Look(new Exported.Numbers(2_000, 10), false);
    assertThat(ledger.exported().look(YEAR)).isEqualTo(most);
    ledger
        .exported()
        .with(
            YEAR,
            nobody ->
                assertThat(CompletableFuture.supplyAsync(() -> ledger.exported().look(YEAR)))
                    .as("while somebody counts")
                    .succeedsWithin(Duration.ofSeconds(20))
                    .isEqualTo(most));
    assertThat(ledger.exported().count(YEAR)).isEqualTo(new Exported.Numbers(1_500, 10));
    assertThat(ledger.exported().look(YEAR))
        .isEqualTo(new Exported.Look(new Exported.Numbers(1_500, 10), true));
  }

  @Test
  void countsEachExportedPersonOnceAndRefusesTheWindowThatReachesTheLimit() {
    assertThat(ledger.exported().count(YEAR)).isEqualTo(new Exported.Numbers(0, 0));
    assertThat(sealedWith(people(0, 90_000, 1_000), 100_000, 10_000))
        .isEqualTo(new Exported.Numbers(90_000, 1_000));
    // of another case: half of it the same, a thousand of whom turn out sensitive
    assertThat(sealedWith(people(81_001, 18_998, 1_000), 100_000, 10_000))
        .isEqualTo(new Exported.Numbers(99_999, 2_000));

    refused(ExitCode.GATE_CLOSED, () -> sealedWith(people(99_999, 1, 0), 100_000, 10_000));
    assertThat(ledger.exported().count(YEAR)).isEqualTo(new Exported.Numbers(99_999, 2_000));
    assertThat(sealedWith(people(50_000, 10_000, 0), 100_000, 10_000))
        .as("people counted already may go again")
        .isEqualTo(new Exported.Numbers(99_999, 2_000));
    assertThat(sealedWith(people(10_000, 7_999, 7_999), 1_000_000, 10_000))
        .isEqualTo(new Exported.Numbers(99_999, 9_999));
    refused(ExitCode.GATE_CLOSED, () -> sealedWith(people(60_000, 1, 1), 1_000_000, 10_000));
    assertThat(sealedWith(people(99_999, 1, 0), 1_000_000, 10_000))
        .isEqualTo(new Exported.Numbers(100_000, 9_999));
    assertThat(ledger.exported().count(new Exported.Period("CN", 2027)))
        .isEqualTo(new Exported.Numbers(0, 0));
  }

  @Test
  void aWindowThatIsRefusedLeavesNothingBehind() {
    Run run = running(ledger, full(HOTEL), 1);
    Window window = ledger.windows().begin(ledger.windows().open(run.id()).get(0));
    Account account = account(window, SOME);
    Account exporting =
        new Account(
            account.tally(),
            account.quarantined(),
            account.exposure(),
            account.baseline(),
            people(0, 5, 0));
    refused(
        ExitCode.GATE_CLOSED,
        () ->
            ledger
                .windows()
                .sealed(
                    window,
                    parcel(window, SOME),
                    exporting,
                    Optional.of(
                        new Exported.Bound(
                            YEAR,
                            new Exported.Numbers(5, 1),
                            any -> new HandoverException(ExitCode.GATE_CLOSED, "X", "no")))));

    assertThat(ledger.windows().open(run.id())).hasSize(1);
    assertThat(ledger.windows().rows(run.id()).get(0).state()).isEqualTo(WindowState.PLANNED);
    assertThat(ledger.exported().count(YEAR)).isEqualTo(new Exported.Numbers(0, 0));
  }

  @Test
  void toldBeforeTheyLeaveExportedPeopleAreCountedWithThoseWhoLeft() {
    ledger.exported().add(YEAR, people(0, 1_000, 10));
    ExportedPeople more = people(500, 1_000, 1_000);
    Exported.Numbers numbers =
        ledger
            .exported()
            .with(
                YEAR,
                sink -> {
                  byte[] entries = more.entries();
                  for (int at = 0; at < entries.length; at += ExportedPeople.ENTRY) {
                    sink.person(entries, at, entries[at + ExportedPeople.DIGEST] != 0);
                  }
                });
    assertThat(numbers).isEqualTo(new Exported.Numbers(1_500, 1_010));
    assertThat(ledger.exported().count(YEAR)).isEqualTo(new Exported.Numbers(1_000, 10));
  }

  @Test
  void hubsThatCountAtOnceLoseNobodyAndMergingChangesNothing() throws Exception {
    ExecutorService hubs = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int from = i * 50;
        work.add(
            () -> {
              Ledger own = ledger.lent();
              own.exported().add(YEAR, people(from, 100, 1));
              own.exported().tidy(YEAR, 5);
              return null;
            });
      }
      for (Future<Void> each : hubs.invokeAll(work)) {
        each.get();
      }
    } finally {
      hubs.shutdownNow();
    }
    assertThat(ledger.exported().count(YEAR)).isEqualTo(new Exported.Numbers(2_050, 40));
    ledger.exported().tidy(YEAR, 0);
    ledger.exported().add(YEAR, people(0, 1, 0));
    assertThat(ledger.exported().count(YEAR)).isEqualTo(new Exported.Numbers(2_050, 40));
  }

  @Test
  void exportedPeopleAreCountedByOneKeyAlone() {
    ledger.exported().requireKey("AA".repeat(16));
    ledger.exported().requireKey("AA".repeat(16));
    assertThat(ledger.exported().key()).contains("AA".repeat(16));
    refused(ExitCode.INTEGRITY, () -> ledger.exported().requireKey("BB".repeat(16)));
  }

  /** Made-up digests of the people from a number on, the first of them sensitive. */
  static ExportedPeople people(int from, int count, int sensitive) {
    byte[][] entries = new byte[count][];
    for (int i = 0; i < count; i++) {
      long person = from + i + 1L;
      byte[] entry = new byte[ExportedPeople.ENTRY];
      java.nio.ByteBuffer.wrap(entry)
          .putLong(person * 0x9E3779B97F4A7C15L)
          .putLong(person * 0xC2B2AE3D27D4EB4FL)
          .put((byte) (i < sensitive ? 1 : 0));
      entries[i] = entry;
    }
    Arrays.sort(entries, Arrays::compareUnsigned);
    java.nio.ByteBuffer all = java.nio.ByteBuffer.allocate(count * ExportedPeople.ENTRY);
    for (byte[] each : entries) {
      all.put(each);
    }
    return new ExportedPeople(all.array());
  }

  // notices

  private static Notices.Message message(
      int person, List<String> tried, String channel, String to) {
    byte[] who = new byte[16];
    who[15] = (byte) person;
    byte[] address = new byte[16];
    address[0] = (byte) person;
    return new Notices.Message(who, address, channel, tried, "N-" + person, to);
  }

  private static Note said(String act) {
    return new Note("ann", act, HOTEL.value(), "a list");
  }

  @Test
  void remembersWhoWasToldAndByWhat() {
    Notices notices = ledger.notices();
    notices.claim(HOTEL, "us", Duration.ofMinutes(5));
    assertThat(notices.state(HOTEL).toldAll()).isFalse();
    Notices.Message one = message(1, List.of(), "sms", "");
    Notices.Message two = message(2, List.of(), "sms", "");
    Notices.Message other = message(9, List.of(), "sms", "");
    notices.take(HOTEL, "us", List.of(one, two, other), NOW);
    assertThat(notices.state(HOTEL).unsure()).as("being sent").isEqualTo(3);
    notices.ended(HOTEL, List.of(one), Notices.State.SENT, NOW);
    notices.ended(HOTEL, List.of(two), Notices.State.FAILED, NOW);
    notices.giveBack(HOTEL, List.of(other));

    Notices.Message again = message(2, List.of("sms"), "mail", "");
    notices.take(HOTEL, "us", List.of(again), NOW);
    notices.giveBack(HOTEL, List.of(again));
    assertThat(notices.of(HOTEL, List.of(one.person(), two.person(), other.person())))
        .isEqualTo(
            Map.of(
                "00000000000000000000000000000001",
                new Notices.Standing(Notices.State.SENT, List.of("sms")),
                "00000000000000000000000000000002",
                new Notices.Standing(Notices.State.FAILED, List.of("sms"))));
    notices.take(HOTEL, "us", List.of(again), NOW);
    notices.ended(HOTEL, List.of(again), Notices.State.SENT, NOW.plusSeconds(60));
    notices.counting(HOTEL);
    assertThat(notices.state(HOTEL).countedAt()).isEmpty();
    notices.counted(HOTEL, 3, 1, 0, NOW);
    NoticeState state = notices.state(HOTEL);
    assertThat(state.told()).isEqualTo(2);
    assertThat(state.firstSent()).contains(NOW);
    assertThat(state.lastSent()).contains(NOW.plusSeconds(60));
    assertThat(state.people()).isEqualTo(3);
    assertThat(state.toldAll()).as("one has no address, and nothing is published").isFalse();
    assertThat(notices.state(new CaseId("other")).told()).isZero();

    NoticeState.Publication lobby =
        new NoticeState.Publication(LocalDate.of(2030, 1, 1), "the lobby");
    notices.published(HOTEL, lobby, said("statement published"));
    state = notices.state(HOTEL);
    assertThat(state.published()).contains(lobby);
    assertThat(state.toldAll()).isTrue();
    assertThat(state.windowEnds(Period.ofDays(15), ZoneId.of("Asia/Shanghai")))
        .contains(Instant.parse("2030-01-16T16:00:00Z"));

    assertThat(
            notices.bounced(
                HOTEL, List.of("N-1"), List.of(two.address()), NOW, said("notices bounced")))
        .isEqualTo(2);
    assertThat(notices.state(HOTEL)).returns(0L, NoticeState::told);
    assertThat(notices.bounced(HOTEL, List.of("N-1"), List.of(), NOW, said("notices bounced")))
        .as("known already")
        .isZero();
    assertThat(ledger.audit().entries(0, 100))
        .extracting(AuditChain.Entry::act)
        .containsSubsequence("statement published", "notices bounced", "notices bounced");
  }

  @Test
  void tellsWhoWasToldEarlyEnough() {
    Notices notices = ledger.notices();
    notices.claim(HOTEL, "us", Duration.ofMinutes(5));
    Notices.Message sent = message(1, List.of(), "sms", "");
    Notices.Message later = message(2, List.of(), "sms", "");
    Notices.Message failed = message(3, List.of(), "sms", "");
    Notices.Message other = message(4, List.of("sms"), "mail", "");
    Notices.Message taken = message(5, List.of(), "sms", "");
    Notices.Message nowhere = message(6, List.of(), "", "");
    notices.take(HOTEL, "us", List.of(sent, later, failed, other, taken), NOW);
    notices.ended(HOTEL, List.of(sent), Notices.State.SENT, NOW);
    notices.ended(HOTEL, List.of(later, other), Notices.State.SENT, NOW.plusSeconds(60));
    notices.ended(HOTEL, List.of(failed), Notices.State.FAILED, NOW);
    notices.nowhere(HOTEL, List.of(nowhere.person(), sent.person()), NOW);
    assertThat(notices.of(HOTEL, List.of(nowhere.person())).values())
        .containsExactly(new Notices.Standing(Notices.State.NOWHERE, List.of()));
    List<byte[]> all =
        new ArrayList<>(
            Stream.of(sent, later, failed, other, taken, nowhere)
                .map(Notices.Message::person)
                .toList());
    for (int i = 0; i < 1_200; i++) {
      all.add(0, new byte[] {1, (byte) i, (byte) (i >> 8)}); // nobody knows them
    }
    String head = "0000000000000000000000000000000";
    assertThat(notices.told(HOTEL, all, NOW.plusSeconds(1), false))
        .containsExactlyInAnyOrder(head + 1);
    assertThat(notices.told(HOTEL, all, NOW.plusSeconds(1), true))
        .as("by a second channel too: until then the statement told him")
        .containsExactlyInAnyOrder(head + 1, head + 3, head + 4, head + 6);
    assertThat(notices.told(new CaseId("other"), all, NOW.plusSeconds(1), true)).isEmpty();
    assertThat(notices.state(HOTEL)).returns(3L, NoticeState::told);
  }

  @Test
  void settlesWhatAKilledSenderLeft() {
    Notices notices = ledger.notices();
    notices.claim(HOTEL, "us", Duration.ofMinutes(5));
    Notices.Message alone = message(1, List.of(), "sms", "");
    Notices.Message whole = message(2, List.of(), "file", "whole.csv");
    Notices.Message half = message(3, List.of(), "file", "half.csv");
    Notices.Message later = message(4, List.of("sms"), "file", "half.csv");
    notices.take(HOTEL, "us", List.of(alone, whole, half, later), NOW);
    notices.settle(
        HOTEL,
        "us",
        file -> file.equals("whole.csv") ? Optional.of(Notices.State.SENT) : Optional.empty(),
        NOW);
    assertThat(
            notices.of(
                HOTEL, List.of(alone.person(), whole.person(), half.person(), later.person())))
        .isEqualTo(
            Map.of(
                "00000000000000000000000000000001",
                new Notices.Standing(Notices.State.UNSURE, List.of("sms")),
                "00000000000000000000000000000002",
                new Notices.Standing(Notices.State.SENT, List.of("file")),
                "00000000000000000000000000000004",
                new Notices.Standing(Notices.State.FAILED, List.of("sms"))));
  }

  @Test
  void oneSendsTheNoticesOfACaseAtATime() {
    Notices notices = ledger.notices();
    Duration lease = Duration.ofMinutes(5);
    Duration over = Duration.ofMinutes(-1);
    assertThat(notices.claim(HOTEL, "one", lease)).isTrue();
    assertThat(notices.claim(HOTEL, "two", lease)).isFalse();
    assertThat(notices.claim(HOTEL, "one", lease)).as("renewed").isTrue();
    assertThat(notices.claim(HOTEL, "two", lease)).isFalse();
    assertThat(notices.claim(HOTEL, "one", over)).isTrue();
    assertThat(notices.claim(HOTEL, "two", lease)).as("the lease of one ended").isTrue();
    notices.release(HOTEL, "one");
    assertThat(notices.claim(HOTEL, "one", lease)).isFalse();
    notices.release(HOTEL, "two");
    assertThat(notices.claim(HOTEL, "one", lease)).isTrue();
  }

  @Test
  void aSenderThatWasOvertakenNeitherSendsNorSettles() {
    Notices notices = ledger.notices();
    Notices.Message first = message(1, List.of(), "sms", "");
    Notices.Message second = message(2, List.of(), "sms", "");
    assertThat(notices.claim(HOTEL, "one", Duration.ofMinutes(-1))).isTrue();
    assertThat(notices.take(HOTEL, "one", List.of(first, second), NOW)).isTrue();
    assertThat(notices.claim(HOTEL, "two", Duration.ofMinutes(5))).isTrue();

    assertThat(notices.take(HOTEL, "one", List.of(message(3, List.of(), "sms", "")), NOW))
        .isFalse();
    assertThat(notices.settle(HOTEL, "one", file -> Optional.empty(), NOW)).isFalse();
    List<byte[]> persons = List.of(first.person(), second.person());
    assertThat(notices.of(HOTEL, persons).values())
        .extracting(Notices.Standing::state)
        .containsOnly(Notices.State.TAKEN);
    assertThat(notices.settle(HOTEL, "two", file -> Optional.empty(), NOW)).isTrue();
    assertThat(notices.state(HOTEL).unsure()).isEqualTo(2);

    notices.ended(HOTEL, List.of(first), Notices.State.SENT, NOW);
    assertThat(notices.state(HOTEL))
        .as("what it knows of its own last")
        .returns(1L, NoticeState::told);
    Notices.Message again =
        new Notices.Message(
            second.person(), second.address(), "mail", List.of("sms"), "N-again", "");
    assertThat(notices.take(HOTEL, "two", List.of(again), NOW)).isTrue();
    notices.ended(HOTEL, List.of(second), Notices.State.FAILED, NOW);
    notices.giveBack(HOTEL, List.of(second));
    assertThat(notices.of(HOTEL, List.of(second.person())).values())
        .as("not of a message that another has taken its place")
        .containsExactly(new Notices.Standing(Notices.State.TAKEN, List.of("sms", "mail")));
  }

  @Test
  void remembersWhoObjectedByDigests() {
    var one = new ObjectionRegister.Objector("guest", "mobile", new byte[16]);
    var two = new ObjectionRegister.Objector("guest", "id_no", new byte[] {1, 2});
    assertThat(
            ledger.objections().add(HOTEL, List.of(one, two), NOW, said("objections registered")))
        .isEqualTo(2);
    assertThat(ledger.objections().add(HOTEL, List.of(one), NOW, said("objections registered")))
        .isZero();
    assertThat(ledger.objections().of(HOTEL)).hasSize(2);
    assertThat(ledger.objections().of(new CaseId("other"))).isEmpty();
    assertThat(ledger.objections().remove(HOTEL, List.of(one), said("objections withdrawn")))
        .isEqualTo(1);
    assertThat(ledger.objections().of(HOTEL))
        .singleElement()
        .satisfies(left -> assertThat(left.digest()).containsExactly(1, 2));
    assertThat(ledger.audit().entries(0, 100))
        .extracting(AuditChain.Entry::detail)
        .contains("2 values; a list", "0 values; a list", "1 values; a list");
  }

  // the stop switch and incidents

  @Test
  void theStopSwitchIsOneForAllAndOutlivesWhoPutItOn() throws Exception {
    assertThat(ledger.stopSwitch().now()).isEmpty();
    assertThat(atOnce(4, () -> ledger.stopSwitch().stop("incident 7", NOW, "olga")))
        .containsOnlyOnce(true);
    ledger.close();
    ledger = Ledger.open(url, user(), Optional.empty());
    assertThat(ledger.stopSwitch().now()).contains(new Standstill(NOW, "olga", "incident 7"));

    assertThat(ledger.stopSwitch().release("looked into", "ben")).isTrue();
    assertThat(ledger.stopSwitch().release("looked into", "ben")).isFalse();
    assertThat(ledger.stopSwitch().now()).isEmpty();
    assertThat(ledger.audit().before(Long.MAX_VALUE, 2))
        .extracting(AuditChain.Entry::actor, AuditChain.Entry::act, AuditChain.Entry::subject)
        .containsExactly(
            tuple("ben", "flows released", "hub"), tuple("olga", "every flow stopped", "hub"));
  }

  @Test
  void whoWorksOnACaseIsUnderWayUntilHeLetsGoOrHisLeaseEnds() {
    ledger.runs().claim(HOTEL, "one", Duration.ofMinutes(1));
    ledger.runs().claim(new CaseId("courier-2026"), "killed", Duration.ZERO);
    assertThat(ledger.stopSwitch().underWay()).containsExactly(HOTEL);
    ledger.runs().release(HOTEL, "one");
    assertThat(ledger.stopSwitch().underWay()).isEmpty();

    CaseId tells = new CaseId("tells-2026");
    ledger.notices().claim(tells, "two", Duration.ofMinutes(5));
    ledger.notices().claim(HOTEL, "killed", Duration.ofMinutes(-1));
    assertThat(ledger.stopSwitch().underWay()).containsExactly(tells);
    ledger.notices().release(tells, "two");
    assertThat(ledger.stopSwitch().underWay()).isEmpty();
  }

  static Incident.Facts facts() {
    return new Incident.Facts(
        IncidentKind.LEAK,
        Severity.HIGH,
        false,
        false,
        NOW,
        "a laptop is gone",
        Set.of(HOTEL),
        Set.of("CN"));
  }

  static Incident.Duty duty(String rule, Duration within) {
    return new Incident.Duty(
        rule, "cn-2026", "authority", within, NOW.plus(within), "Art. 57", Optional.empty());
  }

  static Incident.Step step(String name) {
    return new Incident.Step(name, NOW, "olga", name + " it", Duration.ofMillis(12));
  }

  @Test
  void anIncidentGoesItsWayStepByStepAndIsNotClosedBeforeEverybodyIsTold() {
    Incident raised =
        ledger.incidents().raise(facts(), 5, List.of(duty("at-once", Duration.ZERO)), NOW, "olga");
    long id = raised.id();
    assertThat(raised.state()).isEqualTo(IncidentState.RAISED);
    assertThat(raised.facts()).isEqualTo(facts());
    assertThat(ledger.incidents().contained(id, step("contain")).state())
        .isEqualTo(IncidentState.CONTAINED);
    refused(
        ExitCode.GATE_CLOSED, () -> ledger.incidents().close(id, "none", "none", step("close")));

    List<Incident.Count> counts = List.of(new Incident.Count(HOTEL, "guest", "", 6));
    List<Incident.Duty> known =
        List.of(duty("one", Duration.ofHours(1)), duty("two", Duration.ofHours(72)));
    Incident assessed =
        ledger
            .incidents()
            .assessed(
                id,
                new Incidents.Assessed(6, List.of(HOTEL), List.of("DE"), counts, known),
                step("assess"));
    assertThat(assessed.people()).isEqualTo(6);
    assertThat(assessed.counts()).isEqualTo(counts);
    assertThat(assessed.duties()).isEqualTo(known);
    assertThat(assessed.facts().places()).containsExactlyInAnyOrder("CN", "DE");
    refused(
        ExitCode.GATE_CLOSED, () -> ledger.incidents().close(id, "none", "none", step("close")));

    var told = new Incident.Settled(NOW, true, "the office, by letter", "olga");
    assertThat(ledger.incidents().settled(id, "one", told, step("notify")).state())
        .isEqualTo(IncidentState.ASSESSED);
    refused(
        ExitCode.CONFIGURATION, () -> ledger.incidents().settled(id, "one", told, step("notify")));
    refused(
        ExitCode.CONFIGURATION,
        () -> ledger.incidents().settled(id, "three", told, step("notify")));
    Incident again =
        ledger
            .incidents()
            .assessed(
                id,
                new Incidents.Assessed(6, List.of(HOTEL), List.of(), counts, known),
                step("assess"));
    assertThat(again.open()).extracting(Incident.Duty::rule).containsExactly("two");
    var none = new Incident.Settled(NOW, false, "no risk", "olga");
    assertThat(ledger.incidents().settled(id, "two", none, step("notify")).state())
        .isEqualTo(IncidentState.NOTIFIED);

    Incident closed = ledger.incidents().close(id, "locks changed", "locks first", step("close"));
    assertThat(closed.state()).isEqualTo(IncidentState.CLOSED);
    assertThat(closed.lessons()).contains("locks first");
    assertThat(closed.steps())
        .extracting(Incident.Step::name)
        .containsExactly("raise", "contain", "assess", "notify", "assess", "notify", "close");
    refused(ExitCode.CONFIGURATION, () -> ledger.incidents().contained(id, step("contain")));
    assertThat(ledger.incidents().all()).containsExactly(closed);
    assertThat(ledger.audit().entries(0, 100))
        .filteredOn(entry -> entry.subject().equals("incident " + id))
        .hasSize(7);
  }

  @Test
  void countsThePeopleOfSomeParcelsEachOnce() {
    Run first = running(ledger, full(HOTEL), 3); // windows with people 0-0, 0-1, 0-2, 1-0 …
    deliverAll(ledger, first.id());
    manifest(ledger, first.id(), "00".repeat(32));
    Run second = running(ledger, delta(HOTEL, ledger.runs().find(first.id()).orElseThrow()), 1);
    deliverAll(ledger, second.id());

    List<String> heard = new ArrayList<>();
    assertThat(people(Exposures.Scope.ALL, heard)).isEqualTo(3L * SOME);
    assertThat(heard).hasSize(3 * SOME).doesNotHaveDuplicates().isSorted();
    assertThat(people(scope(Set.of(second.id()), Set.of()), heard))
        .as("known before, and counted all the same")
        .isEqualTo(SOME);
    String file = ledger.windows().delivered(first.id()).get(0).fileName();
    assertThat(people(scope(Set.of(first.id()), Set.of(file)), heard)).isEqualTo(SOME);
    assertThat(people(scope(Set.of(), Set.of("none")), heard)).isZero();
    Exposures.Scope stays =
        new Exposures.Scope(Set.of("stay"), Set.of(), Set.of(), Optional.empty(), Optional.empty());
    assertThat(people(stays, heard)).isZero();
    ledger.exposures().tidy(HOTEL, 1);
    assertThat(people(Exposures.Scope.ALL, heard)).as("merged").isEqualTo(3L * SOME);
  }

  private long people(Exposures.Scope scope, List<String> heard) {
    heard.clear();
    return ledger
        .exposures()
        .people(HOTEL, scope, digest -> heard.add(HexFormat.of().formatHex(digest)))
        .stream()
        .mapToLong(Exposures.Group::people)
        .sum();
  }

  private static Exposures.Scope scope(Set<RunId> runs, Set<String> files) {
    return new Exposures.Scope(Set.of(), runs, files, Optional.empty(), Optional.empty());
  }

  @Test
  void aCopyToPractiseOnKnowsTheSamePeopleAndChangesNothing(@TempDir Path folder) {
    Run run = running(ledger, full(HOTEL), 3);
    deliverAll(ledger, run.id());
    AuditChain.Head head = ledger.audit().head();
    try (Ledger copy = ledger.copyOf(HOTEL, folder)) {
      assertThat(copy.exposures().people(HOTEL, Exposures.Scope.ALL, each -> {}))
          .isEqualTo(ledger.exposures().people(HOTEL, Exposures.Scope.ALL, each -> {}));
      assertThat(copy.runs().of(HOTEL)).isEqualTo(ledger.runs().of(HOTEL));
      copy.stopSwitch().stop("a drill", NOW, "olga");
      copy.incidents().raise(facts(), 0, List.of(), NOW, "olga");
    }
    assertThat(ledger.stopSwitch().now()).isEmpty();
    assertThat(ledger.incidents().all()).isEmpty();
    assertThat(ledger.audit().head()).isEqualTo(head);
  }

  // subjects' requests

  private static final String DIGEST = "0123456789abcdef0123456789abcdef";

  private SubjectRequest lodged(RequestKind kind) {
    String id = String.format("%012x", ledger.requests().of(HOTEL).size() + 0xabcdef000000L);
    ledger
        .requests()
        .lodge(
            new SubjectRequest(
                id,
                HOTEL,
                kind,
                RequestState.RECEIVED,
                List.of(DIGEST),
                NOW,
                "ann",
                NOW.plus(Duration.ofDays(15)),
                "the case's own term",
                "eve",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW,
                Optional.empty(),
                Optional.empty()));
    return ledger.requests().find(id);
  }

  private SubjectRequest verified(RequestKind kind) {
    SubjectRequest request = lodged(kind);
    ledger
        .requests()
        .verified(request.id(), new SubjectRequest.Identity("passport seen", "ann", NOW));
    return ledger.requests().find(request.id());
  }

  private SubjectRequest executing(Instant at) {
    SubjectRequest request = verified(RequestKind.DELETE);
    ledger
        .orders()
        .place(request, List.of(SubjectOrder.person(RequestKind.DELETE, DIGEST)), "ann", at);
    return ledger.requests().find(request.id());
  }

  private RequestState state(SubjectRequest request) {
    return ledger.requests().find(request.id()).state();
  }

  @Test
  void aRequestIsKeptWithThePersonByDigestsAndFoundByTheBeginningOfItsId() {
    SubjectRequest request = lodged(RequestKind.QUERY);

    assertThat(ledger.requests().find(request.id().substring(0, 12))).isEqualTo(request);
    assertThat(request.persons()).containsExactly(DIGEST);
    assertThat(request.isOverdue(NOW.plus(Duration.ofDays(16)))).isTrue();
    assertThat(ledger.requests().of(HOTEL, Set.of(DIGEST))).containsExactly(request);
    assertThat(ledger.requests().of(HOTEL, Set.of("00".repeat(16)))).isEmpty();
    refused(ExitCode.CONFIGURATION, () -> ledger.requests().find("ffff"));
    refused(ExitCode.CONFIGURATION, () -> ledger.requests().find("ab%"));
    refused(ExitCode.CONFIGURATION, () -> ledger.requests().find("____"));
    refused(ExitCode.CONFIGURATION, () -> ledger.requests().find("%%%%"));
    assertThat(ledger.audit().verify()).isEmpty();
  }

  @Test
  void nothingIsDoneForWhoWasNotMadeSureOf() {
    SubjectRequest request = lodged(RequestKind.DELETE);

    refused(
        ExitCode.NOT_PERMITTED,
        () ->
            ledger
                .orders()
                .place(
                    request, List.of(SubjectOrder.person(RequestKind.DELETE, DIGEST)), "ann", NOW));
    assertThat(ledger.orders().holding(HOTEL)).isEmpty();
    refused(
        ExitCode.NOT_PERMITTED,
        () ->
            ledger
                .requests()
                .answered(request.id(), new SubjectRequest.Answer(NOW, "told"), "ann"));
    assertThat(state(request)).isEqualTo(RequestState.RECEIVED);
  }

  @Test
  void aRunCarriesWhatWasExecutedBeforeItBeganAndItsReceiptCloses() {
    SubjectRequest before = executing(NOW.minusSeconds(60));
    SubjectRequest after = executing(NOW.plusSeconds(60));
    Run run = full(HOTEL);
    Set<String> carried = ledger.requests().toCarry(HOTEL, NOW);
    assertThat(carried).containsExactly(before.id());

    ledger.requests().sent(HOTEL, run.id(), carried);

    assertThat(ledger.requests().find(before.id()).run()).contains(run.id());
    assertThat(state(after)).isEqualTo(RequestState.EXECUTING);
    ledger.requests().receipted(run);
    assertThat(state(before)).isEqualTo(RequestState.RECEIPTED);
    ledger.requests().receipted(run);
    assertThat(state(after)).isEqualTo(RequestState.EXECUTING);
  }

  @Test
  void aRunThatTheBuyerDoesNotTakeLeavesItsRequestsOpenForTheNext() {
    SubjectRequest request = executing(NOW);
    Run run = full(HOTEL);
    ledger.requests().sent(HOTEL, run.id(), Set.of(request.id()));

    ledger.requests().refusedByBuyer(run);

    assertThat(ledger.requests().toCarry(HOTEL, NOW)).containsExactly(request.id());
  }

  @Test
  void whatWasLiftedIsNeverSentNorReceipted() {
    SubjectRequest executing = executing(NOW);
    SubjectRequest sent = executing(NOW);
    Run run = full(HOTEL);
    ledger.requests().sent(HOTEL, run.id(), Set.of(sent.id()));

    for (SubjectRequest each : List.of(executing, sent)) {
      assertThat(ledger.orders().lift(each, "asked for by mistake", "ann", NOW)).isEqualTo(1);
      assertThat(state(each)).isEqualTo(RequestState.LIFTED);
    }

    assertThat(ledger.orders().holding(HOTEL)).isEmpty();
    assertThat(ledger.requests().toCarry(HOTEL, NOW)).isEmpty();
    ledger.requests().sent(HOTEL, run.id(), Set.of(executing.id()));
    ledger.requests().receipted(run);
    ledger.requests().refusedByBuyer(run);
    assertThat(state(executing)).isEqualTo(RequestState.LIFTED);
    assertThat(state(sent)).isEqualTo(RequestState.LIFTED);
    assertThat(ledger.orders().lift(sent, "again", "ann", NOW)).isZero();
    ledger.requests().answered(sent.id(), new SubjectRequest.Answer(NOW, "told"), "ann");
    assertThat(state(sent)).isEqualTo(RequestState.ANSWERED);
  }

  @Test
  void aCorrectionThatAnotherFollowedIsNotReceiptedByItsRun() {
    ledger.protect(HOTEL, CaseKeys.create().atRest());
    SubjectRequest first = correcting("one");
    Run run = full(HOTEL);
    ledger.requests().sent(HOTEL, run.id(), Set.of(first.id()));
    SubjectRequest second = correcting("two");
    SubjectRequest third = correcting("three");

    ledger.requests().receipted(run);

    assertThat(state(first)).isEqualTo(RequestState.LIFTED);
    assertThat(state(second)).isEqualTo(RequestState.LIFTED);
    assertThat(ledger.requests().toCarry(HOTEL, NOW)).containsExactly(third.id());
    assertThat(ledger.audit().entries(0, 100).toString())
        .contains("request " + first.id() + ": followed by request " + second.id());
  }

  private SubjectRequest correcting(String value) {
    SubjectRequest request = verified(RequestKind.CORRECT);
    ledger
        .orders()
        .place(
            request,
            List.of(SubjectOrder.correction("guest", DIGEST, "mobile", value)),
            "ann",
            NOW);
    return request;
  }

  @Test
  void anAnswerIsPutOffOnceAndInTheOpen() {
    SubjectRequest request = lodged(RequestKind.QUERY);
    Instant until = NOW.plus(Duration.ofDays(40));
    SubjectRequest.Extension why = new SubjectRequest.Extension(NOW, "many records");

    ledger.requests().extended(request.id(), until, why, "ann");

    assertThat(ledger.requests().find(request.id()).due()).isEqualTo(until);
    assertThat(ledger.requests().find(request.id()).extension()).contains(why);
    assertThat(ledger.audit().entries(0, 100).toString())
        .contains("answer put off", request.due() + " to " + until + ": many records");
    refused(
        ExitCode.NOT_PERMITTED,
        () -> ledger.requests().extended(request.id(), until.plusSeconds(1), why, "ann"));
    assertThat(ledger.requests().find(request.id()).due()).isEqualTo(until);
  }

  @Test
  void aRequestKeepsWhenItArrivedAndByWhatWhoIsUnknownAsked() {
    Instant arrived = NOW.minus(Duration.ofDays(3));
    SubjectRequest.Said said = new SubjectRequest.Said("mobile", Set.of(DIGEST));
    SubjectRequest request =
        new SubjectRequest(
            "abcdef999999",
            HOTEL,
            RequestKind.QUERY,
            RequestState.RECEIVED,
            List.of(),
            NOW,
            "ann",
            NOW,
            "the case's own term",
            "eve",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            arrived,
            Optional.of(said),
            Optional.empty());
    ledger.requests().lodge(request);

    assertThat(ledger.requests().find("abcdef999999")).isEqualTo(request);
    assertThat(ledger.audit().entries(0, 100).toString()).contains("received " + arrived);
  }

  @Test
  void whatWasAnsweredOnItsWayIsClosedByTheReceipt() {
    SubjectRequest request = executing(NOW);
    Run run = full(HOTEL);
    ledger.requests().answered(request.id(), new SubjectRequest.Answer(NOW, "told"), "ann");
    assertThat(state(request)).isEqualTo(RequestState.EXECUTING);

    ledger.requests().sent(HOTEL, run.id(), Set.of(request.id()));
    ledger.requests().receipted(run);

    assertThat(state(request)).isEqualTo(RequestState.ANSWERED);
    assertThat(ledger.requests().find(request.id()).answer().orElseThrow().text())
        .isEqualTo("told");
    refused(
        ExitCode.NOT_PERMITTED,
        () -> ledger.requests().refused(request.id(), new SubjectRequest.Answer(NOW, "no"), "ann"));
  }

  @Test
  void aCorrectionIsKeptEncryptedAndFollowedByALaterOne() {
    ledger.protect(HOTEL, CaseKeys.create().atRest());
    for (String value : List.of("canary one", "canary two")) {
      ledger
          .orders()
          .place(
              verified(RequestKind.CORRECT),
              List.of(SubjectOrder.correction("guest", DIGEST, "mobile", value)),
              "ann",
              NOW);
    }

    List<SubjectOrder> holding = ledger.orders().holding(HOTEL);
    assertThat(holding).extracting(SubjectOrder::value).containsExactly("canary two");
    sql()
        .query(
            "select content from subject_order",
            row -> {
              assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                  .doesNotContain("canary");
            });
    ledger.orders().end(HOTEL, List.of(holding.get(0).id()), "the source agrees", "hub", NOW);
    assertThat(ledger.orders().holding(HOTEL)).isEmpty();
    assertThat(ledger.audit().entries(0, 100).toString()).doesNotContain("canary");
  }

  // backups

  @Test
  void remembersABackupFromItsFirstByteToItsRemoval() {
    BackupEntry begun =
        BackupEntry.beginning("20260301t020000z-aaaa", Optional.of(HOTEL), "case", NOW, "/var/b");
    ledger.backups().begin(begun, "ann");
    assertThat(ledger.backups().of(HOTEL)).containsExactly(begun);
    ledger.backups().begin(begun, "ann"); // cut off, and gone on with
    assertThat(ledger.backups().of(HOTEL)).hasSize(1);

    Run run = full(HOTEL);
    BackupEntry complete =
        begun.complete(
            NOW, NOW, Optional.of(run.id()), 5_000_000_000L, 7_000_000_000L, "0".repeat(64));
    ledger.backups().complete(complete, "ann");
    assertThat(ledger.backups().find(begun.id())).contains(complete);

    ledger.backups().removed(begun.id(), "by the rule", NOW, "hub");
    BackupEntry gone = ledger.backups().find(begun.id()).orElseThrow();
    assertThat(gone.state()).isEqualTo(BackupEntry.State.REMOVED);
    assertThat(gone.removedAt()).contains(NOW);
    assertThat(gone.reason()).contains("by the rule");
    ledger.backups().failed(begun.id(), "too late", NOW, "hub");
    assertThat(ledger.backups().find(begun.id())).contains(gone);
    assertThat(ledger.backups().ofHub()).isEmpty();
    assertThat(ledger.audit().entries(0, 100))
        .extracting(entry -> entry.act())
        .containsExactly(
            "backup begun", "backup taken up again", "backup complete", "backup removed");
  }

  @Test
  void remembersWhatCameOfADrill() {
    DrillEntry good =
        new DrillEntry(
            "20260301t020000z-aaaa",
            Optional.of(HOTEL),
            NOW,
            NOW.plusSeconds(9),
            true,
            3_000_000_000L,
            Duration.ofMillis(8_123),
            Duration.ofHours(5),
            Optional.of("f".repeat(64)),
            "every row as it was");
    DrillEntry failed =
        new DrillEntry(
            "20260302t020000z-aaaa",
            Optional.empty(),
            NOW,
            NOW,
            false,
            0,
            Duration.ZERO,
            Duration.ZERO,
            Optional.empty(),
            "it does not open");
    ledger.backups().drilled(good, "hub");
    ledger.backups().drilled(failed, "hub");
    assertThat(ledger.backups().drills(HOTEL)).containsExactly(good);
    assertThat(ledger.backups().drillsOfHub()).containsExactly(failed);
  }

  @Test
  void aCallForABackupIsTakenUpByOneHubAndStaysUntilItIsAnswered() {
    BackupCalls calls = ledger.backupCalls();
    calls.call(HOTEL, "backup", NOW);
    calls.call(HOTEL, "drill", NOW);
    assertThat(calls.at(NOW)).extracting(BackupCalls.Call::what).containsExactly("backup", "drill");
    BackupCalls.Call call = calls.at(NOW).get(0);
    assertThat(calls.take(call, NOW.plusSeconds(60))).isTrue();
    assertThat(calls.take(call, NOW.plusSeconds(60))).as("a second hub").isFalse();
    assertThat(calls.at(NOW)).extracting(BackupCalls.Call::what).containsExactly("drill");
    assertThat(calls.at(NOW.plusSeconds(60))).as("the first was killed").hasSize(2);

    calls.call(HOTEL, "backup", NOW.plusSeconds(1));
    calls.answered(call);
    assertThat(calls.at(NOW.plusSeconds(1))).as("called for anew meanwhile").hasSize(2);
    calls.answered(calls.at(NOW.plusSeconds(1)).get(1));
    assertThat(calls.at(NOW.plusSeconds(1))).hasSize(1);
    assertThat(calls.lastCalled(HOTEL, "backup")).contains(NOW.plusSeconds(1));
  }

  // retention

  @Test
  void aHoldHoldsUntilItIsReleasedAndBothAreInTheChain() {
    Holds holds = ledger.holds();
    LegalHold all =
        holds.set(
            new Holds.Order(
                HOTEL, LegalHold.Scope.CASE, "", "a lawsuit", "legal", LocalDate.of(2027, 1, 31)),
            List.of(),
            "li",
            NOW);
    LegalHold one =
        holds.set(
            new Holds.Order(
                HOTEL,
                LegalHold.Scope.SUBJECT,
                "",
                "a dispute",
                "legal",
                LocalDate.of(2027, 2, 28)),
            List.of(new Holds.Whom("", digest("one")), new Holds.Whom("mobile", digest("two"))),
            "li",
            NOW);
    assertThat(holds.holding(HOTEL)).containsExactly(all, one);
    assertThat(holds.holding(new CaseId("other"))).isEmpty();
    assertThat(all.digests()).isZero();
    assertThat(one.digests()).isEqualTo(2);
    assertThat(holds.whom(one))
        .extracting(Holds.Whom::field, each -> HexFormat.of().formatHex(each.digest()))
        .containsExactlyInAnyOrder(
            tuple("", HexFormat.of().formatHex(digest("one"))),
            tuple("mobile", HexFormat.of().formatHex(digest("two"))));
    LegalHold released = holds.release(all.id(), "it was settled", "wang", NOW.plusSeconds(1));
    assertThat(released.released())
        .contains(new LegalHold.Release(NOW.plusSeconds(1), "wang", "it was settled"));
    assertThat(holds.holding()).containsExactly(one);
    assertThat(holds.all()).containsExactly(released, one);
    refused(ExitCode.BUSY, () -> holds.release(all.id(), "again", "wang", NOW));
    refused(ExitCode.CONFIGURATION, () -> holds.release(4711, "none", "wang", NOW));
    assertThat(sql().queryForList("select act from audit_entry order by seq", String.class))
        .endsWith("legal hold set", "legal hold set", "legal hold released");
  }

  @Test
  void whatIsOnlyStoredSaysSinceWhenAndUntilWhen() {
    StorageOnly stored = ledger.storageOnly();
    assertThat(stored.of(HOTEL)).isEmpty();
    StorageOnly.State first =
        new StorageOnly.State(HOTEL, NOW, Optional.empty(), "points that were not honoured");
    assertThat(stored.enter(first, "hub")).isTrue();
    assertThat(stored.enter(first, "hub")).as("said already").isFalse();
    LocalDate day = LocalDate.of(2029, 3, 1);
    assertThat(
            stored.enter(
                new StorageOnly.State(HOTEL, NOW.plusSeconds(9), Optional.of(day), "the law"),
                "hub"))
        .isTrue();
    StorageOnly.State now = stored.of(HOTEL).orElseThrow();
    assertThat(now).isEqualTo(new StorageOnly.State(HOTEL, NOW, Optional.of(day), "the law"));
    assertThat(now.holds(day.minusDays(1))).isTrue();
    assertThat(now.holds(day)).isFalse();
    assertThat(first.holds(day)).isTrue();
  }

  private static DestructionPlan plan(String id) {
    return new DestructionPlan(
        id,
        HOTEL,
        "{\"id\":\"" + id + "\"}",
        "ab".repeat(32),
        DestructionPlan.State.PLANNED,
        NOW,
        "olga",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aPlanOfDestructionGoesForwardOnlyAndANewerOneTakesItsPlace() {
    Destructions all = ledger.destructions();
    all.plan(plan("one"));
    all.plan(plan("two"));
    assertThat(all.of(HOTEL).stream().map(DestructionPlan::state))
        .containsExactly(DestructionPlan.State.REPLACED, DestructionPlan.State.PLANNED);
    DestructionPlan.Begun begun = new DestructionPlan.Begun(NOW, "eve", "0123456789abcdef");
    refused(ExitCode.BUSY, () -> all.begin("one", begun));
    DestructionPlan.Told told = new DestructionPlan.Told(NOW, "olga", "cd".repeat(32));
    all.told("two", told);
    refused(ExitCode.BUSY, () -> all.told("two", told));
    all.begin("two", begun);
    refused(ExitCode.BUSY, () -> all.begin("two", begun));
    DestructionPlan under = all.find("two").orElseThrow();
    assertThat(under.state()).isEqualTo(DestructionPlan.State.BEGUN);
    assertThat(under.begun()).contains(begun);
    assertThat(under.told()).contains(told);
    all.purged("two", DestructionCounts.NONE, "eve", NOW.plusSeconds(1));
    assertThat(all.find("two").orElseThrow().ended()).contains(NOW.plusSeconds(1));
    all.plan(plan("three"));
    all.begin("three", begun);
    all.plan(plan("four"));
    assertThat(
            Stream.of("one", "two", "three", "four").map(id -> all.find(id).orElseThrow().state()))
        .containsExactly(
            DestructionPlan.State.REPLACED,
            DestructionPlan.State.PURGED,
            DestructionPlan.State.BROKEN_OFF,
            DestructionPlan.State.PLANNED);
    assertThat(sql().queryForList("select act from audit_entry order by seq", String.class))
        .endsWith(
            "subjects told of destruction",
            "destruction begun",
            "destroyed at the source",
            "destruction planned",
            "destruction begun",
            "destruction broken off",
            "destruction planned");
  }

  @Test
  void whatAWindowLackedWhenItWasFirstBegunStaysKnown() {
    Destructions all = ledger.destructions();
    all.plan(plan("one"));
    assertThat(all.window("one", "guest", 1)).isEmpty();
    DestructionCounts first = new DestructionCounts(7, 2, 1, 1, 0, 0, 3, 0, Map.of());
    all.begun("one", "guest", 1, first);
    all.begun("one", "guest", 1, new DestructionCounts(0, 0, 8, 3, 0, 0, 3, 0, Map.of()));
    Destructions.Window known = all.window("one", "guest", 1).orElseThrow();
    assertThat(known.done()).isFalse();
    assertThat(List.of(known.goneBefore(), known.blankBefore())).containsExactly(1L, 1L);
    assertThat(all.counts("one")).isEmpty();
    DestructionCounts after =
        new DestructionCounts(0, 0, 8, 3, 1, 1, 3, 1, Map.of("refused", 2L, "referenced", 1L))
            .since(known.goneBefore(), known.blankBefore());
    assertThat(after.deleted()).isEqualTo(7);
    assertThat(after.blanked()).isEqualTo(2);
    String digest = "0f".repeat(16);
    all.done("one", "guest", 1, after, Map.of(digest, "refused"));
    refused(ExitCode.BUSY, () -> all.done("one", "guest", 1, after, Map.of()));
    all.begun("one", "guest", 2, first);
    all.done("one", "guest", 2, first, Map.of());
    assertThat(all.counts("one")).isEqualTo(Map.of("guest", after.plus(first)));
    assertThat(all.left("one", "guest", 1)).isEqualTo(Map.of(digest, "refused"));
    assertThat(all.left("one", "guest", 2)).isEmpty();
  }

  @Test
  void aCertificateOfDestructionStaysByteByByteAndItsDigestIsInTheChain() {
    Destructions all = ledger.destructions();
    all.plan(plan("one"));
    byte[] content = "{}\n".getBytes(StandardCharsets.UTF_8);
    DestructionCertificate made =
        new DestructionCertificate(
            "c1",
            "one",
            HOTEL,
            NOW,
            "eve",
            "ef".repeat(32),
            content,
            new byte[] {1, 2},
            "AB",
            "sm");
    all.certify(made);
    DestructionCertificate kept = all.certificates(HOTEL).get(0);
    assertThat(kept.content()).isEqualTo(content);
    assertThat(kept.signature()).containsExactly(1, 2);
    assertThat(kept).usingRecursiveComparison().isEqualTo(made);
    assertThat(sql().queryForList("select detail from audit_entry order by seq", String.class))
        .last()
        .asString()
        .isEqualTo("c1 of plan one, sha256 " + "ef".repeat(32));
  }
}
