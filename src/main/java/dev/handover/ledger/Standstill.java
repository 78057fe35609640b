package dev.handover.ledger;

import java.time.Instant;

/**
 * The hub-wide stop while it lasts.
 *
 * @param since when the switch was put on
 * @param actor who did so
 * @param reason why, in that person's words
 */
public record Standstill(Instant since, String actor, String reason) {}
