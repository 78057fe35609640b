package dev.handover.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import dev.handover.keys.PgpProviders;
import dev.handover.keys.PgpSecretKey;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Random;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcePGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePublicKeyKeyEncryptionMethodGenerator;
import org.junit.jupiter.api.Test;

/** Messages that anybody with the buyer's certificate can make, and that are no parcels. */
class OpenPgpOpenerTest {
  private static final byte[] LINES = "{\"op\":\"delete\",\"ref\":\"a\"}\n".getBytes(UTF_8);
  private static final byte[] PACKED = Zstd.compress(LINES);
  private static final PgpSecretKey SELLER = PgpSecretKey.generateSigningOnly("Seller");
  private static final PgpSecretKey BUYER = PgpSecretKey.generate("Buyer");
  private static final PgpSecretKey STRANGER = PgpSecretKey.generate("Stranger");

  @Test
  void opensTheShapeThatTheOthersDepartFrom() throws Exception {
    byte[] sealed = sealed(inner -> signed(inner, SELLER, PACKED, PACKED));
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    opener().open(new SealedBytes(sealed), plain, LINES.length);
    assertThat(plain.toByteArray()).isEqualTo(LINES);
  }

  @Test
  void refusesASignatureOfOtherContent() throws Exception {
    refused(sealed(inner -> signed(inner, SELLER, PACKED, new byte[] {1})), "does not fit");
  }

  @Test
  void refusesContentThatIsNotSignedOrWhoseSignatureIsMissing() throws Exception {
    refused(sealed(inner -> literal(inner, PACKED)), "not signed");
    refused(
        sealed(
            inner -> {
              SELLER.newSignature().generateOnePassVersion(false).encode(inner);
              literal(inner, PACKED);
            }),
        "signature is missing");
    refused(
        sealed(
            inner -> {
              SELLER.newSignature().generateOnePassVersion(false).encode(inner);
              literal(inner, PACKED);
              PGPSignatureGenerator other = STRANGER.newSignature();
              other.update(PACKED);
              other.generate().encode(inner);
            }),
        "signature is missing");
  }

  @Test
  void refusesASecondContentBehindTheSignedOne() throws Exception {
    refused(
        sealed(
            inner -> {
              signed(inner, SELLER, PACKED, PACKED);
              literal(inner, PACKED);
            }),
        "more in it");
    refused(
        sealed(
            inner -> {
              signed(inner, SELLER, PACKED, PACKED);
              signed(inner, SELLER, PACKED, PACKED);
            }),
        "more in it");
  }

  @Test
  void refusesAStrangersSignature() throws Exception {
    refused(sealed(inner -> signed(inner, STRANGER, PACKED, PACKED)), "somebody else");
  }

  @Test
  void refusesACompressedBombBeforeItFillsTheMemory() throws Exception {
    refused(
        sealed(
            inner -> {
              PGPCompressedDataGenerator compressed =
                  new PGPCompressedDataGenerator(CompressionAlgorithmTags.ZIP);
              OutputStream out = compressed.open(inner, new byte[1 << 16]);
              SELLER.newSignature().generateOnePassVersion(false).encode(out);
              literal(out, new byte[64 << 20]);
              compressed.close();
            }),
        "damaged");
  }

  @Test
  void refusesAWindowThatWantsMuchMemory() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZstdOutputStreamNoFinalizer out = new ZstdOutputStreamNoFinalizer(packed)) {
      out.setLong(27);
      out.write(LINES);
    }
    byte[] bytes = packed.toByteArray();
    refused(sealed(inner -> signed(inner, SELLER, bytes, bytes)), "damaged");
  }

  @Test
  void refusesLinesThatAreNotPacked() throws Exception {
    refused(sealed(inner -> signed(inner, SELLER, LINES, LINES)), "damaged");
    byte[] appended = java.util.Arrays.copyOf(PACKED, PACKED.length + 3);
    refused(sealed(inner -> signed(inner, SELLER, appended, appended)), "damaged");
    byte[] cut = java.util.Arrays.copyOf(PACKED, PACKED.length - 1);
    refused(sealed(inner -> signed(inner, SELLER, cut, cut)), "damaged");
  }

  @Test
  void refusesAnyNoise() {
    long seed = System.nanoTime();
    System.out.println("noise, seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      refused(noise, "parcel refused");
    }
  }

  @Test
  void troubleOfTheDiskIsNotCalledAForgery() throws Exception {
    byte[] sealed = sealed(inner -> signed(inner, SELLER, PACKED, PACKED));
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThatThrownBy(() -> opener().open(new SealedBytes(sealed), full, 100))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.LEDGER));
  }

  private static OpenPgpOpener opener() {
    return new OpenPgpOpener(BUYER, SELLER.certificate());
  }

  private static void signed(OutputStream inner, PgpSecretKey by, byte[] content, byte[] claimed)
      throws Exception {
    PGPSignatureGenerator signature = by.newSignature();
    signature.generateOnePassVersion(false).encode(inner);
    literal(inner, content);
    signature.update(claimed);
    signature.generate().encode(inner);
  }

  private static void literal(OutputStream inner, byte[] content) throws IOException {
    PGPLiteralDataGenerator literal = new PGPLiteralDataGenerator();
    try (OutputStream out =
        literal.open(inner, PGPLiteralData.BINARY, "", new Date(0), new byte[1 << 16])) {
      out.write(content);
    }
  }

  private static byte[] sealed(Content content) throws Exception {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    PGPEncryptedDataGenerator envelope =
        new PGPEncryptedDataGenerator(
            new JcePGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setProvider("SunJCE")
                .setWithIntegrityPacket(true));
    envelope.addMethod(
        new JcePublicKeyKeyEncryptionMethodGenerator(
                BUYER.certificate().encryptionKey(Instant.now()))
            .setProvider(PgpProviders.BC));
    try (OutputStream inner = envelope.open(sealed, new byte[1 << 16])) {
      content.write(inner);
    }
    return sealed.toByteArray();
  }

  private static void refused(byte[] sealed, String because) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    assertThatThrownBy(() -> opener().open(new SealedBytes(sealed), plain, LINES.length))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY))
        .hasMessageContaining(because)
        .hasNoCause();
  }

  private interface Content {
    void write(OutputStream inner) throws Exception;
  }
}
