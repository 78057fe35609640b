package dev.handover.flow;

import dev.handover.backup.Archive;
import dev.handover.backup.CaseBackup;
import dev.handover.backup.Practice;
import dev.handover.backup.Replay;
import dev.handover.cases.Case;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.DrillEntry;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.process.AsOf;
import dev.handover.process.Besides;
import dev.handover.process.Objectors;
import dev.handover.process.Orders;
import dev.handover.process.Spill;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Sha256;
import dev.handover.record.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Practises the restore of a case's newest backup into a scratch database, and replays from there
 * the reconciliation of the run that it belongs to.
 */
public final class RestoreDrill {
  private final Settings settings;
  private final Ledger ledger;
  private final Keystore keystore;
  private final Clock clock;

  public RestoreDrill(Settings settings, Ledger ledger, Keystore keystore, Clock clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.keystore = keystore;
    this.clock = clock;
  }

  /**
   * Practises; the ledger keeps what came of it, and a failure is an alarm.
   *
   * @param told hears how far it is, in words
   * @throws HandoverException CONFIGURATION where there is no backup; else what made it fail
   */
  public DrillEntry practise(Case deal, String actor, Consumer<String> told) {
    CaseId caseId = deal.file().id();
    CaseBackups backups = new CaseBackups(settings, ledger, keystore, clock);
    List<String> complete = backups.complete(caseId).stream().map(each -> each.id()).toList();
    Instant began = clock.instant();
    try {
      DrillEntry drill =
          restore(deal, backups.open(caseId, Optional.empty()), began, told); // the newest
      ledger.backups().drilled(drill, actor);
      if (!drill.good()) {
        throw new HandoverException(
            ExitCode.DOES_NOT_RECONCILE,
            "HUB-BAK-15",
            "the drill of backup " + drill.backup() + " failed: " + drill.detail());
      }
      ledger
          .alarms()
          .clearAll(
              Optional.of(caseId),
              AlarmKind.DRILL_FAILED,
              "a drill was " + drill.outcome(),
              clock.instant());
      return drill;
    } catch (HandoverException e) {
      failed(caseId, complete, began, e, actor);
      throw e;
    }
  }

  private void failed(
      CaseId caseId, List<String> complete, Instant began, HandoverException e, String actor) {
    if (complete.isEmpty()) {
      return; // there is nothing to practise
    }
    Instant now = clock.instant();
    if (!e.code().equals("HUB-BAK-15")) {
      ledger
          .backups()
          .drilled(
              new DrillEntry(
                  complete.get(complete.size() - 1),
                  Optional.of(caseId),
                  began,
                  now,
                  false,
                  0,
                  Duration.between(began, now),
                  Duration.ZERO,
                  Optional.empty(),
                  e.getMessage()),
              actor);
    }
    ledger.alarms().raise(caseId, Optional.empty(), AlarmKind.DRILL_FAILED, e.getMessage(), now);
  }

  private DrillEntry restore(Case deal, Archive archive, Instant began, Consumer<String> told) {
    CaseId caseId = deal.file().id();
    long start = System.nanoTime();
    try (Practice practice = new Practice(archive, settings.var().resolve("staged"))) {
      Map<String, Long> rows = practice.restore(told);
      Duration recovery = Duration.ofNanos(System.nanoTime() - start);
      told.accept("comparing what was restored");
      Map<String, String> digests = practice.digests();
      if (!rows.equals(archive.contents().rowsOf())) {
        throw new IllegalStateException("windows that open hold as many rows as they say");
      }
      Compared compared = compare(deal, archive, practice, told);
      return new DrillEntry(
          archive.contents().id(),
          Optional.of(caseId),
          began,
          clock.instant(),
          compared.good(),
          rows.values().stream().mapToLong(Long::longValue).sum(),
          recovery,
          Duration.between(archive.contents().recoveryPoint(), began),
          Optional.of(Sha256.hex(new TreeMap<>(digests).toString())),
          compared.detail());
    }
  }

  /** What a replay gave beside what the ledger has. */
  private record Compared(boolean good, String detail) {
    private static final String EVERY = "every row as it was backed up; ";

    /** No run's outcomes could be compared, for this reason. */
    static Compared rowsOnly(String why) {
      return new Compared(true, DrillEntry.ROWS_ONLY + EVERY + why);
    }

    static Compared same(RunId run) {
      return new Compared(
          true, EVERY + "replayed, the number of every outcome is that of run " + run);
    }
  }

  private Compared compare(Case deal, Archive archive, Practice practice, Consumer<String> told) {
    Optional<Run> run = comparable(deal, archive);
    if (run.isEmpty()) {
      return Compared.rowsOnly("no delivered full run under these mappings to replay");
    }
    CaseKeys keys = DataKeys.of(ledger, keystore, deal.file().id());
    Besides besides =
        new Besides(
            Optional.empty(),
            Objectors.of(ledger, deal.file().id(), keys),
            Orders.of(
                ledger.orders().obeyed(deal.file().id(), run.get().asOf()),
                ledger.corrections().obeyed(deal.file().id(), run.get().asOf()),
                keys));
    Map<String, Tally> replayed =
        new Replay(
                deal.mappings(),
                keys,
                new AsOf(run.get().asOf(), deal.file().zone()),
                new Spill(settings.var().resolve("spill"), keys.atRest()),
                besides)
            .tallies(practice, told);
    List<String> differing = differing(replayed, ledger.windows().tallies(run.get().id()));
    if (differing.isEmpty()) {
      return Compared.same(run.get().id());
    }
    String which = String.join(", ", differing);
    if (!archive.contents().run().equals(Optional.of(run.get().id().value()))) {
      return Compared.rowsOnly(
          "replayed beside run "
              + run.get().id()
              + ", the last full one, which read another state of the source: the numbers differ,"
              + " and whether by what changed since cannot be told from here: "
              + which);
    }
    return isAskedSince(deal.file().id(), run.get())
        ? Compared.rowsOnly(
            "people asked for something since run "
                + run.get().id()
                + ", and the numbers differ: "
                + which)
        : new Compared(
            false, "replayed, other outcomes than those of run " + run.get().id() + ": " + which);
  }

  /** Whether subjects' requests or objections came after the run decided. */
  private boolean isAskedSince(CaseId caseId, Run run) {
    return ledger.orders().holding(caseId).stream()
            .anyMatch(order -> order.placedAt().isAfter(run.asOf()))
        || ledger.objections().isListedSince(caseId, run.asOf());
  }

  /** The full run that the backup was taken with, else the last one, of the same mappings. */
  private Optional<Run> comparable(Case deal, Archive archive) {
    if (!archive.contents().mappings().equals(CaseBackup.digests(deal))) {
      return Optional.empty();
    }
    Optional<RunId> own = archive.contents().run().map(RunId::new);
    List<Run> full =
        ledger.runs().of(deal.file().id()).stream()
            .filter(run -> run.mode() == RunMode.FULL && run.manifestSha256().isPresent())
            .filter(run -> sameMappings(deal, run))
            .toList();
    return full.stream()
        .filter(run -> own.equals(Optional.of(run.id())))
        .findFirst()
        .or(
            () ->
                full.stream()
                    .reduce((one, other) -> one.asOf().isAfter(other.asOf()) ? one : other));
  }

  private boolean sameMappings(Case deal, Run run) {
    Map<String, String> now = CaseBackup.digests(deal);
    return ledger.runs().entities(run.id()).stream()
        .allMatch(each -> each.mappingDigest().equals(now.get(each.entity())));
  }

  private static List<String> differing(Map<String, Tally> replayed, Map<String, Tally> then) {
    List<String> differing = new ArrayList<>();
    then.forEach(
        (entity, tally) -> {
          Tally again = replayed.getOrDefault(entity, Tally.NONE);
          if (!again.equals(tally)) {
            differing.add(
                entity + " " + counts(tally) + " then, " + counts(again) + " from the backup");
          }
        });
    return differing;
  }

  private static String counts(Tally tally) {
    return "read "
        + tally.read()
        + ", delivered "
        + tally.delivered()
        + ", quarantined "
        + tally.quarantined()
        + ", withheld "
        + tally.withheld()
        + ", duplicate "
        + tally.duplicate()
        + ", deleted "
        + tally.deleted();
  }
}
