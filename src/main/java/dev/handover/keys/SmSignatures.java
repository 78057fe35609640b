package dev.handover.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.crypto.Signer;

/**
 * Detached SM3withSM2 signatures (GB/T 32918.2) in DER: what {@code openssl dgst -sm3 -sign} writes
 * when it is told the user ID.
 */
final class SmSignatures {
  private static final int CHUNK = 1 << 16;

  /** Two numbers of 256 bits in DER. */
  private static final int LONGEST = 72;

  private SmSignatures() {}

  static byte[] sign(InputStream content, SmSecretKey key) throws IOException {
    Signer signer = key.newSignature();
    byte[] chunk = new byte[CHUNK];
    for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
      signer.update(chunk, 0, n);
    }
    return Sm2.signature(signer);
  }

  static void verify(InputStream content, byte[] signature, SmCertificate trusted)
      throws IOException {
    if (signature.length == 0) {
      throw refused(trusted, "it is empty or missing");
    }
    if (signature.length > LONGEST) {
      throw refused(trusted, "it is longer than any SM2 signature");
    }
    Signer verifier = trusted.newVerification();
    byte[] chunk = new byte[CHUNK];
    for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
      verifier.update(chunk, 0, n);
    }
    if (!verifier.verifySignature(signature)) {
      throw refused(
          trusted, "it is damaged, was made by another key, or the content was altered afterwards");
    }
  }

  private static HandoverException refused(SmCertificate trusted, String what) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-KEY-10",
        "the signature by "
            + trusted.fingerprint()
            + " is not good: "
            + what
            + "; trust nothing of it and ask its author");
  }
}
