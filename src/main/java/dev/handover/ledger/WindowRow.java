package dev.handover.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A window as {@code status} shows it.
 *
 * @param attempt the newest attempt that was begun, 0 before the first
 * @param read records read, absent until the window is sealed
 * @param delivered upsert lines in the sealed parcel
 */
public record WindowRow(
    String entity,
    int number,
    WindowState state,
    int attempt,
    Optional<Long> read,
    Optional<Long> delivered,
    Optional<Instant> deliveredAt) {}
