package dev.handover.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Own keys of either profile, held in memory without a passphrase: whoever stores them must wrap
 * them (see {@link Keystore}). Never printed.
 */
public sealed interface SecretKey permits PgpSecretKey, SmSecretKey {
  /** The public half. */
  Certificate certificate();

  /** That of the certificate. */
  default String fingerprint() {
    return certificate().fingerprint();
  }

  /** The secret keys as text, <em>not</em> protected by any passphrase. */
  byte[] armoured();

  /** The detached signature that lies beside a document; no more than a piece is in memory. */
  byte[] signDetached(InputStream content) throws IOException;

  /** The same over bytes. */
  default byte[] signDetached(byte[] content) {
    try {
      return signDetached(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  /** All that {@link Profile#readSecret} needs to make this very key again; wiped by the caller. */
  default byte[] stored() {
    return armoured();
  }

  /**
   * Reads one secret key of whichever profile; an empty passphrase for one that has none. A wrong
   * passphrase is refused with NOT_PERMITTED, anything else that is no key with CONFIGURATION.
   */
  static SecretKey read(byte[] bytes, char[] passphrase) {
    return PemText.isPem(bytes)
        ? SmSecretKey.read(bytes, passphrase)
        : PgpSecretKey.read(bytes, passphrase);
  }
}
