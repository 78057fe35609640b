package dev.handover.keys;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;

/**
 * Somebody's public SM2 key: in an X.509 certificate, or bare as {@code openssl pkey -pubout}
 * writes it, which is enough to check signatures. Whose it is tells the fingerprint alone, which
 * both parties compare: no chain of authorities is followed.
 */
public final class SmCertificate implements Certificate {
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String PUBLIC_KEY = "PUBLIC KEY";
  private static final int[] RECEIVING = {
    KeyUsage.keyEncipherment, KeyUsage.dataEncipherment, KeyUsage.keyAgreement
  };

  private final ECPublicKeyParameters key;
  private final Optional<X509CertificateHolder> holder;
  private final String origin;

  SmCertificate(ECPublicKeyParameters key, Optional<X509CertificateHolder> holder, String origin) {
    this.key = key;
    this.holder = holder;
    this.origin = origin;
  }

  /** Reads one certificate or bare public key in PEM. */
  public static SmCertificate read(byte[] pem) {
    return read(pem, "the given bytes");
  }

  static SmCertificate read(byte[] pem, String origin) {
    try {
      List<Object> objects = PemText.objects(pem);
      if (objects.size() != 1) {
        throw new IllegalArgumentException("it does not hold exactly one certificate in PEM");
      }
      return of(objects.get(0), origin);
    } catch (IOException | RuntimeException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-KEY-01",
          "certificate "
              + origin
              + ": "
              + (e instanceof IllegalArgumentException ? e.getMessage() : "it is damaged")
              + "; make one with openssl req -x509 -sm3, or handover keys new --sm",
          e);
    }
  }

  static SmCertificate of(Object object, String origin) {
    if (object instanceof X509CertificateHolder found) {
      return new SmCertificate(
          Sm2.publicKey(found.getSubjectPublicKeyInfo()), Optional.of(found), origin);
    }
    if (object instanceof SubjectPublicKeyInfo bare) {
      return new SmCertificate(Sm2.publicKey(bare), Optional.empty(), origin);
    }
    throw new IllegalArgumentException(
        object instanceof org.bouncycastle.asn1.pkcs.PrivateKeyInfo
            ? "it holds a secret key, which nobody should hand over"
            : "it is neither a certificate nor a public key");
  }

  @Override
  public Profile profile() {
    return Profile.SM;
  }

  /**
   * SM3 of the public key's SubjectPublicKeyInfo in DER, 64 upper-case hex digits: {@code openssl
   * pkey -pubin -outform DER | openssl dgst -sm3}. A renewed certificate keeps it.
   */
  @Override
  public String fingerprint() {
    return Sm2.fingerprint(encoded(key));
  }

  @Override
  public String armoured() {
    return holder
        .map(found -> PemText.of(CERTIFICATE, encoded(found)))
        .orElseGet(this::armouredKey);
  }

  /** The public key alone, for {@code openssl dgst -verify}. */
  public String armouredKey() {
    return PemText.of(PUBLIC_KEY, encoded(key));
  }

  @Override
  public String algorithm() {
    return "SM2";
  }

  @Override
  public Optional<Instant> validFrom() {
    return holder.map(found -> found.getNotBefore().toInstant());
  }

  @Override
  public Optional<Instant> validUntil(Instant now) {
    return holder.map(found -> found.getNotAfter().toInstant());
  }

  @Override
  public void requireUsable(Instant now) {
    X509CertificateHolder found =
        holder.orElseThrow(
            () ->
                refused(
                    "HUB-KEY-05",
                    "is a bare public key, to which openssl cms cannot address an envelope"));
    requireInTime(found, now);
    KeyUsage usage = usage(found);
    if (usage != null && IntStream.of(RECEIVING).noneMatch(usage::hasUsages)) {
      throw refused("HUB-KEY-05", "is not for encryption, by its own key usage");
    }
  }

  /** A bare public key tells no time and no use: it may sign. */
  @Override
  public void requireMaySign(Instant now) {
    if (holder.isEmpty()) {
      return;
    }
    requireInTime(holder.get(), now);
    KeyUsage usage = usage(holder.get());
    if (usage != null
        && !usage.hasUsages(KeyUsage.digitalSignature)
        && !usage.hasUsages(KeyUsage.nonRepudiation)) {
      throw refused("HUB-KEY-05", "is not for signatures, by its own key usage");
    }
  }

  private void requireInTime(X509CertificateHolder found, Instant now) {
    if (now.isBefore(found.getNotBefore().toInstant())) {
      throw refused("HUB-KEY-04", "becomes valid only on " + found.getNotBefore().toInstant());
    }
    if (now.isAfter(found.getNotAfter().toInstant())) {
      throw refused("HUB-KEY-04", "expired on " + found.getNotAfter().toInstant());
    }
  }

  private KeyUsage usage(X509CertificateHolder found) {
    try {
      return KeyUsage.fromExtensions(found.getExtensions());
    } catch (IllegalArgumentException e) {
      throw refused("HUB-KEY-05", "does not say legibly what it is for");
    }
  }

  @Override
  public void verifyDetached(InputStream content, byte[] signature) throws IOException {
    SmSignatures.verify(content, signature, this);
  }

  /** Whether it is a public key without a certificate around it. */
  public boolean isBare() {
    return holder.isEmpty();
  }

  /** By which an envelope names its recipient; only of a certificate that is usable. */
  public IssuerAndSerialNumber recipient() {
    return new IssuerAndSerialNumber(holder.orElseThrow().toASN1Structure());
  }

  /** A session key under this key, as {@code SEQUENCE{x, y, C3, C2}} in DER. */
  public byte[] encrypt(byte[] sessionKey) {
    return Sm2.encrypt(key, sessionKey, new SecureRandom());
  }

  /** Ready to be shown the signed content. */
  public Signer newVerification() {
    return Sm2.verifier(key);
  }

  boolean isOf(ECPublicKeyParameters other) {
    return key.getQ().equals(other.getQ());
  }

  private HandoverException refused(String code, String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        code,
        "certificate "
            + fingerprint()
            + " ("
            + origin
            + ") "
            + what
            + "; ask its owner for a valid one (openssl req -x509 -sm3, or handover keys new"
            + " --sm)");
  }

  private static byte[] encoded(ECPublicKeyParameters key) {
    try {
      return Sm2.info(key).getEncoded("DER");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] encoded(X509CertificateHolder holder) {
    try {
      return holder.getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "SmCertificate[" + fingerprint() + "]";
  }
}
