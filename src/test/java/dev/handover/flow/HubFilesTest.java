package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.handover.keys.AtRestCipher;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of the hub's come back with all that was in them, and nowhere else. */
class HubFilesTest {
  @TempDir Path folder;

  @Test
  void linkedFoldersArePackedToo() throws IOException {
    Path real = Files.createDirectories(folder.resolve("elsewhere/hotel"));
    Files.writeString(real.resolve("case.yaml"), "case: hotel");
    Path mappings = Files.createDirectories(folder.resolve("mappings"));
    Files.createSymbolicLink(mappings.resolve("hotel"), real);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    assertThat(HubFiles.pack(mappings, packed)).isEqualTo(1);
    Path notNormal = folder.resolve("./new/../new/mappings");
    HubFiles.unpack(new ByteArrayInputStream(packed.toByteArray()), notNormal);
    assertThat(folder.resolve("new/mappings/hotel/case.yaml")).hasContent("case: hotel");
  }

  @Test
  void aDiskThatTakesNothingIsNotTheBackupsFault() throws IOException {
    Path mappings = Files.createDirectories(folder.resolve("mappings"));
    Files.writeString(mappings.resolve("case.yaml"), "case: hotel");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    HubFiles.pack(mappings, packed);
    Path taken = Files.writeString(folder.resolve("taken"), "a file, no folder");
    assertThatThrownBy(() -> HubFiles.unpack(new ByteArrayInputStream(packed.toByteArray()), taken))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.LEDGER));
  }

  @Test
  void aParcelThatAFullDiskDoesNotTakeIsTold() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    Files.createSymbolicLink(folder.resolve(".parcel.part"), full);
    assertThatThrownBy(
            () ->
                KeptParcels.write(
                    folder, "parcel", new byte[1 << 18], AtRestCipher.ofThisProcess(), "context"))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.LEDGER))
        .hasMessageContaining("HUB-BAK-07");
  }

  @Test
  void nothingLeavesTheFolder() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("../out"));
      zip.closeEntry();
    }
    assertThatThrownBy(
            () ->
                HubFiles.unpack(
                    new ByteArrayInputStream(packed.toByteArray()), folder.resolve("in")))
        .hasMessageContaining("HUB-BAK-31");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
