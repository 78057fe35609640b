package dev.handover.source.files;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;

/** What is said when a file cannot be read; never a value of it. */
final class Trouble {
  private Trouble() {}

  /** The file itself is not what it should be: somebody must act. */
  static HandoverException with(Path file, String what) {
    return with(file, what, null);
  }

  static HandoverException with(Path file, String what, Throwable cause) {
    return new HandoverException(
        ExitCode.SOURCE_UNAVAILABLE,
        "HUB-FILE-01",
        "file " + file.getFileName() + " " + what,
        cause);
  }
}
