package dev.handover.process;

import dev.handover.record.Baseline;
import dev.handover.record.Held;
import dev.handover.record.Rows;
import dev.handover.record.Tally;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the buyer will hold of a window once its parcel counts: what he held, and what of it stays,
 * changes, comes and goes.
 */
final class Onward {
  private static final String DELETED = "deleted";

  private final Held held;
  private final BitSet settled;
  private final Map<Integer, String> fallen = new TreeMap<>();
  private final Digests keys;
  private final List<byte[]> entries;

  Onward(Held held, BitSet untouched, int expected) {
    this.held = held;
    this.settled = (BitSet) untouched.clone();
    this.keys = new Digests(expected);
    this.entries = new ArrayList<>(expected);
  }

  /**
   * Tombstones of a window, with the columns reference and reason, and how many of each reason, as
   * {@code tombstone/record/<reason>}.
   */
  record Departures(Rows tombstones, Tally reasons) {}

  /** Whether the buyer holds exactly this of the record. */
  boolean holds(byte[] key, byte[] subject, byte[] content) {
    int index = held.find(key, 0);
    return index >= 0 && held.hasSubject(index, subject, 0) && held.hasContent(index, content, 0);
  }

  /** A record that the buyer holds as it is; its mark and flags may be new all the same. */
  void stays(
      byte[] key, byte[] subject, byte[] content, byte[] mark, byte flags, byte[] reference) {
    int index = held.find(key, 0);
    settled.set(index);
    if (!held.hasMark(index, mark, 0) || held.flags(index) != flags) {
      add(key, entry(key, subject, content, mark, flags, reference));
    }
  }

  /** A record that is delivered. */
  void goes(byte[] key, byte[] subject, byte[] content, byte[] mark, byte flags, byte[] reference) {
    int index = held.find(key, 0);
    if (index >= 0) {
      settled.set(index);
    }
    add(key, entry(key, subject, content, mark, flags, reference));
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
    byte[] key = new byte[Digests.SIZE];
    for (int i = settled.nextClearBit(0); i < held.count(); i = settled.nextClearBit(i + 1)) {
      String reason = fallen.getOrDefault(i, DELETED);
      byte[] reference = held.reference(i);
      tombstones.add(reference, 0, reference.length).add(reason);
      reasons.merge(Tally.TOMBSTONE + reason, 1L, Long::sum);
      held.key(i, key, 0);
      add(key, removal(key));
    }
    return new Departures(tombstones.build(), new Tally(0, 0, 0, 0, 0, 0, 0, reasons));
  }

  /** Where two rows of one window are one record to the buyer, the last one counts for him too. */
  Baseline baseline() {
    int size = entries.stream().mapToInt(each -> each.length).sum();
    ByteBuffer all = ByteBuffer.allocate(size);
    int[] order = keys.order();
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      boolean repeated =
          i + 1 < order.length
              && Arrays.equals(
                  entries.get(order[i]),
                  0,
                  Digests.SIZE,
                  entries.get(order[i + 1]),
                  0,
                  Digests.SIZE);
      if (!repeated) {
        all.put(entries.get(order[i]));
        count++;
      }
    }
    return new Baseline(count, Arrays.copyOf(all.array(), all.position()));
  }

  private void add(byte[] key, byte[] entry) {
    System.arraycopy(key, 0, keys.next(), keys.nextStart(), Digests.SIZE);
    keys.added();
    entries.add(entry);
  }

  private static byte[] entry(
      byte[] key, byte[] subject, byte[] content, byte[] mark, byte flags, byte[] reference) {
    return ByteBuffer.allocate(Baseline.FIXED + reference.length)
        .put(key)
        .put(subject)
        .put(content)
        .put(mark, 0, Baseline.MARK)
        .put(flags)
        .putShort((short) reference.length)
        .put(reference)
        .array();
  }

  private static byte[] removal(byte[] key) {
    byte[] nothing = new byte[Digests.SIZE];
    return entry(key, nothing, nothing, nothing, (byte) 0, new byte[0]);
  }
}
