package dev.handover.seal;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;

/** A parcel that is not to be trusted. */
final class ParcelTrouble {
  private ParcelTrouble() {}

  static HandoverException refused(String what) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-SEAL-03",
        "parcel refused: " + what + "; trust nothing of it and ask the seller");
  }

  /** Without the cause: parsers quote what they read, and this is people's data. */
  static HandoverException of(Exception e) {
    return e instanceof HandoverException known
        ? known
        : refused("it is damaged, altered or cut short (" + e.getClass().getSimpleName() + ")");
  }
}
