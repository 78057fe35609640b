package dev.handover.cli.backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Copies that outlive the loss of a machine, and only that long. */
@Command(
    name = "backup",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Back up the original data of a case, or the hub itself; look whether backups are good,"
          + " restore one, practise that.",
      "docs/backup.md shows the whole of it."
    },
    subcommands = {
      BackupNow.class,
      BackupList.class,
      BackupVerify.class,
      BackupRestore.class,
      BackupDrill.class,
      BackupEscrow.class,
      BackupOffsite.class,
      BackupFetch.class
    })
public final class BackupCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
