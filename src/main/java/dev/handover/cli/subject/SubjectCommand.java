package dev.handover.cli.subject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns one person. */
@Command(
    name = "subject",
    synopsisSubcommandLabel = "COMMAND",
    description = "Find out about one person: explain.",
    subcommands = SubjectExplain.class)
public final class SubjectCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
