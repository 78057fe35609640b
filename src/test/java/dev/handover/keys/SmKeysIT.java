package dev.handover.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SM2 keys, certificates and signatures between this program and the real {@code openssl}. */
class SmKeysIT {
  private static final String ID = " -sigopt distid:1234567812345678 ";

  @TempDir Path folder;
  private OpenSsl openssl;

  @BeforeEach
  void findOpenSsl() {
    openssl = new OpenSsl(folder);
  }

  @Test
  void fingerprintsAreWhatOpensslComputes() throws Exception {
    openssl.makeBuyer();
    String printed =
        openssl
            .run(
                "openssl x509 -in buyer.crt -noout -pubkey | openssl pkey -pubin -outform DER"
                    + " | openssl dgst -sm3 -r")
            .substring(0, 64)
            .toUpperCase(Locale.ROOT);
    assertThat(Certificate.read(folder.resolve("buyer.crt")).fingerprint()).isEqualTo(printed);
    assertThat(key("buyer.key", "").fingerprint()).isEqualTo(printed);
    openssl.run("openssl pkey -in buyer.key -pubout -out buyer.pub");
    assertThat(Certificate.read(folder.resolve("buyer.pub")).fingerprint()).isEqualTo(printed);
  }

  @Test
  void readsKeysAsOpensslWritesThem() throws Exception {
    openssl.makeBuyer();
    String fingerprint = key("buyer.key", "").fingerprint();
    openssl.run("openssl ec -in buyer.key -out traditional.key");
    assertThat(key("traditional.key", "").fingerprint()).isEqualTo(fingerprint);
    openssl.run("openssl pkey -in buyer.key -aes256 -passout pass:two -out locked.key");
    assertThat(key("locked.key", "two").fingerprint()).isEqualTo(fingerprint);
    assertThatThrownBy(() -> key("locked.key", "three"))
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> assertThat(e.exitCode()).isEqualTo(ExitCode.NOT_PERMITTED))
        .hasMessageNotContaining("three");
    openssl.run("cat buyer.key buyer.crt > both.pem");
    key("both.pem", "").certificate().requireUsable(Instant.now());
  }

  @Test
  void opensslReadsKeysAsTheyAreWrittenHere() throws Exception {
    SmSecretKey made = SmSecretKey.generate("Buyer");
    Files.write(folder.resolve("made.key"), made.armoured());
    Files.writeString(folder.resolve("made.crt"), made.certificate().armoured());
    openssl.run("openssl pkey -in made.key -check -noout");
    assertThat(openssl.run("openssl verify -CAfile made.crt made.crt")).contains("OK");
    assertThat(openssl.run("openssl x509 -in made.crt -noout -text")).contains("Key Encipherment");
  }

  @Test
  void signaturesAreGoodInBothDirections() throws Exception {
    openssl.makeBuyer();
    byte[] content = "{\"state\" : \"accepted\"}".getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("r.json"), content);
    openssl.run("openssl dgst -sm3 -sign buyer.key" + ID + "-out r.json.sig r.json");
    Certificate buyer = Certificate.read(folder.resolve("buyer.crt"));
    buyer.verifyDetached(content, Files.readAllBytes(folder.resolve("r.json.sig")));

    openssl.run("openssl pkey -in buyer.key -pubout -out buyer.pub");
    Files.write(folder.resolve("ours.sig"), key("buyer.key", "").signDetached(content));
    openssl.run("openssl dgst -sm3 -verify buyer.pub -signature ours.sig" + ID + "r.json");

    // without the user ID OpenSSL 3.0 signs under an empty one: another signature
    openssl.run("openssl dgst -sm3 -sign buyer.key -out bare.sig r.json");
    byte[] bare = Files.readAllBytes(folder.resolve("bare.sig"));
    assertThatThrownBy(() -> buyer.verifyDetached(content, bare))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY));
  }

  @Test
  void ciphertextOpensInBothDirections() throws Exception {
    openssl.makeBuyer();
    SmCertificate buyer = (SmCertificate) Certificate.read(folder.resolve("buyer.crt"));
    byte[] secret = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 20; i++) { // coordinates differ in length now and then
      Files.write(folder.resolve("c"), buyer.encrypt(secret));
      assertThat(openssl.run("openssl pkeyutl -decrypt -inkey buyer.key -in c"))
          .isEqualTo("0123456789abcdef");
    }
    Files.write(folder.resolve("plain"), secret);
    openssl.run("openssl pkeyutl -encrypt -certin -inkey buyer.crt -in plain -out c");
    SmSecretKey key = (SmSecretKey) key("buyer.key", "");
    assertThat(key.decrypt(Files.readAllBytes(folder.resolve("c")))).contains(secret);
    byte[] damaged = Files.readAllBytes(folder.resolve("c"));
    damaged[damaged.length - 1] ^= 1;
    assertThat(key.decrypt(damaged)).isEmpty();
  }

  @Test
  void tellsWhyACertificateCannotBeUsed() throws Exception {
    openssl.makeBuyer();
    Certificate buyer = Certificate.read(folder.resolve("buyer.crt"));
    buyer.requireUsable(Instant.now());
    Instant later = Instant.now().plus(Duration.ofDays(4000));
    assertThatThrownBy(() -> buyer.requireUsable(later)).hasMessageContaining("expired on");
    Instant before = Instant.now().minus(Duration.ofDays(1));
    assertThatThrownBy(() -> buyer.requireUsable(before)).hasMessageContaining("becomes valid");

    openssl.run("openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out p256.key");
    openssl.run("openssl req -x509 -new -key p256.key -subj /CN=B -out p256.crt");
    refusedToRead("p256.crt", "not an SM2 key");
    refusedToRead("buyer.key", "secret key, which nobody should hand over");
    openssl.run("cat buyer.crt p256.crt > two.crt");
    refusedToRead("two.crt", "exactly one");
    assertThatThrownBy(() -> key("p256.key", "")).hasMessageContaining("not an SM2 key");
    assertThatThrownBy(() -> key("buyer.crt", "")).hasMessageContaining("no secret key");
  }

  private void refusedToRead(String file, String why) {
    assertThatThrownBy(() -> Certificate.read(folder.resolve(file)))
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
        .hasMessageContaining(why);
  }

  private SecretKey key(String file, String passphrase) {
    try {
      return SecretKey.read(Files.readAllBytes(folder.resolve(file)), passphrase.toCharArray());
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
