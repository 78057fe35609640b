package dev.handover.seal;

import dev.handover.keys.SmCertificate;
import dev.handover.keys.SmSecretKey;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.io.CipherInputStream;
import org.bouncycastle.crypto.io.CipherOutputStream;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.operator.GenericKey;
import org.bouncycastle.operator.OutputEncryptor;

/**
 * The algorithms of a CMS envelope in the national profile: content under SM4-CBC with PKCS#7
 * padding (GB/T 32907, 17964), its key under SM2 for one recipient (GB/T 32918.4, 35276).
 */
final class SmEnvelope {
  private static final int BLOCK = 16;
  private static final int CHUNK = 1 << 16;
  private static final AlgorithmIdentifier SM2 =
      new AlgorithmIdentifier(GMObjectIdentifiers.sm2encrypt, DERNull.INSTANCE);

  private SmEnvelope() {}

  /** Names the recipient by issuer and serial number, and encrypts the content's key to it. */
  static RecipientInfoGenerator to(SmCertificate recipient) {
    return contentKey ->
        new RecipientInfo(
            new KeyTransRecipientInfo(
                new RecipientIdentifier(recipient.recipient()),
                SM2,
                new DEROctetString(recipient.encrypt((byte[]) contentKey.getRepresentation()))));
  }

  /** For one content, under a new random key. */
  static OutputEncryptor encryptor() {
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[BLOCK];
    byte[] iv = new byte[BLOCK];
    random.nextBytes(key);
    random.nextBytes(iv);
    AlgorithmIdentifier algorithm =
        new AlgorithmIdentifier(GMObjectIdentifiers.sms4_cbc, new DEROctetString(iv));
    return new Encryptor(algorithm, key, iv);
  }

  /** The content's key, if the recipient can have it: damaged or another's is empty. */
  static Optional<byte[]> contentKey(byte[] encryptedKey, SmSecretKey recipient) {
    return recipient.decrypt(encryptedKey).filter(key -> key.length == BLOCK);
  }

  /** What {@link #encryptor} encrypted; another algorithm is an IllegalArgumentException. */
  static InputStream decrypting(InputStream in, AlgorithmIdentifier algorithm, byte[] key) {
    if (!algorithm.getAlgorithm().equals(GMObjectIdentifiers.sms4_cbc)) {
      throw new IllegalArgumentException("not SM4-CBC");
    }
    byte[] iv = ASN1OctetString.getInstance(algorithm.getParameters()).getOctets();
    if (iv.length != BLOCK) {
      throw new IllegalArgumentException("the initialisation vector is not one block");
    }
    return new CipherInputStream(in, cipher(false, key, iv), CHUNK);
  }

  private static BufferedBlockCipher cipher(boolean encrypts, byte[] key, byte[] iv) {
    PaddedBufferedBlockCipher cipher =
        new PaddedBufferedBlockCipher(
            CBCBlockCipher.newInstance(new SM4Engine()), new PKCS7Padding());
    cipher.init(encrypts, new ParametersWithIV(new KeyParameter(key), iv));
    return cipher;
  }

  private record Encryptor(AlgorithmIdentifier algorithm, byte[] key, byte[] iv)
      implements OutputEncryptor {
    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return algorithm;
    }

    @Override
    public OutputStream getOutputStream(OutputStream out) {
      return new CipherOutputStream(out, cipher(true, key, iv));
    }

    @Override
    public GenericKey getKey() {
      return new GenericKey(algorithm, key);
    }

    @Override
    public String toString() {
      return "Encryptor";
    }
  }
}
