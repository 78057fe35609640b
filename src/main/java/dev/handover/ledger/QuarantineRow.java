package dev.handover.ledger;

import dev.handover.record.Rejection;
import dev.handover.record.RunId;

/**
 * A record in quarantine: where it was met and why it was set aside.
 *
 * @param ordinal its place among the window's quarantined records, from 0
 */
public record QuarantineRow(RunId run, int window, int ordinal, Rejection rejection) {}
