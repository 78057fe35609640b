package dev.handover.report;

import java.time.Instant;
import java.util.Optional;

/**
 * What a document is about in time.
 *
 * @param from the first moment; empty: from the case's beginning
 * @param to the first moment after it
 */
public record Period(Optional<Instant> from, Instant to) {
  Instant start() {
    return from.orElse(Instant.EPOCH);
  }
}
