package dev.handover.cli;

import picocli.CommandLine.Option;

/** Which case a command is about. */
public final class CaseOption {
  @Option(
      names = {"-c", "--case"},
      required = true,
      paramLabel = "FOLDER",
      description = "The case, by its folder's name under mappings/.")
  String folder;

  public String folder() {
    return folder;
  }
}
