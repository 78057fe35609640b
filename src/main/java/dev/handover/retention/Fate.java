package dev.handover.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is to become of one row at the seller on one day.
 *
 * @param blank the source's columns whose time is over, to be overwritten; empty unless {@code way}
 *     is {@link Way#BLANK}
 * @param ground why, in the words of the mapping or the rule pack: what asks to keep, or what lets
 *     go
 * @param until the day until which something of the row must be kept; absent where nothing of it
 *     is, or nobody knows
 */
public record Fate(Way way, List<String> blank, String ground, Optional<LocalDate> until) {
  public Fate {
    blank = List.copyOf(blank);
  }

  /** What happens to the row. */
  public enum Way {
    /** It goes, with all its columns. */
    DELETE,
    /** Some columns are overwritten; the row stays for those whose time is not over. */
    BLANK,
    /** Its time is not over: it is stored, and neither read, sent nor shown. */
    KEEP,
    /** A legal hold keeps it, whatever the clocks say. */
    HELD
  }
}
