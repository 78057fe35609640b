package dev.handover.cli;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import picocli.CommandLine.Option;

/** Why a person does something, for the audit chain. */
public final class ReasonOption {
  private static final int MOST = 500;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in your words. It stays in the audit chain for ever: name no customer.")
  private String reason;

  /** The reason on one line. */
  public String text() {
    String text = reason.replaceAll("\\p{Cntrl}+", " ").trim();
    if (text.isEmpty() || text.length() > MOST) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-80",
          "--reason must say something, in at most " + MOST + " characters");
    }
    return text;
  }
}
