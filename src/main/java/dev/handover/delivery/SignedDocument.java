package dev.handover.delivery;

import dev.handover.keys.PgpCertificate;
import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.PgpSignatures;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A manifest or receipt as it travels: its exact bytes, and the armoured detached signature that
 * lies beside it as {@code .asc}.
 */
public final class SignedDocument {
  private final byte[] content;
  private final byte[] signature;

  public SignedDocument(byte[] content, byte[] signature) {
    this.content = content;
    this.signature = signature;
  }

  /** The signed bytes themselves, not a copy. */
  public byte[] content() {
    return content;
  }

  /** The armoured signature's bytes. */
  public byte[] signature() {
    return signature;
  }

  /** Signs these bytes. */
  public static SignedDocument sign(byte[] content, PgpSecretKey signer) {
    return new SignedDocument(content, PgpSignatures.signDetached(content, signer));
  }

  /** The bytes, once the signature over exactly them is the trusted one's; else INTEGRITY. */
  public byte[] verified(PgpCertificate trusted) {
    PgpSignatures.verifyDetached(content, signature, trusted);
    return content;
  }

  /** SHA-256 of the content, in lower-case hex: the link of the chain of manifests. */
  public String sha256() {
    return sha256(content);
  }

  /** SHA-256 of any bytes, in lower-case hex. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "SignedDocument[" + content.length + " bytes]";
  }
}
