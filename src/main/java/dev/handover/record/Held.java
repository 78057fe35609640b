package dev.handover.record;

import java.util.Arrays;

/**
 * What the buyer holds of a window's range of keys, with which a delta compares what it reads.
 * Immutable, shared by threads.
 */
public final class Held {
  /** Nothing: whatever is read is new. */
  public static final Held NOTHING = new Held(Baseline.EMPTY);

  /** In an entry's flags: the decision about it was not simply that it travels. */
  public static final byte DECIDED = 1;

  /** In an entry's flags: it had changed so lately that another change may bear the same mark. */
  public static final byte YOUNG = 2;

  private final byte[] bytes;
  private final int[] starts;

  public Held(Baseline baseline) {
    bytes = baseline.entries();
    starts = new int[baseline.count()];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      at += Baseline.FIXED + referenceLength(at);
    }
  }

  public int count() {
    return starts.length;
  }

  /** The number of the record with a key's digest, or -1. */
  public int find(byte[] digests, int start) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int compared =
          Arrays.compareUnsigned(
              bytes,
              starts[middle],
              starts[middle] + Baseline.DIGEST,
              digests,
              start,
              start + Baseline.DIGEST);
      if (compared == 0) {
        return middle;
      }
      if (compared < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return -1;
  }

  /** Copies the digest of a record's key. */
  public void key(int index, byte[] into, int start) {
    System.arraycopy(bytes, starts[index], into, start, Baseline.DIGEST);
  }

  public boolean hasSubject(int index, byte[] digest, int start) {
    return same(starts[index] + Baseline.DIGEST, digest, start, Baseline.DIGEST);
  }

  public boolean hasContent(int index, byte[] digest, int start) {
    return same(starts[index] + 2 * Baseline.DIGEST, digest, start, Baseline.DIGEST);
  }

  /** Whether the source's mark of the last change is still the one that was seen then. */
  public boolean hasMark(int index, byte[] mark, int start) {
    return same(starts[index] + Baseline.MARK_AT, mark, start, Baseline.MARK);
  }

  public byte flags(int index) {
    return bytes[starts[index] + Baseline.FLAGS_AT];
  }

  /** As it was delivered. */
  public byte[] reference(int index) {
    int from = starts[index] + Baseline.FIXED;
    return Arrays.copyOfRange(bytes, from, from + referenceLength(starts[index]));
  }

  private boolean same(int at, byte[] other, int start, int length) {
    return Arrays.equals(bytes, at, at + length, other, start, start + length);
  }

  private int referenceLength(int start) {
    int at = start + Baseline.FIXED - 2;
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  @Override
  public String toString() {
    return "Held[" + starts.length + "]";
  }
}
