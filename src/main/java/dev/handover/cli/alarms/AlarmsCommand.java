package dev.handover.cli.alarms;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a person must look at. */
@Command(
    name = "alarms",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "See what is not as it should be, look for it now, clear what you have looked into.",
      "A hub looks after each run, and every minute while it serves. docs/alarms.md tells of each"
          + " alarm what it means and what ends it."
    },
    subcommands = {AlarmsList.class, AlarmsLook.class, AlarmsClear.class})
public final class AlarmsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
