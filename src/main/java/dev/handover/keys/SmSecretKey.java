package dev.handover.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/**
 * An own SM2 key, held in memory without a passphrase. Reads what {@code openssl genpkey -algorithm
 * SM2} writes (PKCS#8 in PEM, encrypted or not); its certificate may stand in the same file.
 */
public final class SmSecretKey implements SecretKey {
  private final ECPrivateKeyParameters key;
  private final SmCertificate certificate;

  SmSecretKey(ECPrivateKeyParameters key, SmCertificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /** A new key that signs and receives. */
  public static SmSecretKey generate(String owner) {
    return generate(owner, true);
  }

  /** A new key that only signs. */
  public static SmSecretKey generateSigningOnly(String owner) {
    return generate(owner, false);
  }

  private static SmSecretKey generate(String owner, boolean receives) {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(Sm2.CURVE, new SecureRandom()));
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    ECPrivateKeyParameters secret = (ECPrivateKeyParameters) pair.getPrivate();
    ECPublicKeyParameters open = (ECPublicKeyParameters) pair.getPublic();
    X509CertificateHolder made = SmCertificateMaking.selfSigned(owner, secret, open, receives);
    return new SmSecretKey(secret, SmCertificate.of(made, "of this secret key"));
  }

  /** An empty passphrase for a key that has none; a wrong one is refused with NOT_PERMITTED. */
  public static SmSecretKey read(byte[] pem, char[] passphrase) {
    Optional<ECPrivateKeyParameters> secret = Optional.empty();
    Optional<SmCertificate> certificate = Optional.empty();
    try {
      for (Object each : PemText.objects(pem)) {
        Optional<PrivateKeyInfo> found = secret(each, passphrase);
        if (found.isPresent() && secret.isPresent()) {
          throw new IllegalArgumentException("it holds more than one secret key");
        } else if (found.isPresent()) {
          secret = Optional.of(parameters(found.get()));
        } else if (each instanceof X509CertificateHolder) {
          certificate = Optional.of(SmCertificate.of(each, "beside the secret key"));
        }
      }
      return whole(secret, certificate);
    } catch (IOException | RuntimeException e) {
      if (e instanceof HandoverException known) {
        throw known;
      }
      throw unreadable(
          e instanceof IllegalArgumentException ? e.getMessage() : "it is not PEM, or damaged", e);
    }
  }

  private static SmSecretKey whole(
      Optional<ECPrivateKeyParameters> secret, Optional<SmCertificate> certificate) {
    ECPrivateKeyParameters key =
        secret.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "it holds no secret key in PKCS#8 (openssl pkcs8 -topk8 makes one of other forms)"));
    ECPublicKeyParameters open = Sm2.publicKey(key);
    if (certificate.filter(found -> !found.isOf(open)).isPresent()) {
      throw new IllegalArgumentException("the certificate in it is of another key");
    }
    return new SmSecretKey(
        key,
        certificate.orElseGet(
            () -> new SmCertificate(open, Optional.empty(), "of this secret key")));
  }

  private static Optional<PrivateKeyInfo> secret(Object object, char[] passphrase)
      throws PEMException {
    if (object instanceof PrivateKeyInfo plain) {
      return Optional.of(plain);
    }
    if (object instanceof PEMKeyPair pair) {
      return Optional.of(pair.getPrivateKeyInfo());
    }
    if (object instanceof PKCS8EncryptedPrivateKeyInfo locked) {
      try {
        return Optional.of(
            locked.decryptPrivateKeyInfo(
                new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(PgpProviders.BC)
                    .build(passphrase)));
      } catch (PKCSException | OperatorCreationException e) {
        throw new HandoverException(
            ExitCode.NOT_PERMITTED,
            "HUB-KEY-08",
            "the secret key does not open with this passphrase; give the one it was written with",
            e);
      }
    }
    return Optional.empty();
  }

  private static ECPrivateKeyParameters parameters(PrivateKeyInfo info) throws IOException {
    if (!info.getPrivateKeyAlgorithm().equals(Sm2.KEY_ALGORITHM)) {
      throw new IllegalArgumentException("it is not an SM2 key");
    }
    BigInteger d = ECPrivateKey.getInstance(info.parsePrivateKey()).getKey();
    return new ECPrivateKeyParameters(d, Sm2.CURVE);
  }

  @Override
  public SmCertificate certificate() {
    return certificate;
  }

  @Override
  public byte[] armoured() {
    try {
      ECPrivateKey plain =
          new ECPrivateKey(
              Sm2.CURVE.getN().bitLength(),
              key.getD(),
              Sm2.info(Sm2.publicKey(key)).getPublicKeyData(),
              Sm2.KEY_ALGORITHM.getParameters());
      return PemText.of("PRIVATE KEY", new PrivateKeyInfo(Sm2.KEY_ALGORITHM, plain).getEncoded())
          .getBytes(StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With its certificate behind it, which the key alone does not tell. */
  @Override
  public byte[] stored() {
    return (new String(armoured(), StandardCharsets.US_ASCII) + certificate.armoured())
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public byte[] signDetached(InputStream content) throws IOException {
    return SmSignatures.sign(content, this);
  }

  /** Ready to be shown the content; its signature is DER. */
  public Signer newSignature() {
    return Sm2.signer(key, new SecureRandom());
  }

  /** What {@link SmCertificate#encrypt} encrypted; empty if it is damaged or for another key. */
  public Optional<byte[]> decrypt(byte[] encrypted) {
    try {
      return Optional.of(Sm2.decrypt(key, encrypted));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static HandoverException unreadable(String what, Exception cause) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-KEY-07",
        "secret key: " + what + "; make one with openssl genpkey -algorithm SM2",
        cause);
  }

  @Override
  public String toString() {
    return "SmSecretKey[" + fingerprint() + "]";
  }
}
