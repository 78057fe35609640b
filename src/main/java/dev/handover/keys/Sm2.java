package dev.handover.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * SM2 on the curve of GB/T 32918.5, in the encodings that OpenSSL 3.0 reads: keys as in RFC 5480,
 * signatures as {@code SEQUENCE{r, s}}, ciphertext as {@code SEQUENCE{x, y, C3, C2}} (GB/T 35276).
 */
final class Sm2 {
  /** The signer's user ID (GB/T 35276); manifests name it, {@code openssl} is told it as distid. */
  static final String USER_ID = "1234567812345678";

  static final AlgorithmIdentifier KEY_ALGORITHM =
      new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1);
  static final ECDomainParameters CURVE =
      new ECNamedDomainParameters(
          GMObjectIdentifiers.sm2p256v1, CustomNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));

  private static final int FIELD = 32;
  private static final int DIGEST = 32;
  private static final byte UNCOMPRESSED = 4;

  private Sm2() {}

  /** Refuses other curves and points that are not on this one. */
  static ECPublicKeyParameters publicKey(SubjectPublicKeyInfo info) {
    if (!info.getAlgorithm().equals(KEY_ALGORITHM)) {
      throw new IllegalArgumentException("it is not an SM2 key");
    }
    ECPoint point = CURVE.getCurve().decodePoint(info.getPublicKeyData().getOctets());
    return new ECPublicKeyParameters(point, CURVE);
  }

  /** The one form of a public key, whichever it was read from. */
  static SubjectPublicKeyInfo info(ECPublicKeyParameters key) {
    return new SubjectPublicKeyInfo(KEY_ALGORITHM, key.getQ().getEncoded(false));
  }

  static ECPublicKeyParameters publicKey(ECPrivateKeyParameters secret) {
    return new ECPublicKeyParameters(
        secret.getParameters().getG().multiply(secret.getD()).normalize(), secret.getParameters());
  }

  /** SM3, in upper-case hex. */
  static String fingerprint(byte[] bytes) {
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] out = new byte[DIGEST];
    digest.doFinal(out, 0);
    return HexFormat.of().withUpperCase().formatHex(out);
  }

  /** Ready to be shown the content; {@code random} gives the number k. */
  static Signer signer(ECPrivateKeyParameters key, SecureRandom random) {
    return ready(true, new ParametersWithRandom(key, random));
  }

  /** Ready to be shown the content. */
  static Signer verifier(ECPublicKeyParameters key) {
    return ready(false, key);
  }

  private static Signer ready(boolean signs, CipherParameters key) {
    SM2Signer signer = new SM2Signer();
    signer.init(signs, new ParametersWithID(key, USER_ID.getBytes(StandardCharsets.US_ASCII)));
    return signer;
  }

  static byte[] signature(Signer signer) {
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("signing in memory does not fail", e);
    }
  }

  /** Encrypts something short; {@code random} gives the number k. */
  static byte[] encrypt(ECPublicKeyParameters key, byte[] plain, SecureRandom random) {
    int field = length(key);
    try {
      SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
      engine.init(true, new ParametersWithRandom(key, random));
      byte[] joined = engine.processBlock(plain, 0, plain.length);
      int c3 = 1 + 2 * field;
      return new DERSequence(
              new ASN1Encodable[] {
                new ASN1Integer(BigIntegers.fromUnsignedByteArray(joined, 1, field)),
                new ASN1Integer(BigIntegers.fromUnsignedByteArray(joined, 1 + field, field)),
                new DEROctetString(Arrays.copyOfRange(joined, c3, c3 + DIGEST)),
                new DEROctetString(Arrays.copyOfRange(joined, c3 + DIGEST, joined.length))
              })
          .getEncoded("DER");
    } catch (InvalidCipherTextException | IOException e) {
      throw new IllegalStateException("encrypting in memory does not fail", e);
    }
  }

  /** The plain bytes; IllegalArgumentException if it is damaged or of another key. */
  static byte[] decrypt(ECPrivateKeyParameters key, byte[] encrypted) {
    try {
      byte[] joined = joined(ASN1Sequence.getInstance(encrypted), length(key));
      SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
      engine.init(false, key);
      return engine.processBlock(joined, 0, joined.length);
    } catch (InvalidCipherTextException | RuntimeException e) {
      throw new IllegalArgumentException("it does not open with this SM2 key", e);
    }
  }

  /** The parts one behind the other, as the standard writes them and the engine reads them. */
  private static byte[] joined(ASN1Sequence parts, int field) {
    byte[] c3 = ASN1OctetString.getInstance(parts.getObjectAt(2)).getOctets();
    byte[] c2 = ASN1OctetString.getInstance(parts.getObjectAt(3)).getOctets();
    if (parts.size() != 4 || c3.length != DIGEST || c2.length == 0) {
      throw new IllegalArgumentException("it is not an SM2 ciphertext");
    }
    byte[] joined = new byte[1 + 2 * field + DIGEST + c2.length];
    joined[0] = UNCOMPRESSED;
    coordinate(parts, 0, joined, 1, field);
    coordinate(parts, 1, joined, 1 + field, field);
    System.arraycopy(c3, 0, joined, 1 + 2 * field, DIGEST);
    System.arraycopy(c2, 0, joined, 1 + 2 * field + DIGEST, c2.length);
    return joined;
  }

  private static void coordinate(ASN1Sequence parts, int part, byte[] into, int at, int field) {
    BigInteger value = ASN1Integer.getInstance(parts.getObjectAt(part)).getPositiveValue();
    System.arraycopy(BigIntegers.asUnsignedByteArray(field, value), 0, into, at, field);
  }

  private static int length(ECKeyParameters key) {
    int length = key.getParameters().getCurve().getFieldElementEncodingLength();
    if (length != FIELD) {
      throw new IllegalArgumentException("SM2 works with 256 bits");
    }
    return length;
  }
}
