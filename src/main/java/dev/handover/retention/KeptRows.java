package dev.handover.retention;

import dev.handover.keys.KeyedDigest;
import dev.handover.process.Lineage;
import dev.handover.record.Slice;
import java.nio.ByteBuffer;

/**
 * The records to which others refer that must stay, in a fixed 32 MB however many they are: never
 * denies one that was added, and takes one of 50,000 for one by mistake where ten million were.
 * That one is then overwritten and not deleted; the same keys give the same answers every time.
 */
final class KeptRows {
  private static final int BITS = 28;
  private static final int PROBES = 8;
  private final KeyedDigest digest;
  private final byte[] out = new byte[KeyedDigest.BYTES];
  private long[] words = {};

  KeptRows(KeyedDigest digest) {
    this.digest = digest;
  }

  void add(Slice key) {
    if (words.length == 0) {
      words = new long[1 << (BITS - 6)];
    }
    probe(key, true);
  }

  boolean has(Slice key) {
    return words.length > 0 && probe(key, false);
  }

  private boolean probe(Slice key, boolean set) {
    Lineage.digest(digest, key, out, 0);
    ByteBuffer bytes = ByteBuffer.wrap(out);
    long first = bytes.getLong();
    long step = bytes.getLong() | 1;
    boolean all = true;
    for (int i = 0; i < PROBES; i++) {
      long bit = (first + i * step) >>> (64 - BITS);
      int word = (int) (bit >>> 6);
      if (set) {
        words[word] |= 1L << bit;
      } else {
        all &= (words[word] & 1L << bit) != 0;
      }
    }
    return all;
  }
}
