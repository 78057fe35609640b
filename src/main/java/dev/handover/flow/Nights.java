package dev.handover.flow;

import dev.handover.ledger.DueRun;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunState;
import dev.handover.ledger.Suspension;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * From the schedule's call to the run that answers it. The call lies in the ledger until then,
 * whatever happens to the hub that began: that one mechanism catches a missed night up, takes over
 * from a killed hub, and tries again. The bean {@code nights} of {@code
 * routes/schedule.camel.yaml}.
 */
public final class Nights {
  /** This hub's keystore is behind, or damaged; another's may not be. */
  private static final Set<String> KEYS_LACKING =
      Set.of("HUB-KEY-22", "HUB-KEY-27", "HUB-KEY-33", "HUB-KEY-41");

  private static final Logger LOG = LoggerFactory.getLogger("schedule");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss VV", Locale.ROOT);
  private static final Set<ExitCode> OUTSIDE =
      Set.of(ExitCode.SOURCE_UNAVAILABLE, ExitCode.DELIVERY_FAILED, ExitCode.LEDGER);

  /** How long a case that cannot be begun here is left alone by this hub. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final Ledger ledger;
  private final Deals deals;
  private final Conductor conductor;
  private final Timetable timetable;
  private final StillFollowed followed;
  private final Overtaken overtaken;
  private final Settings settings;
  private final Clock clock;
  private final Set<CaseId> begun = ConcurrentHashMap.newKeySet();
  private final Set<CaseId> waiting = ConcurrentHashMap.newKeySet();
  private final Map<CaseId, Instant> resting = new ConcurrentHashMap<>();
  private boolean looked;
  private boolean ledgerAway;
  private volatile boolean closing;

  Nights(
      Ledger ledger,
      Deals deals,
      Conductor conductor,
      Timetable timetable,
      StillFollowed followed,
      Overtaken overtaken,
      Settings settings,
      Clock clock) {
    this.ledger = ledger;
    this.deals = deals;
    this.conductor = conductor;
    this.timetable = timetable;
    this.followed = followed;
    this.overtaken = overtaken;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a firing does: the ledger keeps the call, whichever hub begins the run. */
  public void call(String caseName, String what) {
    CaseId caseId = new CaseId(caseName);
    Firing.Kind kind = Firing.Kind.of(what).orElseThrow();
    if (kind.mode.isEmpty()) {
      ledger.backupCalls().call(caseId, kind.key, clock.instant()); // for BackupNights
      return;
    }
    if (followed.isDue(caseId)) {
      overtaken.look(caseId, kind);
      ledger.due().call(caseId, kind.mode.get(), clock.instant());
      if (isStopped()) {
        ledger.stopSwitch().held(caseId, kind.key);
      }
    }
  }

  /** What this hub is to begin now. */
  public synchronized List<DueRun> due() {
    try {
      Instant now = clock.instant();
      if (!looked) {
        ledger.due().hasten(now);
      }
      timetable.cases().forEach(this::takeUp);
      looked = true;
      ledgerAway = false;
      if (isStopped()) {
        return List.of(); // the calls wait in the ledger
      }
      List<DueRun> due = new ArrayList<>();
      Set<CaseId> suspended = suspended();
      for (DueRun each : ledger.due().at(now, settings.aloneOnLedger())) {
        boolean rests = resting.getOrDefault(each.caseId(), Instant.MIN).isAfter(now);
        if (!rests && !suspended.contains(each.caseId()) && !closing && begun.add(each.caseId())) {
          due.add(each);
        }
      }
      return due;
    } catch (HandoverException e) {
      if (!ledgerAway) {
        LOG.warn("the schedule waits for the ledger: {}", e.getMessage());
      }
      ledgerAway = true;
      return List.of();
    }
  }

  private boolean isStopped() {
    return ledger.stopSwitch().now().isPresent();
  }

  /** The calls of suspended cases wait in the ledger; that is told once. */
  private Set<CaseId> suspended() {
    Set<CaseId> suspended =
        ledger.caseStates().suspended().stream()
            .map(Suspension::caseId)
            .collect(Collectors.toSet());
    waiting.retainAll(suspended);
    suspended.stream()
        .filter(waiting::add)
        .forEach(id -> LOG.warn("case {}: is suspended, its runs wait until it is resumed", id));
    return suspended;
  }

  /**
   * Calls for the rest of a run that nobody works on any more: its hub was killed; or, seen from a
   * hub that has just started, it stopped. The call is as old as the run, so that its end answers
   * it.
   */
  private void takeUp(CaseId caseId) {
    ledger
        .runs()
        .unfinished(caseId)
        .filter(run -> !looked || run.state() != RunState.STOPPED)
        .filter(run -> ledger.due().find(caseId).isEmpty() && !overtaken.isRunning(caseId))
        .ifPresent(run -> ledger.due().call(caseId, run.mode(), run.startedAt()));
  }

  /** Begins a run that was called for, or goes on with the case's unfinished one. */
  public void run(DueRun due) {
    CaseId caseId = due.caseId();
    try {
      if (!followed.isDue(caseId) || isAnswered(due)) {
        ledger.due().answered(due);
        return;
      }
      deals.again(caseId);
      Optional<Run> unfinished = ledger.runs().unfinished(caseId);
      LOG.info(
          "case {}: {}",
          caseId,
          unfinished
              .map(run -> "goes on with run " + run.id())
              .orElseGet(() -> "begins a " + due.mode().name().toLowerCase(Locale.ROOT)));
      RunReport report = conductor.run(new RunOrder(caseId, due.mode(), false, progress -> {}));
      if (unfinished.isEmpty() || due.answeredBy(report.run())) {
        ledger.due().answered(due);
      }
      LOG.info("{}; next {}", report.line(), timetable.next(caseId).orElse("none"));
    } catch (HandoverException e) {
      failed(due, e);
    } finally {
      begun.remove(caseId);
    }
  }

  /** From now on nothing begins; before what runs is ended. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void closing(ContextClosedEvent event) {
    closing = true;
  }

  /** A time as messages show it, in the case's zone. */
  static String shown(ZonedDateTime time) {
    return SHOWN.format(time);
  }

  /** A run by hand may have answered; or this hub's last word on it was lost with a crash. */
  private boolean isAnswered(DueRun due) {
    return ledger.runs().unfinished(due.caseId()).isEmpty()
        && ledger.runs().lastDelivered(due.caseId()).filter(due::answeredBy).isPresent();
  }

  /** Only an ill outside heals by waiting; the rest waits for a person, or for the next night. */
  private void failed(DueRun due, HandoverException e) {
    CaseId caseId = due.caseId();
    resting.put(caseId, clock.instant().plus(REST));
    if (closing) {
      return;
    }
    if (e.exitCode() == ExitCode.BUSY) { // it was quicker, and may go on for long
      LOG.info("case {}: another hub is working on it", caseId);
      return;
    }
    try {
      if (e.code().equals(CaseGate.SUSPENDED) || e.code().equals(StopWatch.STOPPED)) {
        resting.remove(caseId); // what was called for goes on when it may
        LOG.warn("case {}: {}", caseId, e.getMessage());
      } else if (KEYS_LACKING.contains(e.code())) {
        resting.put(caseId, clock.instant().plus(settings.scheduleRetry())); // others need not wait
        LOG.warn("case {}: left to a hub that has its keys: {}", caseId, e.getMessage());
      } else if (e.code().startsWith("HUB-CASE-")) {
        LOG.warn("case {}: waits until its files are mended: {}", caseId, e.getMessage());
      } else if (OUTSIDE.contains(e.exitCode())) {
        Instant again = clock.instant().plus(settings.scheduleRetry());
        ledger.due().postpone(due, again);
        LOG.warn(
            "case {}: stopped, goes on by itself at {}: {}",
            caseId,
            shown(again.atZone(deals.of(caseId).file().zone())),
            e.getMessage());
      } else {
        ledger.due().answered(due);
        LOG.warn(
            "case {}: stopped, not tried again before the schedule calls next ({}): {}",
            caseId,
            timetable.next(caseId).orElse("none"),
            e.getMessage());
      }
    } catch (HandoverException ledgerIsAway) {
      LOG.warn("case {}: stopped: {}", caseId, e.getMessage());
    }
  }
}
