package dev.handover.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentVerifierBuilderProvider;

/** Detached OpenPGP signatures: of manifests, receipts, exports of the audit chain. */
public final class PgpSignatures {
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);
  private static final int MOST_BYTES = 1 << 20;
  private static final int PIECE = 1 << 16;

  private PgpSignatures() {}

  /** Signs the content; the result is what {@code gpg --armor --detach-sign} would write. */
  public static byte[] signDetached(byte[] content, PgpSecretKey signer) {
    try {
      return signDetached(new ByteArrayInputStream(content), signer);
    } catch (IOException e) {
      throw new IllegalStateException("signing in memory does not fail", e);
    }
  }

  /** Signs all that can be read, of which no more than a piece is in memory. */
  public static byte[] signDetached(InputStream content, PgpSecretKey signer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PGPSignatureGenerator generator = signer.newSignature();
      byte[] piece = new byte[PIECE];
      for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
        generator.update(piece, 0, length);
      }
      try (ArmoredOutputStream armour = ArmoredOutputStream.builder().clearHeaders().build(out)) {
        generator.generate().encode(armour);
      }
    } catch (PGPException e) {
      throw new IllegalStateException("signing in memory does not fail", e);
    }
    return out.toByteArray();
  }

  /** Accepts only a good signature by a key that was valid when it signed; else INTEGRITY. */
  public static void verifyDetached(
      byte[] content, byte[] armouredSignature, PgpCertificate trusted) {
    try {
      verifyDetached(new ByteArrayInputStream(content), armouredSignature, trusted);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  /** The same over all that can be read, of which no more than a piece is in memory. */
  public static void verifyDetached(
      InputStream content, byte[] armouredSignature, PgpCertificate trusted) throws IOException {
    List<PGPSignature> ready = new ArrayList<>();
    String trouble = "it holds no signature";
    for (PGPSignature signature : parse(armouredSignature)) {
      Optional<String> found = troubleBefore(signature, trusted);
      if (found.isEmpty()) {
        ready.add(signature);
      }
      trouble = found.orElse(trouble);
    }
    byte[] piece = new byte[PIECE];
    for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
      for (PGPSignature signature : ready) {
        signature.update(piece, 0, length);
      }
    }
    for (PGPSignature signature : ready) {
      Optional<String> found = troubleAfter(signature);
      if (found.isEmpty()) {
        return;
      }
      trouble = found.get();
    }
    throw refused(trouble, trusted, null);
  }

  /** What forbids to believe a signature before its content is looked at; empty when nothing. */
  public static Optional<String> troubleOf(PGPSignature signature, PgpCertificate trusted) {
    if (signature.getSignatureType() != PGPSignature.BINARY_DOCUMENT) {
      return Optional.of("it is not the signature of a binary document");
    }
    if (!PgpProviders.acceptsDocumentHash(
        signature.getHashAlgorithm(), signature.getCreationTime())) {
      return Optional.of("its hash algorithm is too weak to be believed");
    }
    if (signature.getCreationTime().toInstant().isAfter(HubClock.now().plus(CLOCK_SKEW))) {
      return Optional.of("it claims to be made in the future; compare both clocks");
    }
    if (trusted.signingKey(signature).isEmpty()) {
      return Optional.of(
          "it was made by another key, or by one that was expired or revoked when it signed");
    }
    return Optional.empty();
  }

  /** The same, and what keeps a signature from being made ready for its content. */
  private static Optional<String> troubleBefore(PGPSignature signature, PgpCertificate trusted) {
    Optional<String> before = troubleOf(signature, trusted);
    if (before.isPresent()) {
      return before;
    }
    try {
      signature.init(verifier(), trusted.signingKey(signature).orElseThrow());
      return Optional.empty();
    } catch (PGPException | RuntimeException e) {
      return Optional.of("it is damaged");
    }
  }

  private static Optional<String> troubleAfter(PGPSignature signature) {
    try {
      return signature.verify()
          ? Optional.empty()
          : Optional.of("the content was altered after it was signed");
    } catch (PGPException | RuntimeException e) {
      return Optional.of("it is damaged");
    }
  }

  /** Verifies with the JDK's digests and BouncyCastle's public-key algorithms. */
  public static JcaPGPContentVerifierBuilderProvider verifier() {
    return new JcaPGPContentVerifierBuilderProvider().setProvider(PgpProviders.BC);
  }

  private static List<PGPSignature> parse(byte[] armoured) {
    List<PGPSignature> found = new ArrayList<>();
    if (armoured.length > MOST_BYTES) {
      throw damaged(null);
    }
    try {
      PGPObjectFactory objects =
          new PGPObjectFactory(
              PGPUtil.getDecoderStream(new ByteArrayInputStream(armoured)),
              new BcKeyFingerprintCalculator());
      for (Object next = objects.nextObject(); next != null; next = objects.nextObject()) {
        if (next instanceof PGPSignatureList list) {
          list.forEach(found::add);
        }
      }
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
    return found;
  }

  private static HandoverException damaged(Exception cause) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-KEY-10",
        "the signature is not OpenPGP, or damaged; fetch it again from its author",
        cause);
  }

  private static HandoverException refused(String what, PgpCertificate trusted, Exception cause) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-KEY-10",
        "the signature by "
            + trusted.fingerprint()
            + " is not good: "
            + what
            + "; trust nothing of it and ask its author",
        cause);
  }
}
