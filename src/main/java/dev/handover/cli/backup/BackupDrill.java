package dev.handover.cli.backup;

import dev.handover.cases.Case;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.Workplace;
import dev.handover.flow.RestoreDrill;
import dev.handover.keys.Keystore;
import dev.handover.ledger.DrillEntry;
import dev.handover.ledger.Ledger;
import dev.handover.record.HubClock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Practises a restore. */
@Command(
    name = "drill",
    description = {
      "Restore the newest backup of a case into a scratch database, compare every row with what was"
          + " backed up, and replay the reconciliation of the run that it belongs to.",
      "The ledger keeps what came of it; nothing is left of the scratch database."
    })
final class BackupDrill implements Callable<Integer> {
  @Mixin private Whose whose;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Case deal = whose.deal();
    try (Ledger ledger = workplace.ledger();
        Keystore keystore = workplace.keystore(passphrase.file());
        ProgressLine progress = new ProgressLine()) {
      DrillEntry drill =
          new RestoreDrill(workplace.settings(), ledger, keystore, HubClock.utc())
              .practise(deal, workplace.actor(), progress::show);
      progress.close();
      printed.result(BackupText.json(drill), () -> printed.line(BackupText.line(drill)));
      return 0;
    }
  }
}
