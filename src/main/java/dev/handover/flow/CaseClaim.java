package dev.handover.flow;

import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.UnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The sole right to run a case, held in the ledger and renewed while this hub works on it: two hubs
 * on one PostgreSQL never run a case at once.
 */
final class CaseClaim implements AutoCloseable {
  static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration RENEWAL = LEASE.dividedBy(6);

  private final Ledger ledger;
  private final CaseId caseId;
  private final String holder;
  private final ClaimMark mark;
  private final ScheduledExecutorService renewal;
  private volatile long heldUntil;
  private volatile boolean lost;

  private CaseClaim(Ledger ledger, CaseId caseId, String holder, ClaimMark mark) {
    this.ledger = ledger;
    this.caseId = caseId;
    this.holder = holder;
    this.mark = mark;
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "case-claim");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes the case, or refuses with BUSY while another hub holds it. A claim that a killed hub of
   * the same home left behind is taken over at once, that of another when its lease has ended.
   *
   * @param marks the folder where this home's hubs mark their claims
   * @param alone whether nobody else can hold this ledger (an H2 file): then every claim in it was
   *     left behind
   */
  static CaseClaim take(Ledger ledger, CaseId caseId, Path marks, boolean alone) {
    ClaimMark mark = ClaimMark.of(marks, caseId);
    String name = alone ? "alone" : UUID.randomUUID().toString();
    CaseClaim claim = new CaseClaim(ledger, caseId, name, mark);
    try {
      if (alone) {
        ledger.runs().release(caseId, name);
      }
      mark.leftBehind().ifPresent(dead -> ledger.runs().release(caseId, dead));
      mark.write(name);
      claim.take();
    } catch (RuntimeException e) {
      claim.renewal.shutdown();
      mark.close();
      throw e;
    }
    return claim;
  }

  private void take() {
    long asked = System.nanoTime();
    if (!ledger.runs().claim(caseId, holder, LEASE)) {
      throw busy(caseId);
    }
    heldUntil = asked + LEASE.toNanos();
    renewal.scheduleAtFixedRate(
        this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Refuses to go on once another hub may have taken the case over. */
  void requireHeld() {
    if (lost || System.nanoTime() - heldUntil > 0) {
      throw new UnavailableException(
          ExitCode.BUSY,
          "HUB-RUN-20",
          "this hub's claim on case "
              + caseId
              + " ended before it could be renewed, and another hub may run the case by now; see"
              + " that the ledger answers, then run again: it goes on where it stopped",
          null);
    }
  }

  private void renew() {
    long asked = System.nanoTime();
    try {
      if (ledger.runs().renew(caseId, holder, LEASE)) {
        heldUntil = asked + LEASE.toNanos();
      } else {
        lost = true;
      }
    } catch (RuntimeException ledgerIsAway) {
      // Tried again soon; the claim is ours until the lease ends.
    }
  }

  @Override
  public void close() {
    renewal.shutdown();
    try {
      ledger.runs().release(caseId, holder);
    } catch (RuntimeException ledgerIsAway) {
      // The lease ends by itself, or the next hub of this home finds the mark.
    } finally {
      mark.close();
    }
  }

  static HandoverException busy(CaseId caseId) {
    return new HandoverException(
        ExitCode.BUSY,
        "HUB-RUN-09",
        "another hub is running case "
            + caseId
            + " on this ledger; wait until it ends. If that hub was killed on another machine, its"
            + " claim ends within "
            + LEASE.toSeconds()
            + " seconds");
  }
}
