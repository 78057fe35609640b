package dev.handover.process;

import dev.handover.record.Baseline;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A growing list of 16-byte digests that can be put in unsigned order without an object per entry.
 */
final class Digests {
  static final int SIZE = Baseline.DIGEST;
  private static final int PLACE_BITS = 11;
  private static final int FEW = 256;
  private static final int INDEX_BITS = 24;
  private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

  private byte[] bytes;
  private int count;

  Digests(int expected) {
    bytes = new byte[Math.max(1, expected) * SIZE];
  }

  /** The array to write the next digest into, at {@link #nextStart}; {@link #added} takes it in. */
  byte[] next() {
    if ((count + 1) * SIZE > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    return bytes;
  }

  int nextStart() {
    return count * SIZE;
  }

  void added() {
    count++;
  }

  /** All digests end to end; the array may be longer. */
  byte[] bytes() {
    return bytes;
  }

  int count() {
    return count;
  }

  void copy(int index, byte[] into, int start) {
    System.arraycopy(bytes, index * SIZE, into, start, SIZE);
  }

  /** The indices of all digests, in the digests' unsigned order. */
  int[] order() {
    if (count > INDEX_MASK) {
      throw new IllegalStateException("a window of more than 16 million rows");
    }
    // The first 40 bits and the index in one long are put in order by the highest of them at the
    // speed of primitives; the pass after it settles the few that agree in those.
    ByteBuffer view = ByteBuffer.wrap(bytes);
    long[] packed = new long[count];
    for (int i = 0; i < count; i++) {
      packed[i] = ((view.getLong(i * SIZE) ^ Long.MIN_VALUE) & ~INDEX_MASK) | i;
    }
    sort(packed);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int index = (int) (packed[i] & INDEX_MASK);
      int at = i;
      while (at > 0 && compare(order[at - 1], index) > 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = index;
    }
    return order;
  }

  /**
   * By the highest bits as signed numbers, place by place; what agrees in them is left as it came,
   * to be put in order by whoever looks at more bits. Digests are spread evenly, so few agree.
   */
  private static void sort(long[] packed) {
    if (packed.length < FEW) {
      Arrays.sort(packed);
      return;
    }
    long[] sorted = new long[packed.length];
    byPlace(packed, sorted, 64 - 2 * PLACE_BITS);
    byPlace(sorted, packed, 64 - PLACE_BITS);
  }

  private static void byPlace(long[] from, long[] to, int shift) {
    int[] ends = new int[1 << PLACE_BITS];
    for (long each : from) {
      ends[place(each, shift)]++;
    }
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += ends[i];
      ends[i] = end;
    }
    for (int i = from.length - 1; i >= 0; i--) {
      to[--ends[place(from[i], shift)]] = from[i];
    }
  }

  private static int place(long packed, int shift) {
    return (int) ((packed ^ Long.MIN_VALUE) >>> shift) & (1 << PLACE_BITS) - 1;
  }

  /** The digests in order, without repeats. */
  byte[] sortedDistinct() {
    int[] order = order();
    byte[] sorted = new byte[count * SIZE];
    int used = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || compare(order[i - 1], order[i]) != 0) {
        copy(order[i], sorted, used);
        used += SIZE;
      }
    }
    return used == sorted.length ? sorted : Arrays.copyOf(sorted, used);
  }

  boolean same(int a, int b) {
    return compare(a, b) == 0;
  }

  private int compare(int a, int b) {
    return Arrays.compareUnsigned(
        bytes, a * SIZE, a * SIZE + SIZE, bytes, b * SIZE, b * SIZE + SIZE);
  }
}
