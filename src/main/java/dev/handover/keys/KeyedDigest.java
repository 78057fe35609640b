package dev.handover.keys;

import java.util.Arrays;
import org.bouncycastle.crypto.macs.SipHash128;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SipHash-2-4 of 128 bits, by which the hub remembers what it never shows: equal values have equal
 * digests, and whoever lacks the key can neither compute nor reverse them. Several are made of each
 * record; HMAC-SHA256 costs six times as much on values of this length. Safe for use by several
 * threads.
 */
public final class KeyedDigest {
  /** Bytes in a digest. */
  public static final int BYTES = 16;

  private static final int KEY_BYTES = 16;
  private final Derivation derivation;
  private final KeyParameter values;

  /** Derives from at least 16 random bytes; the array may be wiped afterwards. */
  public KeyedDigest(byte[] key) {
    this.derivation = new Derivation(key);
    this.values =
        new KeyParameter(Arrays.copyOf(derivation.derive("lineage values", ""), KEY_BYTES));
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
    // a new one costs less than finding this thread's
    SipHash128 computation = new SipHash128();
    computation.init(values);
    computation.update(bytes, start, length);
    computation.doFinal(out16, outStart);
  }

  @Override
  public String toString() {
    return "KeyedDigest";
  }
}
