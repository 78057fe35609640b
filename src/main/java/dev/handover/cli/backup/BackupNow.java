package dev.handover.cli.backup;

import dev.handover.cases.Case;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.Workplace;
import dev.handover.flow.CaseBackups;
import dev.handover.keys.Keystore;
import dev.handover.ledger.BackupEntry;
import dev.handover.ledger.Ledger;
import dev.handover.record.HubClock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes a backup. */
@Command(
    name = "now",
    description = {
      "Back up now, read the backup back, and remove what is not kept any longer"
          + " (handover.backup.keep, 7d 4w 12m where nothing is said).",
      "One that was cut off less than a day ago is gone on with."
    })
final class BackupNow implements Callable<Integer> {
  @Mixin private Whose whose;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    if (whose.isHub()) {
      return new HubCommands(printed, passphrase).now();
    }
    Workplace workplace = Workplace.here();
    Case deal = whose.deal();
    try (Ledger ledger = workplace.ledger();
        Keystore keystore = workplace.keystore(passphrase.file());
        ProgressLine progress = new ProgressLine()) {
      BackupEntry taken =
          new CaseBackups(workplace.settings(), ledger, keystore, HubClock.utc())
              .now(deal, workplace.actor(), progress::show);
      progress.close();
      printed.result(BackupText.json(taken), () -> printed.line(BackupText.line(taken)));
      return 0;
    }
  }
}
