package dev.handover.receive;

import dev.handover.delivery.Manifest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.Optional;

/**
 * Which run may follow on which. A delta follows exactly on the last one applied. A full replaces
 * everything and so may begin the chain anew, as it must after a run that the buyer refused; but
 * never one that is older than what the target holds.
 */
final class Chain {
  private Chain() {}

  /** Refuses a run that does not follow, with INTEGRITY and before anything is written. */
  static void require(Manifest manifest, Optional<Loader.Applied> last) {
    if (manifest.mode() == Manifest.Mode.FULL) {
      last.filter(applied -> !manifest.createdAt().isAfter(applied.createdAt()))
          .ifPresent(
              applied -> {
                throw broken(manifest, "is older than run " + applied.run() + ", already applied");
              });
      return;
    }
    Manifest.Previous previous = manifest.previous().orElseThrow();
    if (last.isEmpty()) {
      throw broken(manifest, "is a delta, but no full run was applied before");
    }
    if (!last.get().manifestSha256().equals(previous.manifestSha256())) {
      throw broken(
          manifest,
          "follows on run " + previous.run() + ", the last one applied is " + last.get().run());
    }
  }

  private static HandoverException broken(Manifest manifest, String what) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-RCV-14",
        "the chain is broken: run "
            + manifest.run()
            + " "
            + what
            + "; receive the runs in their order, or ask the seller for a full run");
  }
}
