package dev.handover.ledger;

import dev.handover.record.Baseline;
import dev.handover.record.ExportedPeople;

/** How entries lie in a segment's bytes: all begin with a 16-byte digest. */
enum EntryLayout {
  /** Digest (16), source (4): every pair is kept once. */
  EXPOSURE("exposure", 20, 1024, false) {
    @Override
    int length(byte[] bytes, int start) {
      return 20;
    }
  },
  /**
   * Key digest (16), subject digest (16), content digest (16), number of the run that last
   * manifested it (4), mark of the last change (8), flags (1), length of the reference (2),
   * reference: the newest per key counts.
   */
  BASELINE("baseline", 16, 256, true) {
    @Override
    int length(byte[] bytes, int start) {
      return BASELINE_FIXED + referenceLength(bytes, start + BASELINE_FIXED - 2);
    }
  },
  /** The hub's digest of a person (16), whether sensitive (1): every pair is kept once. */
  EXPORTED("exported", ExportedPeople.ENTRY, 1024, false) {
    @Override
    int length(byte[] bytes, int start) {
      return ExportedPeople.ENTRY;
    }
  };

  static final int DIGEST = Baseline.DIGEST;
  static final int RUN_OFFSET = 3 * Baseline.DIGEST;

  /** A baseline's entry and the run's number in it. */
  static final int BASELINE_FIXED = Baseline.FIXED + 4;

  /** The kind of segment in the database. */
  final String kind;

  /** How many leading bytes two entries share when only one of them is kept. */
  final int keyLength;

  /** How many entries a shard should hold on average, for some 20 KiB. */
  final int perShard;

  /** Whether entries hold more than keyed digests, and are encrypted where they lie. */
  final boolean hidden;

  EntryLayout(String kind, int keyLength, int perShard, boolean hidden) {
    this.kind = kind;
    this.keyLength = keyLength;
    this.perShard = perShard;
    this.hidden = hidden;
  }

  /** The whole entry's length in bytes. */
  abstract int length(byte[] bytes, int start);

  static int referenceLength(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  /** How many leading bits tell shards apart for so many entries. */
  int depth(long entries) {
    int depth = 0;
    while (entries >> depth > perShard && depth < 32) {
      depth++;
    }
    return depth;
  }

  /** The number of the shard that holds a digest: a one, then its first {@code depth} bits. */
  static long shard(byte[] digest, int start, int depth) {
    long first = 0;
    for (int i = 0; i < 8; i++) {
      first = first << 8 | (digest[start + i] & 0xFF);
    }
    return 1L << depth | (depth == 0 ? 0 : first >>> (64 - depth));
  }
}
