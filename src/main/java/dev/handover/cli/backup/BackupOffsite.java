package dev.handover.cli.backup;

import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.Workplace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Copies away from the machine what is not there yet. */
@Command(
    name = "offsite",
    description = {
      "Copy every complete backup, of cases and of the hub, to handover.backup.offsite where no whole"
          + " copy lies yet, and remove there what is no longer kept here. Backups of the hub are"
          + " copied when they are made."
    })
final class BackupOffsite implements Callable<Integer> {
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    List<String> copied;
    try (ProgressLine progress = new ProgressLine()) {
      copied =
          new HubCommands(printed, passphrase)
              .with((backups, ledger) -> backups.copyAll(workplace.actor(), progress::show));
    }
    printed.result(
        Map.of("copied", copied),
        () -> {
          copied.forEach(each -> printed.line("copied: " + each));
          if (copied.isEmpty()) {
            printed.line("every backup had its copy");
          }
        });
    return 0;
  }
}
