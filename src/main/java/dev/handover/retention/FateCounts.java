package dev.handover.retention;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many records of one entity meet which fate: sums alone, however many there are. */
public final class FateCounts {
  private long records;
  private final Map<Fate.Way, Long> ways = new TreeMap<>();
  private final Map<String, Long> blankColumns = new LinkedHashMap<>();
  private final Map<String, Kept> kept = new TreeMap<>();
  private final Map<String, Long> held = new TreeMap<>();

  /**
   * Records that something keeps, whole or in part, for one ground.
   *
   * @param first and {@code last}: the earliest and latest of the days until which; absent where
   *     none of them has one
   * @param endless how many have no day
   */
  public record Kept(
      long records, Optional<LocalDate> first, Optional<LocalDate> last, long endless) {
    Kept and(Optional<LocalDate> until) {
      return new Kept(
          records + 1,
          first.isEmpty() || until.filter(first.get()::isAfter).isPresent()
              ? until.or(() -> first)
              : first,
          last.isEmpty() || until.filter(last.get()::isBefore).isPresent()
              ? until.or(() -> last)
              : last,
          endless + (until.isEmpty() ? 1 : 0));
    }
  }

  public void add(List<Fate> fates) {
    fates.forEach(this::add);
  }

  private void add(Fate fate) {
    records++;
    ways.merge(fate.way(), 1L, Long::sum);
    fate.blank().forEach(column -> blankColumns.merge(column, 1L, Long::sum));
    if (fate.way() == Fate.Way.HELD) {
      held.merge(fate.ground(), 1L, Long::sum);
    } else if (fate.way() != Fate.Way.DELETE) {
      kept.merge(
          fate.ground(),
          new Kept(0, Optional.empty(), Optional.empty(), 0).and(fate.until()),
          (was, one) -> was.and(fate.until()));
    }
  }

  public long records() {
    return records;
  }

  public long of(Fate.Way way) {
    return ways.getOrDefault(way, 0L);
  }

  /** How many records lose each column and stay. */
  public Map<String, Long> blankColumns() {
    return blankColumns;
  }

  /** By ground, what stays, whole or in part. */
  public Map<String, Kept> kept() {
    return kept;
  }

  /** By hold, how many records it keeps. */
  public Map<String, Long> held() {
    return held;
  }
}
