package dev.handover.process;

import dev.handover.record.Baseline;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A growing list of 16-byte digests that can be put in unsigned order without an object per entry.
 */
final class Digests {
  static final int SIZE = Baseline.DIGEST;
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
    // The first 40 bits and the index in one long sort at the speed of primitives; the pass
    // after it settles the few that agree in those bits.
    ByteBuffer view = ByteBuffer.wrap(bytes);
    long[] packed = new long[count];
    for (int i = 0; i < count; i++) {
      packed[i] = ((view.getLong(i * SIZE) ^ Long.MIN_VALUE) & ~INDEX_MASK) | i;
    }
    Arrays.sort(packed);
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
