package dev.handover.seal;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;

/** A line that is not what it should be. Never carries a cause: parsers quote what they read. */
final class LineTrouble {
  private LineTrouble() {}

  static HandoverException at(long line, String what) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-SEAL-05",
        "line " + line + " of the parcel " + what + "; load nothing of it and ask the seller");
  }
}
