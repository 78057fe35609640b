package dev.handover.keys;

/**
 * SipHash of 128 bits, by which the hub remembers what it never shows: equal values have equal
 * digests, and whoever lacks the key can neither compute nor reverse them. Several are made of each
 * record; HMAC-SHA256 costs six times as much on values of this length. Safe for use by several
 * threads.
 */
public final class KeyedDigest {
  /** Bytes in a digest. */
  public static final int BYTES = 16;

  private final Derivation derivation;
  private final long key0;
  private final long key1;

  /** Derives from at least 16 random bytes; the array may be wiped afterwards. */
  public KeyedDigest(byte[] key) {
    this.derivation = new Derivation(key);
    byte[] values = derivation.derive("lineage values", "");
    this.key0 = SipHash.word(values, 0);
    this.key1 = SipHash.word(values, 8);
  }

  /**
   * The digest of one domain, such as an entity: the same value has unrelated digests in two
   * domains. Costs some microseconds: keep the result.
   */
  public KeyedDigest domain(String name) {
    return new KeyedDigest(derivation.derive("domain", name));
  }

  /** Writes the 16 bytes of the digest into {@code out16} from {@code outStart}. */
  public void digest(byte[] bytes, int start, int length, byte[] out16, int outStart) {
    SipHash hash = SipHash.full(key0, key1);
    int whole = start + (length & ~7);
    long last = SipHash.word(bytes, whole, length & 7) | (long) length << 56;
    if (length < 8) {
      hash.take(last);
    } else {
      hash.take(SipHash.word(bytes, start), bytes, start + 8, whole, true, last);
    }
    hash.end(out16, outStart);
  }

  /** For digests over several values in order, one message after the other, in one thread. */
  public Sequence sequence() {
    return new Sequence();
  }

  /**
   * A message of several values: each is its length (-1 where it is absent) as eight bytes and then
   * its bytes, filled up with zeros to a multiple of eight. No two rows of values are one message.
   * Whole records pass here, so that it is SipHash-1-3: half the rounds, and no attack is known.
   */
  public final class Sequence {
    private final SipHash hash = SipHash.light(key0, key1);
    private int words;

    /** Takes the next value; a negative length means that it is absent. */
    public void add(byte[] bytes, int start, int length) {
      if (length <= 0) {
        words++;
        hash.take(length);
      } else {
        int whole = start + (length & ~7);
        boolean hasRest = (length & 7) != 0;
        words += 1 + (length + 7 >> 3);
        hash.take(length, bytes, start, whole, hasRest, SipHash.word(bytes, whole, length & 7));
      }
    }

    /** Writes the digest's 16 bytes and begins anew. */
    public void end(byte[] out16, int outStart) {
      hash.take((long) words << 3 << 56); // as the length of a message in bytes
      hash.end(out16, outStart);
      hash.begin(key0, key1);
      words = 0;
    }
  }

  @Override
  public String toString() {
    return "KeyedDigest";
  }
}
