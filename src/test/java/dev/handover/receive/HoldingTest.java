package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HoldingTest {
  @Test
  void givesBackWhatItTookFromMemoryAndFromDisk() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int length : new int[] {0, 1, 999, 1_000, 1_001, 5_000}) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      try (Holding holding = new Holding(1_000)) {
        for (int at = 0; at < length; ) {
          int n = Math.min(length - at, 1 + random.nextInt(300));
          holding.write(bytes, at, n);
          at += n;
        }
        assertThat(holding.isOnDisk()).isEqualTo(length > 1_000);
        assertThat(holding.length()).isEqualTo(length);
        assertThat(holding.read().readAllBytes()).isEqualTo(bytes);
        assertThat(holding.read().readAllBytes()).as("a second time").isEqualTo(bytes);
      }
    }
  }

  @Test
  void leavesNoFileThatAnotherCouldRead() throws IOException {
    try (Holding holding = new Holding(0)) {
      holding.write(7);
      assertThat(holding.isOnDisk()).isTrue();
      assertThat(temporaryFiles()).allMatch(HoldingTest::isTheOwnersAlone);
    }
    assertThat(temporaryFiles()).isEmpty();
  }

  private static java.util.List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("handover-held-[0-9a-z]+"))
          .toList();
    }
  }

  private static boolean isTheOwnersAlone(Path file) {
    try {
      return Files.getPosixFilePermissions(file).size() == 2;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
