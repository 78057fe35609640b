package dev.handover.flow;

import dev.handover.delivery.SignedDocument;
import dev.handover.record.RunId;

/** A run's receipt as it was fetched, not yet believed; empty where the buyer has not answered. */
public record SignedReceipt(RunId runId, SignedDocument document) {
  public boolean isThere() {
    return document.content().length > 0 && document.signature().length > 0;
  }
}
