package dev.handover.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What a test needs from the machine. */
public final class OutsideProgram {
  private OutsideProgram() {}

  /** Skips the test where the program is missing; fails in CI. */
  public static void require(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    boolean found =
        Stream.concat(Arrays.stream(path.split(File.pathSeparator)), Stream.of("/usr/sbin"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    String reason = program + " is not installed on this machine";
    if (!found && "true".equals(System.getenv("CI"))) {
      Assertions.fail(reason);
    }
    Assumptions.assumeTrue(found, reason);
  }
}
