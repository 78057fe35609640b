package dev.handover.seal;

import dev.handover.keys.PgpCertificate;
import dev.handover.keys.PgpProviders;
import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.PgpSignatures;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPMarker;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPOnePassSignature;
import org.bouncycastle.openpgp.PGPOnePassSignatureList;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.operator.PublicKeyDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.jcajce.JcePublicKeyDataDecryptorFactoryBuilder;

/**
 * Opens what {@link OpenPgpSealer} (or {@code zstd | gpg --sign --encrypt}) sealed: decrypts,
 * unpacks within a limit, and checks integrity and the signature. Everything that is not exactly
 * such a message is refused with INTEGRITY.
 *
 * <p>OpenPGP's header leaves some bits free (the lengths of integers in the session key's packet):
 * the content is protected here, every byte of the file by its digest in the manifest.
 */
public final class OpenPgpOpener implements Opener {
  private static final int CHUNK = 1 << 16;

  private final PgpSecretKey recipient;
  private final PgpCertificate signer;

  public OpenPgpOpener(PgpSecretKey recipient, PgpCertificate signer) {
    this.recipient = recipient;
    this.signer = signer;
  }

  @Override
  public void open(SealedFile sealed, OutputStream plain, long unpackedLimit) {
    try (InputStream buffered = new BufferedInputStream(sealed.read(), CHUNK)) {
      PGPObjectFactory outer = factory(buffered);
      PGPEncryptedDataList list = encrypted(outer);
      PGPPublicKeyEncryptedData own = own(list);
      readInner(decrypt(own), plain, unpackedLimit);
      if (!own.verify()) {
        throw ParcelTrouble.refused("it was altered or cut short");
      }
      if (buffered.read() >= 0) {
        throw ParcelTrouble.refused("something was appended to it");
      }
    } catch (IOException | PGPException | RuntimeException e) {
      throw ParcelTrouble.of(e);
    }
  }

  private static PGPEncryptedDataList encrypted(PGPObjectFactory outer) throws IOException {
    Object first = outer.nextObject();
    if (first instanceof PGPMarker) {
      first = outer.nextObject();
    }
    if (!(first instanceof PGPEncryptedDataList list)) {
      throw ParcelTrouble.refused("it is not encrypted");
    }
    return list;
  }

  private PGPPublicKeyEncryptedData own(PGPEncryptedDataList list) {
    for (PGPEncryptedData each : list) {
      if (each instanceof PGPPublicKeyEncryptedData candidate
          && recipient.decryptionKey(candidate.getKeyIdentifier().getKeyId()).isPresent()) {
        return candidate;
      }
    }
    throw ParcelTrouble.refused(
        "it is not sealed to "
            + recipient.fingerprint()
            + "; open it with the key of the certificate that the seller was given");
  }

  private InputStream decrypt(PGPPublicKeyEncryptedData own) throws PGPException {
    if (!own.isIntegrityProtected() || own.isAEAD()) {
      throw ParcelTrouble.refused("it lacks the modification detection code");
    }
    PGPPrivateKey key = recipient.decryptionKey(own.getKeyIdentifier().getKeyId()).orElseThrow();
    PublicKeyDataDecryptorFactory factory =
        new JcePublicKeyDataDecryptorFactoryBuilder()
            .setProvider(PgpProviders.BC)
            .setContentProvider("SunJCE")
            .build(key);
    int cipher = own.getSymmetricAlgorithm(factory);
    if (cipher < SymmetricKeyAlgorithmTags.AES_128 || cipher > SymmetricKeyAlgorithmTags.AES_256) {
      throw ParcelTrouble.refused("it is encrypted by another cipher than AES");
    }
    return own.getDataStream(factory);
  }

  private void readInner(InputStream decrypted, OutputStream plain, long limit)
      throws IOException, PGPException {
    PGPObjectFactory objects = factory(decrypted);
    Object first = objects.nextObject();
    if (first instanceof PGPCompressedData compressed) {
      PGPObjectFactory unpacked = factory(compressed.getDataStream(limit + CHUNK));
      readSigned(unpacked, unpacked.nextObject(), plain, limit);
      requireEnd(unpacked);
    } else {
      readSigned(objects, first, plain, limit);
    }
    requireEnd(objects);
  }

  private void readSigned(PGPObjectFactory objects, Object first, OutputStream plain, long limit)
      throws IOException, PGPException {
    if (!(first instanceof PGPOnePassSignatureList announced)) {
      throw ParcelTrouble.refused("it is not signed");
    }
    PGPOnePassSignature signature = bySigner(announced);
    if (!(objects.nextObject() instanceof PGPLiteralData literal)) {
      throw ParcelTrouble.refused("it holds no content");
    }
    PackedLines.unpack(new Verifying(literal.getInputStream(), signature), plain, limit);
    if (!(objects.nextObject() instanceof PGPSignatureList signatures)) {
      throw ParcelTrouble.refused("its signature is missing");
    }
    requireGood(signature, signatures);
  }

  private PGPOnePassSignature bySigner(PGPOnePassSignatureList announced) throws PGPException {
    for (PGPOnePassSignature each : announced) {
      Optional<PGPPublicKey> key = signer.key(each.getKeyID());
      if (key.isPresent()) {
        each.init(PgpSignatures.verifier(), key.get());
        return each;
      }
    }
    throw ParcelTrouble.refused(
        "it is not signed by " + signer.fingerprint() + " but by somebody else");
  }

  private void requireGood(PGPOnePassSignature announced, PGPSignatureList signatures)
      throws PGPException {
    for (PGPSignature each : signatures) {
      if (each.getKeyID() != announced.getKeyID()) {
        continue;
      }
      Optional<String> trouble = PgpSignatures.troubleOf(each, signer);
      if (trouble.isPresent()) {
        throw ParcelTrouble.refused("its signature is not good: " + trouble.get());
      }
      if (announced.verify(each)) {
        return;
      }
      throw ParcelTrouble.refused("its signature does not fit its content");
    }
    throw ParcelTrouble.refused("its signature is missing");
  }

  private static void requireEnd(PGPObjectFactory objects) throws IOException {
    if (objects.nextObject() != null) {
      throw ParcelTrouble.refused("there is more in it than one signed content");
    }
  }

  private static PGPObjectFactory factory(InputStream in) {
    return new PGPObjectFactory(in, new BcKeyFingerprintCalculator());
  }

  /** Shows the signature what passes. */
  private static final class Verifying extends FilterInputStream {
    private final PGPOnePassSignature signature;

    Verifying(InputStream in, PGPOnePassSignature signature) {
      super(in);
      this.signature = signature;
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      if (value >= 0) {
        signature.update((byte) value);
      }
      return value;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      int n = in.read(bytes, start, length);
      if (n > 0) {
        signature.update(bytes, start, n);
      }
      return n;
    }

    /** The rest of the message is still to be read. */
    @Override
    public void close() {}
  }
}
