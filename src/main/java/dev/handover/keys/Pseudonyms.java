package dev.handover.keys;

import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the buyer sees in the place of a value: HMAC-SHA256 cut to 128 bits (RFC 2104, section 5),
 * as 26 letters. Equal values have equal pseudonyms, and whoever lacks the key can neither make nor
 * reverse them. Safe for use by several threads.
 */
public final class Pseudonyms {
  /** Characters in a pseudonym. */
  public static final int LENGTH = 26;

  private static final int BYTES = 16;
  private static final byte[] LETTERS =
      "abcdefghijklmnopqrstuvwxyz234567".getBytes(StandardCharsets.US_ASCII);

  private final Derivation derivation;
  private final ThreadLocal<Computation> computations;

  /** Derives from at least 16 random bytes; the array may be wiped afterwards. */
  public Pseudonyms(byte[] key) {
    this.derivation = new Derivation(key);
    SecretKeySpec values = new SecretKeySpec(derivation.derive("values", ""), Derivation.ALGORITHM);
    this.computations = ThreadLocal.withInitial(() -> new Computation(Derivation.mac(values)));
  }

  /**
   * The pseudonyms of one domain, such as an entity: the same value has unrelated ones in two
   * domains. Costs some microseconds: keep the result.
   */
  public Pseudonyms domain(String name) {
    return new Pseudonyms(derivation.derive("domain", name));
  }

  /** A value's pseudonym, in lower-case base32 (RFC 4648 alphabet, without padding). */
  public String of(byte[] bytes, int start, int length) {
    byte[] out = new byte[LENGTH];
    write(bytes, start, length, out, 0);
    return new String(out, StandardCharsets.US_ASCII);
  }

  /** Writes the 26 bytes of the pseudonym into {@code out} from {@code outStart}. */
  public void write(byte[] bytes, int start, int length, byte[] out, int outStart) {
    byte[] digest = computations.get().of(bytes, start, length);
    int pending = 0;
    int bits = 0;
    int at = outStart;
    for (int i = 0; i < BYTES; i++) {
      pending = (pending << 8) | (digest[i] & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        out[at++] = LETTERS[(pending >>> bits) & 31];
      }
      pending &= (1 << bits) - 1;
    }
    out[at] = LETTERS[(pending << (5 - bits)) & 31];
  }

  @Override
  public String toString() {
    return "Pseudonyms";
  }

  /** One thread's instance and its 32 bytes of output. */
  private static final class Computation {
    private final Mac mac;
    private final byte[] out;

    Computation(Mac mac) {
      this.mac = mac;
      this.out = new byte[mac.getMacLength()];
    }

    byte[] of(byte[] bytes, int start, int length) {
      mac.update(bytes, start, length);
      try {
        mac.doFinal(out, 0);
      } catch (ShortBufferException e) {
        throw new IllegalStateException(e);
      }
      return out;
    }
  }
}
