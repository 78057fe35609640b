package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.handover.cases.Cases;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.EscrowBundle;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.BackupEntry;
import dev.handover.ledger.KeptElsewhere;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.testing.OpenSshServer;
import dev.handover.testing.SharedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disaster runbook of docs/operations.md, step by step: a hub is lost, and another goes on. */
class DisasterTest {
  private static final char[] PASSPHRASE = "correct horse".toCharArray();
  private static final char[] OTHER = "another battery".toCharArray();
  private static final CaseId NIGHTS = new CaseId("nights");
  private static final PgpSecretKey RECOVERY = PgpSecretKey.generate("Recovery (offline)");
  @TempDir static Path shared;
  private static OpenSshServer server;
  @TempDir Path folder;

  @BeforeAll
  static void start() {
    server = OpenSshServer.start(shared.resolve("ssh"));
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void isRestoredFromTheOffSiteCopyAndTheNextDeltaIsRight() {
    ManyNights lost = begun();
    HubBackup.Made made = backup(lost);
    assertThat(made.trouble()).isEmpty();
    assertThat(made.offsite()).hasValueSatisfying(place -> assertThat(place).startsWith("sftp:"));
    assertThat(made.entry().rows()).isGreaterThan(50);
    Path bundle = Path.of(made.bundle().orElseThrow().file());
    lose(lost);

    Path fetched = fetch(made.entry().id()); // 1. an empty machine, the off-site copy
    HubRestore.Restored restored = restore(lost, fetched, bundle, Map.of()); // 2. and the bundle
    assertThat(restored.newest().get(NIGHTS)).isPresent();
    assertThat(restored.forgotten()).isEmpty();
    try (ManyNights again = lost.restoredIn(home("new"), OTHER)) { // 3. it goes on
      assertThat(again.ledger.audit().verify()).isEmpty();
      Map<String, Map<String, List<String>>> before = again.atTheBuyer();
      again.seller.execute(
          "update guests set name = 'Renamed', changed = '2040-02-02 09:00:00' where id = 2");
      again.seller.execute("insert into stays values (99, 2, 4, '2040-02-02 09:00:00')");
      RunReport night = again.run(RunMode.DELTA);
      Run run = night.run();
      assertThat(run.mode()).isEqualTo(RunMode.DELTA);
      again.receive(run);
      Map<String, Map<String, List<String>>> after = again.atTheBuyer();
      assertThat(after.get("guest").keySet()).isEqualTo(before.get("guest").keySet());
      assertThat(changed(before, after, "guest")).isEqualTo(1);
      assertThat(after.get("stay")).hasSize(before.get("stay").size() + 1);
      assertThat(changed(before, after, "stay")).isZero();
      assertThat(after.get("room")).isEqualTo(before.get("room"));
      // nothing was sent twice: the two records and no other
      assertThat(
              again.ledger.windows().delivered(run.id()).stream().mapToLong(p -> p.records()).sum())
          .isEqualTo(2);
    }
  }

  @Test
  void aRunThatTheBackupDoesNotKnowMakesTheNextOneFull() {
    ManyNights lost = begun();
    HubBackup.Made made = backup(lost);
    lost.later(Duration.ofDays(1));
    lost.seller.execute(
        "update guests set name = 'Meanwhile', changed = '2040-02-02 09:00:00' where id = 3");
    Run unknown = lost.run(RunMode.DELTA).run();
    lost.receive(unknown);
    Path bundle = Path.of(made.bundle().orElseThrow().file());
    lose(lost);

    restore(lost, fetch(made.entry().id()), bundle, Map.of());
    try (ManyNights again = lost.restoredIn(home("new"), OTHER)) {
      assertThat(again.ledger.runs().find(unknown.id())).isEmpty();
      again.later(Duration.ofDays(1));
      Map<String, Map<String, List<String>>> before = again.atTheBuyer();
      again.seller.execute(
          "update guests set name = 'Later', changed = '2040-02-03 09:00:00' where id = 4");
      Run run = again.run(RunMode.DELTA).run();
      assertThat(run.mode()).isEqualTo(RunMode.FULL);
      assertThat(again.ledger.restored().find(NIGHTS).orElseThrow().whyFull())
          .hasValueSatisfying(why -> assertThat(why).contains(unknown.id().value()));
      again.receive(run);
      Map<String, Map<String, List<String>>> after = again.atTheBuyer();
      assertThat(after.get("guest").keySet()).isEqualTo(before.get("guest").keySet());
      assertThat(changed(before, after, "guest")).isEqualTo(1);
      assertThat(again.run(RunMode.DELTA).run().mode()).isEqualTo(RunMode.DELTA);
    }
  }

  @Test
  void anInboxThatCannotTellMakesTheNextRunFull() {
    ManyNights lost = begun();
    HubBackup.Made made = backup(lost);
    Path bundle = Path.of(made.bundle().orElseThrow().file());
    lose(lost);
    restore(lost, fetch(made.entry().id()), bundle, Map.of());
    removeAll(folder.resolve("inbox"));
    try (ManyNights again = lost.restoredIn(home("new"), OTHER)) {
      assertThat(again.run(RunMode.DELTA).run().mode()).isEqualTo(RunMode.FULL);
    }
  }

  @Test
  void aRunThatTheBackupFoundUnfinishedIsGivenUp() throws IOException {
    ManyNights lost = begun();
    Path inbox = folder.resolve("inbox");
    Path away = folder.resolve("inbox-away");
    Files.move(inbox, away);
    Files.writeString(inbox, "a file where the folder should be");
    lost.seller.execute(
        "update guests set name = 'Midway', changed = '2040-02-02 09:00:00' where id = 5");
    assertThatThrownBy(() -> lost.run(RunMode.DELTA)).isInstanceOf(HandoverException.class);
    Run cut = lost.ledger.runs().unfinished(NIGHTS).orElseThrow();
    Files.delete(inbox);
    Files.move(away, inbox);
    HubBackup.Made made = backup(lost); // what the lost hub sends from here on it does not know
    Path bundle = Path.of(made.bundle().orElseThrow().file());
    lose(lost);

    restore(lost, fetch(made.entry().id()), bundle, Map.of());
    try (ManyNights again = lost.restoredIn(home("new"), OTHER)) {
      again.later(Duration.ofDays(1));
      Run run = again.run(RunMode.DELTA).run();
      assertThat(run.id()).isNotEqualTo(cut.id());
      assertThat(again.ledger.runs().find(cut.id()).orElseThrow().state())
          .isEqualTo(RunState.REFUSED);
      Map<String, Map<String, List<String>>> before = again.atTheBuyer();
      again.receive(run);
      assertThat(changed(before, again.atTheBuyer(), "guest")).isEqualTo(1);
    }
  }

  @Test
  void isRestoredIntoPostgres() {
    ManyNights lost = begun();
    HubBackup.Made made = backup(lost);
    Path bundle = Path.of(made.bundle().orElseThrow().file());
    lose(lost);
    String url = SharedPostgres.freshDatabase();
    restore(lost, fetch(made.entry().id()), bundle, Map.of("spring.datasource.url", url));
    try (ManyNights again = lost.restoredIn(home("new"), OTHER)) {
      assertThat(again.settings.ledgerUrl()).isEqualTo(url);
      assertThat(again.run(RunMode.DELTA).run().mode()).isEqualTo(RunMode.DELTA);
      assertThat(again.ledger.audit().verify()).isEmpty();
    }
  }

  @Test
  void nothingIsRestoredFromWhatIsNotWhatWasWritten() throws IOException {
    ManyNights lost = begun();
    HubBackup.Made made = backup(lost);
    Path bundle = Path.of(made.bundle().orElseThrow().file());
    Path whole = Path.of(made.entry().place());
    PgpSecretKey stranger = PgpSecretKey.generate("Stranger");
    assertThatThrownBy(() -> EscrowBundle.open(Files.readAllBytes(bundle), stranger))
        .isInstanceOfSatisfying(HandoverException.class, DisasterTest::isIntegrity);
    byte[] cut = Files.readAllBytes(bundle);
    assertThatThrownBy(
            () -> EscrowBundle.open(java.util.Arrays.copyOf(cut, cut.length * 2 / 3), RECOVERY))
        .isInstanceOfSatisfying(HandoverException.class, DisasterTest::isIntegrity);

    long seed = 20400131;
    Random random = new Random(seed);
    List<Path> files;
    try (Stream<Path> found = Files.list(whole)) {
      files = found.sorted().toList();
    }
    for (Path file : files) { // one flipped byte in each file, one after the other
      byte[] good = Files.readAllBytes(file);
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bad, StandardOpenOption.TRUNCATE_EXISTING);
      assertThatThrownBy(() -> restore(lost, whole, bundle, Map.of()))
          .as("seed %s, %s", seed, file.getFileName())
          .isInstanceOfSatisfying(HandoverException.class, DisasterTest::isIntegrity);
      Files.write(file, good, StandardOpenOption.TRUNCATE_EXISTING);
    }
    Files.writeString(Files.createDirectories(home("full")).resolve("mine"), "mine");
    assertThatThrownBy(() -> restore(lost, whole, bundle, home("full"), Map.of()))
        .hasMessageContaining("not empty");
    assertThat(home("full").resolve("mine")).exists();
    assertThat(restore(lost, whole, bundle, Map.of()).rows()).isPositive();
    lost.close();
  }

  @Test
  void noSecretIsInTheBackupAndNoDestroyedCaseInTheBundle() throws IOException {
    try (ManyNights nights = begun()) {
      HubBackup.Made made = backup(nights);
      KeptElsewhere.Bundle first = made.bundle().orElseThrow();
      assertThat(first.cases()).containsExactly(NIGHTS);
      byte[] former = Files.readAllBytes(Path.of(first.file()));
      byte[] bytes = nights.ledger.caseKeys().find(NIGHTS).orElseThrow();
      assertThat(desk(nights).refresh("ann")).isEqualTo(first); // nothing changed: the same one

      new CryptographicErase(nights.settings, nights.ledger, nights.keystore)
          .erase(NIGHTS, PASSPHRASE, "ann", "over", Runnable::run);
      assertThat(Path.of(first.file())).doesNotExist();
      List<KeptElsewhere.Bundle> left = nights.ledger.elsewhere().bundles();
      assertThat(left).hasSize(1);
      assertThat(left.get(0).cases()).isEmpty();
      try (EscrowBundle now =
          EscrowBundle.open(Files.readAllBytes(Path.of(left.get(0).file())), RECOVERY)) {
        assertThat(now.cases()).isEmpty();
      }
      // the older backup with the present bundle: the case stays destroyed
      HubRestore.Restored restored =
          restore(nights, Path.of(made.entry().place()), Path.of(left.get(0).file()), Map.of());
      assertThat(restored.forgotten()).containsExactly(NIGHTS);
      assertThat(bytes).isNotEmpty();
      // whoever kept the former bundle still has them: that is why it must be said to be gone
      try (EscrowBundle kept = EscrowBundle.open(former, RECOVERY)) {
        assertThat(kept.cases()).containsExactly(NIGHTS);
      }
    }
  }

  @Test
  void noKeysAreDestroyedWhereNoOtherBundleCanBeWritten() throws IOException {
    try (ManyNights nights = begun()) {
      KeptElsewhere.Bundle bundle = backup(nights).bundle().orElseThrow();
      Path certificate = folder.resolve("recovery.asc");
      Files.writeString(certificate, PgpSecretKey.generate("Unconfirmed").certificate().armoured());
      CryptographicErase erase =
          new CryptographicErase(nights.settings, nights.ledger, nights.keystore);
      assertThatThrownBy(() -> erase.erase(NIGHTS, PASSPHRASE, "ann", "over", Runnable::run))
          .isInstanceOfSatisfying(
              HandoverException.class, e -> assertThat(e.code()).isEqualTo("HUB-ESC-01"));
      assertThat(nights.ledger.caseKeys().destroyed(NIGHTS)).isEmpty();
      assertThat(Path.of(bundle.file())).exists();

      // what hinders a new one after the keys went must not keep the old one alive
      nights.ledger.caseKeys().destroy(NIGHTS, "ann", "over", nights.now);
      desk(nights).forget(NIGHTS, "ann");
      assertThat(Path.of(bundle.file())).doesNotExist();
      assertThat(nights.ledger.alarms().openOfHub())
          .singleElement()
          .satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(AlarmKind.BACKUP_FAILED));
    }
  }

  @Test
  void aBundleThatIsOlderThanTheBackupRestoresNothing() throws IOException {
    CaseId late = new CaseId("late");
    try (ManyNights nights = begun()) {
      Path first = Path.of(backup(nights).bundle().orElseThrow().file());
      Path safe = Files.copy(first, folder.resolve("safe.asc"));
      nights.ledger.caseKeys().put(late, nights.keystore.wrap(CaseKeys.create(), late));
      nights.later(Duration.ofDays(1));
      HubBackup.Made made = backup(nights);
      Path whole = Path.of(made.entry().place());
      assertThat(first).as("replaced").doesNotExist();

      assertThatThrownBy(() -> restore(nights, whole, safe, Map.of()))
          .isInstanceOfSatisfying(HandoverException.class, DisasterTest::isIntegrity)
          .hasMessageContaining("HUB-BAK-39")
          .hasMessageContaining("late");
      Path newer = Path.of(made.bundle().orElseThrow().file());
      assertThat(restore(nights, whole, newer, Map.of()).forgotten()).isEmpty();
    }
  }

  @Test
  void theBundleOfARestoreIsInTheRegister() throws IOException {
    ManyNights lost = begun();
    HubBackup.Made made = backup(lost);
    KeptElsewhere.Bundle former = made.bundle().orElseThrow();
    CaseId late = new CaseId("late");
    lost.ledger.caseKeys().put(late, lost.keystore.wrap(CaseKeys.create(), late));
    lost.later(Duration.ofDays(1));
    KeptElsewhere.Bundle newer = desk(lost).refresh("ann");
    Path safe = Files.move(Path.of(newer.file()), folder.resolve("safe.asc"));
    lose(lost);

    restore(lost, fetch(made.entry().id()), safe, Map.of());
    try (ManyNights again = lost.restoredIn(home("new"), OTHER)) {
      assertThat(again.ledger.elsewhere().bundles())
          .filteredOn(each -> each.sha256().equals(newer.sha256()))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.cases()).containsExactlyInAnyOrderElementsOf(newer.cases());
                assertThat(each.file()).isEqualTo(safe.toString());
                assertThat(each.fingerprint()).isEqualTo(RECOVERY.fingerprint());
              });
      again.ledger.elsewhere().bundleRemoved(former.sha256(), "gone", again.now, "ann");
      again.ledger.elsewhere().restoredWith(former, "ann");
      Files.delete(safe);
      assertThat(desk(again).outOfReach(NIGHTS)).contains(newer.sha256(), former.sha256());
    }
  }

  @Test
  void anotherHubOnTheLedgerMakesNoKeyOfItsOwn() {
    try (ManyNights nights = begun()) {
      KeptElsewhere.Bundle bundle = desk(nights).refresh("ann");
      try (Keystore other = Keystore.create(folder.resolve("other-keys"), OTHER)) {
        EscrowDesk elsewhere =
            new EscrowDesk(nights.settings, nights.ledger, other, nights.clock());
        assertThatThrownBy(() -> elsewhere.refresh("ann"))
            .isInstanceOfSatisfying(
                HandoverException.class,
                e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
            .hasMessageContaining("HUB-BAK-46");
        assertThat(other.backupKey(false)).isEmpty();
      }
      assertThat(nights.ledger.elsewhere().bundles()).containsExactly(bundle);
    }
  }

  @Test
  void aBundleOutOfReachIsNamed() throws IOException {
    try (ManyNights nights = begun()) {
      KeptElsewhere.Bundle bundle = backup(nights).bundle().orElseThrow();
      Path medium = folder.resolve("safe.asc");
      Files.move(Path.of(bundle.file()), medium);
      CryptographicErase erase =
          new CryptographicErase(nights.settings, nights.ledger, nights.keystore);
      assertThat(erase.bundlesOutOfReach(NIGHTS)).containsExactly(bundle.sha256());
      erase.destroyedElsewhere(NIGHTS, List.of(bundle.sha256()), "ann");
      assertThat(erase.bundlesOutOfReach(NIGHTS)).isEmpty();
    }
  }

  @Test
  void aBundleIsSealedToAConfirmedCertificateOnlyAndLiesApart() {
    Map<String, String> settings = settings();
    try (ManyNights nights = ManyNights.at(folder, home("old"), settings)) {
      assertThatThrownBy(() -> desk(nights).refresh("ann"))
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> assertThat(e.exitCode()).isEqualTo(ExitCode.GATE_CLOSED))
          .hasMessageContaining(RECOVERY.fingerprint());
      assertThatThrownBy(() -> desk(nights).confirm("AB".repeat(20), "telephone", "ann"))
          .hasMessageContaining("HUB-ESC-02");
      desk(nights).confirm(RECOVERY.fingerprint(), "telephone", "ann");
      Settings inside =
          nights.settings.with(
              Map.of("handover.backup.escrow", nights.settings.var().resolve("x").toString()));
      assertThatThrownBy(
              () ->
                  new EscrowDesk(inside, nights.ledger, nights.keystore, nights.clock())
                      .refresh("ann"))
          .hasMessageContaining("HUB-ESC-04");
    }
  }

  @Test
  void anOffSiteServerThatIsAwayIsNotedAndTheBackupStands() {
    Map<String, String> settings = new TreeMap<>(settings());
    settings.put("handover.backup.offsite", "sftp:nobody@127.0.0.1:1/x");
    settings.put("handover.retries", "1");
    try (ManyNights nights = ManyNights.at(folder, home("old"), settings)) {
      desk(nights).confirm(RECOVERY.fingerprint(), "telephone", "ann");
      HubBackup.Made made = backup(nights);
      assertThat(made.trouble())
          .hasValueSatisfying(
              e -> {
                assertThat(e.exitCode()).isEqualTo(ExitCode.DELIVERY_FAILED);
                assertThat(e.code()).isEqualTo("HUB-OFF-02");
              });
      assertThat(nights.ledger.elsewhere().copies())
          .singleElement()
          .satisfies(copy -> assertThat(copy.copiedAt()).isEmpty());
      assertThat(Path.of(made.entry().place())).exists();
    }
  }

  /** Killed while the audit chain is copied, while it is read back, and while one is removed. */
  @Test
  void whatAKilledHubLeftOfItsBackupsGoesWithTheNext() throws IOException {
    Map<String, String> settings = new TreeMap<>(settings());
    settings.remove("handover.backup.offsite");
    try (ManyNights nights = ManyNights.at(folder, home("old"), settings)) {
      desk(nights).confirm(RECOVERY.fingerprint(), "telephone", "ann");
      Path parent = HubBackup.parent(nights.settings);
      String[] ids = {"20260101t000000z-aaaa", "20260101t000000z-bbbb", "20260101t000000z-cccc"};
      for (String id : ids) {
        Path place = parent.resolve(id);
        nights
            .ledger
            .backups()
            .begin(
                BackupEntry.beginning(
                    id,
                    Optional.empty(),
                    HubBackup.OWNER,
                    nights.clock().instant(),
                    place.toString()),
                "ann");
        Files.createDirectories(id.endsWith("a") ? parent.resolve(".part-" + id) : place);
      }
      Files.write(parent.resolve(ids[1]).resolve("backup.json"), new byte[1]);
      nights.ledger.backups().removed(ids[2], "the rule", nights.clock().instant(), "ann");
      Files.createDirectories(parent.resolveSibling(".audit-1"));

      String made = backup(nights).entry().id();

      assertThat(nights.ledger.backups().ofHub())
          .extracting(BackupEntry::state)
          .containsExactlyInAnyOrder(
              BackupEntry.State.FAILED,
              BackupEntry.State.FAILED,
              BackupEntry.State.REMOVED,
              BackupEntry.State.COMPLETE);
      try (Stream<Path> left = Files.list(parent)) {
        assertThat(left.filter(Files::isDirectory)).containsExactly(parent.resolve(made));
      }
      assertThat(parent.resolveSibling(".audit-1")).doesNotExist();
    }
  }

  @Test
  void whatIsNotHereOrCannotBeCopiedKeepsNoOtherFromBeingCopied() throws IOException {
    try (ManyNights nights = begun()) {
      HubBackup.Made first = backup(nights);
      nights.later(Duration.ofDays(1));
      HubBackup.Made second = backup(nights);
      for (HubBackup.Made each : List.of(first, second)) {
        uncopied(nights, each.entry());
      }
      Path blocked = server.root().resolve(folder.getFileName()).resolve("hub");
      removeAll(blocked.resolve(first.entry().id()));
      Files.writeString(blocked.resolve(first.entry().id()), "a file where a folder should be");
      BackupEntry elsewhere =
          BackupEntry.beginning(
              "of-another-machine",
              Optional.of(NIGHTS),
              "case",
              nights.now,
              folder.resolve("another/of-another-machine").toString());
      nights.ledger.backups().begin(elsewhere, "ann");
      nights
          .ledger
          .backups()
          .complete(
              elsewhere.complete(nights.now, nights.now, Optional.empty(), 1, 1, "0".repeat(64)),
              "ann");

      assertThatThrownBy(() -> backups(nights).copyAll("ann", said -> {}))
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DELIVERY_FAILED));
      assertThat(copied(nights)).containsExactly(second.entry().id());
      Files.delete(blocked.resolve(first.entry().id()));
      assertThat(backups(nights).copyAll("ann", said -> {}))
          .containsExactly("hub/" + first.entry().id());
    }
  }

  @Test
  void aBackupThatIsMadeWhileOthersAreCopiedKeepsItsCopy() {
    try (ManyNights nights = begun()) {
      HubBackup.Made first = backup(nights);
      uncopied(nights, first.entry());
      nights.later(Duration.ofDays(1));
      List<HubBackup.Made> meanwhile = new ArrayList<>();
      backups(nights)
          .copyAll(
              "ann",
              said -> {
                meanwhile.add(backup(nights));
                assertThatThrownBy(() -> backups(nights).copyAll("eve", any -> {}))
                    .isInstanceOfSatisfying(
                        HandoverException.class,
                        e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BUSY));
              });
      assertThat(meanwhile).hasSize(1);
      assertThat(copied(nights))
          .containsExactlyInAnyOrder(first.entry().id(), meanwhile.get(0).entry().id());
      assertThat(fetch(meanwhile.get(0).entry().id())).isDirectory();
    }
  }

  private static void uncopied(ManyNights nights, BackupEntry entry) {
    nights
        .ledger
        .elsewhere()
        .copied(
            new KeptElsewhere.Copy(
                entry.id(),
                HubBackup.OWNER,
                nights.backupRoutes().place(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.of("away")),
            "ann");
  }

  private static List<String> copied(ManyNights nights) {
    return nights.ledger.elsewhere().copies().stream()
        .filter(copy -> copy.copiedAt().isPresent() && copy.removedAt().isEmpty())
        .map(KeptElsewhere.Copy::id)
        .toList();
  }

  @Test
  void theRuleRemovesHereAndOffSite() {
    try (ManyNights nights = begun("handover.backup.keep", "1d 0w 0m")) {
      HubBackup.Made first = backup(nights);
      nights.later(Duration.ofDays(1));
      HubBackup.Made second = backup(nights);
      assertThat(second.removed()).containsExactly(first.entry().id());
      assertThat(Path.of(first.entry().place())).doesNotExist();
      assertThat(nights.ledger.elsewhere().copies())
          .filteredOn(copy -> copy.id().equals(first.entry().id()))
          .singleElement()
          .satisfies(copy -> assertThat(copy.removedAt()).isPresent());
      assertThatThrownBy(() -> fetch(first.entry().id())).hasMessageContaining("HUB-OFF-03");
      assertThat(fetch(second.entry().id())).isDirectory();
    }
  }

  @Test
  void theClockBacksTheHubUpAndAFailureIsAnAlarm() {
    ManyNights nights = begun();
    nights.close();
    Settings often =
        nights.settings.with(
            Map.of("handover.backup.hub", "* * * * * ?", "handover.serve", "true"));
    Ledger ledger = Ledger.open(often.ledgerUrl(), Optional.empty(), Optional.empty());
    Keystore keystore = Keystore.open(often.keys(), PASSPHRASE);
    Deals deals = new Deals(new Cases(often.mappings(), often::find));
    try (Hub hub = Hub.start(often, deals, ledger, keystore, true)) {
      await().atMost(Duration.ofMinutes(1)).until(() -> completes(ledger));
      assertThat(ledger.alarms().open()).isEmpty();
    }
    try (Ledger again = Ledger.open(often.ledgerUrl(), Optional.empty(), Optional.empty());
        BackupRoutes routes = BackupRoutes.alone(often)) {
      Settings inside = often.with(Map.of("handover.backup.escrow", often.var().toString()));
      new HubBackupNights(inside, again, keystore, routes, Clock.systemUTC()).scheduled();
      assertThat(again.alarms().open())
          .singleElement()
          .satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(AlarmKind.BACKUP_FAILED));
      new HubBackupNights(often, again, keystore, routes, Clock.systemUTC()).scheduled();
      assertThat(again.alarms().open()).isEmpty();
    }
  }

  private static boolean completes(Ledger ledger) {
    return ledger.backups().ofHub().stream()
        .anyMatch(each -> each.state() == BackupEntry.State.COMPLETE);
  }

  private static void isIntegrity(HandoverException e) {
    assertThat(e.exitCode()).as(e.getMessage()).isEqualTo(ExitCode.INTEGRITY);
  }

  private Path home(String name) {
    return folder.resolve("home-" + name);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    Path certificate = folder.resolve("recovery.asc");
    try {
      Files.writeString(certificate, RECOVERY.certificate().armoured());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings.put("handover.backup.recovery", certificate.toString());
    settings.put("handover.backup.escrow", folder.resolve("escrow").toString());
    settings.put(
        "handover.backup.offsite",
        "sftp:"
            + server.user()
            + "@"
            + server.host()
            + ":"
            + server.port()
            + "/"
            + folder.getFileName());
    settings.put("handover.backup.offsite.knownHosts", server.knownHosts().toString());
    settings.put("handover.backup.offsite.privateKey", server.clientKey().toString());
    settings.put("handover.retries", "2");
    return settings;
  }

  /** A hub after a full run and a delta, both received. */
  private ManyNights begun(String... more) {
    Map<String, String> settings = new TreeMap<>(settings());
    if (more.length == 2) {
      settings.put(more[0], more[1]);
    }
    ManyNights nights = ManyNights.at(folder, home("old"), settings);
    desk(nights).confirm(RECOVERY.fingerprint(), "telephone", "ann");
    for (int i = 1; i <= 40; i++) {
      nights.seller.update(
          "insert into guests values (?, ?, ?, 'likes tea', '1990-01-02', 'Y', 'Y', 0, 0, '2040-01-30 10:00:00')",
          i,
          "Guest " + i,
          "1390000" + (1000 + i));
      nights.seller.update("insert into stays values (?, ?, 2, '2040-01-30 10:00:00')", i, i);
    }
    nights.seller.update("insert into rooms values ('101', 'red')");
    nights.receive(nights.run(RunMode.FULL).run());
    nights.later(Duration.ofDays(1));
    nights.seller.execute(
        "update guests set name = 'New name', changed = '2040-02-01 09:00:00' where id = 1");
    nights.receive(nights.run(RunMode.DELTA).run());
    nights.later(Duration.ofDays(1));
    return nights;
  }

  private static EscrowDesk desk(ManyNights nights) {
    return new EscrowDesk(nights.settings, nights.ledger, nights.keystore, nights.clock());
  }

  private static HubBackup.Made backup(ManyNights nights) {
    return backups(nights).now("ann", said -> {});
  }

  private static HubBackup backups(ManyNights nights) {
    return new HubBackup(
        nights.settings, nights.ledger, nights.keystore, nights.backupRoutes(), nights.clock());
  }

  private void lose(ManyNights nights) {
    nights.close();
    removeAll(home("old"));
  }

  private static void removeAll(Path place) {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path each : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From a machine that has the program, and settings of the place alone. */
  private Path fetch(String id) {
    Settings empty = new Settings(Path.of("").toAbsolutePath(), settings(), Map.of());
    try (BackupRoutes routes = BackupRoutes.alone(empty)) {
      return routes.fetch(HubBackup.OWNER, id, folder.resolve("fetched"));
    }
  }

  private HubRestore.Restored restore(
      ManyNights lost, Path from, Path bundle, Map<String, String> set) {
    return restore(lost, from, bundle, home("new"), set);
  }

  private HubRestore.Restored restore(
      ManyNights lost, Path from, Path file, Path home, Map<String, String> set) {
    Settings program = new Settings(Path.of("").toAbsolutePath(), Map.of(), Map.of());
    try (EscrowBundle bundle = EscrowBundle.open(Files.readAllBytes(file), RECOVERY);
        BackupRoutes routes = BackupRoutes.alone(program)) {
      HubRestore.Used used =
          new HubRestore.Used(
              file, Sha256.hex(Files.readAllBytes(file)), RECOVERY.certificate().fingerprint());
      return new HubRestore(lost.clock())
          .restore(
              new HubRestore.Order(from, home, OTHER, set, used),
              bundle,
              routes,
              "ann",
              said -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long changed(
      Map<String, Map<String, List<String>>> before,
      Map<String, Map<String, List<String>>> after,
      String entity) {
    return before.get(entity).entrySet().stream()
        .filter(each -> !each.getValue().equals(after.get(entity).get(each.getKey())))
        .count();
  }
}
