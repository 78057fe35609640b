package dev.handover.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.keys.Profile;
import dev.handover.record.RunId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelNamesTest {
  @Test
  void namesReceiptsByTheirRun() {
    RunId run = new RunId("20260131t020000z-ab2c");

    assertThat(ParcelNames.receipt(run)).isEqualTo("20260131t020000z-ab2c.receipt.json");
    assertThat(ParcelNames.runOfReceipt(ParcelNames.receipt(run))).contains(run);
    assertThat(ParcelNames.runOfReceipt("../" + ParcelNames.receipt(run))).isEmpty();
    assertThat(ParcelNames.runOfReceipt("manifest.json")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a..b", "a/b", "a\\b", "/a", "-a", ".a", "A", "a b", "é"})
  void takesNoUnsafeName(String name) {
    assertThat(ParcelNames.isSafe(name)).isFalse();
  }

  @Test
  void takesTheNamesThatSealMakes() {
    assertThat(ParcelNames.isParcel("guest-000001-a1.ndjson.zst.pgp", "guest", 1, 1)).isTrue();
    assertThat(ParcelNames.isParcel("room_type-1234567-a12.csv.zst.pgp", "room_type", 1234567, 12))
        .isTrue();
    assertThat(ParcelNames.isParcel("guest-0000001-a1.ndjson.zst.pgp", "guest", 1, 1)).isFalse();
    assertThat(ParcelNames.isSafe("a".repeat(201))).isFalse();
  }

  @Test
  void knowsTheFilesOfBothProfiles() {
    String sm = "guest-000001-a1.ndjson.zst.sm";
    assertThat(ParcelNames.isParcel(sm, "guest", 1, 1)).isTrue();
    assertThat(ParcelNames.isParcel(sm + ".sig", "guest", 1, 1)).isFalse();
    assertThat(ParcelNames.lineFormat(sm)).isEqualTo("ndjson");
    assertThat(ParcelNames.profile(sm)).isEqualTo(Profile.SM);
    assertThat(ParcelNames.parcelSignature(sm)).contains(sm + ".sig");
    assertThat(ParcelNames.parcelSignature("guest-000001-a1.csv.zst.pgp")).isEmpty();
    assertThat(ParcelNames.manifestSignatures())
        .containsExactly("manifest.json.asc", "manifest.json.sig");
    for (String ours : new String[] {sm, sm + ".sig", "manifest.json", "manifest.json.sig"}) {
      assertThat(ParcelNames.isOfARun(ours)).as(ours).isTrue();
    }
    for (String other : new String[] {"notes", sm + ".bak", "guest-000001-a1.csv.zst.pgp.sig"}) {
      assertThat(ParcelNames.isOfARun(other)).as(other).isFalse();
    }
  }
}
