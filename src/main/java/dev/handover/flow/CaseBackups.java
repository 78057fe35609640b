package dev.handover.flow;

import dev.handover.backup.Archive;
import dev.handover.backup.ArchiveDraft;
import dev.handover.backup.CaseBackup;
import dev.handover.backup.Contents;
import dev.handover.backup.KeepRule;
import dev.handover.cases.Case;
import dev.handover.keys.AtRestCipher;
import dev.handover.keys.Keystore;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.BackupEntry;
import dev.handover.ledger.Ledger;
import dev.handover.mapping.Mapping;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes, keeps, tests and removes the backups of cases, with what the ledger knows of them. They
 * lie in {@code var/backup/<case>/<id>}, under the case's own key.
 */
public final class CaseBackups {
  private static final Logger LOG = LoggerFactory.getLogger(CaseBackups.class);
  static final String CUT_OFF = "it was cut off";
  private final Settings settings;
  private final Ledger ledger;
  private final Keystore keystore;
  private final Clock clock;

  public CaseBackups(Settings settings, Ledger ledger, Keystore keystore, Clock clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.keystore = keystore;
    this.clock = clock;
  }

  /** Where the backups of a case lie. */
  public static Path folder(Settings settings, CaseId caseId) {
    return settings.var().resolve("backup").resolve(caseId.value());
  }

  /**
   * Backs the case's data up in a view of its own, or goes on with a backup that was cut off; then
   * removes what the rule does not keep.
   *
   * @param told hears how far it is, in words
   * @throws HandoverException BUSY while a hub runs the case; SOURCE_UNAVAILABLE where the seller's
   *     data cannot be read: what was written is gone on with by the next; LEDGER where the disk is
   *     full: nothing is left of it
   */
  public BackupEntry now(Case deal, String actor, Consumer<String> told) {
    CaseId caseId = deal.file().id();
    // Never as if alone: a run of this very hub may hold the case.
    try (CaseClaim claim =
        CaseClaim.take(ledger, caseId, settings.var().resolve("claims"), false)) {
      return watched(
          caseId,
          () -> {
            try (JdbcSource source = RunControl.connect(settings, deal, Long.MAX_VALUE, told);
                Snapshot snapshot = source.snapshot()) {
              return take(deal, own(deal, snapshot), claim, actor, told);
            }
          });
    }
  }

  private CaseBackup.View own(Case deal, Snapshot snapshot) {
    int batch = deal.file().limits().batch();
    Instant opened = clock.instant(); // before its first statement opens the view
    return new CaseBackup.View(
        snapshot.name(),
        opened,
        Optional.empty(),
        mapping -> {
          List<Bounds> bounds = new ArrayList<>();
          snapshot.plan(mapping, batch, bounds::add);
          return bounds;
        },
        snapshot::read);
  }

  /** The same in the view that a run reads in, which holds the case. */
  BackupEntry withRun(ActiveRun run, String actor) {
    Snapshot snapshot = run.snapshot();
    BackupEntry taken =
        watched(
            run.run().caseId(),
            () ->
                take(
                    run.deal(),
                    new CaseBackup.View(
                        snapshot.name(),
                        run.opened(),
                        run.isOfOneView() ? Optional.of(run.run().id()) : Optional.empty(),
                        mapping -> bounds(run, mapping),
                        snapshot::read),
                    run.claim(),
                    actor,
                    any -> {}));
    if (run.deal().file().isBackedUpWithRuns()) {
      callForDrill(ledger, run.deal(), clock.instant());
    }
    return taken;
  }

  private static List<Bounds> bounds(ActiveRun run, Mapping mapping) {
    return Optional.ofNullable(run.bounds(mapping.entity())).orElse(List.of());
  }

  /** Does something that may fail. */
  private interface Attempt {
    BackupEntry take();
  }

  private BackupEntry watched(CaseId caseId, Attempt attempt) {
    try {
      BackupEntry entry = attempt.take();
      ledger
          .alarms()
          .clearAll(
              Optional.of(caseId),
              AlarmKind.BACKUP_FAILED,
              "backup " + entry.id() + " is complete",
              clock.instant());
      return entry;
    } catch (HandoverException e) {
      if (e.exitCode() != ExitCode.BUSY) {
        ledger
            .alarms()
            .raise(
                caseId, Optional.empty(), AlarmKind.BACKUP_FAILED, e.getMessage(), clock.instant());
      }
      throw e;
    }
  }

  private BackupEntry take(
      Case deal, CaseBackup.View view, CaseClaim claim, String actor, Consumer<String> told) {
    CaseId caseId = deal.file().id();
    Path parent = folder(settings, caseId);
    AtRestCipher cipher = cipher(caseId);
    CaseBackup backup = new CaseBackup(deal, cipher, clock);
    boolean afresh = view.run().isPresent(); // one view is wanted for all
    LeftBackups.removeGone(ledger, parent);
    Optional<Archive> written = unread(backup, parent, caseId, cipher, afresh, actor);
    if (written.isPresent()) {
      BackupEntry entry = begin(caseId, parent, written.get().contents().id(), actor);
      return noted(deal, entry, () -> readBack(written.get(), claim, told), actor);
    }
    ArchiveDraft draft =
        backup
            .cutOff(
                parent, afresh, id -> ledger.backups().failed(id, CUT_OFF, clock.instant(), actor))
            .orElseGet(
                () ->
                    ArchiveDraft.begin(
                        parent,
                        caseId.value(),
                        RunId.startingAt(clock.instant()).value(),
                        CaseBackup.KIND,
                        cipher));
    BackupEntry entry = begin(caseId, parent, draft.id(), actor);
    try (draft) {
      return noted(
          deal,
          entry,
          () ->
              readBack(
                  backup.write(
                      draft,
                      view,
                      (done, all) -> {
                        claim.requireHeld();
                        told.accept("backed up " + done + " of " + all + " windows");
                      }),
                  claim,
                  told),
          actor);
    }
  }

  /** One that was killed while it was read back; those that are no good any more go. */
  private Optional<Archive> unread(
      CaseBackup backup,
      Path parent,
      CaseId caseId,
      AtRestCipher cipher,
      boolean afresh,
      String actor) {
    Optional<Archive> found = Optional.empty();
    for (String id : LeftBackups.unread(ledger, parent)) {
      Optional<Archive> whole = whole(parent.resolve(id), caseId, cipher);
      if (!afresh && found.isEmpty() && whole.filter(backup::isGood).isPresent()) {
        found = whole;
      } else {
        ledger.backups().failed(id, CUT_OFF, clock.instant(), actor);
        Archive.remove(parent, id);
      }
    }
    return found;
  }

  private static Optional<Archive> whole(Path folder, CaseId caseId, AtRestCipher cipher) {
    try {
      return Optional.of(Archive.open(folder, caseId.value(), cipher));
    } catch (HandoverException e) {
      return Optional.empty();
    }
  }

  /** Enters it in the ledger, or says there that it is taken up again. */
  private BackupEntry begin(CaseId caseId, Path parent, String id, String actor) {
    ledger
        .backups()
        .begin(
            BackupEntry.beginning(
                id,
                Optional.of(caseId),
                CaseBackup.KIND,
                clock.instant(),
                parent.resolve(id).toString()),
            actor);
    return ledger.backups().find(id).orElseThrow();
  }

  private static Archive readBack(Archive written, CaseClaim claim, Consumer<String> told) {
    CaseBackup.verify(
        written,
        (done, all) -> {
          claim.requireHeld();
          told.accept("read back " + done + " of " + all + " windows");
        });
    return written;
  }

  private BackupEntry noted(Case deal, BackupEntry entry, Supplier<Archive> whole, String actor) {
    BackupEntry complete;
    try {
      complete = complete(entry, whole.get(), actor);
    } catch (HandoverException e) {
      if (e.exitCode() == ExitCode.LEDGER || e.exitCode() == ExitCode.INTEGRITY) {
        giveUp(folder(settings, deal.file().id()), entry.id(), e, actor);
      }
      throw e;
    }
    prune(deal, actor); // one that cannot be removed takes nothing from the new one
    return complete;
  }

  private void giveUp(Path parent, String id, HandoverException reason, String actor) {
    try {
      Archive.remove(parent, id);
      ledger.backups().failed(id, reason.getMessage(), clock.instant(), actor);
    } catch (HandoverException e) {
      reason.addSuppressed(e); // the next backup removes what is left
    }
  }

  private BackupEntry complete(BackupEntry entry, Archive written, String actor) {
    Contents contents = written.contents();
    BackupEntry complete =
        entry.complete(
            clock.instant(),
            contents.recoveryPoint(),
            contents.run().map(RunId::new),
            contents.rows(),
            contents.bytes(),
            written.digest());
    ledger.backups().complete(complete, actor);
    LOG.info(
        "case {}: backup {} is complete, {} records, {} bytes",
        entry.owner(),
        entry.id(),
        complete.rows(),
        complete.bytes());
    return complete;
  }

  /** Removes what the rule does not keep. */
  void prune(Case deal, String actor) {
    CaseId caseId = deal.file().id();
    KeepRule rule =
        settings.find("handover.backup.keep").map(KeepRule::parse).orElse(KeepRule.USUAL);
    Path parent = folder(settings, caseId);
    List<String> here = Archive.ids(parent);
    Map<String, Instant> begun =
        complete(caseId).stream()
            .filter(each -> here.contains(each.id()))
            .collect(
                Collectors.toMap(
                    BackupEntry::id, BackupEntry::begun, (a, b) -> a, LinkedHashMap::new));
    for (String id : rule.superfluous(begun, deal.file().zone())) {
      ledger
          .backups()
          .removed(
              id,
              "not kept by the rule "
                  + rule.days()
                  + "d "
                  + rule.weeks()
                  + "w "
                  + rule.months()
                  + "m",
              clock.instant(),
              actor);
      Archive.remove(parent, id);
    }
  }

  /** The complete backups of a case, oldest first. */
  public List<BackupEntry> complete(CaseId caseId) {
    return ledger.backups().of(caseId).stream()
        .filter(each -> each.state() == BackupEntry.State.COMPLETE)
        .toList();
  }

  /**
   * A complete backup, opened and compared with what the ledger knows of it.
   *
   * @param id the newest where it is absent
   */
  public Archive open(CaseId caseId, Optional<String> id) {
    List<BackupEntry> all = complete(caseId);
    BackupEntry entry =
        id.map(
                asked ->
                    all.stream()
                        .filter(each -> each.id().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> none(caseId, asked)))
            .orElseGet(
                () ->
                    all.stream()
                        .reduce((one, other) -> other)
                        .orElseThrow(() -> none(caseId, "of any name")));
    Archive archive =
        Archive.open(folder(settings, caseId).resolve(entry.id()), caseId.value(), cipher(caseId));
    requireSame(archive, entry);
    return archive;
  }

  /**
   * A backup that lies elsewhere, such as one that was fetched: its proof says whose it is. The
   * ledger need not know it, for a restored hub does not know the newest ones.
   */
  public Archive open(CaseId caseId, Path elsewhere) {
    Path folder = elsewhere.toAbsolutePath().normalize();
    Archive archive = Archive.open(folder, caseId.value(), cipher(caseId));
    ledger
        .backups()
        .find(archive.contents().id())
        .filter(each -> each.digest().isPresent())
        .ifPresent(each -> requireSame(archive, each));
    return archive;
  }

  private static void requireSame(Archive archive, BackupEntry entry) {
    if (!archive.digest().equals(entry.digest().orElse(""))) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-BAK-06",
          "backup " + entry.id() + " is not the one that the ledger knows; use another backup");
    }
  }

  /** Calls for a drill where the week's backup is taken and the case schedules none itself. */
  static void callForDrill(Ledger ledger, Case deal, Instant now) {
    boolean sunday = now.atZone(deal.file().zone()).getDayOfWeek() == DayOfWeek.SUNDAY;
    if (sunday && deal.file().cron("drill").isEmpty()) {
      ledger.backupCalls().call(deal.file().id(), "drill", now);
    }
  }

  private static HandoverException none(CaseId caseId, String asked) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-BAK-04",
        "case "
            + caseId
            + " has no complete backup "
            + asked
            + "; handover backup list shows which there are");
  }

  /** Reads a backup back as it was read after writing. */
  public Archive verify(CaseId caseId, Optional<String> id, String actor, Consumer<String> told) {
    Archive archive = open(caseId, id);
    CaseBackup.verify(
        archive, (done, all) -> told.accept("read back " + done + " of " + all + " windows"));
    ledger
        .audit()
        .append(
            actor,
            "backup verified",
            caseId + "/" + archive.contents().id(),
            archive.contents().rows() + " records");
    return archive;
  }

  /** Removes every backup and parcel of a case whose keys are no more. */
  static void removeAll(Settings settings, Ledger ledger, CaseId caseId, Instant at, String actor) {
    Path parent = folder(settings, caseId);
    ledger
        .backups()
        .of(caseId)
        .forEach(
            each ->
                ledger.backups().removed(each.id(), "the case's keys are destroyed", at, actor));
    Archive.unfinished(parent).forEach(id -> Archive.remove(parent, id));
    Archive.ids(parent).forEach(id -> Archive.remove(parent, id));
    KeptParcels.removeAll(parent);
  }

  /** The case's key, which is made if the case had none. */
  AtRestCipher cipher(CaseId caseId) {
    return DataKeys.of(ledger, keystore, caseId).atRest();
  }
}
