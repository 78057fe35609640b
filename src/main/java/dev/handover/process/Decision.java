package dev.handover.process;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Who travels: what was decided about every subject of a case, made before the first window is
 * sealed and the same for all of them. Default deny: a subject that it does not know does not
 * travel.
 *
 * <p>Eight bytes a person: 61 bits of the subject's keyed digest and the verdict. Should two people
 * share those bits (two in a hundred thousand runs of ten million people), the stricter verdict
 * counts for both.
 */
public final class Decision {
  private static final long VERDICT_MASK = 7;
  private static final Verdict[] VERDICTS = Verdict.values();
  private static final Decision NOBODY_ASKED = new Decision(new long[0], false);

  private final long[] sorted;
  private final boolean decides;

  private Decision(long[] sorted, boolean decides) {
    this.sorted = sorted;
    this.decides = decides;
  }

  /** For a case in which no entity holds the subjects themselves: nothing depends on a person. */
  public static Decision notNeeded() {
    return NOBODY_ASKED;
  }

  /** How many subjects were decided about. */
  public int subjects() {
    return sorted.length;
  }

  boolean decides() {
    return decides;
  }

  Verdict of(byte[] digest) {
    if (!decides) {
      return Verdict.TRAVELS;
    }
    long wanted = prefix(digest);
    int at = Arrays.binarySearch(sorted, wanted);
    at = at < 0 ? -at - 1 : at;
    return at < sorted.length && (sorted[at] & ~VERDICT_MASK) == wanted
        ? VERDICTS[(int) (sorted[at] & VERDICT_MASK)]
        : Verdict.UNKNOWN;
  }

  private static long prefix(byte[] digest) {
    return ByteBuffer.wrap(digest).getLong() & ~VERDICT_MASK;
  }

  /** Gathers verdicts in any order. */
  static final class Builder {
    private long[] entries = new long[1024];
    private int count;

    void add(byte[] digest, Verdict verdict) {
      if (count == entries.length) {
        entries = Arrays.copyOf(entries, count + (count >> 1));
      }
      entries[count++] = prefix(digest) | verdict.ordinal();
    }

    Decision build() {
      Arrays.sort(entries, 0, count);
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (kept > 0
            && (entries[kept - 1] ^ entries[i]) <= VERDICT_MASK
            && (entries[kept - 1] ^ entries[i]) >= 0) {
          entries[kept - 1] = entries[i]; // same person, sorted by verdict: the stricter stays
        } else {
          entries[kept++] = entries[i];
        }
      }
      return new Decision(Arrays.copyOf(entries, kept), true);
    }
  }
}
