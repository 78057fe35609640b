package dev.handover.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.testing.OutsideProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreTest {
  private static final CaseId HOTEL = new CaseId("hotel-2026");
  private static final CaseId SHOP = new CaseId("shop");
  private static final char[] PASSPHRASE = "correct horse 电池".toCharArray();
  private static final char[] NEXT = "another battery staple".toCharArray();

  @TempDir private Path temporary;

  @Test
  void keepsSecretsFromOneOpeningToTheNext() {
    Path folder = temporary.resolve("keys");
    assertThat(Keystore.exists(folder)).isFalse();
    byte[] wrapped;
    String pseudonym;
    String fingerprint;
    try (Keystore made = Keystore.create(folder, PASSPHRASE)) {
      CaseKeys keys = CaseKeys.create();
      pseudonym = keys.pseudonyms().of(new byte[] {1}, 0, 1);
      wrapped = made.wrap(keys, HOTEL);
      made.store("sftp-password", "secret".getBytes(UTF_8));
      fingerprint = made.signingKey(HOTEL).fingerprint();
    }
    assertThat(Keystore.exists(folder)).isTrue();
    try (Keystore opened = Keystore.open(folder, PASSPHRASE)) {
      assertThat(opened.unwrap(wrapped, HOTEL).pseudonyms().of(new byte[] {1}, 0, 1))
          .isEqualTo(pseudonym);
      assertThat(opened.load("sftp-password")).contains("secret".getBytes(UTF_8));
      assertThat(opened.load("nothing")).isEmpty();
      assertThat(opened.signingKey(HOTEL).fingerprint()).isEqualTo(fingerprint);
      assertThat(opened.signingKey(SHOP).fingerprint()).isNotEqualTo(fingerprint);
      assertThat(opened.names())
          .containsExactly("sftp-password", "signing-hotel-2026", "signing-shop");
      byte[] signature = PgpSignatures.signDetached(new byte[3], opened.signingKey(HOTEL));
      PgpSignatures.verifyDetached(new byte[3], signature, opened.signingKey(HOTEL).certificate());
    }
  }

  @Test
  void keysOfACaseOpenForThatCaseAndKeystoreOnly() {
    try (Keystore one = Keystore.create(temporary.resolve("1"), PASSPHRASE);
        Keystore two = Keystore.create(temporary.resolve("2"), PASSPHRASE)) {
      byte[] wrapped = one.wrap(CaseKeys.create(), HOTEL);
      refused(() -> one.unwrap(wrapped, SHOP), ExitCode.INTEGRITY, "shop");
      refused(() -> two.unwrap(wrapped, HOTEL), ExitCode.INTEGRITY, "keystore");
      wrapped[20] ^= 1;
      refused(() -> one.unwrap(wrapped, HOTEL), ExitCode.INTEGRITY, "altered");
    }
  }

  @Test
  void keysOfACaseAreIndependent() {
    CaseKeys keys = CaseKeys.create();
    byte[] encoded = keys.encoded();
    assertThat(Arrays.copyOfRange(encoded, 1, 33))
        .isNotEqualTo(Arrays.copyOfRange(encoded, 33, 65));
    assertThat(digest(CaseKeys.decode(encoded))).isEqualTo(digest(keys));
    assertThat(CaseKeys.decode(encoded).pseudonyms().of(new byte[1], 0, 1))
        .isEqualTo(keys.pseudonyms().of(new byte[1], 0, 1));
  }

  private static byte[] digest(CaseKeys keys) {
    byte[] digest = new byte[KeyedDigest.BYTES];
    keys.lineage().digest(new byte[1], 0, 1, digest, 0);
    return digest;
  }

  @Test
  void tellsWrongPassphraseDamageAndAbsenceApart() throws IOException {
    Path folder = temporary.resolve("keys");
    refused(() -> Keystore.open(folder, PASSPHRASE), ExitCode.CONFIGURATION, "no keystore");
    refused(() -> Keystore.create(folder, " \n".toCharArray()), ExitCode.CONFIGURATION, "empty");
    refused(() -> Keystore.create(folder, new char[0]), ExitCode.CONFIGURATION, "empty");
    Keystore.create(folder, PASSPHRASE).close();
    refused(() -> Keystore.create(folder, PASSPHRASE), ExitCode.CONFIGURATION, "already");
    refused(
        () -> Keystore.open(folder, "wrong".toCharArray()), ExitCode.NOT_PERMITTED, "passphrase");

    Path master = folder.resolve("master.cms");
    byte[] whole = Files.readAllBytes(master);
    for (int at = 0; at < whole.length; at++) {
      byte[] altered = whole.clone();
      altered[at] ^= 1;
      Files.write(master, altered);
      refused(() -> Keystore.open(folder, PASSPHRASE), ExitCode.INTEGRITY, "altered");
    }
    Files.write(master, Arrays.copyOf(whole, whole.length / 2));
    refused(() -> Keystore.open(folder, PASSPHRASE), ExitCode.INTEGRITY, "cut short");
    Files.delete(master);
    refused(() -> Keystore.open(folder, PASSPHRASE), ExitCode.INTEGRITY, "missing");
    refused(() -> Keystore.create(folder, PASSPHRASE), ExitCode.CONFIGURATION, "already");
    Files.write(master, whole);
    Keystore.open(folder, PASSPHRASE).close();
  }

  @Test
  void noticesASecretThatWasAlteredOrRenamed() throws IOException {
    Path folder = temporary.resolve("keys");
    try (Keystore keystore = Keystore.create(folder, PASSPHRASE)) {
      keystore.store("a", new byte[] {1});
      keystore.store("a", new byte[] {2});
      assertThat(keystore.load("a")).contains(new byte[] {2});
      Files.copy(folder.resolve("a.wrapped"), folder.resolve("b.wrapped"));
      refused(() -> keystore.load("b"), ExitCode.INTEGRITY, "renamed");
      byte[] bytes = Files.readAllBytes(folder.resolve("a.wrapped"));
      Files.write(folder.resolve("a.wrapped"), Arrays.copyOf(bytes, bytes.length - 1));
      refused(() -> keystore.load("a"), ExitCode.INTEGRITY, "cut short");
      Files.write(folder.resolve("a.wrapped"), new byte[0]);
      refused(() -> keystore.load("a"), ExitCode.INTEGRITY, "cut short");
      assertThatThrownBy(() -> keystore.store("../a", new byte[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void onlyTheOwnerCanLookInside() throws IOException {
    Path folder = temporary.resolve("deep/keys");
    try (Keystore keystore = Keystore.create(folder, PASSPHRASE)) {
      keystore.store("a", new byte[] {1});
      keystore.signingKey(HOTEL);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> !file.endsWith("lock")))
          .hasSize(4)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void manyAtOnceGetOneSigningKey() {
    Path folder = temporary.resolve("keys");
    try (Keystore one = Keystore.create(folder, PASSPHRASE);
        Keystore two = Keystore.open(folder, PASSPHRASE)) {
      Set<String> fingerprints =
          IntStream.range(0, 16)
              .parallel()
              .mapToObj(i -> (i % 2 == 0 ? one : two).signingKey(HOTEL).fingerprint())
              .collect(HashSet::new, Set::add, Set::addAll);
      assertThat(fingerprints).hasSize(1);
    }
  }

  @Test
  void nothingWorksOnceClosed() {
    Keystore keystore = Keystore.create(temporary.resolve("keys"), PASSPHRASE);
    keystore.close();
    assertThatThrownBy(() -> keystore.load("a")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> keystore.wrap(CaseKeys.create(), HOTEL))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void afterARenewalNothingWrappedBeforeOpens() {
    Path folder = temporary.resolve("keys");
    CaseKeys keys = CaseKeys.create();
    byte[] before;
    byte[][] after = new byte[1][];
    String fingerprint;
    try (Keystore keystore = Keystore.create(folder, PASSPHRASE)) {
      fingerprint = keystore.signingKey(HOTEL).fingerprint();
      before = keystore.wrap(keys, HOTEL);
      keystore.renewMaster(NEXT, () -> after[0] = keystore.rewrap(HOTEL, before));
      stillThere(keystore, fingerprint, after[0], keys);
      refused(() -> keystore.unwrap(before, HOTEL), ExitCode.INTEGRITY, "HUB-KEY-27");
    }
    refused(() -> Keystore.open(folder, PASSPHRASE), ExitCode.NOT_PERMITTED, "HUB-KEY-21");
    try (Keystore opened = Keystore.open(folder, NEXT)) {
      stillThere(opened, fingerprint, after[0], keys);
      refused(() -> opened.unwrap(before, HOTEL), ExitCode.INTEGRITY, "HUB-KEY-27");
    }
  }

  @Test
  void aRenewalThatWasCutOffLosesNothingAndIsFinishedLater() {
    Path folder = temporary.resolve("keys");
    CaseKeys keys = CaseKeys.create();
    byte[] before;
    String fingerprint;
    try (Keystore keystore = Keystore.create(folder, PASSPHRASE)) {
      fingerprint = keystore.signingKey(HOTEL).fingerprint();
      before = keystore.wrap(keys, HOTEL);
      assertThatThrownBy(
              () ->
                  keystore.renewMaster(
                      PASSPHRASE,
                      () -> {
                        throw new IllegalStateException("the ledger is away");
                      }))
          .hasMessageContaining("away");
    }
    byte[][] after = new byte[1][];
    try (Keystore opened = Keystore.open(folder, PASSPHRASE)) {
      assertThat(opened.isBeingRenewed()).isTrue();
      stillThere(opened, fingerprint, before, keys);
      byte[] between = opened.wrap(keys, HOTEL);
      after[0] = before;
      opened.renewMaster(PASSPHRASE, () -> after[0] = opened.rewrap(HOTEL, after[0]));
      assertThat(opened.isBeingRenewed()).isFalse();
      refused(() -> opened.unwrap(between, HOTEL), ExitCode.INTEGRITY, "HUB-KEY-27");
      stillThere(opened, fingerprint, after[0], keys);
      refused(() -> opened.unwrap(before, HOTEL), ExitCode.INTEGRITY, "HUB-KEY-27");
    }
  }

  @Test
  void whoHasTheFormerMasterKeyWrapsNothingMoreByIt() throws IOException {
    Path folder = temporary.resolve("keys");
    try (Keystore hub = Keystore.create(folder, PASSPHRASE);
        Keystore one = Keystore.open(folder, PASSPHRASE);
        Keystore two = Keystore.open(folder, PASSPHRASE)) {
      hub.store("secret", new byte[] {1});
      Files.write(folder.resolve(".master.cms1.part"), new byte[] {1});
      one.renewMaster(PASSPHRASE, () -> {});
      assertThat(folder.resolve(".master.cms1.part")).doesNotExist();
      refused(() -> two.renewMaster(PASSPHRASE, () -> {}), ExitCode.BUSY, "HUB-KEY-33");
      refused(() -> hub.wrap(CaseKeys.create(), HOTEL), ExitCode.BUSY, "HUB-KEY-33");
      refused(() -> hub.store("other", new byte[] {2}), ExitCode.BUSY, "HUB-KEY-33");
      refused(() -> hub.signingKey(SHOP), ExitCode.BUSY, "HUB-KEY-33");
    }
    try (Keystore opened = Keystore.open(folder, PASSPHRASE)) {
      assertThat(opened.load("secret")).contains(new byte[] {1});
      assertThat(opened.names()).containsExactly("secret");
    }
  }

  @Test
  void theContainerIsWholeWhileItIsReplaced() throws IOException {
    Path folder = temporary.resolve("keys");
    Path digest = folder.resolve("master.cms.sha256");
    try (Keystore keystore = Keystore.create(folder, PASSPHRASE)) {
      byte[] old = Files.readAllBytes(folder.resolve("master.cms"));
      keystore.renewMaster(PASSPHRASE, () -> {});
      byte[] container = Files.readAllBytes(folder.resolve("master.cms"));
      Files.writeString(digest, Sha256.hex(old) + "  x\n" + Sha256.hex(container) + "  x\n");
      Keystore.open(folder, PASSPHRASE).close();
      Files.write(folder.resolve("master.cms"), old);
      Keystore.open(folder, PASSPHRASE).close();
      Files.write(folder.resolve("master.cms"), new byte[10]);
      refused(() -> Keystore.open(folder, PASSPHRASE), ExitCode.INTEGRITY, "HUB-KEY-22");
    }
  }

  private static void stillThere(
      Keystore keystore, String fingerprint, byte[] wrapped, CaseKeys keys) {
    assertThat(keystore.signingKey(HOTEL).fingerprint()).isEqualTo(fingerprint);
    assertThat(digest(keystore.unwrap(wrapped, HOTEL))).isEqualTo(digest(keys));
  }

  @Test
  void opensslOpensTheMasterKey() throws Exception {
    OutsideProgram.require("openssl");
    Path folder = temporary.resolve("keys");
    byte[] secret = "secret".getBytes(UTF_8);
    try (Keystore keystore = Keystore.create(folder, "plain words".toCharArray())) {
      keystore.store("a", secret);
    }
    Path out = temporary.resolve("master");
    Process openssl =
        new ProcessBuilder(
                "openssl",
                "cms",
                "-decrypt",
                "-inform",
                "DER",
                "-binary",
                "-in",
                folder.resolve("master.cms").toString(),
                "-pwri_password",
                "plain words",
                "-out",
                out.toString())
            .inheritIO()
            .start();
    assertThat(openssl.waitFor()).isZero();
    var master = new javax.crypto.spec.SecretKeySpec(Files.readAllBytes(out), "AES");
    assertThat(
            Sealed.open(
                master, Files.readAllBytes(folder.resolve("a.wrapped")), "handover secret 1 a"))
        .contains(secret);
  }

  private static void refused(ThrowingCallable call, ExitCode code, String because) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessageContaining(because)
        .hasMessageMatching("(?s).*; .*\\[HUB-KEY-\\d\\d]");
  }
}
