package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cases.Cases;
import dev.handover.cli.demo.SellerHotel;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.BackupEntry;
import dev.handover.ledger.Holds;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.LegalHold;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.record.CaseId;
import dev.handover.testing.Confirmed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The shipped schedule over a ledger in an H2 file: the seller is H2, the inbox a folder. */
class NightsTest {
  private static final CaseId HOTEL = new CaseId("hotel-2026");
  private static final CaseId INN = new CaseId("inn-2026");
  private static final String NIGHTLY = "0 0 2 * * ?";
  @TempDir Path folder;
  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void prepare() throws IOException {
    String seller = "jdbc:h2:file:" + folder.resolve("seller/hotel");
    SellerHotel.create(seller, 600, SellerHotel.SEED, (done, total) -> {});
    writeCase("hotel", HOTEL, "schedule: {sync: \"" + NIGHTLY + "\"}");
    settings.putAll(
        Map.of(
            "handover.var", folder.resolve("var").toString(),
            "handover.mappings", folder.resolve("mappings").toString(),
            "handover.retries", "1000",
            "handover.retry.delay", "100",
            "handover.schedule.look", "200",
            "handover.workers", "1"));
    settings.putAll(
        Map.of(
            "seller.url",
            seller,
            "seller.user",
            SellerHotel.READER,
            "seller.password",
            "",
            "delivery.to",
            "file:" + folder.resolve("inbox"),
            "delivery.receipts",
            "file:" + folder.resolve("receipts"),
            "delivery.knownHosts",
            "unused",
            "delivery.privateKey",
            "unused"));
  }

  @Test
  void aMissedNightIsMadeUpForOnce() throws IOException {
    try (Serving hub = serve()) {
      assertThat(hub.nextFiring("hotel-2026.sync")).isAfter(Instant.now());
      hub.missed("hotel-2026.sync");
    }
    try (Serving hub = serve()) {
      hub.await("the night is made up for", () -> hub.delivered(HOTEL) == 1);
      hub.await("the call is answered", () -> hub.ledger.due().find(HOTEL).isEmpty());
      assertThat(hub.nextFiring("hotel-2026.sync")).isAfter(Instant.now());
    }
    writeCase("inn", INN, "");
    try (Serving hub = serve()) {
      assertThat(hub.nextFiring("hotel-2026.sync")).isAfter(Instant.now());
      hub.ledger.due().call(INN, RunMode.DELTA, Instant.now());
      hub.await("the hub has begun what is due", () -> hub.delivered(INN) == 1);
      assertThat(hub.ledger.runs().of(HOTEL)).hasSize(1);
      assertThat(hub.ledger.due().find(HOTEL)).isEmpty();
    }
  }

  @Test
  void aMissedBackupIsMadeUpForOnceAndDrillsAreScheduledToo() throws IOException {
    writeCase("hotel", HOTEL, "schedule: {backup: \"0 0 3 * * ?\", drill: \"0 0 5 ? * SUN\"}");
    settings.put("handover.backup.look", "200");
    try (Serving hub = serve()) {
      assertThat(hub.nextFiring("hotel-2026.backup")).isAfter(Instant.now());
      assertThat(hub.nextFiring("hotel-2026.drill")).isAfter(Instant.now());
      hub.missed("hotel-2026.backup");
    }
    try (Serving hub = serve()) {
      hub.await("the backup is made up for", () -> hub.backups() == 1);
      hub.nights().call(HOTEL.value(), "drill");
      hub.await("a drill", () -> hub.ledger.backups().drills(HOTEL).size() == 1);
      assertThat(hub.ledger.backups().drills(HOTEL).get(0).good()).isTrue();
      hub.await(
          "all is answered",
          () -> hub.ledger.backupCalls().at(Instant.now().plus(Duration.ofDays(9))).isEmpty());
      assertThat(hub.nextFiring("hotel-2026.backup")).isAfter(Instant.now());
      assertThat(hub.backups()).isEqualTo(1);
      assertThat(hub.ledger.runs().of(HOTEL)).isEmpty();
    }
  }

  @Test
  void aRunThatAHubLeftBehindIsTakenUpByTheRestartedHub() throws IOException {
    Files.writeString(folder.resolve("inbox"), "a file where the folder should be");
    Run left;
    try (Serving hub = serve()) {
      hub.ledger.due().call(HOTEL, RunMode.DELTA, Instant.now());
      hub.await("it runs", () -> hub.is(HOTEL, RunState.RUNNING));
      left = hub.ledger.runs().unfinished(HOTEL).orElseThrow();
      // what a kill leaves: no call is written down for a run by hand
      hub.ledger.due().forget(HOTEL);
    }
    Files.delete(folder.resolve("inbox"));
    try (Serving hub = serve()) {
      hub.await("it goes on", () -> hub.delivered(HOTEL) == 1);
      hub.await("it was called for", () -> hub.ledger.due().find(HOTEL).isEmpty());
      assertThat(hub.ledger.runs().of(HOTEL)).extracting(Run::id).containsExactly(left.id());
    }
  }

  @Test
  void aRunThatIsStillGoingWhenItIsDueAgainIsReportedAndFollowed() throws IOException {
    Files.writeString(folder.resolve("inbox"), "a file where the folder should be");
    try (Serving hub = serve()) {
      hub.ledger.due().call(HOTEL, RunMode.DELTA, Instant.now());
      hub.await("it runs", () -> hub.is(HOTEL, RunState.RUNNING));
      Run first = hub.ledger.runs().unfinished(HOTEL).orElseThrow();

      hub.nights().call(HOTEL.value(), "sync");
      hub.nights().call(HOTEL.value(), "sync");

      assertThat(hub.alarms()).hasSize(1).allMatch(text -> text.contains(first.id().value()));
      Files.delete(folder.resolve("inbox"));
      hub.await("the next one follows", () -> hub.delivered(HOTEL) == 2);
      hub.await("both calls are answered", () -> hub.ledger.due().find(HOTEL).isEmpty());
      assertThat(hub.ledger.runs().of(HOTEL)).hasSize(2);
      assertThat(hub.ledger.alarms().open(HOTEL)).as("cleared when the run had ended").isEmpty();
    }
  }

  @Test
  void aCaseThatFailsOrIsBrokenKeepsNoOtherFromRunning() throws IOException {
    writeCase("inn", INN, "schedule: {sync: \"" + NIGHTLY + "\"}");
    Path inn = folder.resolve("mappings/inn/case.yaml");
    String right = Files.readString(inn);
    try (Serving hub = serve()) {
      Files.writeString(inn, right.replace("deal: asset-sale", "deal: nonsense"));
      hub.nights().call(INN.value(), "sync");
      hub.nights().call(HOTEL.value(), "sync");
      hub.await("the other case runs", () -> hub.delivered(HOTEL) == 1);

      assertThat(hub.ledger.due().find(INN)).as("the call waits").isPresent();
      assertThat(hub.ledger.runs().of(INN)).isEmpty();
    }
    try (Serving hub = serve()) {
      assertThat(hub.nextFiring("inn-2026.sync")).as("still scheduled").isAfter(Instant.now());
    }
    Files.writeString(inn, right);
    try (Serving hub = serve()) {
      hub.await("mended, it runs", () -> hub.delivered(INN) == 1);
    }
  }

  @Test
  void twoCasesShareOneWorkerAndBothArrive() throws IOException {
    writeCase("inn", INN, "");
    try (Serving hub = serve()) {
      hub.ledger.due().call(HOTEL, RunMode.DELTA, Instant.now());
      hub.ledger.due().call(INN, RunMode.SWEEP, Instant.now());
      hub.await("both run", () -> hub.delivered(HOTEL) == 1 && hub.delivered(INN) == 1);
    }
  }

  @Test
  void theStoredTriggersFollowTheCaseFiles() throws IOException {
    try (Serving hub = serve()) {
      assertThat(hub.triggers()).containsExactly("hotel-2026.sync 0 0 2 * * ? Asia/Shanghai");

      writeCase("hotel", HOTEL, "schedule: {sync: \"0 30 1 * * ?\", sweep: \"0 0 3 ? * 1#2\"}");
      writeCase("inn", INN, "schedule: {sweep: \"0 0 4 * * ?\"}");
      hub.timetable().refresh();

      assertThat(hub.triggers())
          .containsExactly(
              "hotel-2026.sweep 0 0 3 ? * 1#2 Asia/Shanghai",
              "hotel-2026.sync 0 30 1 * * ? Asia/Shanghai",
              "inn-2026.sweep 0 0 4 * * ? Asia/Shanghai");
    }
    Path hotel = folder.resolve("mappings/hotel/case.yaml");
    Files.writeString(
        hotel, Files.readString(hotel).replace("zone: Asia/Shanghai", "zone: Asia/Urumqi"));
    Files.delete(folder.resolve("mappings/inn/case.yaml"));
    try (Serving hub = serve()) {
      assertThat(hub.triggers())
          .containsExactly(
              "hotel-2026.sweep 0 0 3 ? * 1#2 Asia/Urumqi",
              "hotel-2026.sync 0 30 1 * * ? Asia/Urumqi");
    }
  }

  @Test
  void aNightThatWasMissedUnderAnotherCronIsMadeUpForAllTheSame() throws IOException {
    try (Serving hub = serve()) {
      hub.missed("hotel-2026.sync");
    }
    writeCase("hotel", HOTEL, "schedule: {sync: \"0 30 1 * * ?\"}");
    try (Serving hub = serve()) {
      hub.await("the night is made up for", () -> hub.delivered(HOTEL) == 1);
      hub.await("the call is answered", () -> hub.ledger.due().find(HOTEL).isEmpty());
      assertThat(hub.ledger.runs().of(HOTEL)).hasSize(1);
    }
  }

  @Test
  void aNightWhoseHubWasStoppedAsItFiredIsMadeUpForOnce() throws IOException {
    try (Serving hub = serve()) {
      hub.setTrigger("hotel-2026.sync", "prev_fire_time = ?", Instant.now().toEpochMilli());
    }
    for (int start = 0; start < 2; start++) {
      try (Serving hub = serve()) {
        hub.await("the night is made up for", () -> hub.delivered(HOTEL) == 1);
        hub.await("the call is answered", () -> hub.ledger.due().find(HOTEL).isEmpty());
        assertThat(hub.ledger.runs().of(HOTEL)).hasSize(1);
      }
    }
  }

  @Test
  void aSweepWhoseHubWasStoppedAsItFiredIsMadeUpForThoughADeltaWaits() throws IOException {
    writeCase("hotel", HOTEL, "schedule: {sync: \"" + NIGHTLY + "\", sweep: \"0 0 3 ? * 1#2\"}");
    Files.writeString(folder.resolve("inbox"), "a file where the folder should be");
    try (Serving hub = serve()) {
      hub.nights().call(HOTEL.value(), "sync");
      hub.setTrigger("hotel-2026.sweep", "prev_fire_time = ?", Instant.now().toEpochMilli());
    }
    try (Serving hub = serve()) {
      assertThat(hub.ledger.due().find(HOTEL).orElseThrow().mode()).isEqualTo(RunMode.SWEEP);
    }
  }

  @Test
  void aTriggerThatQuartzGaveUpFiresAgainAfterTheNextStart() throws IOException {
    try (Serving hub = serve()) {
      hub.missed("hotel-2026.sync");
      hub.setTrigger("hotel-2026.sync", "trigger_state = ?", "ERROR");
    }
    try (Serving hub = serve()) {
      hub.await("the night is made up for", () -> hub.delivered(HOTEL) == 1);
    }
  }

  @Test
  void aRunByHandAnswersACallThatWaits() {
    try (Serving hub = serve()) {
      hub.ledger.due().call(HOTEL, RunMode.DELTA, Instant.now());
      hub.await("it ran", () -> hub.delivered(HOTEL) == 1);
      hub.await("it is answered", () -> hub.ledger.due().find(HOTEL).isEmpty());
      Instant began = hub.ledger.runs().lastDelivered(HOTEL).orElseThrow().startedAt();

      hub.ledger.due().call(HOTEL, RunMode.DELTA, began);

      hub.await("it is answered already", () -> hub.ledger.due().find(HOTEL).isEmpty());
      assertThat(hub.ledger.runs().of(HOTEL)).hasSize(1);
    }
  }

  @Test
  void aSuspendedCaseWaitsAndKeepsItsCallUntilItIsResumed() throws IOException {
    writeCase("inn", INN, "");
    try (Serving hub = serve()) {
      hub.ledger.caseStates().suspend(HOTEL, "on request", Instant.now(), "ann");
      hub.ledger.due().call(HOTEL, RunMode.DELTA, Instant.now());
      hub.ledger.due().call(INN, RunMode.DELTA, Instant.now());
      hub.await("the other case runs", () -> hub.delivered(INN) == 1);

      assertThat(hub.ledger.runs().of(HOTEL)).isEmpty();
      assertThat(hub.ledger.due().find(HOTEL)).isPresent();

      hub.ledger.caseStates().resume(HOTEL, "all is well", Instant.now(), "ann");
      hub.await("it runs by itself", () -> hub.delivered(HOTEL) == 1);
      hub.await("it was called for", () -> hub.ledger.due().find(HOTEL).isEmpty());
    }
  }

  @Test
  void whatIsCalledForWhileEveryFlowIsStoppedIsHeldAndNotLost() throws IOException {
    try (Serving hub = serve()) {
      hub.ledger.stopSwitch().stop("incident 1", Instant.now(), "olga");
      Nights nights = hub.hub.bean(Nights.class);
      nights.call(HOTEL.value(), "sync");

      assertThat(nights.due()).isEmpty();
      assertThat(hub.ledger.due().find(HOTEL)).isPresent();
      assertThat(hub.ledger.runs().of(HOTEL)).isEmpty();
      assertThat(hub.ledger.audit().of("call held", Instant.EPOCH, Long.MAX_VALUE)).hasSize(1);

      hub.ledger.stopSwitch().release("all is well", "olga");
      hub.await("it runs by itself", () -> hub.delivered(HOTEL) == 1);
      hub.await("it was called for", () -> hub.ledger.due().find(HOTEL).isEmpty());
    }
  }

  @Test
  void eachNightSomebodyLooksWhatFallsDueAndNoRunBegins() throws IOException {
    writeCase("hotel", HOTEL, "schedule: {retention: \"0 0 4 * * ?\"}");
    try (Serving hub = serve()) {
      assertThat(hub.triggers()).containsExactly("hotel-2026.retention 0 0 4 * * ? Asia/Shanghai");
      hub.ledger
          .holds()
          .set(
              new Holds.Order(
                  HOTEL,
                  LegalHold.Scope.CLASS,
                  "contact",
                  "a lawsuit",
                  "legal",
                  LocalDate.of(2026, 1, 1)),
              List.of(),
              "li",
              Instant.now());
      hub.missed("hotel-2026.retention");
    }
    try (Serving hub = serve()) {
      hub.await("the look was made up for", () -> !hub.ledger.alarms().open(HOTEL).isEmpty());
      assertThat(hub.ledger.alarms().open(HOTEL))
          .hasSize(1)
          .allMatch(alarm -> alarm.kind() == AlarmKind.RETENTION_DUE)
          .allMatch(alarm -> alarm.detail().contains("legal hold 1 on class contact was to be"));
      assertThat(hub.nextFiring("hotel-2026.retention")).isAfter(Instant.now());
      assertThat(hub.ledger.due().find(HOTEL)).isEmpty();
      assertThat(hub.ledger.runs().of(HOTEL)).isEmpty();
    }
  }

  private void writeCase(String name, CaseId id, String schedule) throws IOException {
    Path target = Files.createDirectories(folder.resolve("mappings").resolve(name));
    Path certificate = target.resolve("buyer.asc"); // a key serves one case
    if (!Files.exists(certificate)) {
      PgpSecretKey buyer = PgpSecretKey.generate("Buyer (example)");
      Files.writeString(certificate, buyer.certificate().armoured());
    }
    for (String file :
        List.of(
            "case.yaml",
            "guest.yaml",
            "stay.yaml",
            "preference.yaml",
            "member.yaml",
            "review.yaml")) {
      String text = Files.readString(Path.of("mappings/hotel", file), StandardCharsets.UTF_8);
      Files.writeString(
          target.resolve(file),
          text.replace("batch: 10000", "batch: 100")
              .replace("case: hotel-2026", "case: " + id)
              .replace("{{buyer.certificate}}", certificate.toString())
              .replaceFirst("(?s)# schedule:\n.*?\n\n", schedule + "\n\n"));
    }
  }

  private Serving serve() {
    Settings with = new Settings(Path.of("").toAbsolutePath(), Map.copyOf(settings), Map.of());
    char[] passphrase = "correct horse".toCharArray();
    Keystore keystore =
        Keystore.exists(with.keys())
            ? Keystore.open(with.keys(), passphrase)
            : Keystore.create(with.keys(), passphrase);
    Ledger ledger = Ledger.open(with.ledgerUrl(), Optional.empty(), Optional.empty());
    Deals deals = new Deals(new Cases(with.mappings(), with::find));
    confirm(ledger, "hotel", HOTEL);
    confirm(ledger, "inn", INN);
    try {
      Hub hub = Hub.start(with, deals, ledger, keystore, true);
      return new Serving(hub, ledger, new JdbcTemplate(ledger.forQuartz()));
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  private void confirm(Ledger ledger, String name, CaseId id) {
    Path certificate = folder.resolve("mappings").resolve(name).resolve("buyer.asc");
    if (Files.exists(certificate)) {
      Confirmed.buyer(ledger, id, certificate);
    }
  }

  private record Serving(Hub hub, Ledger ledger, JdbcTemplate tables) implements AutoCloseable {
    Nights nights() {
      return hub.bean(Nights.class);
    }

    Timetable timetable() {
      return hub.bean(Timetable.class);
    }

    long delivered(CaseId caseId) {
      return ledger.runs().of(caseId).stream()
          .filter(run -> run.state() == RunState.DELIVERED)
          .count();
    }

    long backups() {
      return ledger.backups().of(HOTEL).stream()
          .filter(each -> each.state() == BackupEntry.State.COMPLETE)
          .count();
    }

    boolean is(CaseId caseId, RunState state) {
      return ledger.runs().unfinished(caseId).filter(run -> run.state() == state).isPresent();
    }

    List<String> alarms() {
      return tables.queryForList(
          "select subject from audit_entry where act = 'alarm raised'", String.class);
    }

    Instant nextFiring(String trigger) {
      return Instant.ofEpochMilli(
          tables.queryForObject(
              "select next_fire_time from qrtz_triggers where trigger_name = ?",
              Long.class,
              trigger));
    }

    /** As a hub finds the trigger that was down when it should have fired. */
    void missed(String trigger) {
      setTrigger(
          trigger, "next_fire_time = ?", Instant.now().minus(Duration.ofHours(5)).toEpochMilli());
    }

    void setTrigger(String trigger, String what, Object value) {
      tables.update("update qrtz_triggers set " + what + " where trigger_name = ?", value, trigger);
    }

    List<String> triggers() {
      return tables.query(
          """
          select t.trigger_name, c.cron_expression, c.time_zone_id from qrtz_triggers t
          join qrtz_cron_triggers c on c.trigger_name = t.trigger_name
          where t.trigger_group = 'cases' order by t.trigger_name""",
          (row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
    }

    void await(String what, BooleanSupplier condition) {
      Instant deadline = Instant.now().plusSeconds(60);
      while (!condition.getAsBoolean()) {
        assertThat(Instant.now()).as(what).isBefore(deadline);
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }

    @Override
    public void close() {
      hub.close();
    }
  }
}
