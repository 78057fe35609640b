package dev.handover.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM of small things (NIST SP 800-38D): a version byte, 12 random bytes, the ciphertext
 * with its tag. The context is authenticated and not stored: who opens must name the same.
 */
final class Sealed {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int HEADER = 1 + NONCE;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(Sealed::cipher);

  private Sealed() {}

  static byte[] seal(SecretKeySpec key, byte[] plain, String context) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] out = new byte[HEADER + plain.length + TAG];
    out[0] = VERSION;
    System.arraycopy(nonce, 0, out, 1, NONCE);
    try {
      Cipher cipher = CIPHERS.get();
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      cipher.doFinal(plain, 0, plain.length, out, HEADER);
      return out;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM does not work in this Java", e);
    }
  }

  /** Empty if it was altered, cut, sealed under another key or in another context. */
  static Optional<byte[]> open(SecretKeySpec key, byte[] sealed, String context) {
    if (sealed.length < HEADER + TAG || sealed[0] != VERSION) {
      return Optional.empty();
    }
    try {
      Cipher cipher = CIPHERS.get();
      byte[] nonce = Arrays.copyOfRange(sealed, 1, HEADER);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return Optional.of(cipher.doFinal(sealed, HEADER, sealed.length - HEADER));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM does not work in this Java", e);
    }
  }

  private static Cipher cipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }
}
