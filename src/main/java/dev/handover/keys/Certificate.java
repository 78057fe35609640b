package dev.handover.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The public half of somebody's keys, as it is handed to the other party. */
public sealed interface Certificate permits PgpCertificate, SmCertificate {
  Profile profile();

  /** What both parties compare by another way: 40 or 64 upper-case hex digits. */
  String fingerprint();

  /** The certificate as text. */
  String armoured();

  /** The kind of its primary key, such as Ed25519, RSA 3072 or SM2. */
  String algorithm();

  /** From when it is valid, where it says so. */
  Optional<Instant> validFrom();

  /** When it ends as things are at that moment, where it ends at all; renewals move that. */
  Optional<Instant> validUntil(Instant now);

  /** Refuses a certificate to which nothing may be sealed at that moment, with CONFIGURATION. */
  void requireUsable(Instant now);

  /** Refuses a certificate with which nothing may be signed at that moment, with CONFIGURATION. */
  void requireMaySign(Instant now);

  /**
   * Accepts only a good detached signature over all that can be read; else INTEGRITY. The signature
   * is in the form that {@link SecretKey#signDetached} makes.
   */
  void verifyDetached(InputStream content, byte[] signature) throws IOException;

  /** The same over bytes. */
  default void verifyDetached(byte[] content, byte[] signature) {
    try {
      verifyDetached(new ByteArrayInputStream(content), signature);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  /** Reads one certificate of whichever profile; CONFIGURATION if it is none. */
  static Certificate read(Path file) {
    return read(bytes(file), file.toString());
  }

  /** Reads one or more certificates that stand one after the other as text. */
  static List<Certificate> readAll(Path file) {
    return PemText.parts(bytes(file)).stream().map(part -> read(part, file.toString())).toList();
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > PemText.MOST_BYTES) {
        throw unreadable(file, "is larger than 1 MiB", null);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "there is no such file", e);
    } catch (IOException e) {
      throw unreadable(file, "cannot be read", e);
    }
  }

  /**
   * The same of bytes.
   *
   * @param origin where they come from, for messages
   */
  static Certificate read(byte[] bytes, String origin) {
    return PemText.isPem(bytes)
        ? SmCertificate.read(bytes, origin)
        : PgpCertificate.read(bytes, origin);
  }

  private static HandoverException unreadable(Path file, String what, IOException cause) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-KEY-01",
        "certificate " + file + ": " + what + "; ask its owner for it, or name another file",
        cause);
  }
}
