package dev.handover.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.PasswordRecipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JcePasswordAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JcePasswordRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;

/**
 * The master key under a passphrase as CMS AuthEnvelopedData (RFC 5083) for a password recipient
 * (RFC 3211): PBKDF2 with HMAC-SHA-256, then AES-256-GCM. {@code openssl cms -decrypt} opens it.
 */
final class MasterContainer {
  /** OWASP's figure of 2023 for PBKDF2 with HMAC-SHA-256; about 0.3 s. */
  private static final int ITERATIONS = 600_000;

  private static final int SALT = 16;
  private static final ASN1ObjectIdentifier PRF = PKCSObjectIdentifiers.id_hmacWithSHA256;

  private MasterContainer() {}

  static byte[] lock(byte[] master, char[] passphrase) {
    try {
      byte[] salt = new byte[SALT];
      new SecureRandom().nextBytes(salt);
      CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
      generator.addRecipientInfoGenerator(
          new Locking(passphrase)
              .setProvider(PgpProviders.BC)
              .setPasswordConversionScheme(PasswordRecipient.PKCS5_SCHEME2_UTF8)
              .setPRF(PasswordRecipient.PRF.HMacSHA256)
              .setSaltAndIterationCount(salt, ITERATIONS));
      OutputAEADEncryptor encryptor =
          (OutputAEADEncryptor)
              new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                  .setProvider(PgpProviders.BC)
                  .build();
      return generator.generate(new CMSProcessableByteArray(master), encryptor).getEncoded();
    } catch (CMSException | IOException e) {
      throw new IllegalStateException("this Java cannot lock the master key", e);
    }
  }

  /** Empty if the passphrase is another, given that the container's bytes are whole. */
  static Optional<byte[]> unlock(byte[] container, char[] passphrase) {
    try {
      Collection<RecipientInformation> recipients =
          new CMSAuthEnvelopedData(container).getRecipientInfos().getRecipients();
      return Optional.of(
          recipients
              .iterator()
              .next()
              .getContent(
                  new Unlocking(Arrays.copyOf(passphrase, passphrase.length))
                      .setProvider(PgpProviders.BC)
                      .setPasswordConversionScheme(PasswordRecipient.PKCS5_SCHEME2_UTF8)));
    } catch (CMSException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Java's own derivation: the same bytes in a third of BouncyCastle's time. */
  private static byte[] derive(char[] passphrase, AlgorithmIdentifier algorithm, int bits)
      throws CMSException {
    PBKDF2Params given = PBKDF2Params.getInstance(algorithm.getParameters());
    if (!PRF.equals(given.getPrf().getAlgorithm())) {
      throw new CMSException("another pseudorandom function than HMAC-SHA-256");
    }
    PBEKeySpec spec =
        new PBEKeySpec(
            passphrase, given.getSalt(), given.getIterationCount().intValueExact(), bits);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256", "SunJCE")
          .generateSecret(spec)
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new CMSException("this Java does not derive keys", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** Derives the key that locks. */
  private static final class Locking extends JcePasswordRecipientInfoGenerator {
    private final char[] passphrase;

    Locking(char[] passphrase) {
      super(CMSAlgorithm.AES256_CBC, passphrase);
      this.passphrase = passphrase;
    }

    @Override
    protected byte[] calculateDerivedKey(int scheme, AlgorithmIdentifier algorithm, int bits)
        throws CMSException {
      return derive(passphrase, algorithm, bits);
    }
  }

  /** Derives the key that unlocks. */
  private static final class Unlocking extends JcePasswordAuthEnvelopedRecipient {
    private final char[] passphrase;

    Unlocking(char[] passphrase) {
      super(passphrase);
      this.passphrase = passphrase;
    }

    @Override
    public byte[] calculateDerivedKey(int scheme, AlgorithmIdentifier algorithm, int bits)
        throws CMSException {
      return derive(passphrase, algorithm, bits);
    }
  }
}
