package dev.handover.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master key; and while it is being renewed the one before it too, by which what was not
 * wrapped anew yet still opens. New wrappings are always the newest's.
 */
final class MasterKeys implements AutoCloseable {
  private static final int KEY = 32;

  /** 32 bytes each, the newest first. */
  private final byte[] secrets;

  private boolean closed;

  private MasterKeys(byte[] secrets) {
    this.secrets = secrets;
  }

  static MasterKeys create() {
    byte[] secrets = new byte[KEY];
    new SecureRandom().nextBytes(secrets);
    return new MasterKeys(secrets);
  }

  /** Takes over the array: one key, or two. */
  static MasterKeys decode(byte[] encoded) {
    if (encoded.length != KEY && encoded.length != 2 * KEY) {
      throw new IllegalArgumentException("a master key has 32 bytes");
    }
    return new MasterKeys(encoded);
  }

  /** A copy that the caller wipes. */
  synchronized byte[] encoded() {
    requireOpen();
    return secrets.clone();
  }

  /** Whether a renewal was begun and not finished. */
  boolean isBeingRenewed() {
    return secrets.length > KEY;
  }

  /** A new key before this one; the same as this where a renewal is under way already. */
  synchronized MasterKeys renewing() {
    requireOpen();
    if (isBeingRenewed()) {
      return new MasterKeys(secrets.clone());
    }
    byte[] both = new byte[2 * KEY];
    byte[] fresh = new byte[KEY];
    new SecureRandom().nextBytes(fresh);
    System.arraycopy(fresh, 0, both, 0, KEY);
    System.arraycopy(secrets, 0, both, KEY, KEY);
    Arrays.fill(fresh, (byte) 0);
    return new MasterKeys(both);
  }

  /** The newest alone. */
  synchronized MasterKeys renewed() {
    requireOpen();
    return new MasterKeys(Arrays.copyOf(secrets, KEY));
  }

  byte[] seal(byte[] plain, String context) {
    return Sealed.seal(key(0), plain, context);
  }

  /** Empty if it was altered, or wrapped by another key or for another context. */
  Optional<byte[]> open(byte[] sealed, String context) {
    Optional<byte[]> opened = Sealed.open(key(0), sealed, context);
    return opened.isEmpty() && isBeingRenewed() ? Sealed.open(key(KEY), sealed, context) : opened;
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(secrets, (byte) 0);
  }

  private synchronized SecretKeySpec key(int from) {
    requireOpen();
    return new SecretKeySpec(secrets, from, KEY, "AES");
  }

  synchronized void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the keystore is closed");
    }
  }

  @Override
  public String toString() {
    return "MasterKeys";
  }
}
