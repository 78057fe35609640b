package dev.handover.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.keys.Profile;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a manifest says of the keys that it and its parcels are under. */
class KeysJsonTest {
  private final ManifestJson json = new ManifestJson();

  @Test
  void saysNothingOfAProfileWhereItIsOpenPgp() {
    assertThat(text(SampleManifests.small())).doesNotContain("\"profile\"", "userId", "C1C3C2");
  }

  @Test
  void pinsUserIdAndOrderInTheNationalProfile() {
    String text = text(sm());
    assertThat(text)
        .contains(
            "\"profile\" : \"sm\"",
            "\"userId\" : \"1234567812345678\"",
            "\"ciphertext\" : \"C1C3C2\"");
    assertThat(json.read(text.getBytes(UTF_8))).isEqualTo(sm());
    refused(text.replace("1234567812345678", "8765432187654321"), "userId");
    refused(text.replace("C1C3C2", "C1C2C3"), "ciphertext");
    refused(text.replace("\"profile\" : \"sm\"", "\"profile\" : \"rot13\""), "profile");
    refused(text.replace(".zst.sm\"", ".zst.pgp\""), "not sealed as the keys are");
    refused(text.replace("\"profile\" : \"sm\"", "\"profile\" : \"openpgp\""), "not sealed as");
  }

  private void refused(String text, String why) {
    assertThatThrownBy(() -> json.read(text.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY))
        .hasMessageContaining(why);
  }

  private String text(Manifest manifest) {
    return new String(json.write(manifest), UTF_8);
  }

  private static Manifest sm() {
    Manifest of = SampleManifests.small();
    List<FileEntry> files =
        of.files().stream()
            .map(
                file ->
                    new FileEntry(
                        file.name().replace(".pgp", ".sm"),
                        file.entity(),
                        file.window(),
                        file.attempt(),
                        file.snapshot(),
                        file.records(),
                        file.bytes(),
                        file.unpacked(),
                        file.sha256()))
            .toList();
    return new Manifest(
        of.caseId(),
        of.run(),
        of.mode(),
        of.previous(),
        of.createdAt(),
        of.entities(),
        files,
        of.reconciliation(),
        of.tombstones(),
        new Manifest.Fingerprints(Profile.SM, "AB".repeat(32), "CD".repeat(32)),
        of.audit(),
        of.legal());
  }
}
