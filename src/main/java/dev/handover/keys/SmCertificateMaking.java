package dev.handover.keys;

import dev.handover.record.HubClock;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.operator.ContentSigner;

/** Makes X.509 certificates that are signed by their own SM2 key and do not expire. */
final class SmCertificateMaking {
  /** "No well-defined expiration date", RFC 5280, section 4.1.2.5. */
  private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  private static final int SERIAL_BITS = 127;

  private SmCertificateMaking() {}

  static X509CertificateHolder selfSigned(
      String owner, ECPrivateKeyParameters secret, ECPublicKeyParameters open, boolean receives) {
    X500Name name = new X500NameBuilder().addRDN(BCStyle.CN, owner).build();
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            name,
            new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0),
            // clocks of two firms differ
            Date.from(HubClock.now().minus(1, ChronoUnit.DAYS)),
            Date.from(NEVER),
            name,
            Sm2.info(open));
    try {
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | (receives ? KeyUsage.keyEncipherment : 0)));
    } catch (CertIOException e) {
      throw new IllegalStateException(e);
    }
    return builder.build(new Signing(Sm2.signer(secret, new SecureRandom())));
  }

  /** Signs with SM3withSM2 what is written to it. */
  private static final class Signing implements ContentSigner {
    private final Signer signer;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Signing(Signer signer) {
      this.signer = signer;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
    }

    @Override
    public OutputStream getOutputStream() {
      return content;
    }

    @Override
    public byte[] getSignature() {
      signer.update(content.toByteArray(), 0, content.size());
      return Sm2.signature(signer);
    }
  }
}
