package dev.handover.delivery;

import dev.handover.keys.Certificate;
import dev.handover.keys.SecretKey;
import dev.handover.record.Sha256;

/**
 * A manifest or receipt as it travels: its exact bytes, and the detached signature that lies beside
 * it: armoured OpenPGP as {@code .asc}, SM3withSM2 in DER as {@code .sig}.
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

  /** The signature's bytes, as they lie in their file. */
  public byte[] signature() {
    return signature;
  }

  /** Signs these bytes. */
  public static SignedDocument sign(byte[] content, SecretKey signer) {
    return new SignedDocument(content, signer.signDetached(content));
  }

  /** The bytes, once the signature over exactly them is the trusted one's; else INTEGRITY. */
  public byte[] verified(Certificate trusted) {
    trusted.verifyDetached(content, signature);
    return content;
  }

  /** SHA-256 of the content, in lower-case hex: the link of the chain of manifests. */
  public String sha256() {
    return Sha256.hex(content);
  }

  @Override
  public String toString() {
    return "SignedDocument[" + content.length + " bytes]";
  }
}
