package dev.handover.seal;

import dev.handover.keys.PgpCertificate;
import dev.handover.keys.PgpProviders;
import dev.handover.keys.PgpSecretKey;
import dev.handover.process.MinimisedBatch;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcePGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePublicKeyKeyEncryptionMethodGenerator;

/**
 * Lines, zstd, signed by the seller, encrypted to the buyer: AES-256 with a modification detection
 * code (RFC 9580, section 5.13.1), because GnuPG 2.2 reads nothing newer at that speed.
 */
public final class OpenPgpSealer implements Sealer {
  private static final String EXTENSION = ".zst.pgp";
  private static final int CHUNK = 1 << 16;
  private static final Date NO_DATE = Date.from(Instant.EPOCH);

  private final PgpCertificate recipient;
  private final PgpSecretKey signer;
  private final LineFormat format;

  /** Refuses a recipient to whom nothing may be sealed now. */
  public OpenPgpSealer(PgpCertificate recipient, PgpSecretKey signer, LineFormat format) {
    recipient.requireUsable(HubClock.now());
    this.recipient = recipient;
    this.signer = signer;
    this.format = format;
  }

  @Override
  public SealedParcel seal(MinimisedBatch batch) {
    ByteArrayOutputStream sealed = PackedLines.room(batch);
    try {
      long unpacked = seal(batch, sealed);
      return SealedParcel.of(
          batch,
          "." + format.extension() + EXTENSION,
          sealed.toByteArray(),
          Optional.empty(),
          unpacked);
    } catch (IOException | PGPException e) {
      throw new HandoverException(
          ExitCode.INTERNAL,
          "HUB-SEAL-02",
          batch.window() + " cannot be sealed to " + recipient.fingerprint(),
          e);
    }
  }

  private long seal(MinimisedBatch batch, OutputStream sealed) throws IOException, PGPException {
    PGPEncryptedDataGenerator envelope =
        new PGPEncryptedDataGenerator(
            new JcePGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setProvider("SunJCE")
                .setWithIntegrityPacket(true));
    envelope.addMethod(
        new JcePublicKeyKeyEncryptionMethodGenerator(recipient.encryptionKey(HubClock.now()))
            .setProvider(PgpProviders.BC));
    PGPSignatureGenerator signature = signer.newSignature();
    try (OutputStream inner = envelope.open(sealed, new byte[CHUNK])) {
      signature.generateOnePassVersion(false).encode(inner);
      long unpacked;
      PGPLiteralDataGenerator literal = new PGPLiteralDataGenerator();
      String name = batch.window().fileStem() + "." + format.extension() + ".zst";
      try (OutputStream content =
              literal.open(inner, PGPLiteralData.BINARY, name, NO_DATE, new byte[CHUNK]);
          OutputStream signed = new Signing(content, signature)) {
        unpacked = PackedLines.write(batch, format, signed);
      }
      signature.generate().encode(inner);
      return unpacked;
    }
  }

  /** Signs what passes. */
  private static final class Signing extends FilterOutputStream {
    private final PGPSignatureGenerator signature;

    Signing(OutputStream out, PGPSignatureGenerator signature) {
      super(out);
      this.signature = signature;
    }

    @Override
    public void write(int value) throws IOException {
      signature.update((byte) value);
      out.write(value);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      signature.update(bytes, start, length);
      out.write(bytes, start, length);
    }
  }
}
