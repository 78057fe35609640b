package dev.handover.process;

import dev.handover.record.Baseline;
import dev.handover.record.Held;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import dev.handover.record.Tally;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the buyer will hold of a window once its parcel counts: what he held, and what of it stays,
 * changes, comes and goes. A record is told by the head of its entry in the {@link Baseline}: the
 * digests of key, subject and content, the mark and the flags, {@link #HEAD} bytes.
 */
final class Onward {
  static final int SUBJECT_AT = Baseline.DIGEST;
  static final int CONTENT_AT = 2 * Baseline.DIGEST;
  static final int MARK_AT = Baseline.MARK_AT;
  static final int FLAGS_AT = Baseline.FLAGS_AT;

  /** With room for a whole digest where only the first bytes are the mark. */
  static final int HEAD = MARK_AT + Baseline.DIGEST;

  private static final String DELETED = "deleted";
  private static final byte[] NOTHING = {};

  private final Held held;
  private final BitSet settled;
  private final Map<Integer, String> fallen = new TreeMap<>();
  private final Digests keys;
  private int[] starts;
  private byte[] entries;
  private int used;

  Onward(Held held, BitSet untouched, int expected) {
    this.held = held;
    this.settled = (BitSet) untouched.clone();
    this.keys = new Digests(expected);
    this.starts = new int[Math.max(1, expected)];
    this.entries = new byte[Math.max(1, expected) * (Baseline.FIXED + 10)];
  }

  /**
   * Tombstones of a window, with the columns reference and reason, and how many of each reason, as
   * {@code tombstone/record/<reason>}.
   */
  record Departures(Rows tombstones, Tally reasons) {}

  /** Whether the buyer holds anything that the window's records are compared with. */
  boolean compares() {
    return held.count() > 0;
  }

  /**
   * Takes a record that may travel; whether it goes. It does not where the buyer holds exactly this
   * of it, though its mark and flags may be new all the same.
   */
  boolean goes(byte[] head, Slice reference) {
    int index = compares() ? held.find(head, 0) : -1;
    if (index < 0) {
      add(head, reference.bytes, reference.start, reference.length);
      return true;
    }
    settled.set(index);
    boolean same =
        held.hasSubject(index, head, SUBJECT_AT) && held.hasContent(index, head, CONTENT_AT);
    if (!same || !held.hasMark(index, head, MARK_AT) || held.flags(index) != head[FLAGS_AT]) {
      add(head, reference.bytes, reference.start, reference.length);
    }
    return !same;
  }

  /** A record that is at the source and does not travel. */
  void fell(byte[] key, String outcome) {
    int index = held.find(key, 0);
    if (index >= 0 && !settled.get(index)) {
      fallen.put(index, outcome);
    }
  }

  /** Ends the window: what the buyer holds and nothing was said of is gone from the source. */
  Departures departures() {
    Rows.Builder tombstones = Rows.builder(List.of("ref", "reason"), 16);
    Map<String, Long> reasons = new TreeMap<>();
    byte[] head = new byte[HEAD];
    for (int i = settled.nextClearBit(0); i < held.count(); i = settled.nextClearBit(i + 1)) {
      String reason = fallen.getOrDefault(i, DELETED);
      byte[] reference = held.reference(i);
      tombstones.add(reference, 0, reference.length).add(reason);
      reasons.merge(Tally.TOMBSTONE + reason, 1L, Long::sum);
      held.key(i, head, 0);
      add(head, NOTHING, 0, 0); // says that he holds it no longer
    }
    return new Departures(tombstones.build(), new Tally(0, 0, 0, 0, 0, 0, 0, reasons));
  }

  /** Where two rows of one window are one record to the buyer, the last one counts for him too. */
  Baseline baseline() {
    byte[] all = new byte[used];
    int[] order = keys.order();
    int count = 0;
    int end = 0;
    for (int i = 0; i < order.length; i++) {
      if (i + 1 == order.length || !keys.same(order[i], order[i + 1])) {
        int length = end(order[i]) - starts[order[i]];
        System.arraycopy(entries, starts[order[i]], all, end, length);
        end += length;
        count++;
      }
    }
    return new Baseline(count, end == used ? all : Arrays.copyOf(all, end));
  }

  private int end(int entry) {
    return entry + 1 == keys.count() ? used : starts[entry + 1];
  }

  private void add(byte[] head, byte[] reference, int start, int length) {
    int number = keys.count();
    System.arraycopy(head, 0, keys.next(), keys.nextStart(), Digests.SIZE);
    keys.added();
    if (number == starts.length) {
      starts = Arrays.copyOf(starts, number * 2);
    }
    int needed = used + Baseline.FIXED + length;
    if (needed > entries.length) {
      entries = Arrays.copyOf(entries, Math.max(needed, entries.length * 2));
    }
    starts[number] = used;
    System.arraycopy(head, 0, entries, used, Baseline.FIXED - 2);
    entries[used + Baseline.FIXED - 2] = (byte) (length >> 8);
    entries[used + Baseline.FIXED - 1] = (byte) length;
    System.arraycopy(reference, start, entries, used + Baseline.FIXED, length);
    used = needed;
  }
}
