package dev.handover.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PgpSignaturesTest {
  private static final byte[] CONTENT = "{\"format\":1}\n".getBytes(UTF_8);
  private final PgpSecretKey seller = PgpSecretKey.generateSigningOnly("Seller <s@example.org>");

  @Test
  void acceptsItsOwnSignature() {
    byte[] signature = PgpSignatures.signDetached(CONTENT, seller);
    assertThatCode(
            () -> PgpSignatures.verifyDetached(CONTENT, signature, reread(seller.certificate())))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAlteredContentAnotherSignerAndRubbish() {
    byte[] signature = PgpSignatures.signDetached(CONTENT, seller);
    byte[] altered = CONTENT.clone();
    altered[3] ^= 1;
    PgpSecretKey stranger = PgpSecretKey.generate("Stranger");
    refused(
        () -> PgpSignatures.verifyDetached(altered, signature, seller.certificate()), "altered");
    refused(
        () -> PgpSignatures.verifyDetached(CONTENT, signature, stranger.certificate()),
        "another key");
    refused(
        () -> PgpSignatures.verifyDetached(CONTENT, "no".getBytes(UTF_8), seller.certificate()),
        "signature");
    refused(
        () -> PgpSignatures.verifyDetached(CONTENT, new byte[0], seller.certificate()),
        "no signature");
  }

  @Test
  void refusesASignatureWithAnyByteChanged() {
    byte[] signature = PgpSignatures.signDetached(CONTENT, seller);
    for (int i = 40; i < signature.length - 40; i += 7) {
      byte[] damaged = signature.clone();
      damaged[i] = (byte) (damaged[i] == 'A' ? 'B' : 'A');
      if (damaged[i] == signature[i]) {
        continue;
      }
      refused(
          () -> PgpSignatures.verifyDetached(CONTENT, damaged, seller.certificate()), "signature");
    }
  }

  private static PgpCertificate reread(PgpCertificate certificate) {
    return PgpCertificate.read(certificate.armoured().getBytes(UTF_8));
  }

  private static void refused(ThrowingCallable call, String because) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY))
        .hasMessageContaining(because);
  }
}
