package dev.handover.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import dev.handover.mapping.FieldType;
import dev.handover.process.MinimisedBatch;
import dev.handover.process.MinimisedBatches;
import dev.handover.process.OutputField;
import dev.handover.record.Account;
import dev.handover.record.Baseline;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.Rows;
import dev.handover.record.RunId;
import dev.handover.record.Tally;
import dev.handover.record.Window;
import dev.handover.seal.LineFormat;
import dev.handover.seal.SealedParcel;
import dev.handover.seal.Sealer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePublicKeyKeyEncryptionMethodGenerator;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;

/**
 * Keys of nobody, and what is signed with them: always the same, so that a seed makes the same
 * inputs again and a kept input stays what it was. {@link #main} made them.
 */
public final class FuzzFixtures {
  /** A value that is in the sealed lines. */
  public static final String CANARY = "canary-7f3a9c-李雷";

  public static final String PASSPHRASE = "canary-passphrase";

  /** When certificates are looked at. */
  public static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  private static final Instant MADE = Instant.parse("2025-01-01T00:00:00Z");
  private static final Path FOLDER = Path.of("src/test/resources/fuzz/fixtures");

  private FuzzFixtures() {}

  public static PgpSecretKey pgp(String owner) {
    return PgpSecretKey.read(file(owner + ".asc"), new char[0]);
  }

  public static SmSecretKey sm(String owner) {
    return SmSecretKey.read(file(owner + ".pem"), new char[0]);
  }

  /** The lines before they were packed. */
  public static byte[] lines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      lines.append("{\"op\":\"upsert\",\"ref\":\"g" + i + "\",\"record\":{\"f\":\"" + CANARY);
      lines.append("\"}}\n");
    }
    return lines.toString().getBytes(UTF_8);
  }

  public static byte[] packed() {
    return Zstd.compress(lines(), 1);
  }

  /** One-pass signature, literal data and signature, as they lie in the OpenPGP envelope. */
  public static byte[] inside() {
    return file("inside.pgp");
  }

  public static byte[] file(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Anybody can do so who has the certificate. */
  public static byte[] sealedTo(PgpCertificate buyer, byte[] inside) throws Exception {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    PGPEncryptedDataGenerator envelope =
        new PGPEncryptedDataGenerator(
            new JcePGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setProvider("SunJCE")
                .setWithIntegrityPacket(true));
    envelope.addMethod(
        new JcePublicKeyKeyEncryptionMethodGenerator(buyer.encryptionKey(NOW))
            .setProvider(PgpProviders.BC));
    try (OutputStream out = envelope.open(sealed, new byte[1 << 9])) {
      out.write(inside);
    }
    return sealed.toByteArray();
  }

  private static byte[] signed(PgpSecretKey seller, byte[] content) throws Exception {
    PGPSecretKey key = seller.ring().getSecretKey();
    PGPSignatureGenerator signature =
        new PGPSignatureGenerator(
            new JcaPGPContentSignerBuilder(
                    key.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256)
                .setProvider(PgpProviders.BC),
            key.getPublicKey());
    signature.init(PGPSignature.BINARY_DOCUMENT, key.extractPrivateKey(null));
    PGPSignatureSubpacketGenerator hashed = new PGPSignatureSubpacketGenerator();
    hashed.setSignatureCreationTime(false, Date.from(MADE));
    hashed.setIssuerFingerprint(false, key.getPublicKey());
    signature.setHashedSubpackets(hashed.generate());
    ByteArrayOutputStream inside = new ByteArrayOutputStream();
    signature.generateOnePassVersion(false).encode(inside);
    try (OutputStream literal =
        new PGPLiteralDataGenerator()
            .open(inside, PGPLiteralData.BINARY, "", content.length, new Date(0))) {
      literal.write(content);
    }
    signature.update(content);
    signature.generate().encode(inside);
    return inside.toByteArray();
  }

  private static byte[] locked(PgpSecretKey key) throws Exception {
    return PGPSecretKeyRing.copyWithNewPassword(
            key.ring(),
            null,
            new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .build(PASSPHRASE.toCharArray()))
        .getEncoded();
  }

  private static byte[] locked(SmSecretKey key) throws Exception {
    PrivateKeyInfo plain = (PrivateKeyInfo) PemText.objects(key.armoured()).get(0);
    return PemText.of(
            "ENCRYPTED PRIVATE KEY",
            new PKCS8Generator(
                    plain,
                    new JceOpenSSLPKCS8EncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                        .setProvider(PgpProviders.BC)
                        .setPassword(PASSPHRASE.toCharArray())
                        .build())
                .generate()
                .getContent())
        .getBytes(UTF_8);
  }

  private static MinimisedBatch batch() {
    Rows.Builder rows = Rows.builder(List.of("ref", "f"), 1);
    for (int i = 0; i < 20; i++) {
      rows.add("g" + i).add(CANARY);
    }
    return MinimisedBatches.of(
        new Window(
            new CaseId("hotel-2026"),
            new RunId("20260131t020000z-ab2c"),
            "guest",
            1,
            1,
            Bounds.ALL),
        "snapshot-1",
        List.of(new OutputField("f", FieldType.TEXT)),
        rows.build(),
        Rows.builder(List.of("ref", "reason"), 0).build(),
        new Account(Tally.NONE, List.of(), List.of(), Baseline.EMPTY));
  }

  /** {@code java -cp <test class path> dev.handover.keys.FuzzFixtures}, from the project. */
  public static void main(String[] none) throws Exception {
    Files.createDirectories(FOLDER);
    PgpSecretKey seller = new PgpSecretKey(PgpKeyMaking.make("Seller of nothing", false, MADE));
    PgpSecretKey buyer = new PgpSecretKey(PgpKeyMaking.make("Buyer of nothing", true, MADE));
    byte[] inside = signed(seller, packed());
    Files.write(FOLDER.resolve("seller.asc"), seller.armoured());
    Files.write(FOLDER.resolve("buyer.asc"), buyer.armoured());
    Files.write(FOLDER.resolve("inside.pgp"), inside);
    Files.write(FOLDER.resolve("sealed.pgp"), sealedTo(buyer.certificate(), inside));
    Files.write(
        FOLDER.resolve("seller.pem"),
        SmSecretKey.generateSigningOnly("Seller of nothing").stored());
    SmSecretKey smBuyer = SmSecretKey.generate("Buyer of nothing");
    Files.write(FOLDER.resolve("buyer.pem"), smBuyer.stored());
    Files.write(FOLDER.resolve("locked.asc"), locked(seller));
    Files.write(FOLDER.resolve("locked.pem"), locked(smBuyer));
    SealedParcel parcel =
        Sealer.of(smBuyer.certificate(), sm("seller"), LineFormat.NDJSON).seal(batch());
    Files.write(FOLDER.resolve("sealed.sm"), parcel.bytes());
    Files.write(FOLDER.resolve("sealed.sm.sig"), parcel.signature().orElseThrow());
  }
}
