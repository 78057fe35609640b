package dev.handover.cli.incident;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is done when something has happened to personal data. */
@Command(
    name = "incident",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Stop every flow at once, find whom an incident touches, who must be told and until when, draft"
          + " what they are told, and keep what was done; practise it on a copy.",
      "docs/incidents.md shows the whole of it."
    },
    subcommands = {
      IncidentRaise.class,
      IncidentContain.class,
      IncidentAssess.class,
      IncidentNotify.class,
      IncidentClose.class,
      IncidentRelease.class,
      IncidentDrill.class,
      IncidentList.class,
      IncidentShow.class
    })
public final class IncidentCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
