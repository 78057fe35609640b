package dev.handover.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the ledger do not outlive their drill. */
class DrillFolderTest {
  @TempDir private Path var;

  @Test
  void whatAKilledDrillLeftIsDeletedByTheNextAndByAStart() throws IOException {
    Path left = leave("drill-123");
    Files.createDirectories(var.resolve("records"));
    try (DrillFolder folder = DrillFolder.open(var)) {
      assertThat(left).doesNotExist();
      assertThat(folder.path()).isDirectory();
    }
    leave("drill-456");
    DrillFolder.tidy(var);

    assertThat(var.resolve("drill-456")).doesNotExist();
    assertThat(var.resolve("records")).isDirectory();
  }

  @Test
  void aDrillThatIsUnderWayKeepsItsCopyAndIsTheOnlyOne() {
    try (DrillFolder folder = DrillFolder.open(var)) {
      DrillFolder.tidy(var);
      assertThat(folder.path()).isDirectory();
      assertThatThrownBy(() -> DrillFolder.open(var))
          .isInstanceOf(HandoverException.class)
          .hasMessageContaining("HUB-INC-36");
      assertThat(folder.path()).isDirectory();
    }
    DrillFolder.open(var).close();
    DrillFolder.tidy(var.resolve("not-there"));
  }

  private Path leave(String name) throws IOException {
    Path left = Files.createDirectories(var.resolve(name));
    Files.writeString(left.resolve("copy.mv.db"), "people");
    return left;
  }
}
