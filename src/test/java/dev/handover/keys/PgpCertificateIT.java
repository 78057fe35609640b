package dev.handover.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates as a buyer's real gpg makes them. */
class PgpCertificateIT {
  private Gpg gpg;

  @BeforeEach
  void start() {
    gpg = new Gpg();
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
  void acceptsWhatGpgMakes(String primary, String subkey) {
    String fingerprint = gpg.makeKey("buyer", primary, "sign", "2y");
    gpg.run("--passphrase", "", "--quick-add-key", fingerprint, subkey, "encr", "2y");
    for (PgpCertificate each :
        new PgpCertificate[] {
          PgpCertificate.read(gpg.run("--export", fingerprint)),
          PgpCertificate.read(gpg.run("--armor", "--export", fingerprint)),
          (PgpCertificate)
              Certificate.read(gpg.file("b.asc", gpg.run("--armor", "--export", fingerprint)))
        }) {
      assertThat(each.fingerprint()).isEqualTo(fingerprint);
      each.requireUsable(Instant.now());
      assertThat(fingerprintOf(each.encryptionKey(Instant.now()))).isNotEqualTo(fingerprint);
      assertThat(PgpCertificate.read(each.armoured().getBytes(UTF_8)).fingerprint())
          .isEqualTo(fingerprint);
    }
  }

  @Test
  void refusesAnAlgorithmThatIsNoLongerSafe() {
    refused(
        export(gpg.makeKey("old", "dsa2048", "sign", "2y")),
        ExitCode.CONFIGURATION,
        "no longer safe");
    refused(
        export(gpg.makeKey("short", "rsa1024", "sign", "2y")),
        ExitCode.CONFIGURATION,
        "no longer safe");
  }

  @Test
  void refusesAnExpiredOne() {
    String fingerprint = made("20200101T000000!", "default", "1m");
    refused(export(fingerprint), ExitCode.CONFIGURATION, "expired on 2020-01-31");
    export(fingerprint).requireUsable(Instant.parse("2020-01-02T00:00:00Z"));
  }

  @Test
  void acceptsOneThatWasRenewed() {
    String fingerprint = made("20200101T000000!", "default", "1m");
    gpg.run("--quick-set-expire", fingerprint, "2y");
    gpg.run("--quick-set-expire", fingerprint, "2y", "*");
    export(fingerprint).requireUsable(Instant.now());
  }

  @Test
  void refusesOneOfTheFuture() {
    String fingerprint = made("20400101T000000!", "default", "never");
    refused(export(fingerprint), ExitCode.CONFIGURATION, "valid only on 2040-01-01");
  }

  @Test
  void refusesARevokedOne() {
    String fingerprint = gpg.makeKey("buyer", "default", "default", "never");
    PgpCertificate before = export(fingerprint);
    byte[] signature = sign("m", fingerprint);
    PgpSignatures.verifyDetached("m".getBytes(UTF_8), signature, before);
    revokePrimary(fingerprint, 1);
    refused(export(fingerprint), ExitCode.CONFIGURATION, "revoked");
    assertThatThrownBy(
            () -> PgpSignatures.verifyDetached("m".getBytes(UTF_8), signature, export(fingerprint)))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("revoked");
  }

  @Test
  void believesOldSignaturesOfOneThatWasReplaced() {
    String fingerprint = made("20240101T000000!", "default", "never");
    byte[] signature =
        gpg.run(
            "--faked-system-time",
            "20240201T000000!",
            "-u",
            fingerprint,
            "--armor",
            "-o",
            "-",
            "--detach-sign",
            gpg.file("m", "m".getBytes(UTF_8)).toString());
    revokePrimary(fingerprint, 2);
    refused(export(fingerprint), ExitCode.CONFIGURATION, "revoked");
    PgpSignatures.verifyDetached("m".getBytes(UTF_8), signature, export(fingerprint));
  }

  @Test
  void refusesOneWhoseOnlyEncryptionSubkeyIsRevoked() {
    String fingerprint = gpg.makeKey("buyer", "default", "default", "never");
    revokeSubkey(fingerprint, 1);
    refused(export(fingerprint), ExitCode.CONFIGURATION, "subkey is revoked");
  }

  @Test
  void refusesOneWhoseOnlyEncryptionSubkeyIsExpired() {
    String fingerprint = made("20200101T000000!", "ed25519", "never");
    gpg.run(
        "--faked-system-time",
        "20200101T000000!",
        "--passphrase",
        "",
        "--quick-add-key",
        fingerprint,
        "cv25519",
        "encr",
        "1m");
    refused(export(fingerprint), ExitCode.CONFIGURATION, "expired");
  }

  @Test
  void believesNoSignatureOfARevokedSubkey() {
    String fingerprint = gpg.makeKey("seller", "ed25519", "cert", "never");
    gpg.run("--passphrase", "", "--quick-add-key", fingerprint, "ed25519", "sign");
    byte[] signature = sign("m", fingerprint);
    PgpSignatures.verifyDetached("m".getBytes(UTF_8), signature, export(fingerprint));
    revokeSubkey(fingerprint, 1);
    assertThatThrownBy(
            () -> PgpSignatures.verifyDetached("m".getBytes(UTF_8), signature, export(fingerprint)))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("revoked");
  }

  @Test
  void refusesOneWithoutEncryption() {
    String fingerprint = gpg.makeKey("buyer", "ed25519", "sign", "never");
    refused(export(fingerprint), ExitCode.CONFIGURATION, "no key for encryption");
  }

  @Test
  void takesTheNewestOfSeveralValidSubkeys() {
    String fingerprint = made("20240101T000000!", "ed25519", "never");
    addSubkey(fingerprint, "20240102T000000!");
    addSubkey(fingerprint, "20250102T000000!");
    assertThat(export(fingerprint).encryptionKey(Instant.now()).getCreationTime())
        .isEqualTo("2025-01-02T00:00:00Z");
    addSubkey(fingerprint, "20260102T000000!");
    revokeSubkey(fingerprint, 3);
    assertThat(export(fingerprint).encryptionKey(Instant.now()).getCreationTime())
        .isEqualTo("2025-01-02T00:00:00Z");
  }

  @Test
  void neverUsesASubkeyThatItsOwnerDidNotBind() throws Exception {
    PGPPublicKeyRing victim = export(gpg.makeKey("buyer", "ed25519", "sign", "never")).ring();
    PGPPublicKeyRing whole = export(gpg.makeKey("both", "default", "default", "never")).ring();
    PGPPublicKey foreign =
        export(gpg.makeKey("attacker", "default", "default", "never")).encryptionKey(Instant.now());
    refused(
        reread(PGPPublicKeyRing.insertPublicKey(victim, foreign)),
        ExitCode.CONFIGURATION,
        "not bound");
    PgpCertificate grafted = reread(PGPPublicKeyRing.insertPublicKey(whole, foreign));
    assertThat(grafted.encryptionKey(Instant.now()).getKeyID())
        .isEqualTo(reread(whole).encryptionKey(Instant.now()).getKeyID())
        .isNotEqualTo(foreign.getKeyID());
  }

  @Test
  void noAlteredByteMakesAnExpiredOneValid() throws Exception {
    byte[] bytes = export(gpg.makeKey("buyer", "default", "default", "1y")).encoded();
    int refusals = 0;
    for (int at = 0; at < bytes.length; at++) {
      byte[] altered = bytes.clone();
      altered[at] ^= 1;
      try {
        PgpCertificate certificate = PgpCertificate.read(altered);
        certificate.requireUsable(Instant.now());
        certificate.requireUsable(Instant.now().plusSeconds(400L * 86_400));
        throw new AssertionError("an expired certificate was accepted with byte " + at);
      } catch (HandoverException e) {
        refusals++;
      }
    }
    assertThat(refusals).isEqualTo(bytes.length);
  }

  @Test
  void refusesWhatIsNoSingleCertificate() throws Exception {
    String one = gpg.makeKey("one", "default", "default", "never");
    String two = gpg.makeKey("two", "default", "default", "never");
    unreadable(gpg.run("--armor", "--export", one, two), "more than one");
    unreadable(gpg.run("--armor", "--export-secret-keys", one), "secret key");
    unreadable(sign("m", one), "not a certificate");
    unreadable("hello".getBytes(UTF_8), "export one");
    unreadable(new byte[0], "no certificate");
    byte[] whole = gpg.run("--export", one);
    unreadable(java.util.Arrays.copyOf(whole, 30), "damaged");
    assertThatThrownBy(() -> Certificate.read(gpg.home().resolve("none.asc")))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void readsASecretKeyWithItsPassphraseAndNoOther() {
    String file = gpg.file("passphrase", "电池 staple".getBytes(UTF_8)).toString();
    gpg.run("--passphrase-file", file, "--quick-generate-key", "buyer", "rsa3072", "default");
    byte[] exported =
        gpg.run(
            "--passphrase-file", file, "--armor", "--export-secret-keys", gpg.fingerprint("buyer"));
    PgpSecretKey key = PgpSecretKey.read(exported, "电池 staple".toCharArray());
    assertThat(key.fingerprint()).isEqualTo(gpg.fingerprint("buyer"));
    byte[] signature = PgpSignatures.signDetached(new byte[1], key);
    PgpSignatures.verifyDetached(new byte[1], signature, export(key.fingerprint()));
    for (String wrong : new String[] {"", "wrong"}) {
      assertThatThrownBy(() -> PgpSecretKey.read(exported, wrong.toCharArray()))
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> assertThat(e.exitCode()).isEqualTo(ExitCode.NOT_PERMITTED))
          .hasMessageContaining("passphrase");
    }
    assertThat(PgpSecretKey.read(key.armoured(), new char[0]).fingerprint())
        .isEqualTo(key.fingerprint());
  }

  @Test
  void signsWithASubkeyWhereThePrimarySecretIsKeptElsewhere() {
    for (String passphrase : new String[] {"", "words"}) {
      String name = "offline" + passphrase;
      gpg.run("--passphrase", passphrase, "--quick-generate-key", name, "ed25519", "cert");
      String fingerprint = gpg.fingerprint(name);
      gpg.run("--passphrase", passphrase, "--quick-add-key", fingerprint, "ed25519", "sign");
      gpg.run("--passphrase", passphrase, "--quick-add-key", fingerprint, "cv25519", "encr");
      byte[] exported =
          gpg.run("--passphrase", passphrase, "--armor", "--export-secret-subkeys", fingerprint);
      PgpSecretKey key = PgpSecretKey.read(exported, passphrase.toCharArray());
      byte[] signature = PgpSignatures.signDetached(new byte[1], key);
      PgpSignatures.verifyDetached(new byte[1], signature, export(fingerprint));
      String file = gpg.file("c", new byte[1]).toString();
      assertThat(gpg.tryRun("--verify", gpg.file("c.asc", signature).toString(), file).exit())
          .isZero();
      assertThat(key.decryptionKey(key.certificate().encryptionKey(Instant.now()).getKeyID()))
          .isPresent();
    }
  }

  @Test
  void gpgTakesTheSecretKeysThatWeMake() {
    PgpSecretKey made = PgpSecretKey.generate("李雷 <l@example.org>");
    gpg.run("--import", gpg.file("k.asc", made.armoured()).toString());
    gpg.run("--list-secret-keys", made.fingerprint());
    byte[] signature = sign("m", made.fingerprint());
    PgpSignatures.verifyDetached("m".getBytes(UTF_8), signature, made.certificate());
  }

  private byte[] sign(String content, String fingerprint) {
    String file = gpg.file("signed", content.getBytes(UTF_8)).toString();
    return gpg.run("--armor", "-u", fingerprint, "--output", "-", "--detach-sign", file);
  }

  private String made(String when, String algorithm, String expires) {
    String name = "buyer " + when.substring(0, 8);
    String usage = algorithm.equals("default") ? "default" : "sign";
    gpg.run(
        "--faked-system-time",
        when,
        "--passphrase",
        "",
        "--quick-generate-key",
        name,
        algorithm,
        usage,
        expires);
    return gpg.fingerprint(name);
  }

  private void addSubkey(String fingerprint, String when) {
    gpg.run(
        "--faked-system-time",
        when,
        "--passphrase",
        "",
        "--quick-add-key",
        fingerprint,
        "cv25519",
        "encr");
  }

  private void revokeSubkey(String fingerprint, int number) {
    edit(fingerprint, "key " + number + "\\nrevkey\\ny\\n0\\n\\ny\\nsave\\n");
  }

  /** Reasons: 1 compromised, 2 superseded. */
  private void revokePrimary(String fingerprint, int reason) {
    edit(fingerprint, "revkey\\ny\\n" + reason + "\\n\\ny\\nsave\\n");
  }

  private void edit(String fingerprint, String commands) {
    Gpg.Result result =
        gpg.shell(
            "printf '"
                + commands
                + "' | gpg --no-tty --command-fd 0 --pinentry-mode loopback --passphrase ''"
                + " --edit-key "
                + fingerprint);
    assertThat(result.exit()).as(result.errors()).isZero();
  }

  private PgpCertificate export(String fingerprint) {
    return PgpCertificate.read(gpg.run("--export", fingerprint));
  }

  private static PgpCertificate reread(PGPPublicKeyRing ring) throws Exception {
    return PgpCertificate.read(
        new PGPPublicKeyRing(ring.getEncoded(), new BcKeyFingerprintCalculator()).getEncoded());
  }

  private static String fingerprintOf(PGPPublicKey key) {
    return HexFormat.of().formatHex(key.getFingerprint()).toUpperCase(Locale.ROOT);
  }

  private static void unreadable(byte[] bytes, String because) {
    refused(() -> PgpCertificate.read(bytes), ExitCode.CONFIGURATION, because);
  }

  private static void refused(PgpCertificate certificate, ExitCode code, String because) {
    refused(() -> certificate.requireUsable(Instant.now()), code, because);
  }

  private static void refused(ThrowingCallable call, ExitCode code, String because) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessageContaining(because)
        .hasMessageMatching("(?s).*; .*\\[HUB-KEY-\\d\\d]");
  }
}
