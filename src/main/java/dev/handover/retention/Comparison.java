package dev.handover.retention;

import dev.handover.ledger.DestructionCounts;
import dev.handover.mapping.Mapping;
import dev.handover.record.Batch;
import dev.handover.record.Rows;
import dev.handover.source.Eraser;
import dev.handover.source.Refusal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A window of the plan beside the rows as they are now: what may go of them. A dry run and the
 * destruction itself both ask it.
 */
final class Comparison {
  private final Mapping mapping;
  private final RowMarks marks;
  private final Overwriting overwriting;
  private final Rows rows;
  private final BitSet delete = new BitSet();
  private final Map<Integer, Map<String, Optional<String>>> blank = new TreeMap<>();
  private final Map<Integer, Named> chosen = new HashMap<>();
  private final Map<String, String> left = new LinkedHashMap<>();
  private final Map<Integer, Refusal> refused = new TreeMap<>();
  private long gone;
  private long already;
  private long changed;
  private long held;
  private long kept;
  private long fresh;

  /**
   * @param fates by the holds of this moment
   */
  Comparison(
      Mapping mapping,
      RowMarks marks,
      Overwriting overwriting,
      PlannedWindow planned,
      Batch batch,
      Fates fates) {
    this.mapping = mapping;
    this.marks = marks;
    this.overwriting = overwriting;
    this.rows = batch.rows();
    Map<Mark, Named> named = byKey(planned);
    List<Fate> now = fates.of(mapping, batch);
    for (int row = 0; row < rows.count(); row++) {
      Named each = named.remove(marks.key(rows, row));
      if (each == null) {
        fresh++;
      } else if (each.goes()) {
        weigh(row, each, now.get(row));
      } else {
        kept++;
      }
    }
    gone = named.values().stream().filter(Named::goes).count();
  }

  static Map<Mark, Named> byKey(PlannedWindow planned) {
    Map<Mark, Named> named = new HashMap<>();
    planned.rows().forEach(each -> named.put(each.key(), each));
    return named;
  }

  private void weigh(int row, Named planned, Fate now) {
    if (isBlank(row, planned)) {
      already++;
    } else if (!marks.content(rows, row).equals(planned.content())) {
      changed++;
      left.put(planned.key().hex(), "changed");
    } else if (!allows(now, planned)) {
      held++;
      left.put(planned.key().hex(), "held");
    } else {
      chosen.put(row, planned);
      if (planned.way() == Fate.Way.DELETE) {
        delete.set(row);
      } else {
        blank.put(row, overwriting.of(mapping, planned.blank()));
      }
    }
  }

  private boolean isBlank(int row, Named planned) {
    return planned.way() == Fate.Way.BLANK
        && !marks.content(rows, row).equals(planned.content())
        && isAfter(rows, row, planned);
  }

  private boolean isAfter(Rows read, int row, Named planned) {
    return marks.isAfter(read, row, overwriting.of(mapping, planned.blank()), planned.after());
  }

  /** Nothing goes that the plan does not name, nor what the holds of this moment keep. */
  private static boolean allows(Fate now, Named planned) {
    return switch (now.way()) {
      case DELETE -> true;
      case BLANK -> planned.way() == Fate.Way.BLANK && now.blank().containsAll(planned.blank());
      case KEEP, HELD -> false;
    };
  }

  Eraser.Chosen chosen() {
    BitSet rest = (BitSet) delete.clone();
    Map<Integer, Map<String, Optional<String>>> others = new TreeMap<>(blank);
    refused.keySet().forEach(rest::clear);
    others.keySet().removeAll(refused.keySet());
    return new Eraser.Chosen(rest, others);
  }

  /** Every chosen row, as of a window that is not gone on with. */
  Map<Integer, Refusal> untouched() {
    Map<Integer, Refusal> untouched = new TreeMap<>();
    chosen.keySet().forEach(row -> untouched.put(row, Refusal.BROKEN_OFF));
    return untouched;
  }

  /** Leaves rows of which an earlier attempt showed that they are not what they should be after. */
  Comparison without(Set<Mark> unverified) {
    chosen.forEach(
        (row, named) -> {
          if (unverified.contains(named.key())) {
            refused.put(row, Refusal.NOT_VERIFIED);
          }
        });
    return this;
  }

  private Map<Integer, Refusal> all(Map<Integer, Refusal> stuck) {
    Map<Integer, Refusal> all = new TreeMap<>(refused);
    all.putAll(stuck);
    return all;
  }

  /** The numbers, were everything chosen to go. */
  DestructionCounts counts() {
    return counts(Map.of());
  }

  /** The numbers, and what of the chosen would not go. */
  DestructionCounts counts(Map<Integer, Refusal> told) {
    Map<Integer, Refusal> stuck = all(told);
    Map<String, Long> reasons = new TreeMap<>();
    stuck.values().forEach(why -> reasons.merge(why.word(), 1L, Long::sum));
    long deleteStuck = stuck.keySet().stream().filter(delete::get).count();
    return new DestructionCounts(
        delete.cardinality() - deleteStuck,
        blank.size() - (stuck.size() - deleteStuck),
        gone,
        already,
        changed,
        held,
        kept,
        fresh,
        reasons);
  }

  /** The rows that stay against the plan, by digest, and why. */
  Map<String, String> left(Map<Integer, Refusal> stuck) {
    Map<String, String> all = new LinkedHashMap<>(left);
    all(stuck).forEach((row, why) -> all.put(chosen.get(row).key().hex(), why.word()));
    return all;
  }

  /** Those of the chosen that are not as they should be after the act, without what stuck. */
  Set<Mark> unverified(Map<Integer, Refusal> told, Rows after) {
    Map<Integer, Refusal> stuck = all(told);
    Map<Mark, Named> done = new HashMap<>();
    chosen.forEach(
        (row, named) -> {
          if (!stuck.containsKey(row)) {
            done.put(named.key(), named);
          }
        });
    Set<Mark> wrong = new HashSet<>();
    for (int row = 0; row < after.count(); row++) {
      Named each = done.remove(marks.key(after, row));
      if (each != null && (each.way() == Fate.Way.DELETE || !isAfter(after, row, each))) {
        wrong.add(each.key());
      }
    }
    done.values().stream()
        .filter(each -> each.way() == Fate.Way.BLANK)
        .forEach(each -> wrong.add(each.key()));
    return wrong;
  }
}
