package dev.handover.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of the hub's own backups. It lies in the keystore, and so in escrow bundles, and never in
 * a backup.
 */
public final class BackupKey {
  static final String NAME = "hub-backup";
  private static final int BYTES = 32;
  private final Derivation derivation;
  private final AtRestCipher cipher;

  private BackupKey(byte[] secret) {
    derivation = new Derivation(secret);
    byte[] parts = derivation.derive("hub backup parts", "");
    cipher = new AtRestCipher(parts);
    Arrays.fill(parts, (byte) 0);
  }

  static byte[] random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  /** The array may be wiped afterwards. */
  static BackupKey of(byte[] secret) {
    return new BackupKey(secret);
  }

  /** For all parts. */
  public AtRestCipher cipher() {
    return cipher;
  }

  /**
   * An AES-256 key for the configuration in one backup and for nothing else: it may be used with a
   * nonce that never changes, once.
   */
  public java.security.Key configuration(String backup) {
    byte[] key = derivation.derive("hub backup configuration", backup);
    try {
      return new SecretKeySpec(key, "AES");
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  @Override
  public String toString() {
    return "BackupKey";
  }
}
