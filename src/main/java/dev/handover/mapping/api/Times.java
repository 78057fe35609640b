package dev.handover.mapping.api;

import java.time.ZoneId;
import java.util.Set;

/**
 * Moments that an API writes in a way of its own, said once for all its lists.
 *
 * @param fields the columns that hold them
 * @param zone of local times
 */
public record Times(Set<String> fields, Written written, ZoneId zone) {
  /** How they are written. */
  public enum Written {
    EPOCH,
    EPOCH_MILLIS,
    /** Without an offset. */
    LOCAL,
    /** With an offset that is not theirs: what stands before it is local time. */
    WRONG_OFFSET
  }

  public Times {
    fields = Set.copyOf(fields);
  }
}
