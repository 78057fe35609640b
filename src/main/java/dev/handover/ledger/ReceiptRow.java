package dev.handover.ledger;

import java.time.Instant;

/**
 * A receipt that came from the buyer, its signature verified.
 *
 * @param sha256 of the receipt's bytes
 * @param agrees whether it confirms what the manifest says
 */
public record ReceiptRow(String sha256, boolean agrees, String detail, Instant receivedAt) {}
