package dev.handover.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.CaseId;
import dev.handover.record.HandoverException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmSecretsTest {
  private static final CaseId HOTEL = new CaseId("hotel-2026");

  @TempDir Path folder;

  @Test
  void keepsOneKeyPerCaseAndProfile() {
    char[] passphrase = "several words".toCharArray();
    String certificate;
    try (Keystore made = Keystore.create(folder, passphrase)) {
      certificate = made.signingKey(HOTEL, Profile.SM).certificate().armoured();
      assertThat(made.signingKey(new CaseId("shop"), Profile.SM).certificate().armoured())
          .isNotEqualTo(certificate);
      assertThat(made.signingKey(HOTEL).certificate().profile()).isEqualTo(Profile.OPENPGP);
    }
    try (Keystore opened = Keystore.open(folder, passphrase)) {
      SecretKey key = opened.signingKey(HOTEL, Profile.SM);
      assertThat(key.certificate().armoured()).isEqualTo(certificate);
      byte[] signature = key.signDetached(new byte[3]);
      Profile.SM.read(certificate.getBytes(US_ASCII)).verifyDetached(new byte[3], signature);
    }
  }

  @Test
  void signsItsOwnCertificate() throws Exception {
    SmSecretKey key = SmSecretKey.generateSigningOnly("卖方, 青山酒店");
    X509CertificateHolder made =
        (X509CertificateHolder)
            PemText.objects(key.certificate().armoured().getBytes(US_ASCII)).get(0);
    byte[] signed = made.toASN1Structure().getTBSCertificate().getEncoded();
    key.certificate().verifyDetached(signed, made.getSignature());
    assertThat(made.getSubject().toString()).contains("青山酒店");
  }

  @Test
  void showsNoSecret() {
    SmSecretKey key = SmSecretKey.generate("Buyer");
    String secret = new String(key.armoured(), US_ASCII);
    assertThat(key.toString()).isEqualTo("SmSecretKey[" + key.fingerprint() + "]");
    assertThat(secret).contains("PRIVATE KEY");
    assertThat(key.certificate().armoured()).doesNotContain("PRIVATE");
    assertThatThrownBy(() -> SmCertificate.read(key.armoured()))
        .isInstanceOf(HandoverException.class)
        .hasMessageNotContaining(secret.lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void refusesWhatIsCutOrAnothers() {
    SmSecretKey key = SmSecretKey.generate("Buyer");
    byte[] pem = key.armoured();
    for (int length = 0; length < pem.length - 30; length += 7) {
      byte[] cut = Arrays.copyOf(pem, length);
      assertThatThrownBy(() -> SmSecretKey.read(cut, new char[0]))
          .isInstanceOf(HandoverException.class);
    }
    String other = SmSecretKey.generate("Other").certificate().armoured();
    byte[] mixed = (new String(pem, US_ASCII) + other).getBytes(US_ASCII);
    assertThatThrownBy(() -> SmSecretKey.read(mixed, new char[0]))
        .hasMessageContaining("of another key");
    assertThatThrownBy(() -> Profile.named("gpg")).isInstanceOf(HandoverException.class);
  }
}
