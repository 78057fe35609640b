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
import java.nio.file.StandardCopyOption;
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
    try (Plain plain = reader(run).read(first)) {
      assertThat(plain.count().upserts()).isEqualTo(2);
    }
  }

  @Test
  void refusesAParcelOfTheSameSellerThatWasPutInPlaceSinceItWasVerified() throws IOException {
    SampleInbox.Written twins =
        new SampleInbox(temporary, LineFormat.NDJSON)
            .full()
            .guests(SampleInbox.guest("g1", "a"))
            .guests(SampleInbox.guest("g2", "b"))
            .write();
    FileEntry wanted = twins.manifest().files().get(0);
    FileEntry other = twins.manifest().files().get(1);
    Files.copy(
        twins.path().resolve(other.name()),
        twins.path().resolve(wanted.name()),
        StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> reader(twins).read(wanted))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY))
        .hasMessageContaining(wanted.name() + ": its digest is not the manifest's");
  }

  @Test
  void refusesWhatWasAppendedOrCut() throws IOException {
    byte[] good = Files.readAllBytes(file);
    Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);
    assertThatThrownBy(() -> reader(run).read(first)).isInstanceOf(HandoverException.class);

    Files.write(file, java.util.Arrays.copyOf(good, good.length - 1));
    assertThatThrownBy(() -> reader(run).read(first)).isInstanceOf(HandoverException.class);
  }

  private static ParcelReader reader(SampleInbox.Written run) {
    return new ParcelReader(
        run.path(), SampleInbox.BUYER, SampleInbox.SELLER.certificate(), run.manifest());
  }
}
