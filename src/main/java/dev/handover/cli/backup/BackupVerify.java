package dev.handover.cli.backup;

import dev.handover.backup.Archive;
import dev.handover.cases.Case;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.Workplace;
import dev.handover.flow.CaseBackups;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.record.HubClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads a backup back. */
@Command(
    name = "verify",
    description = "Read a backup back, every byte of it, and compare it with what was written.")
final class BackupVerify implements Callable<Integer> {
  @Mixin private Whose whose;

  @Option(names = "--backup", paramLabel = "ID", description = "Which one (default: the newest).")
  private String id;

  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Override
  public Integer call() {
    if (whose.isHub()) {
      return new HubCommands(printed, passphrase).verify(Optional.ofNullable(id));
    }
    Workplace workplace = Workplace.here();
    Case deal = whose.deal();
    try (Ledger ledger = workplace.ledger();
        Keystore keystore = workplace.keystore(passphrase.file());
        ProgressLine progress = new ProgressLine()) {
      Archive good =
          new CaseBackups(workplace.settings(), ledger, keystore, HubClock.utc())
              .verify(deal.file().id(), Optional.ofNullable(id), workplace.actor(), progress::show);
      progress.close();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("id", good.contents().id());
      json.put("good", true);
      json.put("records", good.contents().rowsOf());
      json.put("oneMoment", good.contents().isOfOneMoment());
      json.put("digest", good.digest());
      printed.result(
          json,
          () ->
              printed.line(
                  "backup "
                      + good.contents().id()
                      + " is as it was written: "
                      + good.contents().rows()
                      + " records"));
      return 0;
    }
  }
}
