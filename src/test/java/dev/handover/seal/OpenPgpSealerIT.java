package dev.handover.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.handover.keys.Gpg;
import dev.handover.keys.PgpCertificate;
import dev.handover.keys.PgpSecretKey;
import dev.handover.record.HandoverException;
import dev.handover.testing.OutsideProgram;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parcels between us and the real gpg and zstd. */
class OpenPgpSealerIT {
  private static final byte[] LINES = "{\"op\":\"delete\",\"ref\":\"李雷\"}\n".getBytes(UTF_8);
  private final PgpSecretKey seller = PgpSecretKey.generateSigningOnly("Seller <s@example.org>");
  private Gpg gpg;

  @BeforeEach
  void start() {
    OutsideProgram.require("zstd");
    gpg = new Gpg();
    gpg.run(
        "--import", gpg.file("s.asc", seller.certificate().armoured().getBytes(UTF_8)).toString());
  }

  @AfterEach
  void stop() {
    gpg.close();
  }

  @ParameterizedTest
  @CsvSource({
    "rsa3072,rsa3072",
    "ed25519,cv25519",
    "nistp256,nistp256",
    "nistp384,nistp384",
    "nistp521,nistp521"
  })
  void gpgOpensWhatWeSeal(String primary, String subkey) {
    String fingerprint = gpg.makeKey("buyer", primary, "sign", "2y");
    gpg.run("--passphrase", "", "--quick-add-key", fingerprint, subkey, "encr", "2y");
    PgpCertificate buyer = PgpCertificate.read(gpg.run("--export", fingerprint));
    RandomBatch random = RandomBatch.of(17, 400);
    SealedParcel parcel = new OpenPgpSealer(buyer, seller, LineFormat.NDJSON).seal(random.batch());
    String file = gpg.file(parcel.fileName(), parcel.bytes()).toString();
    Gpg.Result result =
        gpg.shell("gpg --batch --trust-model always --decrypt " + file + " | zstd -dc");
    assertThat(result.exit()).as(result.errors()).isZero();
    assertThat(result.errors()).contains("Good signature").contains(seller.fingerprint());
    assertThat(
            RecordLinesPropertyTest.read(result.output(), LineFormat.NDJSON, random.fieldNames()))
        .isEqualTo(random.lines());
    assertThat(gpg.tryRun("--trust-model", "always", "-o", "/dev/null", "--decrypt", file).exit())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"rsa3072,0", "ed25519,6", "nistp256,0"})
  void weOpenWhatGpgSeals(String signing, String compression) {
    String sender = gpg.makeKey("sender", signing, "sign", "2y");
    PgpSecretKey buyer = PgpSecretKey.generate("Buyer");
    gpg.run("--import", gpg.file("b.asc", buyer.armoured()).toString());
    byte[] sealed = seal(sender, buyer.fingerprint(), compression, "--sign");
    PgpCertificate trusted = PgpCertificate.read(gpg.run("--export", sender));
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    new OpenPgpOpener(buyer, trusted).open(new SealedBytes(sealed), plain, LINES.length);
    assertThat(plain.toByteArray()).isEqualTo(LINES);
    for (int at = 0; at < sealed.length; at += 3) {
      byte[] altered = sealed.clone();
      altered[at] ^= 0x10;
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        new OpenPgpOpener(buyer, trusted).open(new SealedBytes(altered), out, LINES.length);
        assertThat(out.toByteArray()).as("byte %d", at).isEqualTo(LINES);
      } catch (HandoverException e) {
        assertThat(e.exitCode().number()).isEqualTo(7);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"rsa3072,rsa3072", "ed25519,cv25519", "nistp384,nistp384"})
  void weOpenWithKeysThatGpgMade(String primary, String subkey) {
    String passphrase = gpg.file("passphrase", "two words".getBytes(UTF_8)).toString();
    gpg.run("--passphrase-file", passphrase, "--quick-generate-key", "b", primary, "sign", "2y");
    String fingerprint = gpg.fingerprint("b");
    gpg.run("--passphrase-file", passphrase, "--quick-add-key", fingerprint, subkey, "encr", "2y");
    byte[] exported =
        gpg.run("--passphrase-file", passphrase, "--armor", "--export-secret-keys", fingerprint);
    PgpSecretKey buyer = PgpSecretKey.read(exported, "two words".toCharArray());
    RandomBatch random = RandomBatch.of(23, 400);
    SealedParcel parcel =
        new OpenPgpSealer(
                PgpCertificate.read(gpg.run("--export", fingerprint)), seller, LineFormat.CSV)
            .seal(random.batch());
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    new OpenPgpOpener(buyer, seller.certificate())
        .open(new SealedBytes(parcel.bytes()), plain, parcel.unpacked());
    assertThat(
            RecordLinesPropertyTest.read(plain.toByteArray(), LineFormat.CSV, random.fieldNames()))
        .isEqualTo(random.lines());
  }

  @Test
  void refusesWhatGpgDidNotSignOrProtect() {
    String sender = gpg.makeKey("sender", "ed25519", "sign", "2y");
    PgpSecretKey buyer = PgpSecretKey.generate("Buyer");
    gpg.run("--import", gpg.file("b.asc", buyer.armoured()).toString());
    PgpCertificate trusted = PgpCertificate.read(gpg.run("--export", sender));
    refused(buyer, trusted, seal(sender, buyer.fingerprint(), "0"), "not signed");
    refused(
        buyer,
        trusted,
        seal(sender, buyer.fingerprint(), "0", "--sign", "--rfc2440", "--disable-mdc"),
        "modification detection");
    refused(
        buyer,
        trusted,
        seal(sender, buyer.fingerprint(), "0", "--sign", "--cipher-algo", "3DES"),
        "another cipher");
    refused(
        buyer,
        trusted,
        gpg.run("-u", sender, "-o", "-", "--sign", gpg.home().resolve("lines.zst").toString()),
        "not encrypted");
    refused(
        buyer,
        trusted,
        seal(
            sender,
            buyer.fingerprint(),
            "0",
            "--sign",
            "--digest-algo",
            "SHA1",
            "--allow-weak-digest-algos"),
        "too weak");
  }

  @Test
  void gpgNoticesWhatWasAltered() {
    String fingerprint = gpg.makeKey("buyer", "default", "default", "never");
    PgpCertificate buyer = PgpCertificate.read(gpg.run("--export", fingerprint));
    byte[] sealed =
        new OpenPgpSealer(buyer, seller, LineFormat.NDJSON).seal(RandomBatch.of(1).batch()).bytes();
    sealed[sealed.length / 2] ^= 1;
    String file = gpg.file("altered.pgp", sealed).toString();
    assertThat(gpg.tryRun("-o", "/dev/null", "--decrypt", file).exit()).isNotZero();
  }

  private byte[] seal(String sender, String recipient, String compression, String... more) {
    String lines = gpg.file("lines.zst", Zstd.compress(LINES)).toString();
    java.util.List<String> command =
        new java.util.ArrayList<>(
            java.util.List.of(
                "--trust-model",
                "always",
                "-u",
                sender,
                "-r",
                recipient,
                "-z",
                compression,
                "-o",
                "-"));
    command.addAll(java.util.List.of(more));
    command.add("--encrypt");
    command.add(lines);
    return gpg.run(command.toArray(String[]::new));
  }

  private static void refused(
      PgpSecretKey buyer, PgpCertificate trusted, byte[] sealed, String because) {
    assertThatThrownBy(
            () ->
                new OpenPgpOpener(buyer, trusted)
                    .open(new SealedBytes(sealed), new ByteArrayOutputStream(), LINES.length))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode().number()).isEqualTo(7))
        .hasMessageContaining(because);
  }
}
