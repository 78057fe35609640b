package dev.handover.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of rows that a plan names. Every row is in one number.
 *
 * @param deleted by the hub
 * @param blanked by the hub
 * @param gone no longer there when the hub came
 * @param alreadyBlank overwritten when the hub came
 * @param changed not as they were when the plan was made; left alone
 * @param held left alone because of a hold, or a clock, that the plan did not know
 * @param kept as the plan says, whether for their time or for a hold
 * @param newRows not in the plan; left alone
 * @param stuck that could not be destroyed, by reason
 */
public record DestructionCounts(
    long deleted,
    long blanked,
    long gone,
    long alreadyBlank,
    long changed,
    long held,
    long kept,
    long newRows,
    Map<String, Long> stuck) {
  public static final DestructionCounts NONE =
      new DestructionCounts(0, 0, 0, 0, 0, 0, 0, 0, Map.of());

  public DestructionCounts {
    stuck = Map.copyOf(stuck);
  }

  public DestructionCounts plus(DestructionCounts other) {
    Map<String, Long> all = new TreeMap<>(stuck);
    other.stuck.forEach((why, count) -> all.merge(why, count, Long::sum));
    return new DestructionCounts(
        deleted + other.deleted,
        blanked + other.blanked,
        gone + other.gone,
        alreadyBlank + other.alreadyBlank,
        changed + other.changed,
        held + other.held,
        kept + other.kept,
        newRows + other.newRows,
        all);
  }

  /**
   * The same after a window was begun and cut off: what is missing now and was there then went by
   * the hub's hand.
   */
  public DestructionCounts since(long goneBefore, long blankBefore) {
    long went = Math.max(0, gone - goneBefore);
    long became = Math.max(0, alreadyBlank - blankBefore);
    return new DestructionCounts(
        deleted + went,
        blanked + became,
        gone - went,
        alreadyBlank - became,
        changed,
        held,
        kept,
        newRows,
        stuck);
  }

  /** Rows that could not be destroyed, for whatever reason. */
  public long stuckRows() {
    return stuck.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The reasons as the ledger keeps them: {@code referenced=3,refused=1}. */
  String reasons() {
    return new TreeMap<>(stuck)
        .entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(","));
  }

  static Map<String, Long> reasons(String kept) {
    return Arrays.stream(kept.split(","))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split("="))
        .collect(Collectors.toMap(each -> each[0], each -> Long.parseLong(each[1])));
  }
}
