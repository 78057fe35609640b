package dev.handover.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.keys.SmCertificate;
import dev.handover.keys.SmSecretKey;
import dev.handover.record.HandoverException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmSealerTest extends SealerContract {
  private static final SmSecretKey SELLER = SmSecretKey.generateSigningOnly("Seller");
  private static final SmSecretKey BUYER = SmSecretKey.generate("Buyer");
  private static final SmSecretKey STRANGER = SmSecretKey.generate("Stranger");

  @Override
  SecretKey seller() {
    return SELLER;
  }

  @Override
  SecretKey buyer() {
    return BUYER;
  }

  @Override
  SecretKey stranger() {
    return STRANGER;
  }

  @Override
  String extension() {
    return ".zst.sm";
  }

  /** The signature is over the whole file. */
  @Override
  int protectedFrom(byte[] sealed) {
    return 0;
  }

  @Test
  void refusesASignatureThatIsMissingOrDamagedOrAnothers() {
    SealedBytes good = sealed(1);
    byte[] signature = good.signature();
    refusedWith(good, new byte[0], "empty or missing");
    refusedWith(good, Arrays.copyOf(signature, signature.length - 1), "damaged");
    refusedWith(good, Arrays.copyOf(signature, signature.length + 1), "not good");
    refusedWith(good, new byte[1 << 16], "longer than any");
    for (int at = 0; at < signature.length; at++) {
      byte[] flipped = signature.clone();
      flipped[at] ^= 1;
      refusedWith(good, flipped, "not good");
    }
    refusedWith(good, sealed(2).signature(), "the content was altered");
    refusedWith(good, STRANGER.signDetached(good.bytes()), "made by another key");
  }

  @Test
  void decryptsNothingBeforeTheSignatureIsGood() {
    SealedBytes good = sealed(1);
    byte[] altered = good.bytes().clone();
    altered[altered.length - 20] ^= 1;
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    refused(() -> open(good.with(altered), plain, 1 << 30));
    assertThat(plain.size()).isZero();
  }

  @Test
  void refusesWhatTheSellerSignedButIsNoEnvelope() {
    refusedThough("lines".getBytes(StandardCharsets.UTF_8), "parcel refused");
    refusedThough(new byte[0], "parcel refused");
    byte[] twice = Arrays.copyOf(sealed(1).bytes(), sealed(1).bytes().length + 3);
    twice[twice.length - 1] = 1;
    refusedThough(twice, "parcel refused");
  }

  @Test
  void sealsToNobodyWithoutACertificate() {
    SmCertificate bare =
        SmCertificate.read(BUYER.certificate().armouredKey().getBytes(StandardCharsets.US_ASCII));
    assertThat(bare.fingerprint()).isEqualTo(BUYER.fingerprint());
    assertThatThrownBy(() -> Sealer.of(bare, SELLER, LineFormat.NDJSON))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("bare public key");
    assertThatThrownBy(() -> Sealer.of(SELLER.certificate(), SELLER, LineFormat.NDJSON))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("not for encryption");
  }

  @Test
  void opensWithTheKeyAloneAndABarePublicKeyOfTheSeller() {
    SmCertificate bare =
        (SmCertificate)
            Profile.SM.read(SELLER.certificate().armouredKey().getBytes(StandardCharsets.US_ASCII));
    SmSecretKey alone = SmSecretKey.read(BUYER.armoured(), new char[0]);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    Opener.of(alone, bare).open(sealed(1), plain, 1 << 30);
    assertThat(plain.size()).isPositive();
  }

  private static SealedBytes sealed(long seed) {
    return SealedBytes.of(
        Sealer.of(BUYER.certificate(), SELLER, LineFormat.NDJSON)
            .seal(RandomBatch.of(seed).batch()));
  }

  private void refusedThough(byte[] signed, String why) {
    SealedBytes sealed = new SealedBytes(signed, SELLER.signDetached(signed));
    refused(() -> open(sealed, new ByteArrayOutputStream(), 1 << 30), why);
  }

  private void refusedWith(SealedBytes good, byte[] signature, String why) {
    SealedBytes other = new SealedBytes(good.bytes(), signature);
    refused(() -> open(other, new ByteArrayOutputStream(), 1 << 30), why);
  }
}
