package dev.handover.cli.retention;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How long the seller's data is kept, and how it goes. */
@Command(
    name = "retention",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "See what falls due, hold it back, and destroy the seller's data once all is handed over.",
      "Nothing is destroyed but what a plan names on which two people agreed.",
      "docs/retention.md and docs/destruction.md show the whole of it."
    },
    subcommands = {
      RetentionDue.class,
      RetentionPreview.class,
      RetentionHold.class,
      RetentionRelease.class,
      RetentionHolds.class,
      RetentionPlan.class,
      RetentionNotice.class,
      RetentionApprove.class,
      RetentionPurge.class,
      RetentionSearch.class,
      RetentionCertificates.class
    })
public final class RetentionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
