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
 * The sole right to send a case's notices, held in the ledger and renewed while this hub sends,
 * however long one message takes. That of a hub which was killed ends within the time that whoever
 * stops everything waits for it.
 */
final class NoticeClaim implements AutoCloseable {
  static final Duration LEASE = CaseClaim.LEASE;
  private static final Duration RENEWAL = LEASE.dividedBy(6);
  private final Ledger ledger;
  private final CaseId caseId;
  private final String sender = UUID.randomUUID().toString();
  private final ScheduledExecutorService renewal =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "notice-claim");
            thread.setDaemon(true);
            return thread;
          });
  private volatile long heldUntil;

  private NoticeClaim(Ledger ledger, CaseId caseId) {
    this.ledger = ledger;
    this.caseId = caseId;
  }

  /** Takes it, or refuses with BUSY while another sender has it. */
  static NoticeClaim take(Ledger ledger, CaseId caseId) {
    NoticeClaim claim = new NoticeClaim(ledger, caseId);
    try {
      if (!claim.renewed()) {
        throw busy(caseId);
      }
    } catch (RuntimeException e) {
      claim.renewal.shutdown();
      throw e;
    }
    claim.renewal.scheduleAtFixedRate(
        claim::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    return claim;
  }

  /** The name that the ledger knows it by. */
  String sender() {
    return sender;
  }

  /** Refuses to go on once another hub may have taken it over. */
  void requireHeld() {
    if (System.nanoTime() - heldUntil > 0) {
      throw overtaken();
    }
  }

  private boolean renewed() {
    long asked = System.nanoTime();
    boolean ours = ledger.notices().claim(caseId, sender, LEASE);
    heldUntil = ours ? asked + LEASE.toNanos() : asked;
    return ours;
  }

  private void renew() {
    try {
      renewed();
    } catch (RuntimeException ledgerIsAway) {
      // Tried again soon; the claim is ours until the lease ends.
    }
  }

  @Override
  public void close() {
    renewal.shutdown();
    ledger.notices().release(caseId, sender);
  }

  static HandoverException overtaken() {
    return new HandoverException(
        ExitCode.BUSY,
        "HUB-NTC-09",
        "another hub has taken over the sending of these notices, or may have; see that the ledger"
            + " answers, and leave it to that one or run again");
  }

  private static HandoverException busy(CaseId caseId) {
    return new HandoverException(
        ExitCode.BUSY,
        "HUB-NTC-07",
        "the notices of case "
            + caseId
            + " are being sent just now, or whoever sent them ended within the last "
            + LEASE.toSeconds()
            + " seconds; try again then");
  }
}
