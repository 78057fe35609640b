package dev.handover.testing;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program of the machine that a test needs beside the JDK. */
public final class OutsideProgram {
  private OutsideProgram() {}

  /** Skips the test where the program is missing; fails in CI. */
  public static void require(String program) {
    if (find(program).isPresent()) {
      return;
    }
    String reason = program + " is not installed on this machine";
    if ("true".equals(System.getenv("CI"))) {
      fail(reason + ", but CI must not skip: install it in .ci/run");
    }
    Assumptions.abort(reason);
  }

  /** Where the program is: on PATH, or where Debian keeps servers. */
  public static Optional<Path> find(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Arrays.stream(path.split(":")), Stream.of("/usr/sbin", "/sbin"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
