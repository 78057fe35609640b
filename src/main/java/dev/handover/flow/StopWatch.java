package dev.handover.flow;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.Standstill;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.UnavailableException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Looks at the stop switch in the ledger as long as this hub lives, and does what it says: cuts
 * every line, ends every run, lets them go on.
 */
public final class StopWatch implements DisposableBean {
  /** The code of what the stop switch refuses or ends. */
  static final String STOPPED = "HUB-INC-10";

  private static final Logger LOG = LoggerFactory.getLogger(StopWatch.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  /**
   * Half of what a claim lasts: whoever waits for the claim of a hub that is cut off from the
   * ledger finds its lines shut long before.
   */
  private static final Duration PATIENCE = CaseClaim.LEASE.dividedBy(2);

  private final Ledger ledger;
  private final ActiveRuns active;
  private final Lines lines;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "stop-switch");
            thread.setDaemon(true);
            return thread;
          });
  private boolean told;

  StopWatch(Ledger ledger, ActiveRuns active) {
    this.ledger = ledger;
    this.active = active;
    this.lines = new Lines(PATIENCE);
  }

  /** Begins to look; the first look is over when this returns. */
  StopWatch started() {
    look();
    looking.scheduleWithFixedDelay(
        this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  Lines lines() {
    return lines;
  }

  /** Has the connections of an endpoint, as Camel makes it, go by this hub's lines. */
  Endpoint watch(String uri, Endpoint endpoint) {
    if (endpoint instanceof SftpEndpoint sftp) {
      sftp.setProxy(lines.line());
    }
    return endpoint;
  }

  /** Whether everything is stopped; looks again where that is what is known so far. */
  boolean isStopped() {
    if (lines.isShut()) {
      look();
    }
    return lines.isShut();
  }

  /** Whether what was under way just now was cut, by order or for want of the ledger. */
  boolean cut() {
    return lines.isShut();
  }

  /** Looks now. */
  synchronized void look() {
    long asked = System.nanoTime();
    try {
      Optional<Standstill> stopped = ledger.stopSwitch().now();
      if (stopped.isPresent()) {
        lines.shut();
        active.stopAll(Duration.ZERO);
      } else {
        lines.open(asked);
      }
      tell(stopped);
    } catch (RuntimeException ledgerIsAway) {
      if (lines.isShut()) {
        lines.shut(); // too long without a word: what is under way is cut
        active.stopAll(Duration.ZERO);
      }
    }
  }

  private void tell(Optional<Standstill> stopped) {
    if (stopped.isPresent() != told) {
      told = stopped.isPresent();
      if (told) {
        LOG.warn("{}", stopped(stopped.get()).getMessage());
      } else {
        LOG.warn("the flows are released; what waits begins by itself");
      }
    }
  }

  /** Has a hub look now, which it does twice a second anyhow. */
  public static void lookNow(Hub hub) {
    hub.bean(StopWatch.class).look();
  }

  /** Refuses whatever would send, receive or read records. */
  static void requireReleased(Ledger ledger) {
    Optional<Standstill> stopped = ledger.stopSwitch().now();
    if (stopped.isPresent()) {
      throw stopped(stopped.get());
    }
  }

  /** Why a run ended that was under way. */
  HandoverException reason() {
    try {
      Optional<Standstill> stopped = ledger.stopSwitch().now();
      return stopped.isPresent() ? stopped(stopped.get()) : cutOff(null);
    } catch (RuntimeException ledgerIsAway) {
      return cutOff(ledgerIsAway);
    }
  }

  private static HandoverException cutOff(RuntimeException cause) {
    return new UnavailableException(
        ExitCode.LEDGER,
        "HUB-INC-11",
        "the hub could not ask its ledger for "
            + PATIENCE.toSeconds()
            + " seconds whether it may go on, so it sent nothing more; see that the ledger answers,"
            + " then run again",
        cause);
  }

  private static HandoverException stopped(Standstill stop) {
    return new HandoverException(
        ExitCode.GATE_CLOSED,
        STOPPED,
        "every flow is stopped since "
            + stop.since().truncatedTo(ChronoUnit.SECONDS)
            + " by "
            + stop.actor()
            + " ("
            + stop.reason()
            + "). See handover incident list; an officer lets them go on with: handover incident"
            + " release --reason; an unfinished run goes on where it stopped");
  }

  /**
   * Waits until nobody works on any of the cases: with the switch on, or the cases suspended,
   * nothing leaves any more when this returns.
   *
   * @param cases empty for all
   * @param hub the hub of this process, where there is one
   * @param alone whether nobody else can hold the ledger: claims in it are then of this process
   * @throws HandoverException BUSY where some hub has not ended in time
   */
  public static void awaitQuiet(
      Ledger ledger, List<CaseId> cases, Optional<Hub> hub, boolean alone, Duration patience) {
    hub.ifPresent(here -> here.bean(StopWatch.class).look());
    if (alone && hub.isEmpty()) {
      return; // claims are those of hubs that were killed
    }
    long end = System.nanoTime() + patience.toNanos();
    List<CaseId> busy = busy(ledger, cases, hub, alone);
    while (!busy.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new HandoverException(
            ExitCode.BUSY,
            "HUB-INC-12",
            "nothing new begins, but a hub is still working on "
                + busy.stream().map(CaseId::value).collect(Collectors.joining(", "))
                + " and has not answered within "
                + patience.toSeconds()
                + " s: end that process, or take it from the network; then run this again");
      }
      pause();
      busy = busy(ledger, cases, hub, alone);
    }
  }

  private static List<CaseId> busy(
      Ledger ledger, List<CaseId> cases, Optional<Hub> hub, boolean alone) {
    List<CaseId> busy = alone ? busyHere(hub.orElseThrow()) : ledger.stopSwitch().underWay();
    return cases.isEmpty() ? busy : busy.stream().filter(cases::contains).toList();
  }

  private static List<CaseId> busyHere(Hub hub) {
    return Stream.concat(
            hub.bean(ActiveRuns.class).cases().stream(), hub.notices().sending().stream())
        .distinct()
        .toList();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HandoverException(
          ExitCode.BUSY,
          "HUB-INC-12",
          "interrupted while it waited for the hubs to stop; run this again");
    }
  }

  @Override
  public void destroy() {
    looking.shutdown(); // an interrupt in the midst of a look would close the ledger's file
  }
}
