package dev.handover.flow;

import dev.handover.cases.Cron;
import dev.handover.ledger.DueRun;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.RunMode;
import dev.handover.record.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Makes a route of its kind's template for everything that the case files schedule, and keeps the
 * triggers that Quartz stores in step with them. The bean {@code timetable} of {@code
 * routes/schedule.camel.yaml}.
 */
public final class Timetable {
  private static final Logger LOG = LoggerFactory.getLogger("schedule");
  private final CamelContext camel;
  private final ObjectProvider<Scheduler> quartz;
  private final CaseWatch watch;
  private final Ledger ledger;
  private final Clock clock;
  private volatile Map<String, Firing> firings = Map.of();

  /**
   * @param quartz there only while the hub serves
   */
  Timetable(
      CamelContext camel,
      ObjectProvider<Scheduler> quartz,
      CaseWatch watch,
      Ledger ledger,
      Clock clock) {
    this.camel = camel;
    this.quartz = quartz;
    this.watch = watch;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Begins to fire, once Camel's routes are up: a night that was missed would else be lost. */
  void open() {
    refresh();
    try {
      Scheduler scheduler = quartz.getObject();
      for (Firing firing : firings.values()) {
        Trigger stored = scheduler.getTrigger(firing.trigger());
        if (stored != null) { // else another hub, whose case files have it no more, was quicker
          makeUp(firing, instant(stored.getPreviousFireTime()));
        }
      }
      revive(scheduler);
      scheduler.start();
    } catch (SchedulerException e) {
      throw ScheduleTrouble.of(e);
    }
  }

  /** Routes were made anew: what their end paused in the ledger goes on. */
  synchronized void routesAnew() {
    Scheduler scheduler = quartz.getIfAvailable();
    if (scheduler == null) {
      return; // nothing is scheduled by a single command
    }
    try {
      revive(scheduler);
    } catch (SchedulerException e) {
      throw ScheduleTrouble.of(e);
    }
  }

  /** A hub that was killed while it stopped leaves its routes' triggers paused, or given up. */
  private void revive(Scheduler scheduler) throws SchedulerException {
    for (Endpoint each : camel.getEndpoints()) {
      if (each instanceof QuartzEndpoint fired) {
        scheduler.resumeTrigger(fired.getTriggerKey());
        scheduler.resetTriggerFromErrorState(fired.getTriggerKey());
      }
    }
  }

  /** Follows what has changed in the case files. */
  public synchronized void refresh() {
    Scheduler scheduler = quartz.getObject();
    Map<String, Firing> wanted = new LinkedHashMap<>();
    watch.look().stream()
        .flatMap(deal -> Firing.of(deal).stream())
        .forEach(firing -> wanted.put(firing.name(), firing));
    try {
      settleStored(scheduler, wanted);
      for (String gone : firings.keySet()) {
        if (!wanted.containsKey(gone)) {
          removeRoute(gone);
        }
      }
      for (Firing firing : wanted.values()) {
        if (!firing.equals(firings.get(firing.name()))) {
          schedule(scheduler, firing);
        }
      }
      firings = Map.copyOf(wanted);
    } catch (SchedulerException e) {
      throw ScheduleTrouble.of(e);
    }
  }

  /** The cases of which anything is scheduled. */
  Set<CaseId> cases() {
    return firings.values().stream().map(Firing::caseId).collect(Collectors.toSet());
  }

  /** When the case is called for next, in words; nothing where it is not scheduled. */
  Optional<String> next(CaseId caseId) {
    return firings.values().stream()
        .filter(firing -> firing.caseId().equals(caseId) && firing.kind().mode.isPresent())
        .sorted(java.util.Comparator.comparing(Firing::kind))
        .map(firing -> next(firing, clock.instant()))
        .reduce((one, other) -> one + ", " + other);
  }

  /** Stored triggers that no case file wants go; those of a broken case file are kept going. */
  private void settleStored(Scheduler scheduler, Map<String, Firing> wanted)
      throws SchedulerException {
    for (TriggerKey key : scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals(Firing.GROUP))) {
      if (wanted.containsKey(key.getName())
          || !(scheduler.getTrigger(key) instanceof CronTrigger stored)) {
        continue;
      }
      Optional<Firing> known = Firing.of(key, cron(stored));
      if (known.isPresent() && watch.anyBroken()) {
        wanted.put(key.getName(), known.get());
      } else if (known.isPresent()) {
        scheduler.unscheduleJob(key);
        LOG.info(
            "case {}: {} is no longer scheduled", known.get().caseId(), known.get().kind().key);
      }
    }
  }

  private void schedule(Scheduler scheduler, Firing firing) throws SchedulerException {
    removeRoute(firing.name());
    if (scheduler.getTrigger(firing.trigger()) instanceof CronTrigger stored
        && !cron(stored).equals(firing.cron())) {
      makeUp(firing, instant(stored.getPreviousFireTime()));
      makeUp(firing, instant(stored.getNextFireTime()));
      scheduler.unscheduleJob(firing.trigger());
    }
    TemplatedRouteBuilder.builder(camel, firing.kind().template)
        .routeId(firing.name())
        .parameter("case", firing.caseId().value())
        .parameter("what", firing.kind().key)
        .parameter("cron", firing.cron().expression())
        .parameter("zone", firing.cron().zone().getId())
        .add();
    // Camel pauses the trigger of a route that stops and, in a new process, does not remember it.
    scheduler.resumeTrigger(firing.trigger());
    // Quartz gives a trigger up that fires while its hub is being stopped.
    scheduler.resetTriggerFromErrorState(firing.trigger());
    LOG.info("case {}: next {}", firing.caseId(), next(firing, clock.instant()));
  }

  /**
   * Calls for what a trigger fired for, which nobody wrote down and nothing has answered since: a
   * hub that is stopped at that moment fires into a route that is gone.
   */
  private void makeUp(Firing firing, Optional<Instant> fired) {
    CaseId caseId = firing.caseId();
    Instant now = clock.instant();
    if (fired.isEmpty() || fired.get().isAfter(now) || firing.kind() == Firing.Kind.RETENTION) {
      return; // the next look sees what a look that was missed would have seen
    }
    if (firing.kind().mode.isEmpty()) {
      if (ledger
          .backupCalls()
          .lastCalled(caseId, firing.kind().key)
          .filter(at -> !at.isBefore(fired.get()))
          .isEmpty()) {
        ledger.backupCalls().call(caseId, firing.kind().key, now);
      }
      return;
    }
    RunMode mode = firing.kind().mode.get();
    DueRun due = new DueRun(caseId, mode, fired.get(), fired.get());
    boolean written =
        ledger.due().lastCalled(caseId, mode).filter(at -> !at.isBefore(fired.get())).isPresent();
    if (!written
        && ledger.runs().of(caseId).stream()
            .noneMatch(run -> run.state().isWithTheBuyer() && due.answeredBy(run))) {
      ledger.due().call(caseId, mode, now);
    }
  }

  /** The route alone: the trigger stays, and remembers what it has missed. */
  private void removeRoute(String name) {
    try {
      if (camel.getRoute(name) != null) {
        camel.getRouteController().stopRoute(name);
        camel.removeRoute(name);
      }
    } catch (Exception e) {
      throw ScheduleTrouble.of(e);
    }
  }

  private static Cron cron(CronTrigger stored) {
    return new Cron(stored.getCronExpression(), stored.getTimeZone().toZoneId());
  }

  /** What Quartz knows of a time, if it knows one. */
  private static Optional<Instant> instant(Date quartz) {
    return Optional.ofNullable(quartz).map(Date::toInstant);
  }

  private static String next(Firing firing, Instant now) {
    return firing.kind().key
        + " "
        + firing
            .cron()
            .next(now)
            .map(at -> Nights.shown(at.atZone(firing.cron().zone())))
            .orElse("never again");
  }
}
