package dev.handover.cli.quarantine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What to do in the morning with the records that a run set aside. */
@Command(
    name = "quarantine",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "See which records a run set aside, and why; let the seller mend them; look again.",
      "A record that was mended at the source travels by itself with the next run. What he does not"
          + " mend can be corrected here: a second person agrees, then it is released."
    },
    subcommands = {
      QuarantineList.class,
      QuarantineShow.class,
      QuarantineExport.class,
      QuarantineRetry.class,
      QuarantineCorrect.class,
      QuarantineCorrections.class,
      QuarantineRelease.class,
      QuarantineWithdraw.class
    })
public final class QuarantineCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
