package dev.handover.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A copy of a case's keys opens with gpg, to these very keys, for its keeper only. */
class EscrowCopyIT {
  private static final CaseId HOTEL = new CaseId("hotel-2026");

  @Test
  void gpgOpensTheVeryKeys() {
    try (Gpg gpg = new Gpg()) {
      String keeper = gpg.makeKey("keeper", "default", "default", "never");
      PgpCertificate to = PgpCertificate.read(gpg.run("--export", keeper));
      CaseKeys keys = CaseKeys.create();
      byte[] copy = EscrowCopy.seal(keys, HOTEL, to);
      String secret = Base64.getEncoder().encodeToString(keys.encoded());
      assertThat(new String(copy, StandardCharsets.US_ASCII)).doesNotContain(secret);

      String line =
          new String(
              gpg.run("--decrypt", gpg.file("copy.asc", copy).toString()),
              StandardCharsets.US_ASCII);
      assertThat(line)
          .isEqualTo(
              "{\"format\":\"handover-escrow-1\",\"case\":\"hotel-2026\",\"keys\":\""
                  + secret
                  + "\"}\n");
    }
  }

  @Test
  void aCertificateThatOnlySignsKeepsNothing() {
    PgpSecretKey signs = PgpSecretKey.generateSigningOnly("signs");
    signs.certificate().requireMaySign(java.time.Instant.now().plusSeconds(60));
    assertThatThrownBy(() -> EscrowCopy.seal(CaseKeys.create(), HOTEL, signs.certificate()))
        .isInstanceOf(HandoverException.class);
  }
}
