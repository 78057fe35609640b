package dev.handover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handover.keys.CaseKeys;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.testing.SmallDisk;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the decision does when its disk is full. */
class SpillDiskTest {
  @TempDir private Path folder;

  @Test
  void aFullDiskStopsTheDecisionAndSaysWhichFolderNeedsRoom() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder, 64);
        SpillFile file = new Spill(folder, CaseKeys.create().atRest()).create()) {
      HandoverException full =
          catchThrowableOfType(
              HandoverException.class,
              () -> {
                for (int n = 0; n < 100; n++) {
                  file.append(new byte[4096], 4096);
                }
              });

      assertThat(full.exitCode()).isEqualTo(ExitCode.LEDGER);
      assertThat(full.getMessage()).contains("var/spill", "room", "run again", "HUB-DEC-01");
      disk.grow(4096);
      int before = file.blocks();
      file.append(new byte[4096], 4096);
      assertThat(file.read(before)).as("the next start finds room").hasSize(4096);
    }
  }
}
