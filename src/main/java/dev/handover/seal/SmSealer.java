package dev.handover.seal;

import dev.handover.keys.SmCertificate;
import dev.handover.keys.SmSecretKey;
import dev.handover.process.MinimisedBatch;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.io.SignerOutputStream;
import org.bouncycastle.util.io.TeeOutputStream;

/**
 * Lines, zstd, encrypted to the buyer as one CMS EnvelopedData (RFC 5652: SM4-CBC, its key under
 * SM2), and the seller's SM3withSM2 signature over that, detached because OpenSSL 3.0 does not
 * verify it inside CMS. Who opens it with {@code openssl cms -decrypt} checks it before with {@code
 * openssl dgst -sm3 -verify}: CBC by itself tells nothing of an alteration.
 */
public final class SmSealer implements Sealer {
  private static final String EXTENSION = ".zst.sm";
  private static final int CHUNK = 1 << 16;

  private final SmCertificate recipient;
  private final SmSecretKey signer;
  private final LineFormat format;

  /** Refuses a recipient to whom nothing may be sealed now. */
  public SmSealer(SmCertificate recipient, SmSecretKey signer, LineFormat format) {
    recipient.requireUsable(HubClock.now());
    this.recipient = recipient;
    this.signer = signer;
    this.format = format;
  }

  @Override
  public SealedParcel seal(MinimisedBatch batch) {
    ByteArrayOutputStream sealed = PackedLines.room(batch);
    Signer signature = signer.newSignature();
    try {
      long unpacked = seal(batch, new TeeOutputStream(sealed, new SignerOutputStream(signature)));
      return SealedParcel.of(
          batch,
          "." + format.extension() + EXTENSION,
          sealed.toByteArray(),
          Optional.of(signature.generateSignature()),
          unpacked);
    } catch (IOException | CMSException | CryptoException e) {
      throw new HandoverException(
          ExitCode.INTERNAL,
          "HUB-SEAL-02",
          batch.window() + " cannot be sealed to " + recipient.fingerprint(),
          e);
    }
  }

  private long seal(MinimisedBatch batch, OutputStream sealed) throws IOException, CMSException {
    CMSEnvelopedDataStreamGenerator envelope = new CMSEnvelopedDataStreamGenerator();
    envelope.setBufferSize(CHUNK);
    envelope.addRecipientInfoGenerator(SmEnvelope.to(recipient));
    // closed there and only there: this stream ends the message each time that it is closed
    return PackedLines.write(batch, format, envelope.open(sealed, SmEnvelope.encryptor()));
  }
}
