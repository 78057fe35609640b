package dev.handover.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.keys.Certificate;
import dev.handover.keys.OpenSsl;
import dev.handover.keys.SmHome;
import dev.handover.keys.SmSecretKey;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parcels of the national profile against the real {@code openssl} and {@code zstd}. */
class SmSealerIT {
  private static final SmSecretKey SELLER = SmSecretKey.generateSigningOnly("Seller");

  @TempDir Path folder;
  private OpenSsl openssl;

  @BeforeEach
  void findOpenSsl() {
    openssl = new OpenSsl(folder);
  }

  @Test
  void opensslVerifiesAndOpensWhatWasSealedToAKeyOfOurs() throws Exception {
    SmSecretKey buyer = SmSecretKey.generate("Käufer 买方 <it@buyer.example>");
    SmHome.write(folder, buyer, SELLER.certificate());
    opensByHand(buyer.certificate());
  }

  @Test
  void opensslVerifiesAndOpensWhatWasSealedToAKeyThatItMade() throws Exception {
    openssl.makeBuyer();
    Files.writeString(folder.resolve("seller.pub"), SELLER.certificate().armouredKey());
    opensByHand(Certificate.read(folder.resolve("buyer.crt")));
  }

  @Test
  void opensslFindsAFlippedByte() throws Exception {
    openssl.makeBuyer();
    Files.writeString(folder.resolve("seller.pub"), SELLER.certificate().armouredKey());
    SealedParcel parcel = write(Certificate.read(folder.resolve("buyer.crt")), 3);
    byte[] altered = parcel.bytes().clone();
    altered[altered.length / 2] ^= 1;
    Files.write(folder.resolve("p.sm"), altered);
    assertThat(openssl.tryRun(verify()).exit()).isNotZero();
  }

  private void opensByHand(Certificate buyer) throws Exception {
    for (long seed = 1; seed <= 3; seed++) {
      SealedParcel parcel = write(buyer, seed);
      assertThat(openssl.run(verify())).contains("Verified OK");
      openssl.run(
          "set -o pipefail; openssl cms -decrypt -inform DER -binary -in p.sm -inkey buyer.key"
              + " -recip buyer.crt | zstd -dcq > lines");
      assertThat(folder.resolve("lines")).hasSize(parcel.unpacked());
      assertThat(
              RecordLinesPropertyTest.read(
                  Files.readAllBytes(folder.resolve("lines")),
                  LineFormat.NDJSON,
                  RandomBatch.of(seed).fieldNames()))
          .isEqualTo(RandomBatch.of(seed).lines());
    }
  }

  private SealedParcel write(Certificate buyer, long seed) throws Exception {
    SealedParcel parcel =
        Sealer.of(buyer, SELLER, LineFormat.NDJSON).seal(RandomBatch.of(seed).batch());
    Files.write(folder.resolve("p.sm"), parcel.bytes());
    Files.write(folder.resolve("p.sm.sig"), parcel.signature().orElseThrow());
    assertThat(new String(parcel.bytes(), UTF_8)).doesNotContain("\"op\"");
    return parcel;
  }

  private static String verify() {
    return "openssl dgst -sm3 -verify seller.pub -signature p.sm.sig"
        + " -sigopt distid:1234567812345678 p.sm";
  }
}
