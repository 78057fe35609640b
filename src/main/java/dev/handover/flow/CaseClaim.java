package dev.handover.flow;

import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
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
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final Ledger ledger;
  private final CaseId caseId;
  private final String holder;
  private final ScheduledExecutorService renewal;
  private volatile boolean lost;

  private CaseClaim(Ledger ledger, CaseId caseId, String holder) {
    this.ledger = ledger;
    this.caseId = caseId;
    this.holder = holder;
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "case-claim");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes the case, or refuses with BUSY while another hub holds it.
   *
   * @param alone whether nobody else can hold this ledger (an H2 file): then a claim that a killed
   *     hub left behind is taken over at once, otherwise when its lease has ended
   */
  static CaseClaim take(Ledger ledger, CaseId caseId, boolean alone) {
    CaseClaim claim = new CaseClaim(ledger, caseId, alone ? "alone" : UUID.randomUUID().toString());
    if (alone) {
      ledger.runs().release(caseId, claim.holder); // what a killed hub left behind
    }
    if (!ledger.runs().claim(caseId, claim.holder, LEASE)) {
      claim.renewal.shutdownNow();
      throw busy(caseId);
    }
    long third = LEASE.toMillis() / 3;
    claim.renewal.scheduleAtFixedRate(claim::renew, third, third, TimeUnit.MILLISECONDS);
    return claim;
  }

  /** Refuses to go on once another hub may have taken the case over. */
  void requireHeld() {
    if (lost) {
      throw busy(caseId);
    }
  }

  private void renew() {
    try {
      lost |= !ledger.runs().renew(caseId, holder, LEASE);
    } catch (RuntimeException ledgerIsAway) {
      // The next write to the ledger will say so; a lease that ends meanwhile is found lost above.
      lost = true;
    }
  }

  @Override
  public void close() {
    renewal.shutdownNow();
    try {
      ledger.runs().release(caseId, holder);
    } catch (RuntimeException ledgerIsAway) {
      // The lease ends by itself.
    }
  }

  static HandoverException busy(CaseId caseId) {
    return new HandoverException(
        ExitCode.BUSY,
        "HUB-RUN-09",
        "another hub is running case "
            + caseId
            + " on this ledger; wait until it ends. If that hub was killed, its claim ends within "
            + LEASE.toSeconds()
            + " seconds");
  }
}
