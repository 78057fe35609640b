package dev.handover.flow;

import dev.handover.ledger.AlarmKind;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices a run that is still going when the next one is called for. */
final class Overtaken {
  private static final Logger LOG = LoggerFactory.getLogger("schedule");
  private final Ledger ledger;
  private final Conductor conductor;
  private final Clock clock;
  private final boolean alone;
  private final Set<RunId> told = ConcurrentHashMap.newKeySet();

  Overtaken(Ledger ledger, Conductor conductor, Settings settings, Clock clock) {
    this.ledger = ledger;
    this.conductor = conductor;
    this.clock = clock;
    this.alone = settings.aloneOnLedger();
  }

  /** Whether somebody is working on the case just now, this hub or another. */
  boolean isRunning(CaseId caseId) {
    return conductor.isRunning(caseId) || (!alone && ledger.runs().isHeld(caseId));
  }

  /**
   * Raises the alarm once per run. A sweep that finds a sync still going only waits: the two have
   * times of their own.
   */
  void look(CaseId caseId, Firing.Kind called) {
    if (!isRunning(caseId)) {
      return;
    }
    Optional<Run> going =
        ledger
            .runs()
            .unfinished(caseId)
            .filter(run -> called == Firing.Kind.SYNC || run.mode() == RunMode.SWEEP);
    going
        .filter(run -> told.add(run.id()))
        .ifPresent(
            run -> {
              String text = text(run, called);
              LOG.warn("ALARM: {} [HUB-SCH-01]", text);
              ledger
                  .alarms()
                  .raise(
                      caseId,
                      Optional.of(run.id()),
                      AlarmKind.RUN_OVERTAKEN,
                      text,
                      clock.instant());
            });
  }

  private static String text(Run run, Firing.Kind called) {
    return "run "
        + run.id()
        + " of case "
        + run.caseId()
        + ", begun "
        + run.startedAt().truncatedTo(ChronoUnit.SECONDS)
        + ", is still going although "
        + called.key
        + " is due again; the next run follows when it ends. See what slows it down, raise"
        + " handover.workers or schedule "
        + called.key
        + " less often";
  }
}
