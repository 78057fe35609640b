package dev.handover.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 cut to 128 bits (RFC 2104, section 5): equal values have equal digests, and whoever
 * lacks the key can neither compute nor reverse them. Safe for use by several threads.
 */
public final class KeyedDigest {
  /** Bytes in a digest. */
  public static final int BYTES = 16;

  /** Characters in a pseudonym. */
  public static final int PSEUDONYM_LENGTH = 26;

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] LETTERS =
      "abcdefghijklmnopqrstuvwxyz234567".getBytes(StandardCharsets.US_ASCII);

  private final SecretKeySpec derivation;
  private final ThreadLocal<Computation> computations;

  /** Derives from at least 16 random bytes; the array may be wiped afterwards. */
  public KeyedDigest(byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException("a digest key has at least 16 bytes");
    }
    this.derivation = new SecretKeySpec(key, ALGORITHM);
    SecretKeySpec values = new SecretKeySpec(derive(derivation, "values", ""), ALGORITHM);
    this.computations = ThreadLocal.withInitial(() -> new Computation(mac(values)));
  }

  /**
   * The digest of one domain, such as an entity: the same value has unrelated digests in two
   * domains. Costs some microseconds: keep the result.
   */
  public KeyedDigest domain(String name) {
    return new KeyedDigest(derive(derivation, "domain", name));
  }

  /** Writes the 16 bytes of the digest into {@code out16} from {@code outStart}. */
  public void digest(byte[] bytes, int start, int length, byte[] out16, int outStart) {
    System.arraycopy(computations.get().of(bytes, start, length), 0, out16, outStart, BYTES);
  }

  /** The digest as 26 characters of lower-case base32 (RFC 4648 alphabet, without padding). */
  public String pseudonym(byte[] bytes, int start, int length) {
    byte[] out = new byte[PSEUDONYM_LENGTH];
    pseudonym(bytes, start, length, out, 0);
    return new String(out, StandardCharsets.US_ASCII);
  }

  /** Writes the 26 bytes of the pseudonym into {@code out} from {@code outStart}. */
  public void pseudonym(byte[] bytes, int start, int length, byte[] out, int outStart) {
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

  private static byte[] derive(SecretKeySpec key, String purpose, String name) {
    return mac(key).doFinal(("handover " + purpose + '\0' + name).getBytes(StandardCharsets.UTF_8));
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("not a key for " + ALGORITHM, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "KeyedDigest";
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
