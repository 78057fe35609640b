package dev.handover.cli.backup;

import dev.handover.cases.Case;
import dev.handover.cli.Workplace;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import picocli.CommandLine.Option;

/** Whose backups are meant: a case's, or the hub's. */
final class Whose {
  @Option(
      names = {"-c", "--case"},
      paramLabel = "FOLDER",
      description = "The case, by its folder's name under mappings/.")
  private String folder;

  @Option(
      names = "--hub",
      description = "The hub itself: ledger, configuration, routes, mappings, audit.")
  private boolean hub;

  /** Whether the hub itself is meant. */
  boolean isHub() {
    if (hub == (folder != null)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-90",
          "say whose backup is meant: --case FOLDER, or --hub");
    }
    return hub;
  }

  /** The case that is meant. */
  Case deal() {
    if (isHub()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-CLI-91", "this is for cases only: --case FOLDER");
    }
    return Workplace.here().cases().load(folder);
  }
}
