package dev.handover.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.PBESecretKeyDecryptor;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;

/**
 * Own OpenPGP keys, held in memory without a passphrase: whoever stores them must wrap them (see
 * {@link Keystore}). Reads what {@code gpg --export-secret-keys} writes.
 */
public final class PgpSecretKey implements SecretKey {
  private final PGPSecretKeyRing ring;
  private final PgpCertificate certificate;

  PgpSecretKey(PGPSecretKeyRing ring) {
    this.ring = ring;
    this.certificate = new PgpCertificate(publicRing(ring), "of this secret key");
  }

  /** New keys that sign (Ed25519) and receive (Curve25519), in the forms that GnuPG 2.2 reads. */
  public static PgpSecretKey generate(String userId) {
    return new PgpSecretKey(PgpKeyMaking.make(userId, true, HubClock.now()));
  }

  /** A new key that only signs (Ed25519), in the form that GnuPG 2.2 reads. */
  public static PgpSecretKey generateSigningOnly(String userId) {
    return new PgpSecretKey(PgpKeyMaking.make(userId, false, HubClock.now()));
  }

  /**
   * Reads one secret key, armoured or binary; an empty passphrase for one that has none. A wrong
   * passphrase is refused with NOT_PERMITTED.
   */
  public static PgpSecretKey read(byte[] bytes, char[] passphrase) {
    PGPSecretKeyRing locked = parse(bytes);
    PGPSecretKeyRing open;
    try {
      PBESecretKeyDecryptor unlock =
          new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(passphrase);
      open = PGPSecretKeyRing.copyWithNewPassword(locked, unlock, null);
    } catch (PGPException | RuntimeException e) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-KEY-08",
          "secret key "
              + new PgpCertificate(publicRing(locked), "").fingerprint()
              + " does not open with this passphrase; give the one it was exported with",
          e);
    }
    requireWhole(open);
    return new PgpSecretKey(open);
  }

  /** A damaged key may look whole until it is used. */
  private static void requireWhole(PGPSecretKeyRing open) {
    for (PGPSecretKey key : open) {
      try {
        key.extractPrivateKey(null);
      } catch (PGPException | RuntimeException e) {
        throw unreadable("it is damaged", e);
      }
    }
  }

  private static PGPSecretKeyRing parse(byte[] bytes) {
    PGPSecretKeyRing ring = null;
    try {
      PGPObjectFactory objects =
          new PGPObjectFactory(
              PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes)),
              new BcKeyFingerprintCalculator());
      for (Object next = objects.nextObject(); next != null; next = objects.nextObject()) {
        if (next instanceof PGPPublicKeyRing) {
          throw unreadable("it holds a certificate, not the secret key", null);
        } else if (!(next instanceof PGPSecretKeyRing)) {
          throw unreadable("it is OpenPGP, but not a secret key", null);
        } else if (ring != null) {
          throw unreadable("it holds more than one secret key", null);
        } else {
          ring = (PGPSecretKeyRing) next;
        }
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof HandoverException known) {
        throw known;
      }
      throw unreadable("it is not OpenPGP, or damaged", e);
    }
    if (ring == null) {
      throw unreadable("it holds no secret key", null);
    }
    return ring;
  }

  /** The public half. */
  @Override
  public PgpCertificate certificate() {
    return certificate;
  }

  /** The fingerprint of the primary key: 40 upper-case hex digits. */
  @Override
  public String fingerprint() {
    return certificate.fingerprint();
  }

  /** The secret keys as text, <em>not</em> protected by any passphrase. */
  @Override
  public byte[] armoured() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArmoredOutputStream armour = ArmoredOutputStream.builder().clearHeaders().build(out)) {
      ring.encode(armour);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  @Override
  public byte[] signDetached(InputStream content) throws IOException {
    return PgpSignatures.signDetached(content, this);
  }

  /** The secret key with that id, for opening what was sealed to it. */
  public Optional<PGPPrivateKey> decryptionKey(long keyId) {
    PGPSecretKey key = ring.getSecretKey(keyId);
    return key == null || key.isPrivateKeyEmpty() ? Optional.empty() : Optional.of(extract(key));
  }

  /** A generator for one binary document's signature (SHA-256) by the newest key that may sign. */
  public PGPSignatureGenerator newSignature() {
    for (PGPPublicKey candidate : certificate.signingKeys(HubClock.now())) {
      PGPSecretKey key = ring.getSecretKey(candidate.getKeyID());
      if (key != null && !key.isPrivateKeyEmpty()) {
        return generator(candidate, extract(key));
      }
    }
    throw new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-KEY-09",
        "secret key "
            + fingerprint()
            + " holds no key that may sign now; give one with a valid signing key");
  }

  private static PGPSignatureGenerator generator(PGPPublicKey key, PGPPrivateKey secret) {
    try {
      JcaPGPContentSignerBuilder signer =
          new JcaPGPContentSignerBuilder(key.getAlgorithm(), HashAlgorithmTags.SHA256)
              .setProvider(PgpProviders.BC)
              .setDigestProvider("SUN");
      PGPSignatureGenerator generator = new PGPSignatureGenerator(signer, key);
      generator.init(PGPSignature.BINARY_DOCUMENT, secret);
      PGPSignatureSubpacketGenerator hashed = new PGPSignatureSubpacketGenerator();
      hashed.setSignatureCreationTime(false, java.util.Date.from(HubClock.now()));
      hashed.setIssuerFingerprint(false, key);
      generator.setHashedSubpackets(hashed.generate());
      PGPSignatureSubpacketGenerator unhashed = new PGPSignatureSubpacketGenerator();
      unhashed.setIssuerKeyID(false, key.getKeyID());
      generator.setUnhashedSubpackets(unhashed.generate());
      return generator;
    } catch (PGPException e) {
      throw new IllegalStateException("the signing key does not fit its algorithm", e);
    }
  }

  PGPSecretKeyRing ring() {
    return ring;
  }

  private static PGPPrivateKey extract(PGPSecretKey key) {
    try {
      return key.extractPrivateKey(null);
    } catch (PGPException e) {
      throw new IllegalStateException("a key in memory has no passphrase", e);
    }
  }

  private static PGPPublicKeyRing publicRing(PGPSecretKeyRing ring) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iterator<PGPPublicKey> keys = ring.getPublicKeys();
    try {
      while (keys.hasNext()) {
        keys.next().encode(out);
      }
      return new PGPPublicKeyRing(out.toByteArray(), new BcKeyFingerprintCalculator());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HandoverException unreadable(String what, Exception cause) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-KEY-07",
        "secret key: " + what + "; export one with gpg --export-secret-keys --armor <fingerprint>",
        cause);
  }

  @Override
  public String toString() {
    return "PgpSecretKey[" + fingerprint() + "]";
  }
}
