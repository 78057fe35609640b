package dev.handover.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes of one secret independent keys, by purpose and name, with HMAC-SHA256. */
final class Derivation {
  static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 16;
  private final SecretKeySpec secret;

  /** From at least 16 random bytes; the array may be wiped afterwards. */
  Derivation(byte[] secret) {
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException("a secret has at least " + SHORTEST + " bytes");
    }
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /** 32 bytes. */
  byte[] derive(String purpose, String name) {
    return mac(secret)
        .doFinal(("handover " + purpose + '\0' + name).getBytes(StandardCharsets.UTF_8));
  }

  static Mac mac(SecretKeySpec key) {
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
}
