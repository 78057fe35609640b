package dev.handover.keys;

import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.Features;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPairGeneratorProvider;

/**
 * Makes version 4 keys in the forms before RFC 9580 (algorithms 22 and 18), because GnuPG 2.2 reads
 * no others on these curves.
 */
final class PgpKeyMaking {
  private PgpKeyMaking() {}

  static PGPSecretKeyRing make(String userId, boolean receives, Instant created) {
    try {
      PGPKeyPairGenerator pairs =
          new BcPGPKeyPairGeneratorProvider().get(PublicKeyPacket.VERSION_4, Date.from(created));
      PGPKeyPair primary = pairs.generateLegacyEd25519KeyPair();
      PGPKeyRingGenerator ring =
          new PGPKeyRingGenerator(
              PGPSignature.POSITIVE_CERTIFICATION,
              primary,
              userId,
              new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
              primaryPackets(created),
              null,
              new BcPGPContentSignerBuilder(
                  primary.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
              null);
      if (receives) {
        ring.addSubKey(pairs.generateLegacyX25519KeyPair(), subkeyPackets(created), null);
      }
      return ring.generateSecretKeyRing();
    } catch (PGPException e) {
      throw new IllegalStateException("this Java cannot make OpenPGP keys", e);
    }
  }

  private static PGPSignatureSubpacketVector primaryPackets(Instant created) {
    PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
    packets.setSignatureCreationTime(false, Date.from(created));
    packets.setKeyFlags(true, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
    packets.setPrimaryUserID(false, true);
    packets.setPreferredSymmetricAlgorithms(false, new int[] {SymmetricKeyAlgorithmTags.AES_256});
    packets.setPreferredHashAlgorithms(
        false, new int[] {HashAlgorithmTags.SHA256, HashAlgorithmTags.SHA512});
    packets.setFeature(false, Features.FEATURE_MODIFICATION_DETECTION);
    return packets.generate();
  }

  private static PGPSignatureSubpacketVector subkeyPackets(Instant created) {
    PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
    packets.setSignatureCreationTime(false, Date.from(created));
    packets.setKeyFlags(true, KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE);
    return packets.generate();
  }
}
