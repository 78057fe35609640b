package dev.handover.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.ExitCode;
import dev.handover.testing.FuzzContract;
import dev.handover.testing.Fuzzed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.util.io.pem.PemReader;

/** Certificates, secret keys and signatures, as text and as the bytes within. */
class KeysFuzzTest extends FuzzContract {
  private static final byte[] CONTENT = "what was signed".getBytes(UTF_8);
  private static final char[] PASSPHRASE = FuzzFixtures.PASSPHRASE.toCharArray();
  private static final Set<ExitCode> WRONG_KEY =
      Set.of(ExitCode.CONFIGURATION, ExitCode.INTEGRITY, ExitCode.NOT_PERMITTED);
  private static final Set<ExitCode> FORGED = Set.of(ExitCode.INTEGRITY);
  private static final List<String> ARMOUR =
      List.of(
          "-----BEGIN PGP ",
          "-----END ",
          "PUBLIC KEY BLOCK-----",
          "\n",
          "\r\n\r\n",
          "=",
          "A",
          ": ");
  private static final List<String> PEM =
      List.of(
          "-----BEGIN ",
          "-----END ",
          "CERTIFICATE-----",
          "PRIVATE KEY-----",
          "EC PARAMETERS-----",
          "ENCRYPTED ",
          "RSA ",
          "Proc-Type: 4,ENCRYPTED\n",
          "DEK-Info: AES-256-CBC,00\n\n",
          "\n",
          "=",
          "A");

  private final PgpSecretKey pgp = FuzzFixtures.pgp("seller");
  private final PgpCertificate pgpBuyer = FuzzFixtures.pgp("buyer").certificate();
  private final byte[] pgpSignature = pgp.signDetached(CONTENT);
  private final SmSecretKey sm = FuzzFixtures.sm("seller");
  private final SmSecretKey smBuyer = FuzzFixtures.sm("buyer");

  @Override
  protected List<Fuzzed> readers() throws Exception {
    byte[] smSignature = sm.signDetached(CONTENT);
    return List.of(
        fuzzed(
            "pgp-certificate",
            400,
            List.of(
                pgpBuyer.encoded(),
                pgpBuyer.armoured().getBytes(US_ASCII),
                pgp.certificate().encoded()),
            ARMOUR,
            this::readPgpCertificate),
        fuzzed(
            "pgp-secret-key",
            300,
            List.of(
                FuzzFixtures.file("buyer.asc"),
                FuzzFixtures.file("locked.asc"),
                pgp.ring().getEncoded()),
            ARMOUR,
            input -> {
              PgpSecretKey key = PgpSecretKey.read(input, PASSPHRASE);
              assertThat(key.fingerprint()).isNotEmpty();
              key.signDetached(CONTENT);
            }),
        new Fuzzed(
            "pgp-signature",
            1000,
            List.of(pgpSignature, dearmoured(pgpSignature)),
            ARMOUR,
            FORGED,
            "",
            input -> pgp.certificate().verifyDetached(CONTENT, input)),
        fuzzed(
            "sm-certificate",
            1000,
            Fuzzed.texts(
                smBuyer.certificate().armoured(),
                smBuyer.certificate().armouredKey(),
                sm.certificate().armoured()),
            PEM,
            this::readSmCertificate),
        der(
            "sm-certificate-der",
            "CERTIFICATE",
            smBuyer.certificate().armoured(),
            this::readSmCertificate),
        der(
            "sm-public-key-der",
            "PUBLIC KEY",
            smBuyer.certificate().armouredKey(),
            SmCertificate::read),
        fuzzed(
            "sm-secret-key",
            500,
            List.of(smBuyer.stored(), FuzzFixtures.file("locked.pem")),
            PEM,
            this::readSmSecretKey),
        der("sm-secret-key-der", "PRIVATE KEY", text(smBuyer.armoured()), this::readSmSecretKey),
        der(
            "sm-locked-key-der",
            "ENCRYPTED PRIVATE KEY",
            text(FuzzFixtures.file("locked.pem")),
            this::readSmSecretKey),
        new Fuzzed(
            "sm-signature",
            300,
            List.of(smSignature),
            ARMOUR,
            FORGED,
            "",
            input -> sm.certificate().verifyDetached(CONTENT, input)));
  }

  private static Fuzzed fuzzed(
      String name, int rounds, List<byte[]> samples, List<String> words, Fuzzed.Reading reading) {
    return new Fuzzed(name, rounds, samples, words, WRONG_KEY, FuzzFixtures.PASSPHRASE, reading);
  }

  /** Whoever carries the fingerprint that both parties compared carries its owner's own keys. */
  private void readPgpCertificate(byte[] input) {
    PgpCertificate read = PgpCertificate.read(input);
    assertThat(PgpCertificate.read(read.armoured().getBytes(US_ASCII)).fingerprint())
        .isEqualTo(read.fingerprint());
    if (read.fingerprint().equals(pgp.fingerprint())) {
      read.verifyDetached(CONTENT, pgpSignature);
    }
    read.requireUsable(FuzzFixtures.NOW);
    if (read.fingerprint().equals(pgpBuyer.fingerprint())) {
      assertThat(read.encryptionKey(FuzzFixtures.NOW).getFingerprint())
          .isEqualTo(pgpBuyer.encryptionKey(FuzzFixtures.NOW).getFingerprint());
    }
  }

  private void readSmCertificate(byte[] input) {
    SmCertificate read = SmCertificate.read(input);
    assertThat(SmCertificate.read(read.armoured().getBytes(US_ASCII)).fingerprint())
        .isEqualTo(read.fingerprint());
    read.requireUsable(FuzzFixtures.NOW);
    assertThat(read.recipient()).isNotNull();
    assertThat(read.encrypt(new byte[16])).isNotEmpty();
  }

  private void readSmSecretKey(byte[] input) {
    SmSecretKey key = SmSecretKey.read(input, PASSPHRASE);
    key.certificate().verifyDetached(CONTENT, key.signDetached(CONTENT));
  }

  /** What lies between the lines of PEM. */
  private static Fuzzed der(String name, String label, String pem, Fuzzed.Reading reading)
      throws IOException {
    try (PemReader reader = new PemReader(new StringReader(pem))) {
      return fuzzed(
          name,
          500,
          List.of(reader.readPemObject().getContent()),
          ARMOUR,
          input -> reading.read(PemText.of(label, input).getBytes(US_ASCII)));
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, US_ASCII);
  }

  private static byte[] dearmoured(byte[] armoured) throws IOException {
    try (var in = new ArmoredInputStream(new ByteArrayInputStream(armoured))) {
      return in.readAllBytes();
    }
  }
}
