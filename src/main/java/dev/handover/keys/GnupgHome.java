package dev.handover.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes a GNUPGHOME for {@code gpg} 2.2 or newer without needing gpg: the forms of GnuPG 1, which
 * gpg takes over at its first command. The secret key has no passphrase: for demonstrations and
 * tests.
 */
public final class GnupgHome {
  /** With its longest socket's name a path must stay below 108 bytes. */
  private static final int LONGEST_PATH = 84;

  private GnupgHome() {}

  /** Own and other keys are trusted fully, so that a good signature is called good. */
  public static void write(Path folder, PgpSecretKey own, PgpCertificate... others) {
    Path home = folder.toAbsolutePath().normalize();
    if (home.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-KEY-11",
          "the folder "
              + home
              + " is too long for gpg's sockets; choose one of at most "
              + LONGEST_PATH
              + " characters");
    }
    ByteArrayOutputStream publicRing = new ByteArrayOutputStream();
    StringBuilder configuration = new StringBuilder("no-greeting\n");
    publicRing.writeBytes(own.certificate().encoded());
    trust(own.certificate(), configuration);
    for (PgpCertificate other : others) {
      publicRing.writeBytes(other.encoded());
      trust(other, configuration);
    }
    try {
      SecretFolder files = SecretFolder.make(home);
      files.write("gpg.conf", configuration.toString().getBytes(StandardCharsets.US_ASCII));
      files.write("pubring.gpg", publicRing.toByteArray());
      files.write("secring.gpg", own.ring().getEncoded());
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-KEY-12",
          "the key ring in " + home + " cannot be written; look at space and permissions there",
          e);
    }
  }

  private static void trust(PgpCertificate certificate, StringBuilder configuration) {
    configuration.append("trusted-key ").append(certificate.fingerprint()).append('\n');
  }
}
