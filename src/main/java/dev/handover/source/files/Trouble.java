package dev.handover.source.files;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;

/** What is said when a file cannot be read; never a value of it. */
final class Trouble {
  private Trouble() {}

  /** The file itself is not what it should be: somebody must act. */
  static HandoverException with(ExportFile file, String what) {
    return with(file.name(), what, null);
  }

  static HandoverException with(ExportFile file, String what, Throwable cause) {
    return with(file.name(), what, cause);
  }

  static HandoverException with(String file, String what, Throwable cause) {
    return new HandoverException(
        ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-01", "file " + file + " " + what, cause);
  }

  static HandoverException writtenTo(ExportFile file, String when) {
    return with(file, "was written to " + when + "; run again when it is complete");
  }
}
