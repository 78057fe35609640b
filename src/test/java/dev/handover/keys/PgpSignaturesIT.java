package dev.handover.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Detached signatures between us and the real gpg. */
class PgpSignaturesIT {
  private static final byte[] CONTENT = "{\"format\":1}\n".getBytes(UTF_8);
  private final PgpSecretKey seller = PgpSecretKey.generateSigningOnly("Seller <s@example.org>");

  @Test
  void gpgAndHandoverAcceptEachOther() {
    try (Gpg gpg = new Gpg()) {
      gpg.run(
          "--import",
          gpg.file("c.asc", seller.certificate().armoured().getBytes(UTF_8)).toString());
      String content = gpg.file("m.json", CONTENT).toString();
      String ours = gpg.file("m.json.asc", PgpSignatures.signDetached(CONTENT, seller)).toString();
      assertThat(gpg.tryRun("--verify", ours, content).errors()).contains("Good signature");

      for (String algorithm : new String[] {"rsa3072", "ed25519", "nistp256", "nistp384"}) {
        String fingerprint = gpg.makeKey("buyer " + algorithm, algorithm, "default", "never");
        byte[] theirs =
            gpg.run("--armor", "-u", fingerprint, "--output", "-", "--detach-sign", content);
        PgpCertificate buyer = PgpCertificate.read(gpg.run("--export", fingerprint));
        PgpSignatures.verifyDetached(CONTENT, theirs, buyer);
        refused(() -> PgpSignatures.verifyDetached("x".getBytes(UTF_8), theirs, buyer), "altered");
        byte[] textual =
            gpg.run(
                "--armor", "--textmode", "-u", fingerprint, "-o", "-", "--detach-sign", content);
        refused(() -> PgpSignatures.verifyDetached(CONTENT, textual, buyer), "binary document");
        if (algorithm.startsWith("nist")) {
          continue; // gpg itself refuses SHA-1 there
        }
        byte[] weak =
            gpg.run(
                "--armor",
                "--digest-algo",
                "SHA1",
                "--allow-weak-digest-algos",
                "-u",
                fingerprint,
                "-o",
                "-",
                "--detach-sign",
                content);
        refused(() -> PgpSignatures.verifyDetached(CONTENT, weak, buyer), "too weak");
      }
    }
  }

  private static void refused(ThrowingCallable call, String because) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY))
        .hasMessageContaining(because);
  }
}
