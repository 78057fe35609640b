package dev.handover.receive;

import dev.handover.delivery.Manifest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.util.Optional;

/**
 * Which run may follow on which. A delta follows exactly on the last one applied. A full replaces
 * everything and so may begin the chain anew, as it must after a run that the buyer refused; but
 * never one that is older than what the target holds.
 */
final class Chain {
  private Chain() {}

  /** Whether the target has gone on past this run without it: it can never be applied any more. */
  static boolean isSuperseded(Manifest manifest, Optional<Loader.Applied> last) {
    return last.filter(applied -> !follows(manifest, applied))
        .filter(applied -> !manifest.createdAt().isAfter(applied.createdAt()))
        .isPresent();
  }

  /** Whether a later run was begun. */
  static boolean isOvertaken(Manifest manifest, Optional<Loader.Applied> begun) {
    return begun
        .filter(other -> !other.run().equals(manifest.run()))
        .filter(other -> other.createdAt().isAfter(manifest.createdAt()))
        .isPresent();
  }

  /** Refuses a run that is superseded, with INTEGRITY and before anything is written. */
  static void requireNotSuperseded(
      Manifest manifest, Optional<Loader.Applied> last, Optional<Loader.Applied> begun) {
    if (isOvertaken(manifest, begun)) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-RCV-14",
          "run "
              + manifest.run()
              + " is older than run "
              + begun.orElseThrow().run()
              + ", which was begun; go on with that one, and leave this one out");
    }
    if (isSuperseded(manifest, last)) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-RCV-14",
          "run "
              + manifest.run()
              + " is older than run "
              + last.orElseThrow().run()
              + ", already applied; it changes nothing any more, leave it out");
    }
  }

  /** What lies between the last run applied and this one, said for the seller. */
  static Optional<String> gap(
      Manifest manifest, Optional<Loader.Applied> last, Optional<RunId> halfLoaded) {
    if (manifest.mode() == Manifest.Mode.FULL) {
      return Optional.empty();
    }
    if (halfLoaded.isPresent()) {
      return Optional.of(
          "run "
              + halfLoaded.get()
              + " was loaded in part and never ended, so run "
              + manifest.run()
              + " cannot lie above it; a full run is needed");
    }
    if (last.filter(applied -> follows(manifest, applied)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        "the chain is broken: run "
            + manifest.run()
            + last.map(
                    applied ->
                        " follows on run "
                            + manifest.previous().orElseThrow().run()
                            + ", the last one applied is "
                            + applied.run())
                .orElse(" is a delta, but no full run was applied before")
            + "; a full run is needed");
  }

  private static boolean follows(Manifest manifest, Loader.Applied last) {
    return manifest.mode() == Manifest.Mode.DELTA
        && manifest.previous().orElseThrow().manifestSha256().equals(last.manifestSha256());
  }
}
