package dev.handover.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class GnupgHomeIT {
  private final PgpSecretKey buyer = PgpSecretKey.generate("Buyer <b@example.org>");
  private final PgpSecretKey seller = PgpSecretKey.generateSigningOnly("Seller <s@example.org>");

  @Test
  void gpgDecryptsAsItsVeryFirstCommand() throws IOException {
    Path folder = Files.createTempDirectory(Path.of("/tmp"), "hg");
    try (Gpg sender = new Gpg();
        Gpg gpg = new Gpg(folder)) {
      sender.run(
          "--import",
          sender.file("s.asc", seller.armoured()).toString(),
          sender.file("b.asc", buyer.certificate().armoured().getBytes(UTF_8)).toString());
      byte[] sealed =
          sender.run(
              "--trust-model",
              "always",
              "-u",
              seller.fingerprint(),
              "-r",
              buyer.fingerprint(),
              "-o",
              "-",
              "--sign",
              "--encrypt",
              sender.file("plain", "李雷".getBytes(UTF_8)).toString());

      GnupgHome.write(folder, buyer, seller.certificate());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
      Path file = Files.write(folder.resolve("f.pgp"), sealed);
      Gpg.Result first = gpg.shell("gpg --decrypt " + file);
      assertThat(first.exit()).as(first.errors()).isZero();
      assertThat(first.output()).isEqualTo("李雷".getBytes(UTF_8));
      assertThat(first.errors()).contains("Good signature").doesNotContain("WARNING");
      Gpg.Result second = gpg.shell("gpg --batch --decrypt " + file);
      assertThat(second.exit()).isZero();
      assertThat(second.errors()).contains("Good signature").doesNotContain("WARNING");
    }
  }

  @Test
  void gpgVerifiesAsItsVeryFirstCommand() throws IOException {
    Path folder = Files.createTempDirectory(Path.of("/tmp"), "hg");
    try (Gpg gpg = new Gpg(folder)) {
      GnupgHome.write(folder, buyer, seller.certificate());
      byte[] content = {1, 2, 3};
      Path signature =
          Files.write(folder.resolve("m.asc"), PgpSignatures.signDetached(content, seller));
      Path signed = Files.write(folder.resolve("m"), content);
      Gpg.Result result = gpg.shell("gpg --verify " + signature + " " + signed);
      assertThat(result.exit()).as(result.errors()).isZero();
      assertThat(result.errors()).contains("Good signature").doesNotContain("WARNING");
    }
  }

  @Test
  void refusesAPathTooLongForSockets() {
    Path deep = Path.of("/tmp/" + "a".repeat(90));
    assertThatThrownBy(() -> GnupgHome.write(deep, buyer))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("84");
  }
}
