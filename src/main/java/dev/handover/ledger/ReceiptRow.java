package dev.handover.ledger;

import java.time.Instant;

/**
 * A receipt that came under a run's name.
 *
 * @param sha256 of the receipt's bytes
 */
public record ReceiptRow(String sha256, ReceiptOutcome outcome, String detail, Instant receivedAt) {
  /** Whether it confirms what the manifest says. */
  public boolean agrees() {
    return outcome == ReceiptOutcome.AGREES;
  }
}
