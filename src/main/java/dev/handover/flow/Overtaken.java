package dev.handover.flow;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notices a run that is still going when the next one is called for. */
final class Overtaken {
  private final Ledger ledger;
  private final Conductor conductor;
  private final Alarms alarms;
  private final boolean alone;
  private final Set<RunId> told = ConcurrentHashMap.newKeySet();

  Overtaken(Ledger ledger, Conductor conductor, Alarms alarms, Settings settings) {
    this.ledger = ledger;
    this.conductor = conductor;
    this.alarms = alarms;
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
        .ifPresent(run -> alarms.raise(caseId, "HUB-SCH-01", text(run, called)));
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
