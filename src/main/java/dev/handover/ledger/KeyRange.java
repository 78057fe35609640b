package dev.handover.ledger;

import dev.handover.record.Bounds;

/**
 * A part of an entity's keys that each run of a chain looks at as one window.
 *
 * @param id what its held records are kept under
 * @param records how many were read of it by the run that was asked for
 */
public record KeyRange(long id, Bounds bounds, long records) {}
