package dev.handover.flow;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Follows the route files while the hub serves. A file that has changed is tried first, and only
 * one that can be used takes the place of the old.
 */
final class RouteReload implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger("routes");
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  private static final int MOST_KEPT = 50;

  private final Settings settings;
  private final RouteSwap swap;
  private final RouteCheck check;
  private final Ledger ledger;
  private final Clock clock;
  private final Deque<Reload> told = new ArrayDeque<>();
  private final Map<String, Optional<String>> refused = new HashMap<>();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "route-files");
            thread.setDaemon(true);
            return thread;
          });
  private RouteFiles running;
  private RouteFiles seen;
  private String lastTrouble = "";

  /**
   * @param atStart the files as they were before Camel read them: what changes during the start is
   *     a change
   */
  RouteReload(
      Settings settings,
      RouteFiles atStart,
      CamelContext camel,
      RouteSwap swap,
      Ledger ledger,
      Clock clock) {
    this.settings = settings;
    this.running = atStart;
    this.seen = atStart;
    this.swap = swap;
    this.check =
        new RouteCheck(
            settings.routes(),
            name -> Optional.ofNullable(camel.getRegistry().lookupByName(name)),
            name -> camel.getPropertiesComponent().resolveProperty(name));
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Begins to look. */
  void open() {
    looking.scheduleWithFixedDelay(
        this::tryLook, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void tryLook() {
    String trouble = "";
    try {
      look();
    } catch (RuntimeException e) {
      trouble = RouteCheck.said(e);
    }
    if (!trouble.isEmpty() && !trouble.equals(lastTrouble)) {
      LOG.warn(
          "the route files cannot be looked at: {}; the routes go on as they were, and it is tried"
              + " again every {} s [HUB-ROUTE-01]",
          trouble,
          LOOK_EVERY.toSeconds());
    }
    lastTrouble = trouble;
  }

  /** Takes over what has changed, and has stood so since the look before: nobody is writing. */
  synchronized void look() {
    RouteFiles now = RouteFiles.read(settings.routes());
    RouteFiles before = seen;
    seen = now;
    refused.entrySet().removeIf(each -> !each.getValue().equals(text(now, each.getKey())));
    List<String> changed = new ArrayList<>(running.differences(now));
    changed.removeIf(name -> !now.same(name, before) || refused.containsKey(name));
    // two files may each need the other's change: together they may be good where one alone is not
    if (changed.size() > 1 && check.trouble(running.with(changed, now)).isEmpty()) {
      changed.forEach(name -> replace(name, now, true));
    } else {
      changed.forEach(name -> replace(name, now, false));
    }
  }

  private void replace(String name, RouteFiles now, boolean tried) {
    RouteFiles wanted = running.with(List.of(name), now);
    Optional<String> why =
        (tried ? Optional.<String>empty() : check.trouble(wanted))
            .or(() -> swap.onlyAtStart(name, running.texts().get(name), now.texts().get(name)));
    if (why.isPresent()) {
      refuse(name, now, why.get());
      return;
    }
    RouteSwap.Done done = swap.replace(name, running, wanted);
    switch (done.outcome()) {
      case ACCEPTED -> {
        running = wanted;
        note(name, Reload.Outcome.ACCEPTED, "");
        LOG.info("routes of {} are taken over", name);
      }
      case WAITING -> {
        // the exchanges under way go on in the old routes; the next look tries again
        if (told.isEmpty() || !told.getLast().isWaitOf(name)) {
          tell(name, Reload.Outcome.WAITING, done.why());
          LOG.info("routes of {} wait: {}", name, done.why());
        }
      }
      case REFUSED -> refuse(name, now, done.why());
    }
  }

  private void refuse(String name, RouteFiles now, String why) {
    refused.put(name, text(now, name));
    LOG.warn(
        "routes of {} stay as they were: {}; mend the file, it is taken over by itself"
            + " [HUB-ROUTE-02]",
        name,
        why);
    note(name, Reload.Outcome.REFUSED, why);
  }

  private void note(String name, Reload.Outcome outcome, String why) {
    tell(name, outcome, why);
    ledger
        .audit()
        .append(
            AuditChain.HUB,
            outcome == Reload.Outcome.ACCEPTED ? "routes reloaded" : "routes reload refused",
            name,
            why);
  }

  private void tell(String name, Reload.Outcome outcome, String why) {
    synchronized (told) {
      told.addLast(new Reload(name, clock.instant(), outcome, why));
      if (told.size() > MOST_KEPT) {
        told.removeFirst();
      }
    }
  }

  /** The newest last. */
  List<Reload> recent() {
    synchronized (told) {
      return List.copyOf(told);
    }
  }

  private static Optional<String> text(RouteFiles files, String name) {
    return Optional.ofNullable(files.texts().get(name));
  }

  @Override
  public void destroy() {
    looking.shutdown(); // a swap that is under way ends before Camel does
  }
}
