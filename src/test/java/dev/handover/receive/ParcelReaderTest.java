package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.delivery.FileEntry;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.seal.LineFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParcelReaderTest {
  @TempDir Path temporary;
  private SampleInbox.Written run;
  private FileEntry first;
  private Path file;

  @BeforeEach
  void deliver() {
    run = new SampleInbox(temporary, LineFormat.NDJSON).smallFull();
    first = run.manifest().filesOf("guest").get(0);
    file = run.path().resolve(first.name());
  }

  @Test
  void countsTheLines() {
    try (Plain plain = reader().read(first)) {
      assertThat(plain.count().upserts()).isEqualTo(2);
    }
  }

  @Test
  void refusesAParcelOfTheSameSellerThatWasPutInPlaceSinceItWasVerified() throws IOException {
    Files.delete(file);
    Files.copy(run.path().resolve(run.manifest().filesOf("stay").get(0).name()), file);

    assertThatThrownBy(() -> reader().read(first))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY))
        .hasMessageContaining(first.name());
  }

  @Test
  void refusesWhatWasAppendedOrCut() throws IOException {
    byte[] good = Files.readAllBytes(file);
    Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);
    assertThatThrownBy(() -> reader().read(first)).isInstanceOf(HandoverException.class);

    Files.write(file, java.util.Arrays.copyOf(good, good.length - 1));
    assertThatThrownBy(() -> reader().read(first)).isInstanceOf(HandoverException.class);
  }

  private ParcelReader reader() {
    return new ParcelReader(
        run.path(), SampleInbox.BUYER, SampleInbox.SELLER.certificate(), run.manifest());
  }
}
