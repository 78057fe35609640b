package dev.handover.delivery;

import dev.handover.keys.Certificate;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file too large for memory with its detached signature beside it, as {@code .asc} or {@code
 * .sig}.
 */
public record SignedFile(Path file, Profile profile) {
  private static final int MOST_SIGNATURE = 1 << 20;

  /** Where its signature lies. */
  public Path signature() {
    return file.resolveSibling(ParcelNames.signature(file.getFileName().toString(), profile));
  }

  /** The signature over the file as it is now. */
  public byte[] signedBy(SecretKey signer) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return signer.signDetached(content);
    }
  }

  /** Accepts only a good signature of the trusted one's over exactly this file; else INTEGRITY. */
  public void verify(Certificate trusted) throws IOException {
    Path signature = signature();
    if (!Files.isRegularFile(signature) || Files.size(signature) > MOST_SIGNATURE) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-DEL-09",
          "there is no signature " + signature + "; ask the author of " + file + " for it");
    }
    try (InputStream content = Files.newInputStream(file)) {
      trusted.verifyDetached(content, Files.readAllBytes(signature));
    }
  }
}
